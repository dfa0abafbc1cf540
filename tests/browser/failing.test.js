// When the calculator cannot run, the reader is told why, and the tables that need no calculator stay.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { POLICY } from '../../scripts/serve.mjs';
import { site } from './site.js';

/** @param {import('playwright-core').Page} page @param {RegExp} reason */
async function saysWhyAndKeepsTables(page, reason) {
  await page.getByRole('alert').filter({ hasText: reason }).waitFor();
  assert.ok((await page.getByRole('table').count()) >= 2, 'the deals and the partners stay');
  await page.getByRole('cell', { name: /\$250/ }).first().waitFor();
  assert.equal(await page.getByRole('slider').count(), 0, 'no lever that would move nothing');
}

describe('where something is missing', () => {
  const { load } = site();

  test('without WebAssembly the page says so', async (t) => {
    const { page } = await load(t, {
      prepare: (opened) => opened.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    });
    await saysWhyAndKeepsTables(page, /WebAssembly/);
  });

  test('without scripts the static tables are the page', async (t) => {
    const { page } = await load(t, { context: { javaScriptEnabled: false } });
    assert.ok((await page.getByRole('table').count()) >= 2);
  });

  test('with a scenario that cannot be read the page names the faults and their places', async (t) => {
    const { page } = await load(t, {
      prepare: (opened) =>
        opened.route('**/*.json', async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace('"fulfilment":', '"fulfillment":');
          await route.fulfill({ response, body });
        }),
    });
    await page.getByText('/scenario/parameters/fulfilment').first().waitFor();
    assert.ok((await page.getByRole('table').count()) >= 2);
  });
});

describe('where the policy forbids WebAssembly', () => {
  const { load } = site({ policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });

  test('the page says so', async (t) => {
    const { page } = await load(t);
    await saysWhyAndKeepsTables(page, /WebAssembly/);
  });
});
