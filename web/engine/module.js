// A part of the core, brought to life: the same bytes on the page's thread and in the worker. Where WebAssembly is missing
// or blocked, the whole core as plain JavaScript takes the place of every part.

import { bytesOf } from '../fetched.js';

let isAllowed = typeof WebAssembly === 'object';

/** @param {string} url @returns {Promise<WebAssembly.Module | null>} null where only plain JavaScript runs */
export async function compile(url) {
  if (!isAllowed) return null;
  const bytes = await bytesOf(url);
  return WebAssembly.compile(bytes).catch(() => {
    isAllowed = false; // by the site's policy, or by a browser too old for this module
    return null;
  });
}

/** @template T @param {import('dealscope').Create<T>} createModule @param {WebAssembly.Module | null} compiled @returns {Promise<T>} */
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
