// The strip's five cells: each question's number at the chosen date, what it is, and what it is compared with.

import { levelAt } from '../engine/metric-ref.js';
import { isMoved } from '../engine/overrides.js';
import { pointInTimeShort } from './dates.js';
import { possessive, wholePoints } from './english.js';
import { fundedUntil, roundedGap } from './gap.js';
import { years } from './horizon.js';
import { gigawatts, integer, moneyProse, moneySigned, points, share } from './numbers.js';
import { figure } from './phrase.js';
import { parties } from './regimes.js';

/**
 * @import {Description, Evaluation, FullResult} from '../types.js'
 * @import {Part} from './phrase.js'
 * @import {Question} from './questions.js'
 */

/**
 * @typedef {object} Cell
 * @property {Question['id']} id
 * @property {string} label
 * @property {Part} value
 * @property {string} unit what the value is
 * @property {string} note the change since the start; once levers have moved, the value without them (or A's)
 * @property {boolean} isChanged whether value or unit differ from the baseline's
 */

/**
 * @param {Evaluation} view
 * @param {Evaluation | null} [preview] the view that something under the pointer would give
 * @returns {Cell[]}
 */
export function strip(view, preview = null) {
  const { description, result, baseline, year, baselineOverrides } = view;
  const name = baselineOverrides ? 'A' : 'scenario';
  return Object.entries(CELLS).map(([id, { label, reading, note }]) => {
    const now = reading(result, year, description);
    const before = reading(baseline, year, description);
    const then = preview && reading(preview.result, year, description);
    const isChanged = now.text !== before.text || now.unit !== before.unit;
    const was =
      now.text === before.text
        ? before.unit
        : before.direction === now.direction
          ? before.text
          : `${before.text} ${before.direction}`;
    const comparison = isChanged
      ? `${name}: ${was}`
      : isMoved(view)
        ? `as in ${baselineOverrides ? 'A' : 'the scenario'}`
        : '';
    return {
      id: /** @type {Question['id']} */ (id),
      label: label(description),
      value: figure(now.text, now.metric, now.about),
      unit: now.unit,
      note: (then && previewNote(now, then)) || trialsNote(id, view) || comparison || note(result, year),
      isChanged,
    };
  });
}

/**
 * "→ 24%": what a cell would show.
 *
 * @param {Reading} now
 * @param {Reading} then
 */
function previewNote(now, then) {
  if (then.text !== now.text) return `→ ${then.text}`;
  return then.unit === now.unit ? '→ the same' : `→ ${then.unit}`;
}

/**
 * @typedef {{ text: string, unit: string, metric: string, about?: string, direction?: string }} Reading `direction`: of an
 *   amount without a sign
 *
 * @typedef {object} CellRow
 * @property {(description: Description) => string} label
 * @property {(result: FullResult, year: number, description: Description) => Reading} reading
 * @property {(result: FullResult, year: number) => string} note
 */

/**
 * The names of the regimes, by id, in the two parts of a cell.
 *
 * @type {Record<string, (lab: string, incumbent: string) => [string, string]>}
 */
const STATES = {
  interlocked: () => ['Interlocked', ''],
  lab_dependent: (lab) => [lab, 'dependent'],
  incumbent_exposed: (_, incumbent) => [incumbent, 'exposed'],
  hedged_coexistence: () => ['Hedged', 'coexistence'],
  loosening: () => ['Loosening', ''],
  mutual_optionality: () => ['Mutual', 'optionality'],
};

/** @type {Record<Question['id'], CellRow>} */
const CELLS = {
  exposure: {
    label: (description) => `${possessive(parties(description)[1])} exposure`,
    reading: (result, year) => ({
      text: share(result.backlog_share[year]),
      unit: 'of its backlog',
      metric: levelAt('backlog_share', result, year),
    }),
    note: (result, year) => changeNote(result.backlog_share[year] - result.backlog_share[0]),
  },
  payment: {
    label: ({ parties: { lab } }) => `Can ${lab} pay?`,
    reading(result, year) {
      const gap = roundedGap(result.cumulative_gap[year]);
      return {
        text: moneyProse(Math.abs(gap)),
        unit: gap > 0 ? 'more needed' : 'to spare',
        direction: gap > 0 ? 'needed' : 'to spare',
        metric: levelAt('cumulative_gap', result, year),
      };
    },
    note(result) {
      const until = fundedUntil(result);
      return until === null
        ? 'enough throughout'
        : until === 0
          ? 'too little from the start'
          : `enough until ${pointInTimeShort(result.years[until])}`;
    },
  },
  capacity: {
    label: ({ parties: { lab } }) => `${possessive(lab)} own capacity`,
    reading: (result, year) => ({
      text: share(result.own_control[year]),
      unit: `of ${gigawatts(result.capacity_total[year])}`,
      metric: levelAt('own_control', result, year),
    }),
    note: (result, year) => changeNote(result.own_control[year] - result.own_control[0]),
  },
  stake: {
    label: () => 'Does the stake pay?',
    reading: ({ incumbent_net_gain: net }, _, description) => ({
      text: moneySigned(net),
      unit: `net over ${years(description)}`,
      metric: 'incumbent_net_gain',
    }),
    note: () => 'as present values',
  },
  relationship: {
    label: () => 'Where they stand',
    reading(result, year, description) {
      const [text, unit] = STATES[result.regime[year]](...parties(description));
      return {
        text,
        unit,
        metric: levelAt('regime_margin', result, year),
        about: 'Distance to the nearest other state',
      };
    },
    note: () => '',
  },
};

/**
 * "▼ 25 points from the start"; the sign is not of colour or shape alone.
 *
 * @param {number} change of a share
 */
function changeNote(change) {
  const size = wholePoints(change);
  return size ? `${size < 0 ? '▼' : '▲'} ${points(change)} from the start` : 'as at the start';
}

/**
 * "97% of trials" in the regime's cell.
 *
 * @param {string} id
 * @param {Evaluation} view
 */
function trialsNote(id, { uncertainty, result, year }) {
  if (id !== 'relationship' || !uncertainty || uncertainty.stale) return '';
  return `${share(uncertainty.simulation.regimes[result.regime[year]][year])} of ${integer(uncertainty.simulation.trials)} trials`;
}
