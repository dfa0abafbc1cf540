// The cumulative funding gap as text: what falls due by a point in time, less what the lab can fund by then.

import { pointInTimeProse, periodProse } from './dates.js';
import { capitalised } from './english.js';
import { figureAt, flowFigure } from './figures.js';
import { moneyProse, share } from './numbers.js';
import { figure, phrase } from './phrase.js';

/** @import {Phrase, View} from '../types.js' */

/**
 * The gap, or 0 where it rounds to $0B.
 *
 * @param {number} gap in USD bn
 */
const roundedGap = (gap) => (Math.abs(gap) < 0.5 ? 0 : gap);

/**
 * The size of a gap, without its sign.
 *
 * @param {number} gap
 */
export const gapSize = (gap) => moneyProse(Math.abs(gap));

/**
 * "What falls due by the end of 2029 is $108B more than OpenAI can fund by then; the gap is widest at the end of 2035,
 * $505B."
 *
 * @param {View} view
 * @returns {Phrase}
 */
export function paymentSentence({ description, result, year }) {
  const { lab } = description.parties;
  const { cumulative_gap, funding_gap, funding_gap_year, obligations, paid_share, years } = result;
  if (!(Math.max(...obligations) > 0))
    return phrase`Nothing that ${lab} has promised falls due in these years.`;
  const gap = roundedGap(cumulative_gap[year]);
  const widest =
    roundedGap(funding_gap) && funding_gap_year !== null && funding_gap_year !== years[year]
      ? { when: pointInTimeProse(funding_gap_year), size: figure(gapSize(funding_gap), 'funding_gap') }
      : null;
  if (year === 0)
    return widest
      ? phrase`What falls due by ${widest.when} is ${widest.size} more than ${lab} can fund by then.`
      : phrase`${capitalised(lab)} can fund all that falls due in these years.`;
  const when = pointInTimeProse(years[year]);
  const size = figureAt(result, 'cumulative_gap', year, gapSize);
  const gapText = gap
    ? gap > 0
      ? phrase`What falls due by ${when} is ${size} more than ${lab} can fund by then`
      : phrase`By ${when} ${lab} can fund ${size} more than falls due`
    : `What falls due by ${when} is what ${lab} can fund by then`;
  const part = paid_share[year - 1];
  const paid =
    part < 0.995
      ? phrase`; it pays ${flowFigure(result, 'paid_share', year, share)} of what falls due in ${periodProse(years[year - 1])}`
      : '';
  const most = widest
    ? phrase`; ${gap > 0 ? 'the gap is' : 'a gap opens and is'} widest at ${widest.when}, ${widest.size}`
    : gap > 0
      ? '; the gap is never wider'
      : '';
  return phrase`${gapText}${paid}${most}.`;
}

/**
 * "OpenAI lacks $60B instead of $108B"; empty where both round to the same figure.
 *
 * @param {string} lab
 * @param {number} now
 * @param {number} before
 */
export function gapChange(lab, now, before) {
  const [current, baseline] = [now, before].map(roundedGap);
  if (current > 0 === baseline > 0 && gapSize(current) === gapSize(baseline)) return '';
  const size = (/** @type {number} */ gap) => (gap ? gapSize(gap) : 'nothing');
  if (current > 0 || (!current && baseline > 0))
    return `${lab} lacks ${size(current)} instead of ${baseline >= 0 ? size(baseline) : `having ${size(baseline)} to spare`}`;
  return `${lab} has ${size(current)} to spare instead of ${baseline > 0 ? `lacking ${size(baseline)}` : size(baseline)}`;
}
