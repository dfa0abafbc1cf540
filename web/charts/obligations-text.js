import { period, periodProse, pointInTimeProse } from '../text/dates.js';
import { figureAt, flowFigure } from '../text/figures.js';
import { moneyBn, oneDecimal, moneyProse, share } from '../text/numbers.js';
import { phrase } from '../text/phrase.js';
import { results } from '../state/comparison.js';
import { partyNames } from './providers.js';

/** @import {Phrase, View} from '../types.js' */

/** The finding: the year in which most is missing, or that none is. @param {View} view @returns {Phrase} */
export function obligationsTitle(view) {
  const { years, obligations, resources } = view.result;
  const { lab } = partyNames(view);
  const k = widestGap(view.result);
  if (!(Math.max(...obligations) > 0)) return [`${lab} owes nothing under these contracts`];
  if (obligations[k] <= resources[k]) return [`${lab} could fund what it owes in every year`];
  const [due, funds] = /** @type {const} */ (['obligations', 'resources']).map((id) =>
    figureAt(view.result, id, k, moneyProse),
  );
  return phrase`${lab} owes ${due} in ${periodProse(years[k])} and could fund ${funds}`;
}

/** @param {View} view @returns {Phrase} */
export function obligationsQuestion(view) {
  const { result, year } = view;
  if (year === 0) return [];
  const { due, funds } = chosenFlows(view);
  const part = flowFigure(result, 'coverage', year, share);
  return phrase`Why ${due} owed in ${periodProse(result.years[year - 1])}, why ${funds} that ${partyNames(view).lab} could fund, and ${part} covered?`;
}

/** What is owed and can be funded in the chosen year. @param {View} view */
export function chosenFlows({ result, year }) {
  const [due, funds] = /** @type {const} */ (['obligations', 'resources']).map((id) =>
    flowFigure(result, id, year, moneyBn),
  );
  return { due, funds };
}

/** The period in which most is missing. @param {import('../types.js').Result} result */
function widestGap({ obligations, resources }) {
  const gaps = obligations.map((due, k) => due - resources[k]);
  return gaps.indexOf(Math.max(...gaps));
}

export function obligationsAbout(/** @type {View} */ view) {
  const { lab } = partyNames(view);
  return `What ${lab} owes its partners each year if it pays in full, rent of what others build for it included, and what it could fund from revenue, capital raised and investments, in billions of dollars.`;
}

/** The chosen year's figures. */
export function obligationsValue(/** @type {View} */ view) {
  const { result, year, description } = view;
  const { lab, nameOf } = partyNames(view);
  if (year === 0) return `${pointInTimeProse(result.years[0])}, the start: no year has ended yet`;
  const k = year - 1;
  const parts = description.providers
    .filter(({ id }) => result.due[id][k] > 0)
    .map(({ id }) => `${nameOf(id)} ${moneyBn(result.due[id][k])}`);
  const due = `${lab} owes ${moneyBn(result.obligations[k])}`;
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  const gap = result.cumulative_gap[year];
  const soFar = `${moneyBn(Math.abs(gap))} ${gap < 0 ? 'more than needed' : 'too little'} so far`;
  return `${period(result.years[k])}: ${due}${split} and could fund ${moneyBn(result.resources[k])}; ${soFar}`;
}

const MONEY = /** @type {const} */ (['obligations', 'rent', 'resources', 'investments']);
const SHARES = /** @type {const} */ (['coverage', 'payable', 'paid_share']);

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function obligationsTable(/** @type {View} */ view) {
  const { result, year, description } = view;
  const { lab, nameOf } = partyNames(view);
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
      column('rent', 'Of it rent of built capacity'),
      column('resources', 'Could fund'),
      column('investments', 'Of it investments'),
      { key: 'coverage', label: 'Covered', numeric: true },
      { key: 'payable', label: 'Could pay of the year’s', numeric: true },
      { key: 'paid_share', label: 'Pays of the year’s', numeric: true },
      column('cumulative_gap', 'Missing so far, at its end'),
      ...shared.map(({ id }) =>
        column(`others_due.${id}`, shared.length > 1 ? `${nameOf(id)}: other investors` : 'Other investors'),
      ),
    ],
    rows: result.obligations.map((_, k) => ({
      header: period(result.years[k]),
      cells: [
        ...partners.map(({ id }) => figureAt(result, `due.${id}`, k, oneDecimal)),
        ...MONEY.map((id) => figureAt(result, id, k, oneDecimal)),
        ...SHARES.map((id) => figureAt(result, id, k, share)),
        figureAt(result, 'cumulative_gap', k + 1, oneDecimal),
        ...shared.map(({ id }) => figureAt(result, `others_due.${id}`, k, oneDecimal)),
      ],
      chosen: k === year - 1,
    })),
  };
}
