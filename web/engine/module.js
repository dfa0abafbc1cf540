// A compiled part of the core, brought to life: the same bytes on the page's thread and in the worker.

import { bytesOf } from '../fetched.js';

/** @param {string} url */
export async function compile(url) {
  const bytes = await bytesOf(url);
  return WebAssembly.compile(bytes).catch((/** @type {Error} */ cause) => {
    throw new Error(
      'WebAssembly is blocked here, by the browser or by the site, and the calculator needs it.',
      { cause },
    );
  });
}

/** @template T @param {import('dealscope').Create<T>} createModule @param {WebAssembly.Module} compiled @returns {Promise<T>} */
export function instantiate(createModule, compiled) {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
