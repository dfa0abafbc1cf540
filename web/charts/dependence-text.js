import { levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { DASH, share, sharePrecise } from '../text/numbers.js';
import { rangeColumns, rangeNote, statesAt, statesText } from '../text/ranges.js';
import { partyNames } from './providers.js';

/** @typedef {import('../types.js').View} View */

/** The finding: the state in which most trials are at the chosen point. */
export function dependenceTitle(/** @type {View} */ view) {
  const when = pointInTimeProse(view.result.years[view.year]);
  const [first] = statesAt(view, view.year);
  return first
    ? `${first.label} in ${share(first.part)} of trials at ${when}`
    : `How sure the state at ${when} is`;
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
  ) => `${who} on ${whom} ${share(result[metric][year])}${rangeNote(view, metric, year)}`;
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
        sharePrecise(result.lab_dependence[k]),
        ...labRanges.map(({ cell }) => cell(k)),
        sharePrecise(result.incumbent_dependence[k]),
        ...incumbentRanges.map(({ cell }) => cell(k)),
        ...description.regimes.map(({ id }) =>
          uncertainty ? sharePrecise(uncertainty.simulation.regimes[id][k]) : DASH,
        ),
      ],
      opens: [
        levelAt('lab_dependence', result, k),
        ...labRanges.map(({ opens }) => opens(k)),
        levelAt('incumbent_dependence', result, k),
        ...incumbentRanges.map(({ opens }) => opens(k)),
        ...description.regimes.map(({ id }) =>
          uncertainty ? levelAt(`trials.regimes.${id}`, result, k) : null,
        ),
      ],
      chosen: k === year,
    })),
  };
}
