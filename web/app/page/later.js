// The page below the first question: loaded at the first interaction, or where it comes near the viewport.

import { html, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import ownCapacity from '../../charts/own-capacity.css?inline';
import relationship from '../../charts/relationship.css?inline';
import { dealTable } from '../../charts/deal-table.js';
import { QUESTIONS } from '../../text/questions.js';
import leverBoxSheet from '../../ui/lever-box.css?inline';
import { tableView } from '../../ui/table.js';
import { allLevers } from './all-levers.js';
import allLeversSheet from './all-levers.css?inline';
import { claimsSection, hasClaims } from './claims.js';
import claims from './claims.css?inline';
import { attributionView, tablesView } from './layout.js';
import { methodologyView } from './methodology.js';
import { moneyView } from './money.js';
import moneySheet from './money.css?inline';
import { effectOf } from './question-levers.js';
import sites from './sites.css?inline';
import { selfCheckLine } from './self-check-line.js';
import { trialsView } from './uncertainty.js';
import uncertainty from './uncertainty.css?inline';

/** @import {Followed, PageContext} from './layout.js' */

export { loadClaims } from '../../state/claims-files.js';
export { createClaims } from '../../state/claims.js';
export * as leverBox from '../../ui/lever-box.js';
export { claimView } from './claims.js';
export { SECTIONS } from './later-sections.js';
export { showSelfCheck } from './self-check-line.js';

export const sheet = unsafeCSS(
  [ownCapacity, relationship, allLeversSheet, claims, leverBoxSheet, moneySheet, sites, uncertainty].join(''),
).styleSheet;

/**
 * @param {PageContext} context
 * @param {Followed} followed
 */
export function afterQuestions(context, followed) {
  const { view, baseDescription, store, module } = context;
  const first = QUESTIONS.length + 1;
  const money = hasClaims(context) ? first + 1 : first;
  const last = money + (context.record ? 3 : 2);
  return html`
    ${allLeversView(context)} ${settingsView(context)} ${claimsSection(context, followed, first)}
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
      ${module ? module.analysesView(view, baseDescription, store, module.client) : context.missing()}
    </section>
    ${context.record?.recordView(context, money + 2)}
    ${guard([baseDescription, last], () => methodologyView(baseDescription, last))}
    ${attributionView(context)} ${context.fullPageLink ? '' : guard([store], () => selfCheckLine())}
  `;
}

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
