// Adds the script to the page that reports scripts which could not be fetched. It is no module, so Vite does not bundle it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** @import {Plugin} from 'vite' */

const SOURCE = new URL('../app/not-loaded.js', import.meta.url);

/** The script without comments and indentation, and its file's name. */
async function script() {
  const source = (await readFile(SOURCE, 'utf8')).replace(/^\s*(\/\/.*)?\n?/gm, '');
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { source, fileName: `assets/not-loaded-${hash}.js` };
}

/** @returns {Plugin} */
export function notLoadedScript() {
  return {
    name: 'not-loaded-script',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', ...(await script()) });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        if (path !== '/index.html') return;
        return html.replace('</head>', `  <script async src="./${(await script()).fileName}"></script>\n  </head>`);
      },
    },
  };
}
