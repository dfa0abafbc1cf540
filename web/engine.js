// The only file of the page's thread that knows that the model is WebAssembly.

import wasmUrl from '../build/wasm/dealscope-web.wasm?url';
import { createBackground } from './engine/background.js';
import { encoder } from './engine/encoder.js';
import { instantiate } from './engine/module.js';
import { inWorker, onThisThread } from './engine/places.js';
import { bytesOf } from './fetched.js';
import { Refused } from './state/opened.js';

/**
 * @typedef {import('./types.js').Description} Description
 * @typedef {import('./types.js').Overrides} Overrides
 * @typedef {import('./types.js').Result} Result
 * @typedef {{ parameter: string, count: number }} Axis
 */

/**
 * @template T
 * @typedef {import('./types.js').Reply<T>} Reply
 */

/**
 * @typedef {object} Engine
 * @property {(scenario: string, overrides?: Overrides) => Reply<Description>} describe
 * @property {(scenario: string, overrides?: Overrides) => Reply<Result>} evaluate
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<import('./types.js').Bar[]>} tornado
 * @property {(scenario: string, overrides: Overrides, question: { metric: string, target: number, parameter: string }) => Reply<import('./types.js').Solution>} solve
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<import('./types.js').Derivation>} explain
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, count: number }) => Float64Array} curves
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, x: Axis, y: Axis }) => Float64Array} map_numbers
 * @property {import('./engine/background.js').Background} background simulations, out of the levers' way
 */

/** @returns {Promise<Engine>} */
export async function startEngine() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('This browser has no WebAssembly, or it is switched off, and the calculator needs it.');
  }
  const bytes = await bytesOf(wasmUrl);
  const compiled = await WebAssembly.compile(bytes).catch((/** @type {Error} */ cause) => {
    throw new Error(
      'WebAssembly is blocked here, by the browser or by the site, and the calculator needs it.',
      { cause },
    );
  });
  const module = await instantiate(compiled);
  const encoded = encoder();
  /** @param {'describe' | 'evaluate' | 'tornado' | 'solve' | 'explain'} verb */
  const asked =
    (verb) =>
    (/** @type {string} */ scenario, overrides = {}, rest = {}) =>
      JSON.parse(module[verb](encoded(scenario), JSON.stringify({ overrides, ...rest })));
  /** @param {'curves' | 'map_numbers'} verb */
  const numbers =
    (verb) =>
    (/** @type {string} */ scenario, overrides = {}, rest = {}) => {
      const found = module[verb](encoded(scenario), JSON.stringify({ overrides, ...rest }));
      if (typeof found === 'string') throw new Refused(JSON.parse(found).issues);
      return found;
    };
  return {
    describe: asked('describe'),
    evaluate: asked('evaluate'),
    solve: asked('solve'),
    tornado: (scenario, overrides, metric) => asked('tornado')(scenario, overrides, { metric }),
    explain: (scenario, overrides, metric) => asked('explain')(scenario, overrides, { metric }),
    curves: numbers('curves'),
    map_numbers: numbers('map_numbers'),
    background: createBackground([inWorker(compiled), onThisThread(compiled)]),
  };
}
