// The back-test: what the article's scenario implies for dates since reported, beside what was published. It depends on
// no lever, so that it is computed when the page is built. core/scenarios/evidence/README.md has the rules.

/** @import {Dealscope} from '../engine/core.js' */

export const STEPS_PER_YEAR = 12;
const TRIALS_AT_ONCE = 1000; // 12 MB of samples
const LEVELS = ['p05', 'p25', 'p50', 'p75', 'p95'];

/**
 * What a row's `metric` names. Rows: those of the results whose sum it is.
 *
 * @typedef {{ kind: 'level'; rows: string[]; date: number }
 *   | { kind: 'span'; rows: string[]; from: number; to: number }
 *   | { kind: 'input'; path: string }
 *   | { kind: 'words' }} Target
 */

/** @typedef {{ value: number | null; low: number | null; high: number | null }} Range */

/**
 * @typedef {object} BacktestRow
 * @property {string} id
 * @property {string} metric as backtest.csv has it
 * @property {string} unit
 * @property {string} as_of
 * @property {string} confidence
 * @property {string} source
 * @property {string} fact id of facts.csv
 * @property {string} note
 * @property {Target['kind']} kind
 * @property {Range} published a missing `low` or `high` is open where the other is given
 * @property {Range} [input] of kind input; null where the scenario has none
 * @property {number[]} [dates] of the model's number: one, or start and end
 * @property {boolean} [is_rate] the span begins before the scenario: both numbers are per year, of what lies within
 * @property {number} [value] the model's number at the scenario's own values
 * @property {Record<string, number>} [quantiles] p05 to p95
 * @property {'within_50' | 'within_90' | 'within_range' | 'below' | 'above'} [verdict] of what was published; none where
 *   the two are not of one unit
 */

/**
 * @param {string} metric
 * @returns {Target}
 */
export function targetOf(metric) {
  if (metric.includes(':')) return { kind: 'words' };
  const [names, time] = metric.split('@');
  if (time === undefined) return { kind: 'input', path: metric };
  const rows = names.split('+').flatMap((name) => (name === 'backlog_total' ? ['backlog_lab', 'backlog_other'] : [name]));
  const [from, to] = time.split('..').map(Number);
  return to === undefined ? { kind: 'level', rows, date: from } : { kind: 'span', rows, from, to };
}

/** @param {string} cell */
const numberOrNull = (cell) => (cell === '' ? null : Number(cell));

/**
 * An input of the scenario with its range. An unknown name is an error.
 *
 * @param {any} scenario
 * @param {string} path
 * @returns {Range}
 */
function inputOf(scenario, path) {
  const [kind, ...rest] = path.split('.');
  const key = rest[rest.length - 1];
  const id = rest.slice(0, -1).join('.');
  if (kind === 'parameters') return scenario.parameters[key];
  if (kind === 'incumbent') return { value: scenario.incumbent[key] ?? null, low: null, high: null };
  const row = scenario[kind].find((/** @type {any} */ one) => one.id === id);
  return { low: null, high: null, ...row.ranges[key], value: row[key] };
}

/**
 * The grid's columns of a target: a level's date, or a span's periods, cut to what lies after the start.
 *
 * @param {{ start: number }} horizon
 * @param {Exclude<Target, { kind: 'input' } | { kind: 'words' }>} target
 */
function placeOf({ start }, target) {
  const nearest = (/** @type {number} */ date) => Math.round((date - start) * STEPS_PER_YEAR);
  const dateOf = (/** @type {number} */ k) => start + k / STEPS_PER_YEAR;
  if (target.kind === 'level') {
    const k = nearest(target.date);
    return { first: k, count: 1, scale: 1, is_rate: false, dates: [dateOf(k)] };
  }
  const first = Math.max(0, nearest(target.from));
  const end = nearest(target.to);
  const is_rate = target.from < start;
  const scale = is_rate ? STEPS_PER_YEAR / (end - first) : 1;
  return { first, count: end - first, scale, is_rate, dates: [dateOf(first), dateOf(end)] };
}

/**
 * Quantile of sorted numbers (Hyndman & Fan 1996, type 7).
 *
 * @param {Float64Array} sorted
 * @param {number} p
 */
