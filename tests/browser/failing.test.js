// When the calculator cannot run, the page gives the reason, and the tables that need no calculator stay. When only its
// second part cannot come, the levers move all the same.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parameter } from './model.js';
import { answer, range, soon } from './reader.js';
import { dist, site } from './site.js';

/** @import {Page} from 'playwright-core' */

/** @param {Page} page @param {RegExp} reason */
async function saysWhyAndKeepsTables(page, reason) {
  await page.getByRole('alert').filter({ hasText: reason }).waitFor();
  assert.ok((await page.getByRole('table').count()) >= 2, 'the deals and the partners stay');
  await page.getByRole('cell', { name: /\$250/ }).first().waitFor();
  assert.equal(await page.getByRole('slider').count(), 0, 'no lever that would move nothing');
}

describe('where something is missing', () => {
  const { load } = site();

  test('without WebAssembly the page in one file says so', async (t) => {
    const { page } = await load(t, {
      url: pathToFileURL(`${dist}dealscope.html`).href,
      prepare: (opened) => opened.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    });
    await saysWhyAndKeepsTables(page, /WebAssembly/);
  });

  test('without scripts the static tables are the page', async (t) => {
    const { page } = await load(t, { context: { javaScriptEnabled: false } });
    assert.ok((await page.getByRole('table').count()) >= 2);
  });

  test('with a scenario whose file is faulty the page says so', async (t) => {
    const { page } = await load(t, {
      prepare: (opened) =>
        opened.route('**/*.json', async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace('"figures":[', '"figures":[0,');
          await route.fulfill({ response, body });
        }),
    });
    await page.getByText('the scenario cannot be opened').first().waitFor();
    assert.ok((await page.getByRole('table').count()) >= 2);
  });
});

/** Whether a module that could not be fetched is asked for again: older Chromiums do not. @param {Page} page */
async function forgetsFailures(page) {
  const fetched = () => page.evaluate("import('/probe.js').then(() => true, () => false)");
  await page.route('**/probe.js', (route) => route.abort());
  await fetched();
  await page.unroute('**/probe.js');
  await page.route('**/probe.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  return fetched();
}

describe('where what comes with the first interaction does not come', () => {
  const { load } = site();
  const parts = { 'their script': '**/late-*.js', 'their module': '**/dealscope-analyses-*.wasm' };

  for (const [part, files] of Object.entries(parts)) {
    test(`without ${part} the levers move, and a number opens once it is there`, async (t) => {
      const { page, complaints } = await load(t, {
        prepare: (opened) => opened.route(files, (route) => route.abort()),
      });
      const lever = range(page, parameter('other_backlog_growth'));
      await lever.waitFor();
      const before = await answer(page);
      const failed = page.waitForEvent('requestfailed');
      await page.mouse.move(5, 5);
      await failed;
      await lever.press('End');
      await soon(async () => assert.notEqual(await answer(page), before));

      const number = page.locator('.headline').getByRole('button').first();
      await number.click();
      await page.getByText('The derivation could not be loaded.').waitFor();
      const ownComplaints = complaints.filter(
        (one) => !/^failed: |^console: Failed to load resource/.test(one),
      );
      assert.deepEqual(ownComplaints, []);

      await page.unroute(files);
      if (part === 'their script' && !(await forgetsFailures(page))) {
        t.diagnostic(
          'this browser remembers scripts that could not be fetched until the page is loaded anew',
        );
        await page.reload();
      }
      await number.click();
      await page.getByRole('dialog').waitFor();
    });
  }
});
