// What falls due so far less what the lab can fund so far, as figures.

import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeProse } from './dates.js';
import { moneyProse } from './numbers.js';
import { figure } from './phrase.js';

/** @import {FullResult} from '../types.js' */

/**
 * 0 where it rounds to no money.
 *
 * @param {number} gap [USD bn]
 */
export const roundedGap = (gap) => (Math.abs(gap) < 0.5 ? 0 : gap);

/**
 * The size of the gap at a date, on whichever side it is.
 *
 * @param {FullResult} result
 * @param {number} k index of the date
 */
export const gapFigure = (result, k) =>
  figure(moneyProse(Math.abs(result.cumulative_gap[k])), levelAt('cumulative_gap', result, k));

/**
 * The last date before more has fallen due than could be funded; null if that never happens.
 *
 * @param {FullResult} result
 * @returns {number | null} index of the date
 */
export function fundedUntil({ cumulative_gap }) {
  const first = cumulative_gap.findIndex((gap) => roundedGap(gap) > 0);
  return first < 0 ? null : Math.max(0, first - 1);
}

/**
 * "the end of 2027", which opens the gap at that date.
 *
 * @param {FullResult} result
 * @param {number} k index of the date
 * @param {(t: number) => string} form
 */
export const fundedUntilFigure = (result, k, form = pointInTimeProse) =>
  figure(form(result.years[k]), levelAt('cumulative_gap', result, k));

/**
 * "OpenAI lacks $60B instead of $108B"; empty where both round to the same.
 *
 * @param {string} lab
 * @param {number} now [USD bn]
 * @param {number} before [USD bn]
 */
export function gapChange(lab, now, before) {
  const [is, was] = [now, before].map(roundedGap);
  const size = (/** @type {number} */ gap) => (gap ? moneyProse(Math.abs(gap)) : 'nothing');
  if (is > 0 === was > 0 && size(is) === size(was)) return '';
  if (is > 0 || (!is && was > 0))
    return `${lab} lacks ${size(is)} instead of ${was >= 0 ? size(was) : `having ${size(was)} to spare`}`;
  return `${lab} has ${size(is)} to spare instead of ${was > 0 ? `lacking ${size(was)}` : size(was)}`;
}
