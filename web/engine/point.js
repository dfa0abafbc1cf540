// The commands that the page starts with: a scenario's metrics and its description, under any values of its parameters. Without
// the loader (engine.js), so that it also runs in Node.

import { figureError } from './replies.js';

/**
 * @import {Point} from 'dealscope'
 * @import {Description, FullResult} from '../types.js'
 */

/**
 * Both take the figures of a scenario and a value for each of the description's parameters.
 *
 * @typedef {object} Engine
 * @property {(figures: Float64Array, values: Float64Array) => Float64Array} evaluate_figures returns the numbers of the
 *   description's layout
 * @property {(figures: Float64Array, values: Float64Array) => Float64Array} describe_figures returns the numbers that
 *   present-description.js reads
 */

/**
 * @param {Point} module
 * @returns {Engine}
 */
export function pointEngine(module) {
  /** @type {Float64Array | null} */
  let open = null;
  const command =
    (/** @type {'evaluate_figures' | 'describe_figures'} */ name) =>
    (/** @type {Float64Array} */ figures, /** @type {Float64Array} */ values) => {
      if (figures !== open) open = module.open_figures(figures) === true ? figures : null;
      const reply = module[name](values);
      if (reply instanceof Float64Array) return reply;
      open = null; // running out of memory closes the scenario
      throw figureError(reply);
    };
  return { evaluate_figures: command('evaluate_figures'), describe_figures: command('describe_figures') };
}

/** @param {number} x */
const orNull = (x) => (Number.isNaN(x) ? null : x);

/**
 * Converts the array of `evaluate_values` to a result: the keys of `evaluate`, and the totals that it omits.
 *
 * @param {Description} description
 * @returns {(numbers: Float64Array) => FullResult}
 */
export function resultReader({ layout, metrics, regimes, horizon }) {
  const scalars = new Set(metrics.filter(({ kind }) => kind === 'scalar').map(({ id }) => id));
  const entries = layout.map(({ metric, offset, length }) => {
    const [row, series, key] = metric.split('.'); // backlog_share, spend.amazon, partners.oracle.unpaid
    const isScalar = scalars.has(key ? `${row}.${key}` : row);
    return { row, series, key, offset, length, isScalar };
  });
  return (numbers) => {
    /** @type {Record<string, any>} */
    const result = { years: horizon.grid };
    for (const { row, series, key, offset, length, isScalar } of entries) {
      const figures = [...numbers.subarray(offset, offset + length)];
      const values =
        row === 'regime' ? figures.map(regimeId) : isScalar ? orNull(figures[0]) : figures.map(orNull);
      if (series === undefined) result[row] = values;
      else if (key === undefined) (result[row] ??= {})[series] = values;
      else ((result[row] ??= {})[series] ??= { provider: series })[key] = values;
    }
    result.partners = Object.values(result.partners ?? {});
    return /** @type {FullResult} */ (result);
  };

  function regimeId(/** @type {number} */ index) {
    return regimes[index].id;
  }
}
