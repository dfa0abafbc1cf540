// The state in the address: a copied link is the whole state, and writing it stays within what browsers allow.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, parameter } from './model.js';
import { answer, leverValues, openAssumptions, range, soon, valueOf } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

/**
 * @param {Page} page
 * @param {string[]} calls
 */
async function listHistoryCalls(page, calls) {
  await page.exposeFunction('noteHistoryCall', (/** @type {string} */ name) => calls.push(name));
  await page.addInitScript(() => {
    const { noteHistoryCall } = /** @type {any} */ (window);
    for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
      const original = history[name];
      history[name] = (...given) => (noteHistoryCall(name), original.apply(history, given));
    }
  });
}

test('opening a copied link restores every lever, the year and the answer', async (t) => {
  const { page } = await open(t);
  await openAssumptions(page);
  const defaults = await leverValues(page);
  await page.locator('.all-levers input[type=range]').evaluateAll((ranges) => {
    for (const [i, one] of ranges.entries()) {
      const lever = /** @type {HTMLInputElement} */ (one);
      lever.value = i % 2 ? lever.min : lever.max;
      lever.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await page.getByRole('figure').getByRole('slider').first().press('ArrowRight');
  await soon(async () => assert.match(page.url(), /&at=2031&/)); // written when the input rests
  const values = await leverValues(page);
  const moved = values.filter((value, i) => value !== defaults[i]);
  assert.ok(moved.length > description.parameters.length / 2, `${moved.length} levers moved`);
  const copy = await open(t, { url: page.url() });
  await openAssumptions(copy.page);
  assert.deepEqual(await leverValues(copy.page), values);
  await soon(async () => assert.equal(await answer(copy.page), await answer(page)));
  assert.match(page.url(), new RegExp(`${description.id}.*${description.as_of}`));
});

test('a drag ends with its address written and adds nothing to the history', async (t) => {
  /** @type {string[]} */
  const calls = [];
  const { page } = await open(t, { prepare: (opened) => listHistoryCalls(opened, calls) });
  const lever = range(page, parameter('build_pace'));
  await lever.scrollIntoViewIfNeeded();
  const area = await lever.boundingBox();
  assert.ok(area);
  const entries = await page.evaluate(() => history.length);
  calls.length = 0;
  const began = Date.now();
  const middle = area.y + area.height / 2;
  await page.mouse.move(area.x + area.width / 2, middle);
  await page.mouse.down();
  for (let i = 0; i <= 40; i++) {
    await page.mouse.move(area.x + (area.width * (i % 30)) / 30, middle);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  await soon(async () => assert.match(page.url(), new RegExp(`build_pace=${await valueOf(lever)}(&|$)`)));
  const seconds = (Date.now() - began) / 1000;
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.deepEqual([...new Set(calls)], ['replaceState']);
  assert.ok(calls.length <= 4 * seconds, `${calls.length} calls in ${seconds} s`);
});

test('invalid parts of a link are ignored and noted; the rest is applied', async (t) => {
  const pace = parameter('build_pace');
  const { page, complaints } = await open(t, {
    query: '#v=2&scenario=article-2026-01&no_such_lever=3&build_pace=fast&fulfilment=0.5',
  });
  await page.getByText('no_such_lever').waitFor();
  await page.getByText('build_pace=fast').waitFor();
  assert.equal(await valueOf(range(page, pace)), pace.value);
  await openAssumptions(page);
  assert.equal(await valueOf(range(page, parameter('fulfilment'))), 0.5);
  assert.deepEqual(complaints, []);
});

test('a link to a scenario that does not exist opens the first one with a note', async (t) => {
  const { page } = await open(t, { query: '#v=2&scenario=nowhere' });
  await page.getByText(/nowhere/).waitFor();
  assert.match(await answer(page), /On these assumptions/);
  assert.ok(await range(page, parameter('build_pace')).isVisible());
});

test('a link of the first version opens the successor of its scenario, with its levers and a note', async (t) => {
  const { page, complaints } = await open(t, {
    query: '#v=1&scenario=latest-2026-08&as_of=2026-08-31&at=2030&build_pace=0.5&no_such_lever=3',
  });
  await page.getByText('“latest-2026-08” is no longer here: this is “mid-2026”').waitFor();
  await page
    .getByText(/made for the first version of the model.*those that are gone: no_such_lever\./)
    .waitFor();
  assert.equal(await valueOf(range(page, parameter('build_pace'))), 0.5);
  assert.equal(await page.getByRole('combobox', { name: 'Scenario' }).inputValue(), 'mid-2026');
  await range(page, parameter('build_pace')).press('End');
  await soon(async () => assert.match(page.url(), /#v=2&scenario=mid-2026&/));
  assert.deepEqual(complaints, []);
});

test('a fragment that is no link leaves the flags, and later the levers, as they are', async (t) => {
  const { page } = await open(t, { query: '?build_pace=0.5#?secret=token' });
  const pace = range(page, parameter('build_pace'));
  assert.equal(await valueOf(pace), 0.5);
  await pace.press('Home');
  const moved = await valueOf(pace);
  await page.evaluate(() => (location.hash = '#comments'));
  await page.waitForTimeout(300);
  assert.equal(await valueOf(pace), moved);
  assert.equal(await page.getByRole('button', { name: /^Dismiss/ }).count(), 0);
});

test('a link that a mail client has escaped, with trackers behind it, is followed without a note', async (t) => {
  const link = 'v=2&scenario=mid-2026&build_pace=0.5';
  const { page } = await open(t, { query: `#${encodeURIComponent(link)}?utm_source=mail&fbclid=1` });
  assert.equal(await valueOf(range(page, parameter('build_pace'))), 0.5);
  assert.equal(await page.getByRole('combobox', { name: 'Scenario' }).inputValue(), 'mid-2026');
  assert.equal(await page.getByRole('button', { name: /^Dismiss/ }).count(), 0);
});

test('60,000 unknown keys are one note', async (t) => {
  const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}=1`).join('&');
  const { page } = await open(t, { query: `#v=2&scenario=article-2026-01&build_pace=0.5&${keys}` });
  assert.equal(await valueOf(range(page, parameter('build_pace'))), 0.5);
  assert.equal(await page.getByRole('button', { name: /^Dismiss/ }).count(), 1);
});
