import { levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { oneDecimal, pointsPrecise, share, sharePrecise } from '../text/numbers.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { regimeSince, regimeText } from '../text/regimes.js';
import { partyNames } from './providers.js';

/** @typedef {import('./providers.js').View} View */

/** The finding: the state at the chosen point, and since when it holds. */
export function coexistenceTitle(/** @type {View} */ view) {
  const { years, regime } = view.result;
  const since = regimeSince(regime, view.year);
  const when = since === view.year ? 'At' : 'From';
  return `${when} ${pointInTimeProse(years[since])} ${regimeText(view, view.year).state}`;
}

export function coexistenceAbout(/** @type {View} */ view) {
  const { lab, incumbent } = partyNames(view);
  return `How much ${lab} depends on ${incumbent} by capacity and by commitments, across, and ${incumbent} on ${lab} by backlog and models, up; each small dot is a trial.`;
}

/** The chosen point's figures. */
export function coexistenceValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${lab} depends on ${incumbent} for ${share(result.lab_dependence[year])}${rangeNote(view, 'lab_dependence', year)}, ` +
    `${incumbent} on ${lab} for ${share(result.incumbent_dependence[year])}${rangeNote(view, 'incumbent_dependence', year)}; ${regimeText(view, year).state}, and no other name is nearer than ${pointsPrecise(result.regime_margin[year])}`
  );
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function coexistenceTable(/** @type {View} */ view) {
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
        sharePrecise(result.lab_dependence[k]),
        labRange.cell(k),
        sharePrecise(result.incumbent_dependence[k]),
        incumbentRange.cell(k),
        labels.get(result.regime[k]) ?? result.regime[k],
        oneDecimal(100 * result.regime_margin[k]),
      ],
      opens: [
        levelAt('lab_dependence', result, k),
        labRange.opens(k),
        levelAt('incumbent_dependence', result, k),
        incumbentRange.opens(k),
        null,
        levelAt('regime_margin', result, k),
      ],
      chosen: k === year,
    })),
  };
}
