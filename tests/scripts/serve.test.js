// The server of the built page, over HTTP.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'vite';
import { headersFile, headersOf } from '../../scripts/headers.mjs';
import { serve } from '../../scripts/serve.mjs';

/** @import {IncomingHttpHeaders} from 'node:http' */

const SCRIPT = 'export const answer = 42;\n'.repeat(100);

const root = mkdtempSync(join(tmpdir(), 'dealscope-serve-'));
const folder = join(root, 'dist');
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'examples'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A page</title>');
  writeFileSync(join(folder, 'examples/index.html'), '<!doctype html><title>Examples</title>');
  writeFileSync(join(folder, 'dealscope.html'), '<!doctype html><script>1</script>');
  writeFileSync(join(folder, 'assets/page-abc.js'), SCRIPT);
  writeFileSync(join(folder, 'licenses.md'), '# Licences\n');
  writeFileSync(join(folder, 'card.png'), 'not compressed again');
  writeFileSync(join(root, 'secret.txt'), 'outside');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'secret.txt'));
  symlinkSync(root, join(folder, 'up'));
  symlinkSync('licenses.md', join(folder, 'inside.md'));
  server = await serve(folder, { isPacked: true });
});
after(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/**
 * A request as given: fetch() would set headers of its own and normalise the path.
 *
 * @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, headers: IncomingHttpHeaders, body: Buffer }>}
 */
const send = (path, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method, headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });

test('other methods are refused, with those that are allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])
    for (const path of ['/', '/missing']) {
      const { status, headers } = await send(path, { method });
      assert.equal(status, 405, method);
      assert.equal(headers.allow, 'GET, HEAD, OPTIONS');
    }
});

test('HEAD has the headers of GET and no body', async () => {
  for (const path of ['/', '/assets/page-abc.js', '/missing']) {
    const [head, get] = [await send(path, { method: 'HEAD' }), await send(path)];
    const { date: _, ...rest } = get.headers;
    const { date: __, ...headRest } = head.headers;
    assert.equal(head.status, get.status);
    assert.deepEqual(headRest, rest);
    assert.equal(head.body.length, 0);
    assert.equal(Number(head.headers['content-length']), get.body.length);
    assert.ok(get.body.length > 0);
  }
});

test('OPTIONS answers a preflight request', async () => {
  const { status, headers, body } = await send('/assets/page-abc.js', {
    method: 'OPTIONS',
    headers: { Origin: 'https://article.example', 'Access-Control-Request-Method': 'GET' },
  });
  assert.equal(status, 204);
  assert.equal(headers.allow, 'GET, HEAD, OPTIONS');
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.match(`${headers['access-control-allow-methods']}`, /\bGET\b/);
  assert.equal(body.length, 0);
});

test('nothing outside the folder is served: neither by ".." nor through a symbolic link', async () => {
  for (const path of [
    '/secret.txt',
    '/up/secret.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/up/dist/index.html',
  ])
    assert.equal((await send(path)).status, path === '/up/dist/index.html' ? 200 : 404, path);
  assert.equal((await send('/inside.md')).body.toString(), '# Licences\n');
});

test('a folder and a missing file are not found', async () => {
  for (const path of ['/assets', '/assets/', '/missing.js', '/%00', '/%2e%2e/secret.txt']) {
    const { status, headers, body } = await send(path);
    assert.equal(status, 404, path);
    assert.equal(headers['cache-control'], 'no-cache', 'a missing asset may come with the next build');
    assert.equal(body.toString(), 'Not found\n');
  }
});

test('a known version is not sent again', async () => {
  const path = '/assets/page-abc.js';
  const { headers, status } = await send(path);
  const etag = `${headers.etag}`;
  assert.equal(status, 200);
  assert.match(etag, /^"[^"]+"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `"other",W/${etag} , "third"`, '*']) {
    const { status, headers, body } = await send(path, { headers: { 'If-None-Match': known } });
    assert.equal(status, 304, known);
    assert.equal(headers.etag, etag);
    assert.equal(headers['cache-control'], 'max-age=31536000, immutable');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(body.length, 0);
  }
  for (const other of ['"other"', etag.slice(1, -1), `"${etag}"`])
    assert.equal((await send(path, { headers: { 'If-None-Match': other } })).status, 200, other);
  assert.equal((await send('/missing', { headers: { 'If-None-Match': '*' } })).status, 404);
});

