import { flowAt, levelAt } from '../engine/metric-ref.js';
import { baselineShare, partsOf } from '../text/attribution.js';
import { pointInTime, pointInTimeProse, periodProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { oneDecimal, points, share, sharePrecise, DASH } from '../text/numbers.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { partyNames } from './providers.js';

/** @typedef {import('./providers.js').View} View */

/** The finding: where the share of the backlog stands at the chosen point, and where it began. */
export function backlogShareTitle(/** @type {View} */ view) {
  const { years, backlog_share: level } = view.result;
  const { lab, incumbent } = partyNames(view);
  const [from, to] = [share(level[0]), share(level[view.year])];
  const what = `${possessive(lab)} share of ${possessive(incumbent)} contracted backlog`;
  if (view.year === 0) return `${what} is ${from} at ${pointInTimeProse(years[0])}`;
  if (from === to) return `${what} is ${to} at ${pointInTimeProse(years[view.year])}, as at the start`;
  return `${what} ${level[view.year] < level[0] ? 'falls' : 'rises'} from ${from} to ${to} by ${pointInTimeProse(years[view.year])}`;
}

export function backlogShareAbout(/** @type {View} */ view) {
  const { lab, incumbent } = partyNames(view);
  const baseline = baselineShare(view);
  const counted =
    baseline === null
      ? ''
      : ` New deals elsewhere: what ${incumbent} loses where it gets less than ${share(baseline)} of all new contracts.`;
  return `${possessive(lab)} share of what ${incumbent} has contracted and of its cloud revenue, and what moves the first.${counted}`;
}

/** The chosen point's figures. */
export function backlogShareValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { incumbent } = partyNames(view);
  const level = `${pointInTime(result.years[year])}: ${share(result.backlog_share[year])} of ${possessive(incumbent)} backlog${rangeNote(view, 'backlog_share', year)}`;
  if (year === 0) return level;
  const part = (/** @type {number} */ change) => `${points(change)} ${change < 0 ? 'off' : 'on'}`;
  return (
    `${level}, ${share(result.cloud_revenue_share[year - 1])} of its cloud revenue in ${periodProse(result.years[year - 1])}; ` +
    `since the start ${partsOf(view, year)
      .map(({ name, change }) => `${name} ${part(change)}`)
      .join(', ')}`
  );
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function backlogShareTable(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  const { diversification, departure, demand } = result.attribution;
  const ranges = rangeColumns(view, 'backlog_share');
  const flowRanges = rangeColumns(view, 'cloud_revenue_share');
  const tenths = (/** @type {number} */ change) => oneDecimal(100 * change);
  return {
    caption: `${possessive(lab)} share of ${possessive(incumbent)} backlog and cloud revenue`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'backlog_share', label: 'Of the backlog', numeric: true },
      ...ranges.map(({ column }) => column),
      {
        key: 'diversification',
        label: `${possessive(incumbent)} other business`,
        unit: 'points',
        numeric: true,
      },
      { key: 'departure', label: `${possessive(lab)} new deals elsewhere`, unit: 'points', numeric: true },
      { key: 'demand', label: `${possessive(lab)} own demand and run-off`, unit: 'points', numeric: true },
      { key: 'cloud_revenue_share', label: 'Of the year’s cloud revenue', numeric: true },
      ...flowRanges.map(({ column }) => column),
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        sharePrecise(result.backlog_share[k]),
        ...ranges.map(({ cell }) => cell(k)),
        tenths(diversification[k]),
        tenths(departure[k]),
        tenths(demand[k]),
        k > 0 ? sharePrecise(result.cloud_revenue_share[k - 1]) : DASH,
        ...flowRanges.map(({ cell }) => (k > 0 ? cell(k - 1) : DASH)),
      ],
      opens: [
        levelAt('backlog_share', result, k),
        ...ranges.map(({ opens }) => opens(k)),
        ...['diversification', 'departure', 'demand'].map((part) =>
          levelAt(`attribution.${part}`, result, k),
        ),
        flowAt('cloud_revenue_share', result, k),
        ...flowRanges.map(({ opens }) => (k > 0 ? opens(k - 1) : null)),
      ],
      chosen: k === year,
    })),
  };
}
