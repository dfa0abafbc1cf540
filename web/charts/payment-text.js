import { levelAt } from '../engine/metric-ref.js';
import { results } from '../state/comparison.js';
import { capitalised } from '../text/english.js';
import { period, pointInTimeProse } from '../text/dates.js';
import { moneyBn, oneDecimal, share } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { partyNames } from './providers.js';

/** @import {Table, View} from '../types.js' */

/** @param {View} view */
export function paymentAbout(view) {
  const { lab } = partyNames(view);
  return `What ${lab} owes each year and what it can fund, in billions of dollars; below, what is missing so far`;
}

/**
 * The chosen year's figures.
 *
 * @param {View} view
 */
export function paymentValue(view) {
  const { result, year, description } = view;
  const { lab, nameOf } = partyNames(view);
  if (year === 0)
    return `${capitalised(pointInTimeProse(result.years[0]))}, the start: no year has ended yet`;
  const k = year - 1;
  const parts = description.providers
    .filter(({ id }) => result.due[id][k] > 0)
    .map(({ id }) => `${nameOf(id)} ${moneyBn(result.due[id][k])}`);
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  const gap = result.cumulative_gap[year];
  const soFar = `${moneyBn(Math.abs(gap))} ${gap < 0 ? 'to spare' : 'missing'} so far`;
  return `${capitalised(period(result.years[k]))}: ${lab} owes ${moneyBn(result.obligations[k])}${split} and can fund ${moneyBn(result.resources[k])}; ${soFar}`;
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function paymentTable(view) {
  const { result, year, description } = view;
  const { lab, nameOf } = partyNames(view);
  const partners = description.providers.filter(({ id }) =>
    results(view).some((one) => one.due[id].some((due) => due > 0)),
  );
  const money = /** @type {const} */ ({
    obligations: 'Owed in all',
    rent: 'Of it rent of built capacity',
    resources: 'Could fund',
    investments: `Investments in ${lab}`,
  });
  const shares = /** @type {const} */ ({
    coverage: 'Covered',
    payable: 'Could pay of the year’s',
    paid_share: 'Pays of the year’s',
  });
  const moneyIds = /** @type {(keyof typeof money)[]} */ (Object.keys(money));
  const shareIds = /** @type {(keyof typeof shares)[]} */ (Object.keys(shares));
  const column = (/** @type {string} */ key, /** @type {string} */ label) => ({
    key,
    label,
    unit: '$B',
    numeric: true,
  });
  return {
    caption: `what ${lab} owes and could fund`,
    columns: [
      { key: 'year', label: 'Year', numeric: false },
      ...partners.map(({ id }) => column(`due.${id}`, nameOf(id))),
      ...moneyIds.map((id) => column(id, money[id])),
      ...shareIds.map((id) => ({ key: id, label: shares[id], numeric: true })),
      column('cumulative_gap', 'Missing so far, at its end'),
    ],
    rows: result.obligations.map((_, k) => ({
      header: period(result.years[k]),
      cells: [
        ...partners.map(({ id }) => figure(oneDecimal(result.due[id][k]), levelAt(`due.${id}`, result, k))),
        ...moneyIds.map((id) => figure(oneDecimal(result[id][k]), levelAt(id, result, k))),
        ...shareIds.map((id) => figure(share(result[id][k]), levelAt(id, result, k))),
        figure(oneDecimal(result.cumulative_gap[k + 1]), levelAt('cumulative_gap', result, k + 1)),
      ],
      chosen: k === year - 1,
    })),
  };
}
