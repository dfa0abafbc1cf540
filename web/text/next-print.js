// The next quarter's figures, and what they could refute, in words.

import { pointInTime } from './dates.js';
import { capitalised, possessive } from './english.js';
import { metricName } from './metrics.js';
import { share } from './numbers.js';
import { parties } from './regimes.js';
import { amount, amounts, datesText } from './record-units.js';

/**
 * @import {Description, Table} from '../types.js'
 * @import {PrintRow, RecordData, Refutation} from './record-data.js'
 */

const DOES_NOT_HOLD = 0.2; // of the trials, below which a statement does not hold

/**
 * By the row's id.
 *
 * @type {Record<string, (lab: string, incumbent: string) => string>}
 */
const NAMES = {
  backlog: (_, incumbent) => `${possessive(incumbent)} backlog`,
  'backlog-share': (lab) => `${possessive(lab)} share of it`,
  'backlog-others': () => `All others' part of it`,
  cloud: () => "Azure's revenue in the quarter",
  'cloud-lab': (lab) => `of which from ${lab}`,
  revenue: (lab) => `${possessive(lab)} revenue in the quarter`,
  obligations: (lab) => `What falls due from ${lab} in the quarter`,
  capacity: () => 'Stargate in service',
  stake: (_, incumbent) => `${possessive(incumbent)} stake`,
};

/**
 * @param {string} id
 * @param {{ lab: string, incumbent: string }} pair
 */
export const printName = (id, { lab, incumbent }) => NAMES[id](lab, incumbent);

/** @param {RecordData['next']} next */
export function nextText({ dates, lab, incumbent }) {
  return `What the newest scenario expects of ${lab} and ${incumbent} for the quarter from ${datesText(dates)}, before any of it is published. A figure outside nine tenths counts as a miss of the model in the next back-test.`;
}

/** @param {RecordData['next']} next */
export const quarterText = ({ dates }) => `the quarter to the ${pointInTime(dates[1])}`;

/**
 * @param {PrintRow} row
 * @returns {[value: string, half: string, most: string]}
 */
export const printTexts = ({ value, quantiles: { p05, p25, p75, p95 }, unit }) => [
  amount(value, unit),
  amounts(p25, p75, unit),
  amounts(p05, p95, unit),
];

/**
 * Which figure of the quarter would tell most against a statement.
 *
 * @param {Refutation} refutation
 * @param {RecordData['next']} next
 */
export function refutedBy({ share: part, tail }, next) {
  if (part < DOES_NOT_HOLD) return 'already does not hold in this scenario';
  if (!tail) return 'no single figure of this quarter';
  const { unit } = /** @type {PrintRow} */ (next.rows.find(({ id }) => id === tail.row));
  const name = printName(tail.row, next).replace(/^of which from (.*)$/, "Azure's revenue from $1");
  return `${name} ${tail.side} ${amount(tail.bound, unit)}: it holds in ${share(tail.share)} of those trials`;
}

/**
 * "refuted where …": the negation of a test, in words.
 *
 * @param {Refutation['test']} test
 * @param {Description} description
 */
export function ownTest({ left, op, right }, description) {
  /** @param {string | number} side */
  const named = (side) => {
    if (typeof side === 'number') return amountOf(side, left, description);
    const [row, date] = side.split('@');
    const regime = description.regimes.find(({ id }) => id === side);
    if (regime) return `“${regime.label}”`;
    const name = sideName(row, description);
    return date === undefined ? name : `${name} (${yearText(row, Number(date), description)})`;
  };
  const [row, date] = String(right).split('@');
  const isSame = date !== undefined && String(left).startsWith(`${row}@`);
  return `${capitalised(named(left))} ${NEGATED[op]} ${isSame ? `that of the ${yearText(row, Number(date), description)}`.replace('the 2', '2') : named(right)}`;
}

/**
 * Parts of the results, which have no label of their own.
 *
 * @type {Record<string, (lab: string, incumbent: string) => string>}
 */
const PARTS = {
  regime: () => 'the state',
  'capacity.microsoft': (lab, incumbent) => `${possessive(incumbent)} capacity for ${lab}`,
  'attribution.departure': () => 'what goes elsewhere, as a change of the share,',
  'attribution.diversification': () => 'other business, as a change of the share,',
};

/**
 * @param {string} row
 * @param {Description} description
 */
const sideName = (row, description) =>
  PARTS[row]?.(...parties(description)) ?? metricName(description, row) ?? row;

/** @type {Record<string, string>} */
const NEGATED = {
  '>=': 'is below',
  '>': 'is at or below',
  '<': 'is at or above',
  '<=': 'is above',
  is: 'is not',
};

/**
 * @param {number} number
 * @param {string | number} of the other side
 * @param {Description} description
 */
function amountOf(number, of, { metrics }) {
  const unit = metrics.find(({ id }) => id === String(of).split(/[.@]/)[0])?.unit;
  if (number === 0) return '0';
  return unit === 'share' ? share(number) : unit === 'USD bn' ? amount(number, unit) : String(number);
}

/**
 * A level's date or a flow's year.
 *
 * @param {string} row
 * @param {number} date
 * @param {Description} description
 */
const yearText = (row, date, { metrics }) =>
  metrics.find(({ id }) => id === row.split('.')[0])?.kind === 'flow' ? `${date}` : `end of ${date - 1}`;

/**
 * How many statements the quarter can tell against.
 *
 * @param {RecordData['next']} next
 */
export function refutationText({ refutations }) {
  const failing = refutations.filter(({ share: part }) => part < DOES_NOT_HOLD).length;
  const telling = refutations.filter(({ share: part, tail }) => part >= DOES_NOT_HOLD && tail).length;
  return `The ${refutations.length} statements of the article that data can refute, in the newest scenario: ${failing} do not hold there in a fifth of the trials, and a single figure of the quarter tells against ${telling} of the others. It is the figure, and the tenth of the trials by it, with which the statement holds least; below 20% it does not hold.`;
}

/**
 * @param {RecordData['next']} next
 * @returns {Table}
 */
export const printTable = (next) => ({
  name: 'the next print',
  caption: `Expected for the quarter from ${datesText(next.dates)}`,
  columns: [
    { key: 'figure', label: 'Figure', numeric: false },
    { key: 'value', label: 'At the scenario’s own values', numeric: true },
    { key: 'half', label: '50% of trials', numeric: true },
    { key: 'most', label: '90% of trials', numeric: true },
  ],
  rows: next.rows.map((row) => ({ header: printName(row.id, next), cells: printTexts(row) })),
});

/**
 * @param {RecordData['next']} next
 * @param {Description} description
 * @returns {Table}
 */
export const refutationTable = (next, description) => ({
  name: 'what would refute which statement',
  caption: 'What would refute which statement of the article',
  columns: [
    { key: 'statement', label: 'Statement', numeric: false },
    { key: 'share', label: 'Holds in', unit: '% of trials', numeric: true },
    { key: 'test', label: 'Refuted by its own test where', numeric: false },
    { key: 'figure', label: 'This quarter, what tells most against it', numeric: false },
  ],
  rows: [...next.refutations]
    .sort((a, b) => Number(a.tail === null) - Number(b.tail === null))
    .map((refutation) => ({
      header: refutation.text,
      cells: [
        share(refutation.share).replace('%', ''),
        ownTest(refutation.test, description),
        refutedBy(refutation, next),
      ],
    })),
});
