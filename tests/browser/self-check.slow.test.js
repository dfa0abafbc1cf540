// The self-check: the approved results, computed in the browser by the page's own modules.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { goldenCases } from '../../web/build/golden-cases.js';
import { POLICY } from '../../scripts/serve.mjs';
import { site } from './site.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {ScenarioFile} from '../../web/engine/scenario-file.js'
 */

const COUNT = (await goldenCases()).length;
const CHECK_MS = 60_000; // the machine may be busy

const CHANGED = JSON.parse(
  readFileSync(new URL('../../core/scenarios/mid-2026.json', import.meta.url), 'utf8'),
);

/**
 * The result, once the check has ended.
 *
 * @param {Page} page
 * @param {RegExp} [words]
 */
async function resultOf(page, words = /golden cases agree/) {
  const status = page.locator('.self-check [role=status]', { hasText: words });
  await status.waitFor({ timeout: CHECK_MS });
  return status.innerText();
}
const allAgree = `${COUNT} of ${COUNT} golden cases agree: this browser computes the approved results, to the last digit.`;

describe('in a browser with WebAssembly', () => {
  const { load, open } = site();

  test('it runs for an address that requests it', async (t) => {
    const { page, complaints } = await open(t, { query: '?selfcheck' });
    assert.equal(await resultOf(page), allAgree);
    assert.deepEqual(complaints, []);
    assert.equal(await page.getByText('is ignored').count(), 0, 'it is no lever');
  });

  test('it runs from the foot of the page, and is loaded only then', async (t) => {
    /** @type {string[]} */
    const urls = [];
    const { page } = await open(t, {
      prepare: async (opened) => opened.on('request', (request) => urls.push(request.url())),
    });
    await page.waitForLoadState('networkidle');
    const isLoaded = () => urls.some((url) => /self-check-[^/]*\.js$/.test(url));
    assert.ok(!isLoaded());
    const button = page.getByRole('button', { name: 'Check the arithmetic in this browser' });
    await button.click();
    assert.equal(await resultOf(page), allAgree);
    assert.ok(isLoaded());
    assert.ok(await button.isEnabled(), 'it can run again');
    await page.getByRole('slider').first().press('End');
    assert.equal(await resultOf(page), allAgree, 'the result stays while levers move');
  });

  test('what differs is named', async (t) => {
    const { page } = await open(t, {
      prepare: (opened) =>
        opened.route('**/mid-2026-*.json', async (route) => {
          const response = await route.fetch();
          /** @type {ScenarioFile & { scenario: { parameters: Record<string, { value: number }> } }} */
          const file = JSON.parse(await response.text());
          const described = file.description.parameters.find(({ id }) => id === 'build_pace');
          assert.ok(described);
          file.scenario.parameters.build_pace.value *= 1 + 2 ** -50;
          described.value = file.scenario.parameters.build_pace.value;
          await route.fulfill({ response, body: JSON.stringify(file) });
        }),
      query: '?selfcheck',
    });
    const text = await resultOf(page);
    const [, agreeing] = text.match(/^(\d+) of /) ?? [];
    assert.ok(Number(agreeing) >= COUNT - 6 && Number(agreeing) < COUNT, text);
    const [, differing] = text.split('Not the same: ');
    for (const command of ['describe', 'evaluate', 'simulate'])
      assert.ok(differing.includes(`${command} of “${CHANGED.title}”`), text);
    for (const [title] of differing.matchAll(/“[^”]*”/g)) assert.equal(title, `“${CHANGED.title}”`);
  });

  test('a failed load is reported, and can be tried again', async (t) => {
    const { page } = await open(t);
    await page.route(/\/dealscope-analyses-.*wasm/, (route) => route.abort());
    const button = page.getByRole('button', { name: 'Check the arithmetic in this browser' });
    await button.click();
    assert.match(
      await resultOf(page, /could not run/),
      /it can be tried again\. A part of the page could not be loaded/,
    );
    await page.unrouteAll();
    await button.click();
    assert.equal(await resultOf(page), allAgree);
  });

  test('without its script the address that requests it reports the failure', async (t) => {
    const { page } = await load(t, {
      query: '?selfcheck',
      prepare: (opened) => opened.route('**/later-*.js', (route) => route.abort()),
    });
    await page.getByText('The self-check could not be loaded. Load the page again to retry.').waitFor();
  });
});

describe('where the policy blocks WebAssembly', () => {
  const { open } = site({ policy: POLICY.replace(" 'wasm-unsafe-eval'", '') });

  test('the plain JavaScript core gives the same results', async (t) => {
    const { page } = await open(t, { query: '?selfcheck' });
    assert.equal(await resultOf(page), allAgree);
  });
});
