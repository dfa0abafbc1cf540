import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { figureAt } from '../text/figures.js';
import { pointsPrecise, share, sharePrecise, tenthsOfPoints } from '../text/numbers.js';
import { phrase, plainText } from '../text/phrase.js';
import { rangeColumns, rangeNote } from '../text/ranges.js';
import { regimeSince, regimeText } from '../text/regimes.js';
import { partyNames } from './providers.js';

/** @import {Phrase, View} from '../types.js' */

/** The finding: the state at the chosen point, and since when it holds. @param {View} view @returns {Phrase} */
export function coexistenceTitle(view) {
  const { years, regime } = view.result;
  const since = regimeSince(regime, view.year);
  const when = since === view.year ? 'At' : 'From';
  return [`${when} ${pointInTimeProse(years[since])} ${regimeText(view, view.year).state}`];
}

/** @param {View} view @returns {Phrase} */
export function coexistenceQuestion(view) {
  const { lab, incumbent } = partyNames(view);
  const [across, up] = dependences(view);
  return phrase`Why does ${lab} depend on ${incumbent} for ${across}, and ${incumbent} on ${lab} for ${up}?`;
}

/** The lab's and the incumbent's, at the chosen point. @param {View} view */
export const dependences = ({ result, year }) =>
  /** @type {const} */ (['lab_dependence', 'incumbent_dependence']).map((id) =>
    figureAt(result, id, year, share),
  );

export function coexistenceAbout(/** @type {View} */ view) {
  const { lab, incumbent } = partyNames(view);
  return `How much ${lab} depends on ${incumbent} by capacity and by commitments, across, and ${incumbent} on ${lab} by backlog and models, up; each small dot is a trial.`;
}

/** The chosen point's figures. */
export function coexistenceValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${lab} depends on ${incumbent} for ${share(result.lab_dependence[year])}${plainText(rangeNote(view, 'lab_dependence', year))}, ` +
    `${incumbent} on ${lab} for ${share(result.incumbent_dependence[year])}${plainText(rangeNote(view, 'incumbent_dependence', year))}; ${regimeText(view, year).state}, and no other name is nearer than ${pointsPrecise(result.regime_margin[year])}`
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
        figureAt(result, 'lab_dependence', k, sharePrecise),
        labRange.cell(k),
        figureAt(result, 'incumbent_dependence', k, sharePrecise),
        incumbentRange.cell(k),
        labels.get(result.regime[k]) ?? result.regime[k],
        figureAt(result, 'regime_margin', k, tenthsOfPoints),
      ],
      chosen: k === year,
    })),
  };
}
