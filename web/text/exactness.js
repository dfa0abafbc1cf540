// The standard error of the median of the trials.

import { pointInTimeProse } from './dates.js';
import { possessive } from './english.js';
import { sharePrecise, significant } from './numbers.js';
import { parties } from './regimes.js';

/** @import {Evaluation, Quantiles} from '../types.js' */

/**
 * The standard error of the median of n independent draws is 1/(2 f √n), where f is the density at the median. Half of the
 * trials lie within p75 - p25, so f is about 0.5/(p75 - p25), and the error about (p75 - p25)/√n. Sobol' points are spread
 * more evenly than independent draws, so this is an upper estimate.
 *
 * @param {Quantiles} row
 * @param {number} k
 * @param {number} trials
 */
export function standardError({ p25, p75 }, k, trials) {
  return ((p75[k] ?? NaN) - (p25[k] ?? NaN)) / Math.sqrt(trials);
}

/** @param {Evaluation} view */
export function exactnessText({ uncertainty, description, result, year }) {
  if (!uncertainty) return '';
  const { metrics, trials } = uncertainty.simulation;
  const row = metrics.backlog_share;
  const [lab, incumbent] = parties(description);
  const error = significant(100 * standardError(row, year, trials), 2);
  return (
    `Half of the trials have ${possessive(lab)} share of ${possessive(incumbent)} backlog at ${pointInTimeProse(result.years[year])} below ` +
    `${sharePrecise(row.p50[year])}, with a standard error of at most about ${error} points: the width of the middle half, ` +
    `divided by the square root of the number of trials.`
  );
}
