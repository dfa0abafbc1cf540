// Quantile ranges and regime frequencies of the trials, as text.

import { levelAt } from '../engine/metric-ref.js';
import { andList, inSentence } from './english.js';
import { DASH, integer, share, shareRange, shareRangePrecise } from './numbers.js';
import { figure, phrase } from './phrase.js';
import { parties } from './regimes.js';

/** @import {Evaluation, Phrase, Quantiles} from '../types.js' */

/**
 * @param {Quantiles} row
 * @param {number} k
 * @param {typeof shareRange} [form]
 */
export const widest = ({ p05, p95 }, k, form = shareRange) => form(p05[k], p95[k]);
/**
 * @param {Quantiles} row
 * @param {number} k
 * @param {typeof shareRange} [form]
 */
export const middle = ({ p25, p75 }, k, form = shareRange) => form(p25[k], p75[k]);

/**
 * The middle 90% of the trials, "12–25%", as a figure whose derivation describes the trials.
 *
 * @param {NonNullable<Evaluation['uncertainty']>} uncertainty
 * @param {Evaluation['result']} result
 * @param {string} metric
 * @param {number} k
 */
function rangeFigure({ simulation: { metrics, trials } }, result, metric, k) {
  const reference = levelAt(`trials.most.${metric}`, result, k);
  return figure(widest(metrics[metric], k), reference, `90% of ${integer(trials)} trials`);
}

/**
 * " (90% of trials: 12–25%)", with … while it is computed, and empty where trials are off.
 *
 * @param {Evaluation} view
 * @param {string} metric
 * @param {number} k
 * @returns {Phrase}
 */
export function rangeNote({ uncertainty, result }, metric, k) {
  if (uncertainty === undefined) return [];
  const isKnown = uncertainty && !uncertainty.stale && metric in uncertainty.simulation.metrics;
  return phrase` (90% of trials: ${isKnown ? rangeFigure(uncertainty, result, metric, k) : '…'})`;
}

/**
 * Columns and cells of the trials for the data table of a chart.
 *
 * @param {Evaluation} view
 * @param {string} metric
 */
export function rangeColumns({ uncertainty, result }, metric) {
  const row = uncertainty?.simulation.metrics[metric];
  /**
   * @param {string} key
   * @param {string} label
   * @param {typeof widest} of
   */
  const column = (key, label, of) => ({
    column: { key: `${metric}_${key}`, label, numeric: true },
    cell: (/** @type {number} */ k) =>
      row ? figure(of(row, k, shareRangePrecise), levelAt(`trials.${key}.${metric}`, result, k)) : DASH,
  });
  return [column('half', 'Half of trials', middle), column('most', '90% of trials', widest)];
}

/**
 * Regimes that occur in the trials at an index of the grid, the most frequent first, with their frequencies [0, 1].
 *
 * @param {Evaluation} view
 * @param {number} k
 */
function statesAt({ uncertainty, description }, k) {
  const parts = uncertainty?.simulation.regimes ?? {};
  return description.regimes
    .map(({ id, label }) => ({ id, label, part: parts[id]?.[k] ?? 0 }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part);
}

/**
 * "hedged coexistence 86%, loosening 14%"; frequencies that round to 0% are left out.
 *
 * @param {Evaluation} view
 * @param {number} k
 */
export function statesText(view, k) {
  const visible = statesAt(view, k).filter(({ part }) => part >= 0.005);
  const names = parties(view.description);
  return andList(visible.map(({ label, part }) => `${inSentence(label, names)} ${share(part)}`));
}
