// The model as the page has it from its first moment: what it is made of only web/engine/module.js knows.

import createModule from 'dealscope-point';
import wasmUrl from '../build/wasm/dealscope-point.wasm?url';
import { encoder } from './engine/encoder.js';
import { compile, instantiate } from './engine/module.js';
import { numbersOf } from './engine/replies.js';

/**
 * @typedef {import('./types.js').Description} Description
 * @typedef {import('./types.js').Overrides} Overrides
 * @typedef {import('./types.js').Result} Result
 */

/**
 * @template T
 * @typedef {import('./types.js').Reply<T>} Reply
 */

/**
 * @typedef {object} Engine
 * @property {(scenario: string, overrides?: Overrides) => Reply<Description>} describe
 * @property {(scenario: string, overrides?: Overrides) => Reply<Result>} evaluate
 * @property {(scenario: string, overrides?: Overrides) => Float64Array} evaluate_numbers
 */

/** @returns {Promise<Engine>} */
export async function startEngine() {
  const module = await instantiate(createModule, await compile(wasmUrl));
  const encoded = encoder();
  const request = (/** @type {Overrides} */ overrides) => JSON.stringify({ overrides });
  return {
    describe: (scenario, overrides = {}) =>
      JSON.parse(module.describe(encoded(scenario), request(overrides))),
    evaluate: (scenario, overrides = {}) =>
      JSON.parse(module.evaluate(encoded(scenario), request(overrides))),
    evaluate_numbers: (scenario, overrides = {}) =>
      numbersOf(module.evaluate_numbers(encoded(scenario), request(overrides))),
  };
}
