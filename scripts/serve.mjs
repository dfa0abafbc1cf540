// Static server for the built page, with the headers of scripts/headers.mjs.

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import fresh from 'fresh';
import { headersOf } from './headers.mjs';
import { packing } from './packed.mjs';

/**
 * @import {IncomingMessage} from 'node:http'
 * @import {AddressInfo} from 'node:net'
 */

export { POLICY } from './headers.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const PLAIN_TEXT = 'text/plain; charset=utf-8';
const COMPRESSED = ['.png'];
const METHODS = ['GET', 'HEAD', 'OPTIONS'];
const PREFLIGHT = {
  'Access-Control-Allow-Methods': METHODS.join(', '),
  'Access-Control-Allow-Headers': '*',
};

/**
 * The path of a request from the site's root, normalised, so that ".." cannot leave the folder.
 *
 * @param {string} address
 */
function pathOf(address) {
  const path = normalize(`/${address.replace(/[?#].*/, '')}`).replaceAll(sep, '/');
  return path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * The bytes of a file in a folder. Symbolic links that lead out of the folder are not followed.
 *
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Buffer | null>}
 */
async function readIn(folder, path) {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) ? await readFile(file) : null;
  } catch {
    return null; // there is none, it is a folder, or it cannot be read
  }
}

/**
 * Of one coding of one content.
 *
 * @param {Buffer} body
 * @param {string} [coding]
 */
const etagOf = (body, coding) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}${coding ? `-${coding}` : ''}"`;

/**
 * @typedef {object} Options
 * @property {number} [port] 0: any free one
 * @property {string | ((origin: string) => string)} [policy] Content-Security-Policy of all files, in place of the table's
 * @property {boolean} [isPacked] whether files are compressed, as the browser accepts
 * @property {boolean} [isCalculator] whether files have the headers of the calculator, which pages of articles do not have
 *
 * @typedef {{ status: number, headers: Record<string, string>, body?: string | Buffer }} Reply
 */

/**
 * Headers that do not depend on a file's content.
 *
 * @param {string} path
 * @param {string} origin of the server
 * @param {Options} options
 * @returns {Record<string, string>}
 */
function fixedHeaders(path, origin, { policy, isCalculator = true }) {
  /** @type {Record<string, string>} */
  const headers = { 'Cache-Control': 'no-cache', ...(isCalculator ? headersOf(path) : {}) };
  if (!policy) return headers;
  const given = typeof policy === 'string' ? policy : policy(origin);
  const [frames] = /; frame-src .*/.exec(headers['Content-Security-Policy'] ?? '') ?? [''];
  return { ...headers, 'Content-Security-Policy': given + frames };
}

/**
 * @param {string} folder
 * @param {Options} options
 * @returns {(request: IncomingMessage) => Promise<Reply>}
 */
function replies(folder, options) {
  const pack = packing();
  return async (request) => {
    const { method = '', url = '/' } = request;
    const path = pathOf(url);
    const headers = fixedHeaders(path, `http://${request.headers.host}`, options);
    const asText = { ...headers, 'Cache-Control': 'no-cache', 'Content-Type': PLAIN_TEXT };
    const allowed = { Allow: METHODS.join(', ') };
    if (!METHODS.includes(method))
      return { status: 405, headers: { ...asText, ...allowed }, body: 'Method not allowed\n' };
    if (method === 'OPTIONS') return { status: 204, headers: { ...headers, ...allowed, ...PREFLIGHT } };
    const body = await readIn(folder, path);
    if (!body) return { status: 404, headers: asText, body: 'Not found\n' };
    const isPackable = Boolean(options.isPacked) && !COMPRESSED.includes(extname(path));
    const { body: sent, coding } = isPackable ? await pack(path, body, request) : { body };
    headers.ETag = etagOf(body, coding);
    if (isPackable) headers.Vary = 'Accept-Encoding';
    if (fresh(request.headers, { etag: headers.ETag })) return { status: 304, headers };
    headers['Content-Type'] = TYPES[extname(path)] ?? PLAIN_TEXT;
    if (coding) headers['Content-Encoding'] = coding;
    return { status: 200, headers, body: sent };
  };
}

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {Options} [options]
 */
export async function serve(folder, options = {}) {
  const replyTo = replies(folder, options);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await replyTo(request);
    if (body !== undefined) headers['Content-Length'] = String(Buffer.byteLength(body));
    response.writeHead(status, headers);
    response.end(body); // Node omits it in the reply to HEAD
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    })
  );
  const address = /** @type {AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/**
 * Listens on the wanted port, or the next free one.
 *
 * @param {string} folder
 * @param {number} wanted
 */
async function serveNear(folder, wanted) {
  const anyFree = 0;
  const near = Array.from({ length: 20 }, (_, i) => wanted + i).filter((port) => port < 65536);
  for (const port of [...near, anyFree]) {
    try {
      const { url } = await serve(folder, { port, isPacked: true });
      if (port !== wanted) console.log(`Port ${wanted} is taken, so this uses another one.`);
      console.log(`Dealscope is at ${url} (Ctrl+C stops it)`);
      return;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder = 'dist', port = '8080'] = process.argv;
  await serveNear(folder, Number(port));
}
