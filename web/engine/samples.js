// The metrics of the page's trials, and the values of single trials that the scatter plot shows.

/** @import {Description} from '../types.js' */

export const METRICS = [
  'backlog_share',
  'cloud_revenue_share',
  'equity_value',
  'lab_dependence',
  'incumbent_dependence',
];
export const PRERENDERED_METRICS = ['backlog_share']; // shown by the first question
export const POINTS = 400; // trials in the scatter plot

/**
 * Values of the first trials by metric and date.
 *
 * @typedef {object} SampleTable
 * @property {number} count of trials
 * @property {(metric: string, k: number) => Float64Array} at the values of a level at a point of the grid, trial by trial
 */

/**
 * Reads the array of `samples`: column after column of `count` values, a column for each date of a level and for each
 * period of a flow, metric by metric. The last columns are the regimes.
 *
 * @param {Float64Array} numbers
 * @param {string[]} metrics in the order of the request
 * @param {Description} description
 * @returns {SampleTable}
 */
export function sampleTable(numbers, metrics, { horizon: { grid }, metrics: described }) {
  const flows = new Set(described.flatMap(({ id, kind }) => (kind === 'flow' ? [id] : [])));
  /** @type {Map<string, number>} */
  const firstColumn = new Map();
  let columns = 0;
  for (const metric of metrics) {
    firstColumn.set(metric, columns);
    columns += grid.length - (flows.has(metric) ? 1 : 0);
  }
  const count = numbers.length / (columns + grid.length);
  return {
    count,
    at(metric, k) {
      const from = ((firstColumn.get(metric) ?? NaN) + k) * count;
      return numbers.subarray(from, from + count);
    },
  };
}

/** @type {SampleTable} */
export const NO_SAMPLES = { count: 0, at: () => new Float64Array() };
