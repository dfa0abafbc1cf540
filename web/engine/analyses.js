// The core's other part, for a reader who stays: the only file that knows that the analyses are WebAssembly.

import wasmUrl from '../../build/wasm/dealscope-analyses.wasm?url&no-inline';
import createModule from 'dealscope-analyses';
import { inWorker, onThisThread } from './backends.js';
import { numbersOf } from './replies.js';
import { createSimulations } from './simulations.js';
import { compile, encoder, instantiate } from './wasm.js';

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {{ parameter: string, count: number }} Axis
 */

/**
 * @template T
 * @typedef {import('../types.js').Reply<T>} Reply
 */

/**
 * @typedef {object} Analyses
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<import('../types.js').Bar[]>} tornado
 * @property {(scenario: string, overrides: Overrides, question: { metric: string, target: number, parameter: string }) => Reply<import('../types.js').Solution>} solve
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<import('../types.js').Derivation>} explain
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, count: number }) => Float64Array} curves
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, x: Axis, y: Axis }) => Float64Array} map_numbers
 * @property {import('./simulations.js').Simulations} simulations out of the levers' way
 */

/** @returns {Promise<Analyses>} */
export async function startAnalyses() {
  const compiled = await compile(wasmUrl);
  const module = await instantiate(createModule, compiled);
  const encoded = encoder();
  /** @param {'tornado' | 'solve' | 'explain'} verb */
  const asked =
    (verb) =>
    (/** @type {string} */ scenario, /** @type {Overrides} */ overrides, /** @type {object} */ rest) =>
      JSON.parse(module[verb](encoded(scenario), JSON.stringify({ overrides, ...rest })));
  /** @param {'curves' | 'map_numbers'} verb */
  const numbers =
    (verb) =>
    (/** @type {string} */ scenario, /** @type {Overrides} */ overrides, /** @type {object} */ rest) =>
      numbersOf(module[verb](encoded(scenario), JSON.stringify({ overrides, ...rest })));
  return {
    solve: asked('solve'),
    tornado: (scenario, overrides, metric) => asked('tornado')(scenario, overrides, { metric }),
    explain: (scenario, overrides, metric) => asked('explain')(scenario, overrides, { metric }),
    curves: numbers('curves'),
    map_numbers: numbers('map_numbers'),
    simulations: createSimulations([inWorker(compiled), onThisThread(compiled)]),
  };
}
