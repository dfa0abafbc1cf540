// Reads the numbers of `trials_result` as the reply of `simulate`.

/** @import {Description, Quantiles, Simulation} from '../types.js' */

const SUMMARY = ['mean', 'p05', 'p25', 'p50', 'p75', 'p95', 'undefined'];

/**
 * Positions of rows and scalars in the layout, as `start_trials` takes them.
 *
 * @param {Description} description
 * @param {string[]} metrics
 */
export const rowsOf = ({ layout }, metrics) =>
  metrics.map((name) => layout.findIndex(({ metric }) => metric === name));

/**
 * @param {Float64Array} numbers
 * @param {{ metrics: string[], trials: number, seed: number }} request
 * @param {Description} description
 * @returns {Simulation}
 */
export function trialsResult(numbers, { metrics, trials, seed }, description) {
  const { horizon, layout, regimes } = description;
  const scalars = new Set(description.metrics.flatMap(({ id, kind }) => (kind === 'scalar' ? [id] : [])));
  let at = 0;
  /** A number of each summary: of a point, one for each key. */
  const summaries = (/** @type {string} */ name) => {
    const { length } = /** @type {{ length: number }} */ (layout.find(({ metric }) => metric === name));
    const start = at;
    at += length * SUMMARY.length;
    const isScalar = scalars.has(name.replace(/^(partners)\..*\./, '$1.'));
    const rows = Object.fromEntries(
      SUMMARY.map((key, i) => {
        const values = Array.from({ length }, (_, k) => orNull(numbers[start + k * SUMMARY.length + i]));
        return [key, isScalar ? values[0] : values];
      }),
    );
    return /** @type {Quantiles} */ (/** @type {unknown} */ (rows));
  };
  return {
    years: horizon.grid,
    trials,
    seed,
    metrics: Object.fromEntries(metrics.map((name) => [name, summaries(name)])),
    regimes: Object.fromEntries(
      regimes.map(({ id }, i) => [id, horizon.grid.map((_, k) => numbers[at + k * regimes.length + i])]),
    ),
  };
}

const orNull = (/** @type {number} */ number) => (Number.isNaN(number) ? null : number);
