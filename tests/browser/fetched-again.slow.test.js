// Each file that code fetches fails once, and is fetched again.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { CALCULATOR, articles, replaceBy, started } from './article.js';
import { scrollToPart, soon } from './reader.js';
import { dist } from './site.js';

/** @import {FrameLocator, Page} from 'playwright-core' */

const visit = articles();

/** Built files that the browser fetches by itself, those of the page alone, and the core for browsers without WebAssembly. */
const NOT_FETCHED = [
  'page.js',
  'not-loaded.js',
  'examples.js',
  'keep-offline.js',
  'claims-worker.js',
  'worker.js',
  'dealscope-plain.js',
  'self-check.js',
];
const IN_A_FRAME = ['frame-messages.js', 'link-text.js'];

/** The built files that are fetched by code, without the hashes of their names. */
const FETCHED = readdirSync(`${dist}assets`)
  .map((file) => file.replace(/-.{8}(\.\w+)$/, '$1'))
  .filter((file) => !/\.css$/.test(file) && !NOT_FETCHED.includes(file));

const ARTICLE = 'article-2026-01';
const SCENARIOS = FETCHED.filter((file) => /\.json$/.test(file)).map((file) => file.replace('.json', ''));

/** Parts that are loaded in view, with what is there then. The article's scenario has all of them. */
const LOADED_IN_VIEW = {
  sites: '#sites .credit',
  claims: '.claim[data-verdict] .claim-sides',
  money: '.partners table',
  tornado: '#tornado li',
  record: '#known-when',
};

/**
 * Uses all that is loaded late, in an element or in the page.
 *
 * @param {Page | FrameLocator} place
 * @param {boolean} isWhole whether all parts must be there
 */
async function useAll(place, isWhole) {
  await place.locator('.headline [data-metric]').first().hover();
  await place.locator('.compact-lever input[type=range]').first().press('End');
  await place
    .locator('#exposure figcaption', { hasText: /90% of trials: \d/ })
    .waitFor({ state: 'attached' });
  for (const [part, shown] of Object.entries(LOADED_IN_VIEW)) {
    if (!isWhole && !(await place.locator(`#${part}`).count())) continue;
    await scrollToPart(place, part);
    await place.locator(shown).first().waitFor({ state: 'attached' });
  }
  await place.locator('.headline [data-metric]').first().click();
  const derivation = place.locator('dialog.derivation');
  await derivation.getByRole('heading', { level: 2 }).waitFor();
  await derivation.getByRole('button', { name: 'Close' }).click();
  await place.getByRole('button', { name: 'Cite' }).click();
  await place.locator('dialog.copy textarea').first().waitFor();
}

/** @param {string} file */
const patternOf = (file) => new RegExp(`/assets/${file.replace('.', '-[\\w-]{8}\\.')}$`);

/**
 * @param {string} file
 * @returns {(opened: Page) => Promise<unknown>}
 */
const failingOnce = (file) => (opened) =>
  opened.route(patternOf(file), (route) => route.abort(), { times: 1 });

/**
 * Only this file failed, once, and nothing but the name that is nearly a flag was reported.
 *
 * @param {string[]} complaints
 */
function assertOneFailure(complaints) {
  assert.equal(complaints.filter((one) => one.startsWith('failed: ')).length, 1, `${complaints}`);
  const others = complaints.filter((one) => !/^failed: |Failed to load resource/.test(one));
  assert.deepEqual(others, ['console: deal-scope: veiw is ignored: it is no flag. “view” is one.']);
}

for (const file of FETCHED.filter((one) => !IN_A_FRAME.includes(one))) {
  test(`${file}, if it fails once, is fetched again`, async (t) => {
    const { page, complaints } = await visit(t, 'article', { prepare: failingOnce(file) });
    await started(page);
    const scenario = SCENARIOS.find((id) => file === `${id}.json`) ?? ARTICLE;
    await replaceBy(page, { view: 'whole', veiw: 'x', build_pace: '0.5', scenario });
    await useAll(page, scenario === ARTICLE);
    await holdsScenario(page, scenario);
    await soon(async () => assertOneFailure(complaints)); // the retry comes a moment later
  });
}

/**
 * @param {Page} page
 * @param {string} scenario
 */
const holdsScenario = async (page, scenario) =>
  assert.equal(
    await page
      .locator('deal-scope')
      .first()
      .evaluate((one) => /** @type {any} */ (one).state.scenario),
    scenario,
  );

for (const file of IN_A_FRAME) {
  test(`${file}, if it fails once, is fetched again in a frame`, async (t) => {
    const { page, complaints } = await visit(t, 'framing', { prepare: failingOnce(file) });
    const src = `${CALCULATOR}index.html?veiw=x#v=2&build_pace=0.5`;
    await page.locator('iframe').evaluate((one, address) => {
      const frame = /** @type {HTMLIFrameElement} */ (one);
      frame.onload = () =>
        frame.contentWindow?.postMessage({ type: 'deal-scope:set', version: 1, state: { year: 2028 } }, '*');
      frame.src = address;
    }, src);
    const frame = page.frameLocator('iframe');
    await frame.locator('#answer .headline', { hasText: 'at the end of 2027' }).waitFor();
    await useAll(frame, true);
    await soon(async () => assertOneFailure(complaints)); // the retry comes a moment later
  });
}
