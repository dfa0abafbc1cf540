// The packed package in pages that bundlers build: a page without a framework (fixtures/plain), and one of React 19.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { site } from '../browser/site.js';
import { followsItsHost } from './follows.js';
import { installAlone, project, run, writePlainPage } from './install.js';

const folder = await mkdtemp(join(tmpdir(), 'dealscope-bundlers-'));
const plain = join(folder, 'plain');
const react = join(folder, 'react-19');
const NPM_PACKAGES = ['react', 'react-dom', '@types'];

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  await cp(new URL('./fixtures/', import.meta.url), folder, { recursive: true });
  await installAlone(folder, NPM_PACKAGES);
  server = await serve(folder, { isCalculator: false });
});
after(async () => {
  server?.close();
  await rm(folder, { recursive: true });
});
const { load } = site({ folder, policy: `${POLICY}; img-src data:` }); // with Trusted Types; an icon is data

/**
 * @param {string} root
 * @param {string} outDir
 */
const buildByVite = (root, outDir) =>
  vite.build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, outDir) },
  });

test('Vite', async (t) => {
  await buildByVite(plain, 'by-vite');
  await followsItsHost(t, load, { query: 'by-vite/' });
});

test('webpack 5', async (t) => {
  const compiler = webpack({
    mode: 'production',
    context: plain,
    entry: './files.js',
    performance: { hints: false },
    optimization: { minimize: false }, // half a minute of the machine
    output: { path: join(folder, 'by-webpack'), filename: 'built.js' },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  assert.deepEqual(stats.toJson().errors, []);
  assert.deepEqual(stats.toJson().warnings, []);
  await writePlainPage(join(folder, 'by-webpack'), '<script defer src="built.js">');
  await followsItsHost(t, load, { url: `${server.url}by-webpack/` });
});

for (const [format, attribute] of /** @type {['esm' | 'iife', string][]} */ ([
  ['esm', 'type="module"'],
  ['iife', 'defer'],
]))
  test(`esbuild, as ${format}`, async (t) => {
    const name = `by-esbuild-${format}`;
    await esbuild.build({
      absWorkingDir: plain,
      entryPoints: ['bundle.js'],
      bundle: true,
      minify: true,
      format,
      outfile: join(folder, name, 'built.js'),
    });
    await writePlainPage(join(folder, name), `<script ${attribute} src="built.js">`);
    await followsItsHost(t, load, { query: `${name}/` });
  });

for (const attribute of ['type="module"', 'defer'])
  test(`no bundler: dealscope/bundle as a script with ${attribute}`, async (t) => {
    const name = `by-none-${attribute.length}`;
    await cp(join(plain, 'host.js'), join(folder, name, 'host.js'));
    await cp(join(folder, 'node_modules/dealscope/dist/bundle.js'), join(folder, name, 'copied.js'));
    await writePlainPage(
      join(folder, name),
      `<script ${attribute} src="copied.js"></script><script type="module" src="host.js">`,
    );
    await followsItsHost(t, load, { query: `${name}/` });
  });

test('the bundle holds its licences, and weighs what the README says', async (t) => {
  const bytes = await readFile(join(folder, 'node_modules/dealscope/dist/bundle.js'));
  const text = bytes.toString();
  for (const name of ['lit-html', 'musl', 'nlohmann']) assert.ok(text.includes(name), name);
  const [size, packed] = [bytes.length, brotliCompressSync(bytes).length];
  t.diagnostic(`bundle ${(size / 1e6).toFixed(2)} MB, ${(packed / 1e3).toFixed(0)} KB as brotli`);
  const readme = await readFile(join(project, 'web/README.md'), 'utf8');
  const [, megabytes, kilobytes] = /\((\d\.\d) MB, (\d+) KB as brotli\)/.exec(readme) ?? [];
  assert.ok(Math.abs(size / 1e6 - Number(megabytes)) <= 0.1, `${size} bytes, ${megabytes} MB in the README`);
  assert.ok(
    Math.abs(packed / 1e3 - Number(kilobytes)) <= 15,
    `${packed} bytes, ${kilobytes} KB in the README`,
  );
});

test('React 19, with its types', async (t) => {
  const { stdout } = await run(join(project, 'node_modules/.bin/tsc'), ['--project', react]).catch(
    (failed) => failed,
  );
  assert.equal(stdout, '');
  await buildByVite(react, 'by-react');
  await followsItsHost(t, load, { url: `${server.url}by-react/` });
});
