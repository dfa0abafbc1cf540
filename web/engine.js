// The only file that knows that the model is WebAssembly.

import createModule from 'dealscope-web';
import wasmUrl from '../build/wasm/dealscope-web.wasm?url';
import { bytesOf } from './fetched.js';

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
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<import('./types.js').Derivation>} explain
 */

/** @returns {Promise<Engine>} */
export async function startEngine() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('This browser has no WebAssembly, or it is switched off, and the calculator needs it.');
  }
  const wasmBinary = await bytesOf(wasmUrl);
  const module = await createModule({ wasmBinary }).catch((/** @type {Error} */ cause) => {
    throw new Error(
      'WebAssembly is blocked here, by the browser or by the site, and the calculator needs it.',
      { cause },
    );
  });
  const encoded = encoder();
  const request = (/** @type {Overrides} */ overrides) => JSON.stringify({ overrides });
  return {
    describe: (scenario, overrides = {}) =>
      JSON.parse(module.describe(encoded(scenario), request(overrides))),
    evaluate: (scenario, overrides = {}) =>
      JSON.parse(module.evaluate(encoded(scenario), request(overrides))),
    explain: (scenario, overrides, metric) =>
      JSON.parse(module.explain(encoded(scenario), JSON.stringify({ overrides, metric }))),
  };
}

/** The same scenario goes over at every move: as bytes it is copied several times faster than as a string. */
function encoder() {
  let last = { text: '', bytes: new Uint8Array() };
  return (/** @type {string} */ text) => {
    if (text !== last.text) last = { text, bytes: new TextEncoder().encode(text) };
    return last.bytes;
  };
}
