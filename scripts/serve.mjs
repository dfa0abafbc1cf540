// Static server for the built page, with the strict content security policy that the page supports.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packing } from './packed.mjs';

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/** The page of examples also shows the page in a frame. */
const WITH_FRAMES = "; frame-src 'self'";
const EXAMPLES = /[\\/]examples[\\/]index\.html$/;

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Built files, named by a hash of their content: page and worker load shared ones once. */
const HASHED = /[\\/]assets[\\/][^\\/]*$/;

/** The requested file as an absolute path, so that ".." cannot leave the folder. @param {string} address */
function pathIn(address) {
  const path = normalize(`/${address.replace(/[?#].*/, '')}`);
  return path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Serves a folder on 127.0.0.1.
 * @param {string} folder
 * @param {{ port?: number, policy?: string | ((origin: string) => string), isPacked?: boolean }} [options] port 0 takes any free one
 */
export async function serve(folder, { port = 0, policy = POLICY, isPacked = false } = {}) {
  const pack = packing();
  const server = createServer(async (request, response) => {
    const file = join(folder, pathIn(request.url ?? '/'));
    const body = await readFile(file).catch(() => null);
    const accepted = isPacked ? request.headers['accept-encoding'] : undefined;
    const { body: sent, coding } = await pack(file, body ?? Buffer.from('Not found\n'), accepted);
    response.writeHead(body ? 200 : 404, {
      'Content-Type': (body && TYPES[extname(file)]) ?? 'text/plain; charset=utf-8',
      'Content-Security-Policy':
        (typeof policy === 'string' ? policy : policy(`http://${request.headers.host}`)) +
        (EXAMPLES.test(file) ? WITH_FRAMES : ''),
      'Access-Control-Allow-Origin': '*', // a sandboxed frame has no origin, and modules need one
      ...(coding ? { 'Content-Encoding': coding, Vary: 'Accept-Encoding' } : {}),
      'Cache-Control': HASHED.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(sent);
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    })
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** Listens on the wanted port, or the next free one. @param {string} folder @param {number} wanted */
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
