// Builds dist/sw.js: the service worker with the names of the files that it keeps and their version.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** @import {Plugin, Rolldown} from 'vite' */

const SOURCE = new URL('../app/service-worker.js', import.meta.url);
const ELEMENT = 'embed.js'; // which the page uses too
const PLAIN_CORE = /^assets\/dealscope-plain-/; // needed where WebAssembly is not available only
const EXAMPLES = /^assets\/examples-/; // of a page that works with the network only

/** @param {Rolldown.OutputBundle[string]} file */
const contentOf = (file) => (file.type === 'chunk' ? file.code : file.source);

/**
 * What the service worker needs to know of a build.
 *
 * @param {Rolldown.OutputBundle} bundle
 * @returns {typeof BUILD}
 */
export function offlineBuild(bundle) {
  const names = Object.keys(bundle).filter(
    (name) => name === ELEMENT || (name.startsWith('assets/') && !EXAMPLES.test(name)),
  );
  const version = createHash('sha256');
  for (const name of ['index.html', ...names].sort()) version.update(`${name}\n`).update(contentOf(bundle[name]));
  return {
    version: version.digest('hex').slice(0, 16),
    files: names.filter((name) => !PLAIN_CORE.test(name)).sort(),
    plainCore: names.find((name) => PLAIN_CORE.test(name)) ?? '',
  };
}

/** @returns {Plugin} */
export function serviceWorker() {
  return {
    name: 'service-worker',
    generateBundle: {
      order: 'post', // with index.html in the bundle
      async handler(_, bundle) {
        const source = `const BUILD = ${JSON.stringify(offlineBuild(bundle))};\n${await readFile(SOURCE, 'utf8')}`;
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
