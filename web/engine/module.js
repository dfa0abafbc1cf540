// The compiled core, brought to life: the same bytes on the page's thread and in the worker.

import createModule from 'dealscope-web';

/** @param {WebAssembly.Module} compiled @returns {Promise<import('dealscope-web').Dealscope>} */
export function instantiate(compiled) {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
