// The section of the record in the page: what was known when, the back-test, the next print and the validation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { overhang, scrollToPart, soon, unfold } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

/**
 * Opens all folds of the section.
 *
 * @param {Page} page
 */
async function openRecord(page) {
  const section = await scrollToPart(page, 'record');
  await section.locator('#known-when').waitFor();
  await section.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  return section;
}

test('the page names its date, and the newer scenario opens', async (t) => {
  const { page, complaints } = await open(t);
  const line = page.locator('.as-of');
  assert.match(await line.innerText(), /As of 28 January 2026\.\s+Newer: 10 October 2026/);
  await line.getByRole('button').click();
  await soon(async () => assert.match(await line.innerText(), /^As of 10 October 2026$/));
  assert.match(await page.locator('header select').inputValue(), /autumn-2026/);
  await soon(async () => assert.match(page.url(), /s=autumn-2026|autumn-2026/));
  assert.deepEqual(complaints, []);
});

test('nothing of the record is loaded before it comes into view', async (t) => {
  /** @type {string[]} */
  const loaded = [];
  const { page } = await open(t, {
    untouched: true,
    prepare: async (opened) => opened.on('request', (request) => loaded.push(request.url())),
  });
  await page.locator('.methodology').waitFor({ state: 'attached' });
  assert.equal(loaded.filter((url) => /record/.test(url)).length, 0);
  await page.mouse.move(9, 9);
  await openRecord(page);
  assert.equal(loaded.filter((url) => /record/.test(url)).length, 1);
});

test('a point opens its scenario, by pointer; a button does by keyboard', async (t) => {
  const { page } = await open(t);
  const section = await openRecord(page);
  assert.equal(await section.locator('.multiple').count(), 5);
  await section.locator('.multiple [data-scenario="mid-2026"] .target').first().click();
  const select = page.locator('header select');
  await soon(async () => assert.equal(await select.inputValue(), 'mid-2026'));
  await soon(async () =>
    assert.match(
      await section.locator('#known-when .lead').innerText(),
      /known on 31 August 2026\. One scenario is newer/,
    ),
  );
  await section.getByRole('button', { name: 'Open 28 January 2026' }).focus();
  await page.keyboard.press('Enter');
  await soon(async () => assert.equal(await select.inputValue(), 'article-2026-01'));
});

test('a figure of the open scenario opens its derivation', async (t) => {
  const { page } = await open(t);
  const section = await openRecord(page);
  await section.locator('#known-when table .figure-button').first().click();
  await page.getByRole('dialog').waitFor();
  assert.match(await page.getByRole('dialog').innerText(), /20(\.\d)?%/);
});

test('hits and misses alike are shown, each miss with its reason', async (t) => {
  const { page } = await open(t);
  const section = await openRecord(page);
  assert.match(
    await section.locator('#back-test > summary').innerText(),
    /5 of 16 within 50%, 11 within 90%/,
  );
  const rows = section.locator('#back-test .outcomes li:not(.head)');
  assert.equal(await rows.count(), 33);
  const misses = section.locator('#back-test li.miss');
  assert.equal(await misses.count(), await misses.locator('.note').count());
  assert.equal(await misses.locator('path.hole').count(), await misses.count());
  assert.equal(
    await section.locator('#back-test table[data-name="back-test"] tbody tr:not(.note-row)').count(),
    36,
  );
  const links = await section
    .locator('#back-test table a')
    .evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).href));
  assert.ok(links.length > 20);
  for (const href of links) assert.match(href, /^https:/);
});

test('levers move nothing of the back-test', async (t) => {
  const { page } = await open(t);
  const section = await openRecord(page);
  const before = await section.locator('#back-test').innerText();
  await page.locator('.case, .cases button').first().click();
  await soon(async () => assert.ok(await page.locator('.change.moved').count()));
  assert.equal(await section.locator('#back-test').innerText(), before);
});

test('another pair has the validation, and no back-test of these two', async (t) => {
  const { page } = await open(t, { query: '?scenario=anthropic-2026' });
  const section = await openRecord(page);
  assert.equal(await section.locator('#back-test, #next-print, .multiple').count(), 0);
  assert.match(await section.locator('#known-when').innerText(), /one dated scenario of the two/);
  assert.ok((await section.locator('#validation tbody tr').count()) > 60);
  assert.match(await page.locator('.as-of').innerText(), /^As of 10 October 2026$/);
});

const LOOKS = /** @type {const} */ ([
  ['light', 1280],
  ['light', 768],
  ['dark', 390],
]);
for (const [colorScheme, width] of LOOKS)
  test(`in ${colorScheme} at ${width} px nothing sticks out, and axe-core finds nothing`, async (t) => {
    const { page } = await open(t, { context: { colorScheme, viewport: { width, height: 900 } } });
    await openRecord(page);
    await unfold(page);
    assert.equal(await overhang(page), 0);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() =>
      axe.run(
        /** @type {any} */ (document.querySelector('deal-scope'))?.shadowRoot
          .querySelector('deal-scope-view')
          .shadowRoot.querySelector('#record'),
        { resultTypes: ['violations'] },
      ),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`),
      [],
    );
    assert.ok(passes.length > 5);
  });

test('the record is not printed', async (t) => {
  const { page } = await open(t);
  await openRecord(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#record').isVisible(), false);
  assert.equal(await page.locator('.as-of').isVisible(), false);
});
