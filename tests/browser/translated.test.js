// What translators and highlighters do to the text nodes of the page: after the next change its texts are right again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trialsShown, unfold } from './reader.js';
import { site } from './site.js';

/** @typedef {import('playwright-core').Page} Page */

const { open } = site();

/** Elements whose texts are compared, each as a whole; of a box its value. */
const TEXTS = [
  ...['.lever > label', '.lever input', '.lever .ends', '.lever .unit'],
  ...['h1', '.dateline > span', 'option', '.cases button', '.compare p', '.notes li'],
  ...['.headline', '.details', '.change', '.sticky-summary p', '.year', '.signals li > *', '.trials summary'],
  ...['figure h3', 'figure .about', 'figcaption', 'summary', 'caption', 'thead th', 'tbody th', 'td'],
  ...['#matters h3', '#matters .question', '#matters .bar > *', '#matters .about', '.finding', '#map h3'],
  ...['#solve .question', '#map .question', '.axis-title', '.map-key', '.evidence p', '.evidence li'],
  ...[
    '.curves-key',
    '.settings p',
    '.derivation p',
    '.derivation h2 span',
    '.derivation dd',
    '.derivation .row > *',
  ],
];

/** Wraps each text node as Google Translate does; one in three is cut in two first. @param {Page} page */
const translate = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    if (!root) throw new Error('no page');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      if (text.data.trim() && !text.parentElement?.closest('svg, style')) texts.push(text);
    }
    texts.forEach((text, i) => {
      if (i % 3 === 0 && text.length > 4) text.splitText(3);
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    });
    return texts.length;
  });

/** By selector and place. @param {Page} page @returns {Promise<string[]>} */
const textsOf = (page) =>
  page.evaluate((selectors) => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    return selectors.flatMap((selector) =>
      [...(root?.querySelectorAll(selector) ?? [])].map(
        (element, i) =>
          `${element.closest('[id]')?.id} ${selector} ${i}: ${(element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')).replace(/\s+/g, ' ').trim()}`,
      ),
    );
  }, TEXTS);

/** Until analyses, trials and what is folded away have followed. @param {Page} page */
async function settle(page) {
  await page.waitForTimeout(900);
  await trialsShown(page, '10,000');
  await page.locator('.headline', { hasText: /90% of trials: \d/ }).waitFor({ timeout: 20_000 });
  await unfold(page);
  await page.waitForTimeout(300);
}

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const CHANGES = [
  ['a lever', (page) => page.locator('input[type=range]#incumbent_share_long').press('End')],
  ['the year', (page) => page.locator('input#year').press('ArrowRight')],
  ['a what-if', (page) => page.locator('.cases button').nth(1).click()],
  [
    'A, and a lever of B',
    async (page) => {
      await page.locator('.compare .set-baseline').click();
      await page.locator('input[type=range]#build_pace').press('Home');
    },
  ],
  ['another metric', (page) => page.locator('#matters select').selectOption('lab_dependence')],
  ['another scenario', (page) => page.locator('.dateline select').selectOption('anthropic-2026')],
];

/** Opens the derivation of the figure that answers. @param {Page} page */
async function derive(page) {
  await page.locator('.headline strong').getByRole('button').click();
  await page.getByRole('dialog').waitFor();
}

test('after each change a translated page has the texts of a fresh one', async (t) => {
  const { page, complaints } = await open(t);
  await settle(page);
  await derive(page);
  for (const [name, change] of CHANGES) {
    assert.ok((await translate(page)) > 500, name);
    await change(page);
    await settle(page);
    const fresh = await open(t, { url: page.url() });
    await settle(fresh.page);
    const isOpen = await page.getByRole('dialog').count();
    if (isOpen) await derive(fresh.page);
    const [found, wanted] = [await textsOf(page), await textsOf(fresh.page)];
    assert.ok(wanted.length > 800, `${wanted.length} texts`);
    assert.equal(found.length, wanted.length, name);
    const wrong = found.flatMap((text, i) => (text === wanted[i] ? [] : [`${text}\n    not ${wanted[i]}`]));
    assert.deepEqual(wrong, [], name);
    await fresh.page.close();
    if (isOpen) await page.keyboard.press('Escape');
  }
  assert.deepEqual(complaints, []);
});
