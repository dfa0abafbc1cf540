// The page below the first question: loaded at the first interaction, or where it comes near the viewport.

import { html, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import ownCapacity from '../../charts/own-capacity.css?inline';
import relationship from '../../charts/relationship.css?inline';
import { dealTable } from '../../charts/deal-table.js';
import { checkedScenarios } from '../../state/claims-files.js';
import { QUESTIONS } from '../../text/questions.js';
import { SECTION_TITLES } from '../../text/section-titles.js';
import leverBoxSheet from '../../ui/lever-box.css?inline';
import { tableView } from '../../ui/table.js';
import { allLevers } from './all-levers.js';
import allLeversSheet from './all-levers.css?inline';
import { attributionView, tablesView } from './layout.js';
import { missingView } from './header.js';
import { methodologyView } from './methodology.js';
import { moneyView } from './money.js';
import moneySheet from './money.css?inline';
import { effectOf } from './question-levers.js';
import sites from './sites.css?inline';
import { selfCheckLine } from './self-check-line.js';
import { trialsView } from './uncertainty.js';
import uncertainty from './uncertainty.css?inline';

/** @import {Followed, PageContext} from './layout.js' */

export * as leverBox from '../../ui/lever-box.js';
export { SECTIONS } from './later-sections.js';
export { showSelfCheck } from './self-check-line.js';

export const sheet = unsafeCSS(
  [ownCapacity, relationship, allLeversSheet, leverBoxSheet, moneySheet, sites, uncertainty].join(''),
).styleSheet;

/**
 * @param {PageContext} context
 * @param {Followed} followed
 */
export function afterQuestions(context, followed) {
  const { view, baseDescription, store, module } = context;
  const first = QUESTIONS.length + 1;
  const { claims, record } = context;
  const hasClaims = checkedScenarios.includes(baseDescription.id);
  const money = hasClaims ? first + 1 : first;
  return html`
    ${allLeversView(context)} ${settingsView(context)}
    ${hasClaims ? (claims.module?.claimsSection(context, followed, first) ?? placeOf('claims', first, claims)) : ''}
    <section class="money observed" id="money" aria-labelledby="money-title">
      ${followed('money', () => moneyView(view, money))}
      <details class="deals">
        <summary><h3>Deals and investments</h3></summary>
        ${guard([view.settleToken], () => tableView(dealTable(view)))}
      </details>
      <details class="partners">
        <summary><h3>Partners</h3></summary>
        ${tablesView(context)}
      </details>
    </section>
    <section class="analyses" aria-labelledby="analyses-title">
      <h2 id="analyses-title" data-number=${money + 1}>Test it</h2>
      ${module ? module.analysesFolds(context) : context.missing()}
    </section>
    ${record.module?.recordView(context, money + 2) ?? placeOf('record', money + 2, record)}
    ${guard([baseDescription, money], () => methodologyView(baseDescription, money + 3))}
    ${attributionView(context)} ${context.fullPageLink ? '' : guard([store], () => selfCheckLine())}
  `;
}

/**
 * The place of a section that is loaded where it comes into view, with its heading.
 *
 * @param {keyof typeof SECTION_TITLES} id
 * @param {number} number of the section
 * @param {PageContext['claims'] | PageContext['record']} section
 */
const placeOf = (id, number, section) =>
  html`<section class="observed ${id}" id=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title" data-number=${number} .textContent=${SECTION_TITLES[id]}></h2>
    ${section.hasFailed ? missingView(section) : ''}
  </section>`;

/**
 * @param {PageContext} context
 */
function allLeversView(context) {
  const { store, baseDescription, appearance } = context;
  const { overrides, drafts, openLever, leverQuery, expanded, loaded } = store.state;
  const isOpen = expanded.has('assumptions');
  const notes =
    isOpen && loaded
      ? Object.fromEntries(
          baseDescription.parameters.map((lever) => [lever.id, effectOf(context, loaded, lever).text]),
        )
      : {};
  return html`<div id="assumptions">
    ${allLevers(
      {
        parameters: baseDescription.parameters,
        sources: baseDescription.sources,
        overrides,
        drafts,
        notes,
        isOpen,
        query: leverQuery,
        openKey: openLever,
        locale: appearance.locale,
        box: context.later?.leverBox ?? null,
      },
      { ...store.actions, setOpen: (open) => store.actions.setExpanded('assumptions', open) },
    )}
  </div>`;
}

/**
 * What the tints mean, and how many trials there are.
 *
 * @param {PageContext} context
 */
function settingsView({ view, store, trialsController, appearance, module }) {
  if (!appearance.uncertainty) return '';
  const { trials, seed } = store.state;
  const { progress, trouble } = trialsController;
  const count = view.uncertainty?.simulation.trials;
  return guard([view.settleToken, view.year, count, trials, seed, progress, trouble, module], () =>
    trialsView(view, { trials, seed, trialsController }, store.actions, module?.trialSettingsView),
  );
}
