import { baselineShare, partsOf } from '../text/attribution.js';
import { pointInTime, pointInTimeProse, periodProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { figureAt, flowFigure } from '../text/figures.js';
import { points, tenthsOfPoints, share, sharePrecise, DASH } from '../text/numbers.js';
import { phrase, plainText } from '../text/phrase.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { partyNames } from './providers.js';

/** @import {Phrase, View} from '../types.js' */

/** The finding: where the share of the backlog stands at the chosen point, and where it began. @param {View} view @returns {Phrase} */
export function backlogShareTitle(view) {
  const { years, backlog_share: level } = view.result;
  const { lab, incumbent } = partyNames(view);
  const [from, to] = [0, view.year].map((k) => shareAt(view, k));
  const when = pointInTimeProse(years[view.year]);
  const what = `${possessive(lab)} share of ${possessive(incumbent)} contracted backlog`;
  if (view.year === 0) return phrase`${what} is ${to} at ${when}`;
  if (plainText(from) === plainText(to)) return phrase`${what} is ${to} at ${when}, as at the start`;
  return phrase`${what} ${level[view.year] < level[0] ? 'falls' : 'rises'} from ${from} to ${to} by ${when}`;
}

/** @param {View} view @returns {Phrase} */
export function backlogShareQuestion(view) {
  const { years } = view.result;
  const opening = phrase`Why ${shareAt(view, view.year)} of the backlog at ${pointInTimeProse(years[view.year])}`;
  if (view.year === 0) return phrase`${opening}?`;
  return phrase`${opening}, and ${revenueShare(view)} of cloud revenue in ${periodProse(years[view.year - 1])}?`;
}

/** Of the backlog, at a point. @param {Pick<View, 'result'>} view @param {number} k */
export const shareAt = ({ result }, k) => figureAt(result, 'backlog_share', k, share);

/** Of the revenue, in the chosen year. @param {View} view */
export const revenueShare = ({ result, year }) => flowFigure(result, 'cloud_revenue_share', year, share);

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
  const level = `${pointInTime(result.years[year])}: ${share(result.backlog_share[year])} of ${possessive(incumbent)} backlog${plainText(rangeNote(view, 'backlog_share', year))}`;
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
  const ranges = rangeColumns(view, 'backlog_share');
  const flowRanges = rangeColumns(view, 'cloud_revenue_share');
  const parts = /** @type {const} */ (['diversification', 'departure', 'demand']);
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
        figureAt(result, 'backlog_share', k, sharePrecise),
        ...ranges.map(({ cell }) => cell(k)),
        ...parts.map((part) => figureAt(result, `attribution.${part}`, k, tenthsOfPoints)),
        flowFigure(result, 'cloud_revenue_share', k, sharePrecise),
        ...flowRanges.map(({ cell }) => (k > 0 ? cell(k - 1) : DASH)),
      ],
      chosen: k === year,
    })),
  };
}
