import { maxIndex, range, sum } from 'd3-array';
import { moneyBn, oneDecimal, moneyWords, period, thePeriod, share, theInstant } from '../words/numbers.js';
import { results } from '../compare/both.js';
import { flowFrom } from '../why/references.js';
import { cast } from './cast.js';

/** @typedef {import('./cast.js').View} View */

/** The finding: the year in which most is missing, or that none is. */
export function obligationsTitle(/** @type {View} */ view) {
  const { years, obligations, resources } = view.result;
  const { lab } = cast(view);
  const k = widestGap(view.result);
  if (!(sum(obligations) > 0)) return `${lab} owes nothing under these contracts`;
  if (obligations[k] > resources[k])
    return `${lab} owes ${moneyWords(obligations[k])} in ${thePeriod(years[k])} and could fund ${moneyWords(resources[k])}`;
  return `${lab} could fund what it owes in every year`;
}

/** The period in which most is missing. @param {import('../types.js').Result} result */
export const widestGap = ({ obligations, resources }) =>
  maxIndex(obligations.map((due, k) => due - resources[k]));

export function obligationsAbout(/** @type {View} */ view) {
  const { lab } = cast(view);
  return `What ${lab} owes its partners each year if it pays in full, and what it could fund, in billions of dollars.`;
}

/** The chosen year's figures. */
export function obligationsValue(/** @type {View} */ view) {
  const { result, year, description } = view;
  const { lab, nameOf } = cast(view);
  if (year === 0) return `${theInstant(result.years[0])}, the start: no year has ended yet`;
  const k = year - 1;
  const parts = description.providers
    .filter(({ id }) => result.due[id][k] > 0)
    .map(({ id }) => `${nameOf(id)} ${moneyBn(result.due[id][k])}`);
  const due = `${lab} owes ${moneyBn(result.obligations[k])}`;
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  return `${period(result.years[k])}: ${due}${split} and could fund ${moneyBn(result.resources[k])}`;
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function obligationsTable(/** @type {View} */ view) {
  const { result, year, description } = view;
  const { lab, nameOf } = cast(view);
  /** Those with a figure that is not 0. @param {'due' | 'others_due'} row */
  const providersIn = (row) =>
    description.providers.filter(({ id }) =>
      results(view).some((result) => result[row][id].some((owed) => owed > 0)),
    );
  const [partners, shared] = [providersIn('due'), providersIn('others_due')];
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
      ...partners.map(({ id }) => column(id, nameOf(id))),
      column('obligations', 'Owed in all'),
      column('resources', 'Could fund'),
      { key: 'coverage', label: 'Covered', numeric: true },
      ...shared.map(({ id }) =>
        column(`others_due.${id}`, shared.length > 1 ? `${nameOf(id)}: other investors` : 'Other investors'),
      ),
    ],
    rows: range(result.obligations.length).map((k) => ({
      header: period(result.years[k]),
      cells: [
        ...partners.map(({ id }) => oneDecimal(result.due[id][k])),
        oneDecimal(result.obligations[k]),
        oneDecimal(result.resources[k]),
        share(result.coverage[k]),
        ...shared.map(({ id }) => oneDecimal(result.others_due[id][k])),
      ],
      opens: [
        ...partners.map(({ id }) => `due.${id}`),
        ...['obligations', 'resources', 'coverage'],
        ...shared.map(({ id }) => `others_due.${id}`),
      ].map((id) => flowFrom(id, result, k)),
      chosen: k === year - 1,
    })),
  };
}
