import { flowAt, levelAt } from '../engine/metric-ref.js';
import { pointInTime } from '../text/dates.js';
import { capitalised, possessive } from '../text/english.js';
import { DASH, moneyProse, oneDecimal, share, sharePrecise } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { partyNames } from './providers.js';

/** @import {Quantiles, Table, View} from '../types.js' */

/** @param {View} view */
const quantilesOf = ({ uncertainty }) => uncertainty?.simulation.metrics.equity_value;

/** @param {View} view */
export function stakeAbout(view) {
  const { lab, incumbent } = partyNames(view);
  const spread = quantilesOf(view) ? '; bands: half and 90% of the trials' : '';
  return `Value of ${possessive(incumbent)} stake in ${lab} at each date${spread}`;
}

/**
 * The chosen date and its figures, in words.
 *
 * @param {View} view
 */
export function stakeValue(view) {
  const { result, year } = view;
  const row = quantilesOf(view);
  const range = row && !view.uncertainty?.stale ? ` (90% of trials: ${between(row, year)})` : '';
  const today = year > 0 ? `, ${share(result.stake[0])} at the start` : '';
  return `${capitalised(pointInTime(result.years[year]))}: ${moneyProse(result.equity_value[year])}${range}, a stake of ${share(result.stake[year])}${today}`;
}

/**
 * @param {Quantiles} row
 * @param {number} k
 */
const between = ({ p05, p95 }, k) => `${moneyProse(p05[k])} to ${moneyProse(p95[k])}`;

/**
 * The same numbers as a table, with what the incumbent earns and loses in each year.
 *
 * @param {View} view
 * @returns {Table}
 */
export function stakeTable(view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  const row = quantilesOf(view);
  const money = (/** @type {string} */ key, /** @type {string} */ label) => ({
    key,
    label,
    unit: '$B',
    numeric: true,
  });
  const flows = /** @type {const} */ (['revenue_share', 'lost_to_departure', 'lost_to_nonpayment']);
  return {
    caption: `${possessive(incumbent)} stake in ${lab}`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      money('equity_value', 'Value of the stake'),
      money('most', '90% of trials'),
      { key: 'stake', label: 'Stake', numeric: true },
      money('valuation', `${possessive(lab)} valuation`),
      money('revenue_share', 'Revenue share of the year'),
      money('lost_to_departure', 'Revenue lost to others'),
      money('lost_to_nonpayment', 'Revenue lost to unpaid bills'),
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        figure(oneDecimal(result.equity_value[k]), levelAt('equity_value', result, k)),
        row ? `${oneDecimal(row.p05[k])}${DASH}${oneDecimal(row.p95[k])}` : DASH,
        figure(sharePrecise(result.stake[k]), levelAt('stake', result, k)),
        figure(oneDecimal(result.valuation[k]), levelAt('valuation', result, k)),
        ...flows.map((id) => (k > 0 ? figure(oneDecimal(result[id][k - 1]), flowAt(id, result, k)) : DASH)),
      ],
      chosen: k === year,
    })),
  };
}
