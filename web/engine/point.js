// The commands that the page starts with: description and point evaluation. Without the loader (engine.js), so that it also
// runs in Node.

import { numbersOf, resultOf } from './replies.js';

/**
 * @import {Point} from 'dealscope'
 * @import {Description, Overrides, Reply} from '../types.js'
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