export function quantile(sorted, p) {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/**
 * Where what was published lies. It may be a range, which is within another where the two meet.
 *
 * @param {Range} published
 * @param {[number, number, BacktestRow['verdict']][]} bands inner first: low, high, and the verdict within
 */
function verdictOf({ value, low, high }, bands) {
  const least = low ?? (high === null ? value : -Infinity) ?? -Infinity;
  const most = high ?? (low === null ? value : Infinity) ?? Infinity;
  const within = bands.find(([from, to]) => least <= to && most >= from);
  if (within) return within[2];
  return most < bands[0][0] ? 'below' : 'above';
}

/**
 * Trials of rows by their columns.
 *
 * @param {Dealscope} core
 * @param {string} text
 * @param {string[]} rows of the results, or `regime`: indices of the description's regimes
 * @param {{ trials: number; seed: number }} run
 * @returns {(row: string, column: number) => Float64Array}
 */
export function samplesOf(core, text, rows, { trials, seed }) {
  const { metrics: described, horizon } = JSON.parse(core.describe(text, '')).result;
  const periods = horizon.years * STEPS_PER_YEAR;
  /** @param {string} row */
  const columnsOf = (row) => {
    const id = row.split('.')[0];
    const { kind } = described.find((/** @type {{ id: string }} */ metric) => metric.id === id) ?? {};
    return kind === 'scalar' ? 1 : kind === 'flow' ? periods : periods + 1;
  };
  const metrics = rows.filter((row) => row !== 'regime');
  const offsets = new Map();
  let columns = 0;
  for (const row of [...metrics, 'regime']) {
    // the core's reply ends with the regimes
    offsets.set(row, columns);
    columns += columnsOf(row);
  }
  const table = Array.from({ length: columns }, () => new Float64Array(trials));
  for (let first = 0; first < trials; first += TRIALS_AT_ONCE) {
    const count = Math.min(TRIALS_AT_ONCE, trials - first);
    const numbers = core.samples(
      text,
      JSON.stringify({ metrics, steps_per_year: STEPS_PER_YEAR, trials, seed, first, count }),
    );
    if (typeof numbers === 'string') throw new Error(numbers);
    table.forEach((column, c) => column.set(numbers.subarray(c * count, (c + 1) * count), first));
  }
  return (row, column) => table[offsets.get(row) + column];
}

/**
 * @param {any} result of evaluate
 * @param {string} row
 * @returns {number[]}
 */
export function pointsOf(result, row) {
  if (row === 'capacity_total') {
    /** @type {number[][]} */
    const all = Object.values(result.capacity);
    return all[0].map((_, k) => all.reduce((sum, capacity) => sum + capacity[k], 0));
  }
  return row.split('.').reduce((part, key) => part[key], result);
}

/**
 * Every row of backtest.csv with the model's answer beside it.
 *
 * @param {Dealscope} core the whole module
 * @param {string} text the scenario
 * @param {Record<string, string>[]} table rows of backtest.csv
 * @param {{ trials: number; seed: number }} run
 * @returns {BacktestRow[]}
 */
export function computeBacktest(core, text, table, run) {
  const scenario = JSON.parse(text);
  const targets = table.map(({ metric }) => targetOf(metric));
  const rows = [...new Set(targets.flatMap((target) => ('rows' in target ? target.rows : [])))];
  const samples = samplesOf(core, text, rows, run);
  const { result } = JSON.parse(core.evaluate(text, JSON.stringify({ steps_per_year: STEPS_PER_YEAR })));
  return table.map((cells, i) => {
    const target = targets[i];
    const { id, metric, unit, as_of, confidence, source, note } = cells;
    const published = {
      value: numberOrNull(cells.published_value),
      low: numberOrNull(cells.low),
      high: numberOrNull(cells.high),
    };
    const [, title, fact] = /^(.*) \[(.+)\]$/.exec(source) ?? [];
    /** @type {BacktestRow} */
    const row = { id, metric, unit, as_of, confidence, source: title, fact, note, kind: target.kind, published };
    if (target.kind === 'words') return row;
    if (target.kind === 'input') {
      const { value, low, high } = inputOf(scenario, target.path);
      const input = { value, low, high };
      if (value === null || unit.endsWith('per half year')) return { ...row, input };
      return { ...row, input, verdict: verdictOf(published, [[low ?? value, high ?? value, 'within_range']]) };
    }
    const { first, count, scale, is_rate, dates } = placeOf(scenario.horizon, target);
    let value = 0;
    const sums = new Float64Array(run.trials);
    for (const name of target.rows)
      for (let k = first; k < first + count; k++) {
        value += scale * pointsOf(result, name)[k];
        samples(name, k).forEach((number, trial) => (sums[trial] += scale * number));
      }
    sums.sort();
    const [p05, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(sums, p));
    const quantiles = Object.fromEntries(LEVELS.map((name, q) => [name, [p05, p25, p50, p75, p95][q]]));
    const verdict = verdictOf(published, [
      [p25, p75, 'within_50'],
      [p05, p95, 'within_90'],
    ]);
    return { ...row, dates, is_rate, value, quantiles, verdict };
  });
}
