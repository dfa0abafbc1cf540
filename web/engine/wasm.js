// Compiles and instantiates the core's modules. Where WebAssembly is missing or blocked, the plain JavaScript core, which
// has all commands, takes the place of each module.

import { bytesOf } from './load.js';

/** @import {Create} from 'dealscope' */

let isAllowed = typeof WebAssembly === 'object';

/**
 * @param {string} url
 * @returns {Promise<WebAssembly.Module | null>} null where only plain JavaScript runs
 */
export async function compile(url) {
  if (!isAllowed) return null;
  const bytes = await bytesOf(url);
  return WebAssembly.compile(bytes).catch(() => {
    isAllowed = false; // by the site's policy, or by a browser too old for this module
    return null;
  });
}

/**
 * @template T
 * @param {Create<T>} createModule
 * @param {WebAssembly.Module | null} compiled null: the plain JavaScript core is loaded instead
 * @returns {Promise<T>}
 */
export async function instantiate(createModule, compiled) {
  if (!compiled) {
    const { default: createPlain } = await import('dealscope-plain');
    return createPlain();
  }
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/**
 * Returns an encoder to UTF-8 that caches its last result: the same scenario is passed at every move, and bytes are copied
 * several times faster than a string.
 */
export function cachedEncoder() {
  let last = { text: '', bytes: new Uint8Array() };
  return (/** @type {string} */ text) => {
    if (text !== last.text) last = { text, bytes: new TextEncoder().encode(text) };
    return last.bytes;
  };
}
