import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { answer } from '../../text/answer.js';
import { changeText, baselineShareText } from '../../text/change.js';
import { regimeText } from '../../text/regimes.js';
import { comparisonTable } from '../../state/comparison.js';
import { memoSettled } from '../../state/memo.js';
import { VIEW_PRESETS } from '../../state/presets.js';
import { tableView } from '../../ui/table.js';
import { dependenceChart } from '../../charts/dependence.js';
import { backlogShareChart, capacityChart, coexistenceChart, obligationsChart } from '../../charts/index.js';
import { answerView, stickySummaryView, yearChooser } from './answer.js';
import { compareView } from './compare.js';
import { attributionView } from './footer.js';
import { casesView, leverList } from './levers.js';
import { signalsView } from './signals.js';
import { trialsView } from './uncertainty.js';

/**
 * What the parts of the page are made from.
 *
 * @typedef {object} PageContext
 * @property {import('../../types.js').View} view
 * @property {import('../../types.js').Description} baseDescription of the scenario as it stands, whose values are the defaults
 * @property {import('../../state/store.js').Store} store
 * @property {import('../../state/trials.js').TrialsController} trialsController
 * @property {import('../lazy-analyses.js').AnalysesModule | null} module null before a reader shows a sign of life
 * @property {typeof import('../../charts/partner-tables.js') | null} tables null before somebody needs them
 * @property {import('../attributes.js').Appearance} appearance
 * @property {import('../../types.js').Parameter[] | null} levers those that can be moved; null for all
 * @property {number} parts of the whole that are there
 * @property {string | null} fullPageLink a link to the whole page in this state, where this is not that page
 *
 * @typedef {(id: string, part: () => unknown) => unknown} Followed
 */

/** Parts that show what the trials do. */
const uncertain = ['answer', 'backlog-share', 'coexistence', 'dependence'];

/** Everything but the masthead: the answer, and below it the whole or one part of it. @param {PageContext} shown */
export function pageView(shown) {
  const { view, appearance } = shown;
  const told = answer(view);
  const isWhole = !(appearance.view in VIEW_PRESETS);
  /** A part that is out of sight follows when the finger rests. @type {Followed} */
  const followed = (id, part) => {
    const seen = view.offscreen?.has(id)
      ? []
      : [
          view.result,
          view.baseline,
          view.baselineOverrides,
          view.year,
          uncertain.includes(id) && view.uncertainty,
        ];
    return guard([view.settleToken, view.width, ...seen], part);
  };
  return html`
    ${isWhole ? stickySummaryView(told, regimeText(view, view.year).state + baselineShareText(view)) : nothing}
    <div class="top">
      ${followed('answer', () => answerView(view, told, changeText(view)))}
      ${yearChooser(view, shown.store.actions.chooseYear)}
      ${isWhole && !appearance.compact ? followed('signals', () => signalsView(view)) : nothing}
    </div>
    ${isWhole ? fullView(shown, followed) : presetView(shown, VIEW_PRESETS[appearance.view], followed)}
  `;
}

/** Everything below the answer. @param {PageContext} shown @param {Followed} followed */
function fullView(shown, followed) {
  const { view, baseDescription, store, module, levers, parts } = shown;
  const { actions, state } = store;
  return html`
    <div class="workspace ${levers?.length === 0 ? 'alone' : ''}">
      ${keyed(baseDescription, casesView(baseDescription.cases, state.overrides, actions.toggleWhatIf))}
      ${compareView(state.baselineOverrides, baseDescription, actions)}
      ${parts > 0 ? leversView(shown) : html`<div></div>`}
      <section class="pictures" aria-labelledby="pictures-title">
        <h2 id="pictures-title" class="visually-hidden">Pictures</h2>
        ${settingsView(shown)}
        ${Object.entries(PICTURES)
          .slice(0, Math.max(0, parts - 1))
          .map(([id, picture]) => followed(id, () => picture(view, actions)))}
        ${parts < PART_COUNT ? html`<div class="pending"></div>` : ''}
      </section>
    </div>
    ${parts < PART_COUNT ? '' : belowPictures(shown)}
  `;
}

/** @param {PageContext} shown */
function belowPictures(shown) {
  const { view, baseDescription, store, module } = shown;
  return html`
    ${module && module.analysesView(view, baseDescription, store, module.client)}
    <details class="deals">
      <summary><h2>Deals</h2></summary>
      ${guard([view.settleToken, module], () => module && tableView(module.dealTable(view)))}
    </details>
    <details class="partners">
      <summary><h2>Partners</h2></summary>
      ${tablesView(shown)}
    </details>
    ${guard([baseDescription, module], () => module && module.methodologyView(baseDescription))}
    ${attributionView(shown)}
  `;
}

/**
 * One part of the page, with its levers.
 *
 * @param {PageContext} shown @param {import('../../state/presets.js').ViewPreset} cut @param {Followed} followed
 */
function presetView(shown, { pictures = [], analyses, tables, trials }, followed) {
  const { view, baseDescription, store, module, levers } = shown;
  const isAlone = !levers?.length || !(pictures.length || analyses || tables);
  return html`
    <div class="workspace ${isAlone ? 'alone' : ''}">
      ${leversView(shown)}
      <div class="pictures">
        ${trials ? settingsView(shown) : ''}
        ${pictures.map((id) => followed(id, () => PICTURES[id](view, store.actions)))}
        ${analyses && module ? module.analysesView(view, baseDescription, store, module.client, analyses) : ''}
        ${tables ? tablesView(shown) : ''}
      </div>
    </div>
    ${attributionView(shown)}
  `;
}

// The parts that both the whole page and a cut of it are put together from.

/**
 * @typedef {import('../../types.js').View} View
 */

/** By their ids. @type {Record<string, typeof backlogShareChart>} */
export const PICTURES = {
  obligations: obligationsChart,
  'backlog-share': backlogShareChart,
  coexistence: coexistenceChart,
  dependence: dependenceChart,
  capacity: capacityChart,
};

/** Parts that are drawn one after the other: the levers, each picture, and all that is below them or folded. */
export const PART_COUNT = Object.keys(PICTURES).length + 2;

/** @param {PageContext} shown */
function leversView({ view, baseDescription, store, module, levers, parts }) {
  const { overrides, drafts, idle, metric, expanded } = store.state;
  const { affordable_share: affordable } = view.result;
  const curves =
    module &&
    memoSettled(view.settleToken ?? view, `curves ${metric}`, () =>
      module.leverCurves(view, module.client, metric),
    );
  const isWhole = parts >= PART_COUNT;
  const state = { overrides, drafts, idle, affordable, curves, expanded, levers, isWhole };
  return keyed(baseDescription, leverList(baseDescription, state, store.actions));
}

/** What the tints mean, and how many trials there are. @param {PageContext} shown */
function settingsView({ view, store, trialsController, appearance, module }) {
  if (!appearance.uncertainty) return '';
  const { trials, seed } = store.state;
  const { progress, trouble } = trialsController;
  const shown = view.uncertainty?.simulation.trials;
  return guard([view.settleToken, view.year, shown, trials, seed, progress, trouble, module], () =>
    trialsView(view, { trials, seed, trialsController }, store.actions, module?.trialSettingsView),
  );
}

/** @param {PageContext} shown */
const tablesView = ({ view, tables }) =>
  guard([view.settleToken, tables], () =>
    tables?.partnerTables.map((table) => tableView(comparisonTable(view, table))),
  );
