// When the calculator cannot run, the page gives the reason, and the tables that need no calculator stay. When only its
// second part cannot come, the levers move all the same.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parameter } from './model.js';
import { answer, range, soon } from './reader.js';
import { dist, site } from './site.js';

/** @import {Page} from 'playwright-core' */

/**
 * @param {Page} page
 * @param {RegExp} reason
 */
async function saysWhyAndKeepsTables(page, reason) {
  await page.getByRole('alert').filter({ hasText: reason }).waitFor();
  assert.ok((await page.getByRole('table').count()) >= 2, 'the deals and the partners stay');
  await page.getByRole('cell', { name: /\$250/ }).first().waitFor();
  assert.equal(await page.getByRole('slider').count(), 0, 'no lever that would move nothing');
}

describe('where something is missing', () => {
  const { load } = site();

  test('without WebAssembly the page in one file reports the failure', async (t) => {
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

  test('a scenario with a faulty file is reported on the page', async (t) => {
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

/**
 * Whether a module that could not be fetched is requested again: older Chromiums do not.
 *
 * @param {Page} page
 */
async function forgetsFailures(page) {
  const fetched = () => page.evaluate("import('/probe.js').then(() => true, () => false)");
  await page.route('**/probe.js', (route) => route.abort());
  await fetched();
  await page.unroute('**/probe.js');
  await page.route('**/probe.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  return fetched();
}

describe('where parts do not come', () => {
  const { load } = site();
  const lever = parameter('other_backlog_growth');

  for (const [part, files] of Object.entries({
    'the script of the trials': '**/late-*.js',
    'the module of the trials': '**/dealscope-trials-*.wasm',
  }))
    test(`without ${part} the levers move, and numbers open`, async (t) => {
      const { page, complaints } = await load(t, {
        prepare: (opened) => opened.route(files, (route) => route.abort()),
      });
      await range(page, lever).waitFor();
      const before = await answer(page);
      const failed = page.waitForEvent('requestfailed');
      await page.mouse.move(5, 5);
      await failed;
      await range(page, lever).press('End');
      await soon(async () => assert.notEqual(await answer(page), before));
      await page.locator('.headline').getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
      assert.deepEqual(ownOf(complaints), []);
    });

  for (const [part, files] of Object.entries({
    'the script of the analyses': '**/analyses-parts-*.js',
    'the module of the analyses': '**/dealscope-analyses-*.wasm',
  }))
    test(`without ${part} the levers move, and a number opens once it is there`, async (t) => {
      const { page, complaints } = await load(t, {
        prepare: (opened) => opened.route(files, (route) => route.abort()),
      });
      const number = page.locator('.headline').getByRole('button').first();
      await number.click();
      await page.getByText('The derivation could not be loaded.').waitFor();
      const before = await answer(page);
      await range(page, lever).press('End');
      await soon(async () => assert.notEqual(await answer(page), before));
      assert.deepEqual(ownOf(complaints), []);

      await page.unroute(files);
      if (part.startsWith('the script') && !(await forgetsFailures(page))) {
        t.diagnostic(
          'this browser remembers scripts that could not be fetched until the page is loaded anew',
        );
        await page.reload();
      }
      await number.click();
      await page.getByRole('dialog').waitFor();
    });
});

/**
 * Those that the browser does not make of a failed fetch.
 *
 * @param {string[]} complaints
 */
const ownOf = (complaints) =>
  complaints.filter((one) => !/^failed: |^console: Failed to load resource/.test(one));

describe('what cannot be loaded', () => {
  const { load } = site();
  const RETRY = { name: 'Try again' };

  /** @type {Record<string, { files: string, query?: string, shown: string }>} */
  const FILES = {
    'the module of the start': { files: '**/dealscope-point-*.wasm', shown: '.headline [data-metric]' },
    'the scenario': { files: '**/article-2026-01-*.json', shown: '.headline [data-metric]' },
    'the module of the analyses': { files: '**/dealscope-analyses-*.wasm', shown: '#tornado .bars .bar' },
    'the module of a table': {
      files: '**/dealscope-analyses-*.wasm',
      query: '?view=tornado',
      shown: '.bars .bar',
    },
  };
  for (const [name, { files, query, shown }] of Object.entries(FILES))
    test(`${name}${query ?? ''}: words, and a button that tries again`, async (t) => {
      const { page } = await load(t, {
        query,
        prepare: (opened) => opened.route(files, (route) => route.abort()),
      });
      if (files.includes('analyses')) await page.locator('.headline [data-metric]').first().waitFor();
      await page.mouse.move(5, 5);
      if (files.includes('analyses')) await page.locator('#tornado').scrollIntoViewIfNeeded();
      const button = page.getByRole('alert').getByRole('button', RETRY).first();
      await button.waitFor({ timeout: 20_000 });
      assert.equal(await page.locator(shown).count(), 0);
      await page.unroute(files);
      await button.click();
      await page.locator(shown).first().waitFor({ timeout: 20_000 });
      await page.getByRole('alert').getByRole('button', RETRY).first().waitFor({ state: 'detached' });
    });

  for (const files of ['**/embed.js', '**/page-*.js', '**/deal-scope-*.js', '**/rolldown-runtime-*.js'])
    test(`${files}, without which nothing starts: words above the tables, and a button`, async (t) => {
      const query = '?view=exposure#v=2&build_pace=0.5';
      const { page } = await load(t, {
        query,
        prepare: (opened) => opened.route(files, (route) => route.abort()),
      });
      const button = page.getByRole('alert').getByRole('button', RETRY);
      await button.waitFor();
      assert.ok((await page.getByRole('table').count()) >= 2);
      await page.unroute(files);
      await button.click();
      await page.locator('deal-scope-view[started]').waitFor({ timeout: 20_000 });
      assert.equal(await page.getByRole('alert').count(), 0);
      assert.ok(page.url().endsWith(query), page.url());
    });

  test('no words while a script is on its way, and none after it', async (t) => {
    const { page } = await load(t, {
      prepare: (opened) =>
        opened.route('**/deal-scope-*.js', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          await route.continue();
        }),
    });
    await page.locator('deal-scope-view[started]').waitFor({ timeout: 20_000 });
    assert.equal(await page.getByRole('alert').count(), 0);
  });

  test('the scripts of later parts: words, and a button', async (t) => {
    for (const files of ['**/later-*.js', '**/late-*.js']) {
      const { page } = await load(t, { prepare: (opened) => opened.route(files, (route) => route.abort()) });
      await page.locator('.headline [data-metric]').first().waitFor();
      await page.mouse.move(5, 5);
      const alert = page.getByRole('alert', { name: '' }).filter({ hasText: 'could not be loaded' }).first();
      await alert.waitFor({ timeout: 20_000 });
      const requested = page.waitForEvent('requestfailed').catch(() => null);
      await alert.getByRole('button', RETRY).click();
      if (await forgetsFailures(page)) assert.ok(await requested, 'it is requested again');
      await page.close();
    }
  });

  test('no range is left pending where the trials are missing', async (t) => {
    for (const query of ['', '#v=2&build_pace=0.5', '?view=exposure']) {
      const { page } = await load(t, {
        query,
        prepare: (opened) => opened.route('**/dealscope-trials-*.wasm', (route) => route.abort()),
      });
      await range(page, parameter('other_backlog_growth')).press('End');
      await page.getByRole('alert').first().waitFor({ timeout: 20_000 });
      await soon(async () => assert.equal(await page.getByText('(90% of trials: …)').count(), 0, query));
      await page.close();
    }
  });
});
