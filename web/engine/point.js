// Description and point evaluation, the commands that the page starts with. Without the loader (engine.js), so that they
// also run in Node.

import { numbersOf, resultOf } from './replies.js';

/**
 * @import {Point} from 'dealscope'
 * @import {Description, FullResult, Overrides, Reply} from '../types.js'
 */

/**
 * @typedef {object} Engine
 * @property {(scenario: string, overrides?: Overrides) => Reply<Description>} describe
 * @property {(scenario: string, values: Float64Array) => Float64Array} evaluate_values takes a value for each of the
 *   description's parameters, returns the numbers of its layout
 */

/**
 * @param {Point} module
 * @returns {Engine}
 */
export function pointEngine(module) {
  let parsed = { text: '', handle: 0 };
  return {
    describe: (scenario, overrides = {}) =>
      JSON.parse(module.describe(scenario, JSON.stringify({ overrides }))),
    evaluate_values(scenario, values) {
      if (scenario !== parsed.text)
        parsed = { text: scenario, handle: resultOf(JSON.parse(module.open_scenario(scenario))) };
      const reply = module.evaluate_values(parsed.handle, values);
      if (typeof reply === 'string') parsed.text = ''; // running out of memory invalidates the handle
      return numbersOf(reply);
    },
  };
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
