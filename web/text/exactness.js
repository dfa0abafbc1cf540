// How far the median of this many trials may be from that of endlessly many.

import { pointInTimeProse } from './dates.js';
import { possessive } from './english.js';
import { sharePrecise, significant } from './numbers.js';
import { parties } from './regimes.js';

/** @import {Quantiles, View} from '../types.js' */

/**
 * The standard error of a median of independent draws is 1/(2 f √n), with f the density there; the middle half of the
 * trials lies within p75 - p25, so f is about 0.5/(p75 - p25) there, and the error (p75 - p25)/√n. Sobol' points are
 * spread more evenly than independent draws, so it is a cautious figure.
 *
 * @param {Quantiles} row
 * @param {number} k
 * @param {number} trials
 */
export function standardError({ p25, p75 }, k, trials) {
  return ((p75[k] ?? NaN) - (p25[k] ?? NaN)) / Math.sqrt(trials);
}

/** @param {View} view */
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