test('each coding of a file and each content has a tag of its own', async () => {
  const path = '/assets/page-abc.js';
  const tags = await Promise.all(
    ['identity', 'gzip', 'br'].map(
      async (coding) => (await send(path, { headers: { 'Accept-Encoding': coding } })).headers.etag,
    ),
  );
  assert.equal(new Set(tags).size, 3);
  const before = (await send('/licenses.md')).headers.etag;
  writeFileSync(join(folder, 'licenses.md'), '# Licences, changed\n');
  const { status, headers } = await send('/licenses.md', { headers: { 'If-None-Match': `${before}` } });
  assert.equal(status, 200);
  assert.notEqual(headers.etag, before);
  writeFileSync(join(folder, 'licenses.md'), '# Licences\n');
});

test('files are compressed as the browser accepts', async () => {
  /** @type {[accepted: string | null, coding: string | undefined][]} */
  const cases = [
    [null, undefined],
    ['', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0', undefined],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0.5', 'gzip'],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['identity, *;q=0', undefined],
    ['identity;q=1, gzip;q=0.5', undefined],
    ['BR', 'br'],
    ['brotli, x-gzip2', undefined],
  ];
  for (const [accepted, coding] of cases) {
    const { headers, body } = await send('/assets/page-abc.js', {
      headers: accepted === null ? {} : { 'Accept-Encoding': accepted },
    });
    assert.equal(headers['content-encoding'], coding, `${accepted}`);
    assert.equal(headers.vary, 'Accept-Encoding');
    const text = coding === 'br' ? brotliDecompressSync(body) : coding ? gunzipSync(body) : body;
    assert.equal(text.toString(), SCRIPT);
  }
  const image = await send('/card.png', { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(image.headers['content-encoding'], undefined);
});

test('each file has its type', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/assets/page-abc.js': 'text/javascript; charset=utf-8',
    '/licenses.md': 'text/markdown; charset=utf-8',
    '/card.png': 'image/png',
  };
  for (const [path, type] of Object.entries(types))
    assert.equal((await send(path)).headers['content-type'], type);
});

test('all replies may be embedded by pages of other origins, also by isolated ones', async () => {
  for (const path of ['/', '/assets/page-abc.js', '/examples/', '/missing']) {
    const { headers } = await send(path);
    assert.equal(headers['access-control-allow-origin'], '*', path);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['x-frame-options'], undefined);
    assert.doesNotMatch(`${headers['content-security-policy']}`, /frame-ancestors/);
  }
});

test('the page has the strict policy, the examples frames too, the page in one file none', () => {
  const policy = (/** @type {string} */ path) => headersOf(path)['Content-Security-Policy'];
  assert.match(policy('/index.html'), /^default-src 'none'; (?!.*frame-src)/);
  assert.equal(policy('/'), policy('/index.html'));
  assert.equal(policy('/assets/worker-1.js'), policy('/'));
  assert.equal(policy('/examples/index.html'), `${policy('/')}; frame-src 'self'`);
  assert.equal(policy('/dealscope.html'), undefined);
});

test('_headers has the same table, and no header twice for one path', () => {
  /** @type {Map<string, Record<string, string>>} */
  const rules = new Map();
  let path = '';
  for (const line of headersFile().split('\n').filter(Boolean)) {
    const [, name, value] = line.match(/^ {2}([\w-]+): (.+)$/) ?? [];
    if (name) Object.assign(rules.get(path) ?? {}, { [name]: value });
    else rules.set((path = line), {});
  }
  for (const address of [
    '/',
    '/index.html',
    '/embed.js',
    '/assets/a-1.js',
    '/examples/',
    '/dealscope.html',
    '/card.png',
  ]) {
    const matching = [...rules]
      .filter(([rule]) => (rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : rule === address))
      .map(([, headers]) => headers);
    const names = matching.flatMap((headers) => Object.keys(headers));
    assert.equal(new Set(names).size, names.length, address);
    assert.deepEqual(Object.assign({}, ...matching), headersOf(address));
  }
});

test('the build writes the table to dist/_headers', async () => {
  const config = fileURLToPath(new URL('../../web/build/vite.config.js', import.meta.url));
  const { plugins } = await resolveConfig({ configFile: config, logLevel: 'silent' }, 'build');
  /** @type {any[]} */
  const files = [];
  const plugin = /** @type {any} */ (plugins.find(({ name }) => name === 'host-headers'));
  plugin.generateBundle.call({ emitFile: (/** @type {any} */ file) => files.push(file) });
  assert.deepEqual(files, [{ type: 'asset', fileName: '_headers', source: headersFile() }]);
});
