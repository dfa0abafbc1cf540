// Exported files come from the state: whatever a translator does to the text of the page, they have the page's own words.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { allDrawn, soon } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();
const MARK = 'Ü';
const PACE = 120; // ms between two files: Chromium drops the eleventh within a second
const RESTS_MS = 1500;
const CHECKED = /\d of \d/; // statements that are counted
const LEAST = { CSV: 18, SVG: 17, JSON: 1 };

/**
 * Marks every text node of the page, as a translator changes them.
 *
 * @param {Page} page
 */
const translate = (page) =>
  page.evaluate((mark) => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    if (!root) throw new Error('no page');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      if (!text.data.trim() || text.parentElement?.closest('style')) continue;
      text.data = mark + text.data;
      count++;
    }
    return count;
  }, MARK);

/** @param {Page} page until its analyses, trials and statements are there */
async function settle(page) {
  await page.waitForTimeout(300); // the input settles
  await allDrawn(page);
  await page.locator('#map .map svg').waitFor();
  await page.locator('.claims-table').waitFor({ state: 'attached' });
  await soon(async () => assert.match(await page.locator('#claims-title').innerText(), CHECKED));
  await page.locator('#record table').first().waitFor({ state: 'attached' });
  await rests(page);
}

/**
 * Waits until the statements have been the same for a while: they are checked in few trials first.
 *
 * @param {Page} page
 */
async function rests(page) {
  const table = page.locator('.claims-table');
  let [before, now] = ['', String(await table.textContent())];
  while (before !== now) {
    await page.waitForTimeout(RESTS_MS);
    [before, now] = [now, String(await table.textContent())];
  }
}

/**
 * The texts of all files but those of pixels, by the files' names.
 *
 * @param {Page} page
 */
async function files(page) {
  await page.getByRole('button', { name: /Download$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const button of await dialog.getByRole('button', { name: /^(CSV|SVG|JSON): / }).all()) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button.click(),
      page.waitForTimeout(PACE),
    ]);
    found.set(download.suggestedFilename(), await readFile(await download.path(), 'utf8'));
  }
  await page.keyboard.press('Escape');
  return found;
}

for (const isComparison of [false, true])
  test(`a translated page exports what an unaltered one does${isComparison ? ', in a comparison too' : ''}`, async (t) => {
    const { page, complaints } = await open(t);
    await page.locator('#map summary').first().click();
    await settle(page);
    if (isComparison) await page.getByRole('button', { name: 'Compare', exact: true }).click();
    assert.ok((await translate(page)) > 500);
    await page.locator('[data-lever=build_pace] [type=range]').first().press('End');
    await settle(page);
    await soon(async () => assert.match(page.url(), /build_pace/));
    assert.ok((await page.locator('table').allTextContents()).join('').includes(MARK));
    const found = await files(page);
    for (const [kind, least] of Object.entries(LEAST))
      assert.ok(
        [...found.keys()].filter((name) => name.endsWith(kind.toLowerCase())).length >= least,
        [...found.keys()].join(),
      );
    assert.deepEqual(
      [...found].filter(([, text]) => text.includes(MARK)).map(([name]) => name),
      [],
    );
    const fresh = await open(t, { url: page.url() });
    await fresh.page.locator('#map summary').first().click();
    await settle(fresh.page);
    const wanted = await files(fresh.page);
    assert.deepEqual([...found.keys()], [...wanted.keys()]);
    for (const [name, text] of wanted) assert.equal(found.get(name), text, name);
    assert.deepEqual(complaints, []);
  });

test('what is not on the page yet is loaded for the files, the record too', async (t) => {
  const { page } = await open(t, { untouched: true });
  await page.evaluate(() => {
    const view = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
    return /** @type {any} */ (view).runExport('Download');
  });
  const names = await page.getByRole('dialog').locator('li > span').allInnerTexts();
  for (const name of ['Deals', 'Validation', 'Back-test', 'The next print', 'What was known when'])
    assert.ok(names.includes(name), names.join());
});

/** @type {[query: string, files: string[]][]} the CSV files of a view, by what their names begin with */
const VIEWS = [
  ['?view=sentence', []],
  ['?view=exposure', ['exposure']],
  ['?view=capacity', ['own-capacity', 'build-pressure', 'site-schedule', 'what-is-known-of-each-site']],
  ['?view=relationship', ['relationship', 'regime-shares']],
  ['?view=tornado', ['tornado']],
  ['?view=partners', ['what-openai-has', 'money-between', 'openais-partners']],
];

test('a view offers its own tables', async (t) => {
  for (const [query, wanted] of VIEWS) {
    const { page } = await open(t, { query });
    await page.evaluate(async () => {
      const view = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
      await /** @type {any} */ (view).runExport('Download');
    });
    const buttons = await page
      .getByRole('dialog')
      .getByRole('button', { name: /^CSV: / })
      .all();
    /** @type {string[]} */
    const names = [];
    for (const button of buttons) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button.click(),
        page.waitForTimeout(PACE),
      ]);
      names.push(download.suggestedFilename().replace('dealscope-article-2026-01-', ''));
    }
    assert.equal(names.length, wanted.length, `${query}: ${names}`);
    wanted.forEach((name, i) => assert.ok(names[i].startsWith(name), `${query}: ${names[i]}`));
  }
});
