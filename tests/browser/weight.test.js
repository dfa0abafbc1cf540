// The page's weight: every byte that the network log shows until nothing moves any more, and every byte that the first
// interaction adds, as brotli would send them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { site } from './site.js';

/** @import {Page, Response} from 'playwright-core' */

const BUDGET_KB = 87;
const INTERACTION_BUDGET_KB = 80;
const { open } = site();

/** @param {Response[]} responses */
async function kilobytesOf(responses) {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1000;
}

/** @param {Response[]} responses */
const namesOf = (responses) =>
  responses.map((response) => new URL(response.url()).pathname.replace(/.*\/|-.{8}(?=\.)/g, '')).sort();

/**
 * Parts that an idle page loads after a second would count as its own, and not as the interaction's.
 *
 * @param {Page} page
 */
const withoutIdleTime = (page) =>
  page.addInitScript(() => {
    const { setTimeout } = window;
    const later = (/** @type {any} */ run, /** @type {number} */ delay_ms) =>
      delay_ms === 1000 ? 0 : setTimeout(run, delay_ms);
    Object.assign(window, { setTimeout: later });
  });

test(`the page weighs at most ${BUDGET_KB} KB`, async (t) => {
  /** @type {Response[]} */
  const responses = [];
  const { page } = await open(t, {
    untouched: true,
    prepare: async (opened) => opened.on('response', (response) => responses.push(response)),
  });
  await page.waitForLoadState('networkidle');
  const kilobytes = await kilobytesOf(responses);
  t.diagnostic(`page weight ${kilobytes.toFixed(1)} KB of ${BUDGET_KB} KB in ${responses.length} files`);
  assert.ok(responses.length > 2, 'the page loads its script and its module');
  assert.ok(kilobytes <= BUDGET_KB, `${kilobytes.toFixed(1)} KB`);
});

test(`what the first interaction loads weighs at most ${INTERACTION_BUDGET_KB} KB`, async (t) => {
  /** @type {Response[]} */
  const responses = [];
  const { page } = await open(t, {
    untouched: true,
    prepare: async (opened) => {
      opened.on('response', (response) => responses.push(response));
      await withoutIdleTime(opened);
    },
  });
  await page.waitForLoadState('networkidle');
  const before = responses.length;
  const worker = page.waitForEvent('worker');
  await page.locator('.compact-lever input[type=range]').first().press('End');
  await worker;
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
  await page.locator('#tornado').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const loaded = responses.slice(before);
  const kilobytes = await kilobytesOf(loaded);
  t.diagnostic(
    `first interaction ${kilobytes.toFixed(1)} KB of ${INTERACTION_BUDGET_KB} KB: ${namesOf(loaded).join(', ')}`,
  );
  for (const name of ['dealscope-trials.wasm', 'late.js', 'later.js', 'worker.js'])
    assert.ok(namesOf(loaded).includes(name), name);
  assert.ok(kilobytes <= INTERACTION_BUDGET_KB, `${kilobytes.toFixed(1)} KB`);
});
