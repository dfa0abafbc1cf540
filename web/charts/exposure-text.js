import { flowAt, levelAt } from '../engine/metric-ref.js';
import { partsOf } from '../text/attribution.js';
import { periodProse, pointInTime, pointInTimeProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { DASH, oneDecimal, points, share, sharePrecise } from '../text/numbers.js';
import { concat, figure, phrase, plainText } from '../text/phrase.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { partyNames } from './providers.js';

/** @import {Phrase, Table, View} from '../types.js' */

/** @param {View} view */
export function exposureAbout(view) {
  return `Share of ${possessive(partyNames(view).incumbent)} backlog and cloud revenue`;
}

/**
 * The chosen date's figures.
 *
 * @param {View} view
 */
export function exposureValue(view) {
  const { result, year } = view;
  const { incumbent } = partyNames(view);
  const level = `${pointInTime(result.years[year])}: ${share(result.backlog_share[year])} of ${possessive(incumbent)} backlog${plainText(rangeNote(view, 'backlog_share', year))}`;
  if (year === 0) return level;
  const part = (/** @type {number} */ change) => `${points(change)} ${change < 0 ? 'off' : 'on'}`;
  const parts = partsOf(view, year).map(({ name, change }) => `${name} ${part(change)}`);
  return `${level}, ${share(result.cloud_revenue_share[year - 1])} of its cloud revenue in ${periodProse(result.years[year - 1])}; since the start ${parts.join(', ')}`;
}

/**
 * Above the bars of the attribution.
 *
 * @param {View} view
 * @returns {Phrase}
 */
export function attributionTitle({ result, year }) {
  const at = (/** @type {number} */ k) =>
    figure(share(result.backlog_share[k]), levelAt('backlog_share', result, k));
  return year === 0
    ? concat([phrase`It starts from ${at(0)}`])
    : phrase`What takes it from ${at(0)} to ${at(year)} by ${pointInTimeProse(result.years[year])}`;
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function exposureTable(view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  const { attribution } = result;
  const ranges = rangeColumns(view, 'backlog_share');
  const flowRanges = rangeColumns(view, 'cloud_revenue_share');
  const parts = /** @type {const} */ (['diversification', 'departure', 'demand']);
  const names = {
    diversification: `${possessive(incumbent)} other business`,
    departure: `${possessive(lab)} new deals elsewhere`,
    demand: `${possessive(lab)} own demand and run-off`,
  };
  return {
    caption: `${possessive(lab)} share of ${possessive(incumbent)} backlog and cloud revenue`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'backlog_share', label: 'Of the backlog', numeric: true },
      ...ranges.map(({ column }) => column),
      ...parts.map((part) => ({ key: part, label: names[part], unit: 'points', numeric: true })),
      { key: 'cloud_revenue_share', label: 'Of the year’s cloud revenue', numeric: true },
      ...flowRanges.map(({ column }) => column),
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        figure(sharePrecise(result.backlog_share[k]), levelAt('backlog_share', result, k)),
        ...ranges.map(({ cell }) => cell(k)),
        ...parts.map((part) =>
          figure(oneDecimal(100 * attribution[part][k]), levelAt(`attribution.${part}`, result, k)),
        ),
        k > 0
          ? figure(sharePrecise(result.cloud_revenue_share[k - 1]), flowAt('cloud_revenue_share', result, k))
          : DASH,
        ...flowRanges.map(({ cell }) => (k > 0 ? cell(k - 1) : DASH)),
      ],
      chosen: k === year,
    })),
  };
}
