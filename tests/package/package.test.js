// The package as others get it: packed here, installed in an empty folder, used there.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'vite';
import { evaluate, parameter } from '../browser/model.js';
import { soon } from '../browser/reader.js';
import { site } from '../browser/site.js';
import { installAlone, project, run } from './install.js';

/** @import {TestContext} from 'node:test' */

const folder = await mkdtemp(join(tmpdir(), 'dealscope-package-'));

before(async () => {
  await installAlone(folder);
  await cp(new URL('./consumer/', import.meta.url), folder, { recursive: true });
});
after(() => rm(folder, { recursive: true }));

const { load } = site({ folder });

test('a program imports element, core and a scenario, and evaluates it', async () => {
  const { stdout } = await run('node', ['evaluates.js'], { cwd: folder });
  assert.deepEqual(JSON.parse(stdout), { ok: true, result: evaluate({ build_pace: 0.5 }) });
});

for (const [moduleResolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
]) {
  test(`a program in TypeScript is checked against its types, found as ${moduleResolution} does`, async () => {
    const options = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: [] };
    const compilerOptions = { ...options, module, moduleResolution };
    const config = join(folder, `${moduleResolution}.json`);
    await writeFile(config, JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
    const tsc = join(project, 'node_modules/.bin/tsc');
    const { stdout } = await run(tsc, ['--project', config]).catch((failed) => failed);
    assert.equal(stdout, '');
  });
}

/**
 * The element starts, draws, follows a lever and runs its trials in its worker.
 *
 * @param {TestContext} t
 * @param {string} query
 */
async function works(t, query) {
  const { page, complaints } = await load(t, { query });
  const lever = page.getByRole('slider', { name: parameter('build_pace').label });
  await lever.waitFor();
  assert.equal(await lever.inputValue(), '0.5');
  await lever.press('End');
  await page.getByRole('figure').first().waitFor();
  await page.locator('.bands path').first().waitFor({ state: 'attached' });
  await soon(async () => assert.equal(page.workers().length, 1));
  const { levers } = await page.locator('deal-scope').evaluate((element) => Reflect.get(element, 'state'));
  assert.deepEqual(levers, { build_pace: parameter('build_pace').max });
  assert.deepEqual(complaints, []);
}

test('a page renders the element from the installed files', (t) => works(t, 'page.html'));

test('a page renders the element that a bundler has packed', async (t) => {
  await build({
    root: folder,
    logLevel: 'error',
    build: { outDir: 'built', emptyOutDir: false },
    base: './',
  });
  await works(t, 'built/');
});

test('a packed element leads to the full page only where its address is known', async (t) => {
  const { page } = await load(t, { query: 'built/' });
  await page.getByRole('figure').first().waitFor();
  const element = page.locator('deal-scope');
  assert.equal(await element.evaluate((one) => Reflect.get(one, 'base')), '');
  assert.equal(await page.getByRole('link', { name: 'All assumptions and sources' }).count(), 0);
  await element.evaluate((one) => one.setAttribute('base', 'https://deals.example/'));
  const link = page.getByRole('link', { name: 'All assumptions and sources' });
  await link.waitFor();
  assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/deals\.example\/#v=2&/);
});
