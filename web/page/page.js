import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { atRest } from '../analyses/at-rest.js';
import { backlogShareChart, capacityChart, coexistenceChart, obligationsChart } from '../charts/charts.js';
import { bothTabled } from '../compare/both.js';
import { compareView } from '../compare/compare.js';
import { keptShare } from '../compare/words.js';
import { casesView } from '../levers/cases.js';
import { leverList } from '../levers/lever-list.js';
import { dealTable } from '../tables/deals.js';
import { partnerTable, yearTable } from '../tables/partners.js';
import { tableView } from '../tables/table.js';
import { dependenceChart } from '../uncertainty/dependence.js';
import { trialsView } from '../uncertainty/settings.js';
import { changeText } from '../words/change.js';
import { stateAt } from '../words/regimes.js';
import { answer } from '../words/sentence.js';
import { answerView, stripView } from './answer.js';
import { evidenceView } from './evidence.js';
import { signalsView } from './signals.js';
import { yearChooser } from './year-chooser.js';

/** By their ids. */
const pictures = {
  obligations: obligationsChart,
  'backlog-share': backlogShareChart,
  coexistence: coexistenceChart,
  dependence: dependenceChart,
  capacity: capacityChart,
};

/** Parts that show what the trials do. */
const uncertain = ['answer', 'backlog-share', 'coexistence', 'dependence'];

/**
 * The page below its masthead.
 *
 * @param {import('../types.js').View} view
 * @param {import('../types.js').Description} description of the scenario as it stands, whose values are the defaults
 * @param {import('../state/store.js').Store} store
 * @param {import('../uncertainty/follow.js').Following} following
 * @param {import('../deal-scope.js').Depth | null} depth null before a reader shows a sign of life
 */
export function pageView(view, description, store, following, depth) {
  const { state, acts } = store;
  const { overrides, kept, drafts, idle, trials, seed, metric, unfolded } = state;
  const { progress, trouble } = following;
  const shown = view.uncertainty?.simulation.trials;
  const curves =
    depth &&
    atRest(view.rest ?? view, `curves ${metric}`, () => depth.leverCurves(view, depth.inquiry, metric));
  const { affordable_fulfilment: affordable } = view.result;
  const told = answer(view);
  /** A part that is out of sight follows when the finger rests. @param {string} id @param {() => unknown} part */
  const followed = (id, part) => {
    const seen = view.hidden?.has(id)
      ? []
      : [view.result, view.baseline, view.kept, view.year, uncertain.includes(id) && view.uncertainty];
    return guard([view.rest, view.width, ...seen], part);
  };
  return html`
    ${stripView(told, stateAt(view, view.year).state + keptShare(view))}
    <div class="top">
      ${followed('answer', () => answerView(view, told, changeText(view)))}
      ${yearChooser(view, acts.chooseYear)} ${followed('signals', () => signalsView(view))}
    </div>
    <div class="workspace">
      ${casesView(description.cases, overrides, acts.takeCase)} ${compareView(kept, description, acts)}
      ${leverList(description, { overrides, drafts, idle, affordable, curves, unfolded }, acts)}
      <section class="pictures" aria-labelledby="pictures-title">
        <h2 id="pictures-title" class="unseen">Pictures</h2>
        ${guard([view.rest, view.year, shown, trials, seed, progress, trouble], () => trialsView(view, { trials, seed, following }, acts))}
        ${Object.entries(pictures).map(([name, chart]) => followed(name, () => chart(view, acts)))}
      </section>
    </div>
    ${depth && depth.analysesView(view, description, store, depth.inquiry)}
    <details class="deals">
      <summary><h2>Deals</h2></summary>
      ${guard([view.rest], () => tableView(dealTable(view)))}
    </details>
    <details class="partners">
      <summary><h2>Partners</h2></summary>
      ${guard([view.rest], () => [partnerTable, yearTable].map((table) => tableView(bothTabled(view, table))))}
    </details>
    ${guard([description], () => evidenceView(description))}
  `;
}
