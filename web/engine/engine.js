// The model as the page has it from its first moment: what it is made of only web/engine/wasm.js knows.

import wasmUrl from '../../build/wasm/dealscope-point.wasm?url&no-inline';
import createModule from 'dealscope-point';
import { pointEngine } from './point.js';
import { compile, instantiate } from './wasm.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Overrides} Overrides
 */

/**
 * @template T
 * @typedef {import('../types.js').Reply<T>} Reply
 */

/**
 * @typedef {object} Engine
 * @property {(scenario: string, overrides?: Overrides) => Reply<Description>} describe
 * @property {(scenario: string, values: Float64Array) => Float64Array} evaluate_values values of the description's
 *   parameters in, the numbers of its layout out
 */

/** @returns {Promise<Engine>} */
export async function startEngine() {
  return pointEngine(await instantiate(createModule, await compile(wasmUrl)));
}
