// The worker as a chunk of the page's own build, so that both share the glue: a bundle of its own would hold it again.

import { fileURLToPath } from 'node:url';

const NAME = 'virtual:worker-url';

/** `import url from 'virtual:worker-url'`; empty in the page in one file. The development server bundles nothing. @param {boolean} single @returns {import('vite').Plugin} */
export function workerChunk(single) {
  const id = fileURLToPath(new URL('./engine/worker.js', import.meta.url));
  let isServed = false;
  return {
    name: 'worker-chunk',
    configResolved({ command }) {
      isServed = command === 'serve';
    },
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load(name) {
      if (name !== `\0${NAME}`) return null;
      if (single) return `export default ''`;
      if (isServed) return `export default '/engine/worker.js'`;
      const file = this.emitFile({ type: 'chunk', id, name: 'worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
