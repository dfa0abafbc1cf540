import { levelAt } from '../engine/metric-ref.js';
import { pointInTime } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { oneDecimal, pointsPrecise, share, sharePrecise } from '../text/numbers.js';
import { figure, plainText } from '../text/phrase.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { regimeText } from '../text/regimes.js';
import { partyNames } from './providers.js';

/** @import {Table, View} from '../types.js' */

/** @param {View} view */
export function relationshipAbout(view) {
  const trials = view.uncertainty === undefined ? '' : '; each small dot is a trial';
  return `How much each depends on the other; the path goes from date to date${trials}`;
}

/**
 * The chosen date and its figures, in words.
 *
 * @param {View} view
 */
export function relationshipValue(view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${lab} depends on ${incumbent} for ${share(result.lab_dependence[year])}${plainText(rangeNote(view, 'lab_dependence', year))}, ` +
    `${incumbent} on ${lab} for ${share(result.incumbent_dependence[year])}${plainText(rangeNote(view, 'incumbent_dependence', year))}; ${regimeText(view, year).state}, and no other name is nearer than ${pointsPrecise(result.regime_margin[year])}`
  );
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function relationshipTable(view) {
  const { result, description, year } = view;
  const { lab, incumbent } = partyNames(view);
  const [, labRange] = rangeColumns(view, 'lab_dependence');
  const [, incumbentRange] = rangeColumns(view, 'incumbent_dependence');
  const labels = new Map(description.regimes.map(({ id, label }) => [id, label]));
  return {
    caption: `how much ${lab} and ${incumbent} depend on each other`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'lab_dependence', label: `${lab} on ${incumbent}`, numeric: true },
      labRange.column,
      { key: 'incumbent_dependence', label: `${incumbent} on ${lab}`, numeric: true },
      incumbentRange.column,
      { key: 'regime', label: 'State', numeric: false },
      { key: 'regime_margin', label: 'No other is nearer than', unit: 'points', numeric: true },
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        figure(sharePrecise(result.lab_dependence[k]), levelAt('lab_dependence', result, k)),
        labRange.cell(k),
        figure(sharePrecise(result.incumbent_dependence[k]), levelAt('incumbent_dependence', result, k)),
        incumbentRange.cell(k),
        labels.get(result.regime[k]) ?? result.regime[k],
        figure(oneDecimal(100 * result.regime_margin[k]), levelAt('regime_margin', result, k)),
      ],
      chosen: k === year,
    })),
  };
}
