// What the page asks of its trials.

export const METRICS = ['backlog_share', 'cloud_revenue_share', 'lab_dependence', 'incumbent_dependence'];
export const CLOUD_METRICS = ['lab_dependence', 'incumbent_dependence'];
export const POINTS = 400; // trials that are shown one by one

// The raw numbers of the first trials, as the engine lays them out: column after column, each `count` numbers; a row of
// levels has a column more than one of flows.

/**
 * @param {Float64Array} numbers @param {string[]} metrics the rows asked for, in order
 * @param {import('../types.js').Description} description @returns {import('../types.js').Cloud}
 */
export function cloudOf(numbers, metrics, { horizon: { grid }, metrics: known }) {
  const flows = new Set(known.flatMap(({ id, kind }) => (kind === 'flow' ? [id] : [])));
  /** @type {Map<string, number>} */
  const firstColumn = new Map();
  let columns = 0;
  for (const metric of metrics) {
    firstColumn.set(metric, columns);
    columns += grid.length - (flows.has(metric) ? 1 : 0);
  }
  const count = numbers.length / (columns + grid.length); // the last columns hold the states
  return {
    count,
    at(metric, k) {
      const from = ((firstColumn.get(metric) ?? NaN) + k) * count;
      return numbers.subarray(from, from + count);
    },
  };
}

/** Of one year alone. @param {Record<string, number[]>} points by metric @param {number} year @returns {import('../types.js').Cloud} */
export function cloudAt(points, year) {
  const [first] = Object.values(points);
  return {
    count: first.length,
    at: (metric, k) => Float64Array.from(k === year ? (points[metric] ?? []) : []),
  };
}
