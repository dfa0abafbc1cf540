import { levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { figureAt } from '../text/figures.js';
import { DASH, share, sharePrecise } from '../text/numbers.js';
import { figure, phrase, plainText } from '../text/phrase.js';
import { rangeColumns, rangeNote, statesAt, statesText } from '../text/ranges.js';
import { partyNames } from './providers.js';

/** @import {Phrase, View} from '../types.js' */

/** The finding: the state in which most trials are at the chosen point. @param {View} view @returns {Phrase} */
export function dependenceTitle(view) {
  const { result, year } = view;
  const when = pointInTimeProse(result.years[year]);
  const [first] = statesAt(view, year);
  if (!first) return [`How sure the state at ${when} is`];
  const { id, label, part } = first;
  const about = `${label}, ${pointInTime(result.years[year])}`;
  return phrase`${label} in ${figure(share(part), levelAt(`trials.regimes.${id}`, result, year), about)} of trials at ${when}`;
}

/** @param {View} view @returns {Phrase} */
export function dependenceQuestion({ result, year }) {
  const mutual = figureAt(result, 'mutual_dependence', year, share);
  return phrase`Why do they depend on each other for ${mutual}, on average?`;
}

export function dependenceAbout(/** @type {View} */ view) {
  const { lab, incumbent } = partyNames(view);
  return `How much ${lab} and ${incumbent} depend on each other, and the share of trials in each state.`;
}

/** The chosen point's figures. */
export function dependenceValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent } = partyNames(view);
  const one = (
    /** @type {string} */ who,
    /** @type {string} */ whom,
    /** @type {'lab_dependence' | 'incumbent_dependence'} */ metric,
  ) => `${who} on ${whom} ${share(result[metric][year])}${plainText(rangeNote(view, metric, year))}`;
  const states = statesText(view, year);
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${one(lab, incumbent, 'lab_dependence')}, ` +
    `${one(incumbent, lab, 'incumbent_dependence')}${states && `; of the trials ${states}`}`
  );
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function dependenceTable(/** @type {View} */ view) {
  const { result, description, uncertainty, year } = view;
  const { lab, incumbent } = partyNames(view);
  const [labRanges, incumbentRanges] = ['lab_dependence', 'incumbent_dependence'].map((m) =>
    rangeColumns(view, m),
  );
  return {
    caption: `each side's dependence and the states, with the trials`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      { key: 'lab_dependence', label: `${lab} on ${incumbent}`, numeric: true },
      ...labRanges.map(({ column }) => column),
      { key: 'incumbent_dependence', label: `${incumbent} on ${lab}`, numeric: true },
      ...incumbentRanges.map(({ column }) => column),
      ...description.regimes.map(({ id, label }) => ({ key: id, label, numeric: true })),
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        figureAt(result, 'lab_dependence', k, sharePrecise),
        ...labRanges.map(({ cell }) => cell(k)),
        figureAt(result, 'incumbent_dependence', k, sharePrecise),
        ...incumbentRanges.map(({ cell }) => cell(k)),
        ...description.regimes.map(({ id }) =>
          uncertainty
            ? figure(
                sharePrecise(uncertainty.simulation.regimes[id][k]),
                levelAt(`trials.regimes.${id}`, result, k),
              )
            : DASH,
        ),
      ],
      chosen: k === year,
    })),
  };
}
