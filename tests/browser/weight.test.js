// The page's weight: every byte that the network log shows until nothing moves any more, as brotli would send it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { site } from './site.js';

/** @import {Response} from 'playwright-core' */

const BUDGET_KB = 86;
const { open } = site();

test(`the page weighs at most ${BUDGET_KB} KB`, async (t) => {
  /** @type {Response[]} */
  const responses = [];
  const { page } = await open(t, {
    untouched: true,
    prepare: async (opened) => opened.on('response', (response) => responses.push(response)),
  });
  await page.waitForLoadState('networkidle');
  const bodies = await Promise.all(responses.map((response) => response.body()));
  const kilobytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1000;
  t.diagnostic(`page weight ${kilobytes.toFixed(1)} KB of ${BUDGET_KB} KB in ${bodies.length} files`);
  assert.ok(bodies.length > 2, 'the page loads its script and its module');
  assert.ok(kilobytes <= BUDGET_KB, `${kilobytes.toFixed(1)} KB`);
});
