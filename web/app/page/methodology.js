import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { calendarDate } from '../../text/dates.js';
import { andList } from '../../text/english.js';
import { parties } from '../../text/regimes.js';
import { BASIS, sourceView } from '../../ui/origin.js';

/** @import {Description, Parameter} from '../../types.js' */

/**
 * @param {Description} description
 * @param {number} number of the section
 */
export function methodologyView(description, number) {
  return html`<details class="methodology">
    <summary>
      <h2 data-number=${number}>Evidence and method</h2>
    </summary>
    ${keyed(description, textView(description))}
  </details>`;
}

/**
 * Rendered into fresh elements for each scenario.
 *
 * @param {Description} description
 */
function textView(description) {
  const { parameters, sources, as_of } = description;
  const [lab, incumbent] = parties(description);
  return html`<p>
      Every deal is a contract with a value, a start, a term and a pace of delivery, or an investment in
      ${lab}; whatever a chart shows is a sum over them. A contract that ends is renewed in part. What is
      signed and not yet delivered is backlog. What falls due – rent of what others build for ${lab} included
      – is set against what ${lab} can fund from its revenue and from outside. Each side's dependence on the
      other – ${lab}'s by capacity and by commitments, ${incumbent}'s by backlog and by models – places the
      two in one of ${description.regimes.length} states.
    </p>
    <p>
      Of the ${parameters.length} figures that the levers hold, ${countedByBasis(parameters)}; each says so,
      and what it rests on. Figures as of ${calendarDate(as_of)}. This is a calculation of what follows from
      assumptions, and not investment advice.
    </p>
    <p>
      A figure with a dotted line opens its derivation: the formula, the same with its values, and what each
      of them is made of, down to assumptions and sources. There three kinds of statement are kept apart: what
      is true of any input, by arithmetic; what follows from how the model is built; and what is a claim about
      the world, which data could refute. Only the last kind says anything about ${lab} and ${incumbent}: that
      is what the levers are for.
    </p>
    <h3>Sources</h3>
    <ul>
      ${sources.map((source) => html`<li>${sourceView(source)}, ${calendarDate(source.date)}.</li>`)}
    </ul>`;
}

/**
 * How many parameters rest on what, as a list.
 *
 * @param {Parameter[]} parameters
 */
function countedByBasis(parameters) {
  /** @type {Record<Parameter['basis'], [string, string]>} */
  const nouns = {
    article: ['is a fact from the article', 'are facts from the article'],
    report: ['is a reported fact', 'are reported facts'],
    derived: ['is derived', 'are derived'],
    assumption: ['is an assumption', 'are assumptions'],
  };
  const bases = /** @type {Parameter['basis'][]} */ (Object.keys(BASIS));
  const counts = bases
    .map((basis) => ({ basis, count: parameters.filter((p) => p.basis === basis).length }))
    .filter(({ count }) => count > 0)
    .map(({ basis, count }) => `${count} ${nouns[basis][count === 1 ? 0 : 1]}`);
  return andList(counts);
}
