// Pages of other people's, on another origin than the widget's. They are in pages/ as an author would write them.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';

/** @import {AddressInfo} from 'node:net' */

/** The widget's address in pages/. */
const ADDRESS = /https:\/\/deals\.example\//g;

const file = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url), 'utf8');

/**
 * The libraries that pages load, as npm has them.
 *
 * @type {Record<string, string>}
 */
const LIBRARIES = {
  '/open-iframe-resizer.js': '../../node_modules/@open-iframe-resizer/core/dist/index.js',
  '/pym.js': '../../node_modules/pym.js/dist/pym.v1.min.js',
};

/** @param {string} widget the address it is served at in fact */
export async function serveHosts(widget) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, widget);
    const body = await file(LIBRARIES[pathname] ?? `pages${pathname}`).catch(() => null);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(body?.replace(ADDRESS, widget));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {AddressInfo} */ (server.address());
  return {
    // another site as well, not only another port
    url: `http://localhost:${port}/`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
