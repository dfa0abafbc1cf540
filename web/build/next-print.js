// The quarter after a scenario's date: what the model expects for its figures, and which of them bears most on each
// statement that data can refute.

import { resultOf } from '../engine/replies.js';
import { STEPS_PER_YEAR, computeBacktest, pointsOf, quantile, samplesOf } from './backtest.js';

/**
 * @import {Dealscope} from '../engine/core.js'
 * @import {PrintRow, Refutation, Side} from '../text/record-data.js'
 */

/** Figures that companies publish of a quarter, as backtest.csv names them, and their units. */
const FIGURES = [
  { id: 'backlog', metric: 'backlog_total', unit: 'USD bn', isSpan: false },
  { id: 'backlog-share', metric: 'backlog_share', unit: 'share', isSpan: false },
  { id: 'backlog-others', metric: 'backlog_other', unit: 'USD bn', isSpan: false },
  { id: 'cloud', metric: 'cloud_revenue_lab+cloud_revenue_other', unit: 'USD bn', isSpan: true },
  { id: 'cloud-lab', metric: 'cloud_revenue_lab', unit: 'USD bn', isSpan: true },
  { id: 'revenue', metric: 'lab_revenue', unit: 'USD bn', isSpan: true },
  { id: 'obligations', metric: 'obligations', unit: 'USD bn', isSpan: true },
  { id: 'capacity', metric: 'capacity.stargate', unit: 'GW', isSpan: false },
  { id: 'stake', metric: 'stake', unit: 'share', isSpan: false },
];

const TAIL = 0.1; // of the trials
const LEAST_CHANGE = 0.05; // of the share of trials in which a statement holds

/**
 * The first calendar quarter that ends after a day.
 *
 * @param {string} day as ISO date
 * @returns {[number, number]} start and end
 */
export function nextQuarter(day) {
  const [year, month] = day.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return [year + quarter / 4, year + (quarter + 1) / 4];
}

/**
 * @param {Dealscope} core
 * @param {string} text the newest scenario
 * @param {[number, number]} dates
 * @param {{ trials: number; seed: number }} run
 * @returns {PrintRow[]}
 */
export function printRows(core, text, [from, to], run) {
  const table = FIGURES.map(({ id, metric, unit, isSpan }) => ({
    id, unit, as_of: '', confidence: '', source: '', note: '', published_value: '', low: '', high: '',
    metric: `${metric}@${isSpan ? `${from}..` : ''}${to}`,
  }));
  return /** @type {any[]} */ (computeBacktest(core, text, table, run)).map(
    ({ id, unit, dates, value, quantiles }) => ({ id, unit, dates, value, quantiles }),
  );
}

/** @type {Record<string, (left: number, right: number) => boolean>} */
const HOLDS = {
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  is: (left, right) => left === right,
};

/**
 * @param {Side} side
 * @returns {[row: string, date: number | null]}
 */
function placeOf(side) {
  const [row, date] = String(side).split('@');
  return [row, date === undefined ? null : Number(date)];
}

/**
 * The statements of the kind `forecast`. A side before the newest scenario's start is what the scenario of the statements
 * has there.
 *
 * @param {Dealscope} core
 * @param {string} text the newest scenario
 * @param {string} firstText the scenario of the statements
 * @param {{ id: string, kind: string, text: string, test: any }[]} claims
 * @param {[number, number]} dates
 * @param {{ trials: number; seed: number }} run
 * @returns {Refutation[]}
 */
export function refutations(core, text, firstText, claims, [from, to], run) {
  const { horizon, regimes, metrics } = resultOf(JSON.parse(core.describe(text, '')));
  const first = JSON.parse(firstText);
  const before = resultOf(JSON.parse(core.evaluate(firstText, '')));
  const refutable = claims.filter(({ kind, test }) => kind === 'forecast' && test !== null);
  /** @param {Side} side */
  const isRow = (side) => typeof side === 'string' && !regimes.some((/** @type {any} */ { id }) => id === side);
  const sides = refutable.flatMap(({ test }) => [test.left, test.right]).filter(isRow);
  const named = FIGURES.flatMap(({ metric }) => metric.split('+').flatMap(partsOf));
  const samples = samplesOf(core, text, [...new Set([...named, ...sides.map((side) => placeOf(side)[0])])], run);
  const column = (/** @type {number} */ date) => Math.round((date - horizon.start) * STEPS_PER_YEAR);

  /**
   * One number a trial.
   *
   * @param {Side} side
   * @returns {(trial: number) => number}
   */
  function numbersOf(side) {
    if (typeof side === 'number') return () => side;
    const regime = regimes.findIndex((/** @type {any} */ { id }) => id === side);
    if (regime >= 0) return () => regime;
    const [row, date] = placeOf(side);
    if (date !== null && date < horizon.start) {
      const known = pointsOf(before, row)[Math.round(date - first.horizon.start)];
      return () => known;
    }
    // a flow at a date is of the year that begins there: the sum of its months, or the mean of their shares
    const { kind, unit } = metrics.find((/** @type {any} */ { id }) => id === row.split('.')[0]) ?? {};
    const months = kind === 'flow' ? STEPS_PER_YEAR : 1;
    const scale = unit === 'USD bn' ? 1 : 1 / months;
    const columns = Array.from({ length: months }, (_, i) =>
      samples(row, (date === null ? 0 : column(date)) + i),
    );
    return (trial) => columns.reduce((sum, numbers) => sum + scale * numbers[trial], 0);
  }

  const printed = FIGURES.map(({ id, metric, isSpan }) => {
    const parts = metric.split('+').flatMap(partsOf);
    const columns = parts.flatMap((row) =>
      isSpan
        ? Array.from({ length: column(to) - column(from) }, (_, i) => samples(row, column(from) + i))
        : [samples(row, column(to))],
    );
    const numbers = Float64Array.from({ length: run.trials }, (_, trial) =>
      columns.reduce((sum, one) => sum + one[trial], 0),
    );
    const sorted = numbers.slice().sort();
    return { id, numbers, low: quantile(sorted, TAIL), high: quantile(sorted, 1 - TAIL) };
  });

  return refutable.map(({ id, text, test: { left, op, right } }) => {
    const [a, b] = [numbersOf(left), numbersOf(right)];
    const holds = Array.from({ length: run.trials }, (_, trial) => HOLDS[op](a(trial), b(trial)));
    const share = holds.filter(Boolean).length / run.trials;
    const tails = printed.flatMap(({ id: row, numbers, low, high }) =>
      high > low
        ? [
            { row, side: /** @type {const} */ ('below'), bound: low, share: partOf(holds, (t) => numbers[t] < low) },
            { row, side: /** @type {const} */ ('above'), bound: high, share: partOf(holds, (t) => numbers[t] > high) },
          ]
        : [],
    );
    const worst = tails.sort((x, y) => x.share - y.share)[0];
    const tail = share - worst.share >= LEAST_CHANGE ? worst : null;
    return { id, text, test: { left, op, right }, share, tail };
  });
}

/** @param {string} name */
const partsOf = (name) => (name === 'backlog_total' ? ['backlog_lab', 'backlog_other'] : [name]);

/**
 * The part of the chosen trials in which a statement holds.
 *
 * @param {boolean[]} holds
 * @param {(trial: number) => boolean} isChosen
 */
function partOf(holds, isChosen) {
  const chosen = holds.filter((_, trial) => isChosen(trial));
  return chosen.length ? chosen.filter(Boolean).length / chosen.length : 1;
}
