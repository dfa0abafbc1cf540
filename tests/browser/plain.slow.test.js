// Where WebAssembly is missing or blocked the page is whole: the same core as plain JavaScript, which nobody else loads.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { POLICY } from '../../scripts/serve.mjs';
import { description, evaluate, firstYear, parameter, percent, rangeOf, tornado } from './model.js';
import { answer, range, rangeNamed, soon, valueOf } from './reader.js';
import { site } from './site.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Page} from 'playwright-core'
 * @import {Overrides} from '../../web/types.js'
 */

const share = parameter('new_contracts_usd_bn');
const term = parameter('contracts.azure-250.term_years');
const models = parameter('internal_capability_later');
const shareAt = (/** @type {Overrides} */ overrides) => Number(evaluate(overrides).backlog_share[firstYear]);

/**
 * With the names of the files that page and worker fetch.
 *
 * @param {ReturnType<typeof site>} site
 * @param {TestContext} t
 * @param {(page: Page) => Promise<unknown>} [prepare]
 */
async function openAndList({ open }, t, prepare = async () => {}) {
  /** @type {string[]} */
  const files = [];
  const opened = await open(t, {
    async prepare(page) {
      page.context().on('request', (request) => files.push(new URL(request.url()).pathname));
      await prepare(page);
    },
  });
  return { ...opened, files };
}
const isPlain = (/** @type {string} */ file) => /\/dealscope-plain-[^/]*\.js$/.test(file);
const isWasm = (/** @type {string} */ file) => file.endsWith('.wasm');

/**
 * Levers, trials, bars, the map, what would have to be true, and why.
 *
 * @param {Page} page
 */
async function isWhole(page) {
  await rangeNamed(page, rangeOf());
  const [bar] = tornado(`backlog_share@${description.horizon.grid[firstYear]}`);
  await page.getByRole('heading', { name: `“${parameter(bar.parameter).label}” matters most` }).waitFor();

  await range(page, share).press('End');
  const moved = { [share.id]: share.max };
  assert.notEqual(percent(shareAt(moved)), percent(shareAt({})));
  await soon(async () =>
    assert.match(await answer(page), new RegExp(`is ${percent(shareAt(moved))} of Microsoft's backlog`)),
  );
  await rangeNamed(page, rangeOf(moved));

  const fold = (/** @type {string} */ name) =>
    page.locator('details.analysis', { has: page.getByRole('heading', { name }) });
  const solving = fold('What would have to be true');
  await solving.locator('summary').first().click();
  await solving.getByRole('combobox', { name: 'The assumption to move' }).selectOption(term.id);
  await solving.getByRole('textbox').fill('90%');
  await solving.getByRole('textbox').press('Enter');
  const most = shareAt({ ...moved, [term.id]: term.max });
  await solving.getByText(`closest to 90% is ${(100 * most).toFixed(1)}%, at 12 years`).waitFor();

  const map = fold('Where the two can go');
  await map.locator('summary').first().click();
  await map.getByRole('slider', { name: `Up: ${models.label}` }).press('End');
  await soon(async () => assert.equal(await valueOf(range(page, models)), models.max));
  await soon(async () =>
    assert.ok((await map.locator('svg path.area').count()) >= 2, 'the states are drawn'),
  );

  await page.locator('.headline').getByRole('button').first().click();
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: `Why ${(100 * shareAt(moved)).toFixed(1)}%?` })
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { expanded: false }).first().waitFor();
}

describe('on a page without WebAssembly', () => {
  const here = site();

  test('the page is whole, with a worker', async (t) => {
    const { page, complaints, files } = await openAndList(here, t, (opened) =>
      opened.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    );
    await isWhole(page);
    assert.equal(page.workers().length, 1);
    assert.ok(files.some(isPlain));
    assert.ok(!files.some(isWasm), 'nothing is fetched that cannot be used');
    assert.deepEqual(complaints, []);
  });
});

describe('in a browser that has no WebAssembly anywhere and compiles nothing, as in Lockdown mode', () => {
  const { load } = site({ flags: ['--js-flags=--jitless'] });

  test('levers, trials and bars come all the same, later', { timeout: 100_000 }, async (t) => {
    const { page, complaints } = await load(t);
    page.setDefaultTimeout(40_000);
    await range(page, share).press('End');
    const moved = percent(shareAt({ [share.id]: share.max }));
    await page.locator('.headline', { hasText: `is ${moved} of Microsoft's backlog` }).waitFor();
    await rangeNamed(page, rangeOf({ [share.id]: share.max }));
    await page.getByRole('heading', { name: /^“.*” matters most/ }).waitFor();
    assert.equal(await page.evaluate(() => typeof Reflect.get(window, 'WebAssembly')), 'undefined');
    assert.deepEqual(complaints, []);
  });
});

describe('where the policy forbids WebAssembly', () => {
  const here = site({ policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });

  test('the page is whole, with a worker', async (t) => {
    const { page, complaints, files } = await openAndList(here, t);
    await isWhole(page);
    assert.equal(page.workers().length, 1);
    assert.ok(files.some(isPlain));
    assert.equal(files.filter(isWasm).length, 1, 'what is blocked is tried once');
    assert.deepEqual(
      complaints.filter((complaint) => !/WebAssembly/.test(complaint)),
      [],
    );
  });

  test('in a sandboxed frame levers and trials are the page’s thread’s', async (t) => {
    const { page, frame } = await here.openFramed(t);
    await frame.getByRole('slider', { name: share.label }).press('End');
    await rangeNamed(frame, rangeOf({ [share.id]: share.max }));
    assert.equal(page.workers().length, 0);
  });
});

describe('where WebAssembly works', () => {
  const here = site();

  test('the plain core is not fetched', async (t) => {
    const { page, files } = await openAndList(here, t);
    await isWhole(page);
    assert.equal(files.filter(isWasm).length, 2);
    assert.deepEqual(files.filter(isPlain), []);
  });
});
