// The parts that both the whole page and a cut of it are put together from.

import { guard } from 'lit/directives/guard.js';
import { dependenceChart } from '../charts/dependence.js';
import { backlogShareChart, capacityChart, coexistenceChart, obligationsChart } from '../charts/index.js';
import { leverList } from '../levers/lever-list.js';
import { bothTabled } from '../state/comparison.js';
import { atRest } from '../state/memo.js';
import { tableView } from '../ui/table.js';
import { trialsView } from '../uncertainty/settings.js';

/**
 * @typedef {import('./page.js').Shown} Shown
 * @typedef {import('../types.js').View} View
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
export const WHOLE = Object.keys(PICTURES).length + 2;

/** @param {Shown} shown */
export function leversView({ view, own, store, depth, levers, parts }) {
  const { overrides, drafts, idle, metric, unfolded } = store.state;
  const { affordable_share: affordable } = view.result;
  const curves =
    depth &&
    atRest(view.rest ?? view, `curves ${metric}`, () => depth.leverCurves(view, depth.inquiry, metric));
  const isWhole = parts >= WHOLE;
  const state = { overrides, drafts, idle, affordable, curves, unfolded, levers, isWhole };
  return leverList(own, state, store.acts);
}

/** What the tints mean, and how many trials there are. @param {Shown} shown */
export function settingsView({ view, store, following, look, depth }) {
  if (!look.uncertainty) return '';
  const { trials, seed } = store.state;
  const { progress, trouble } = following;
  const shown = view.uncertainty?.simulation.trials;
  return guard([view.rest, view.year, shown, trials, seed, progress, trouble, depth], () =>
    trialsView(view, { trials, seed, following }, store.acts, depth?.trialsSet),
  );
}

/** @param {Shown} shown */
export const tablesView = ({ view, tables }) =>
  guard([view.rest, tables], () => tables?.partnerTables.map((table) => tableView(bothTabled(view, table))));
