// What translators and highlighters do to the text nodes of the page: after the next change its texts are right again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDrawn, rangeNamed, scrollToAnalyses, unfold } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

/** Elements whose texts are compared, each as a whole; of a box its value. */
const TEXTS = [
  ...['.compact-lever > label', '.compact-lever input', '.compact-lever .value', '.lever-note', '.meaning p'],
  ...[
    'h1',
    '.dateline > span',
    'option',
    '.cases button',
    '.compare p',
    '.notes li',
    '.year .date',
    '.all-link',
  ],
  ...['.headline', '.change', '.strip .label', '.strip .value', '.strip .note', '.signal', '.trials summary'],
  ...[
    '.question-section h2',
    '.question-section h3',
    '.question-section h4',
    '.beside-column li',
    '.build-note',
  ],
  ...['figure .about', 'figcaption', 'summary', 'caption', 'thead th', 'tbody th', 'td', '#money h2'],
  ...[
    '.money-row > span',
    '#tornado h3',
    '#tornado .question',
    '#tornado .bar > *',
    '#tornado .about',
    '#map h3',
  ],
  ...['.finding', '#solve .question', '#map .question', '.axis-title', '.map-key', '.methodology p'],
  ...['.methodology li', '.settings p', '.derivation p', '.derivation h2 span', '.derivation dd'],
  ...['.derivation .row > *', 'svg text'],
];

/**
 * Wraps each text node as Google Translate does; one in three is cut in two first.
 *
 * @param {Page} page
 */
const translate = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    if (!root) throw new Error('no page');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      if (text.data.trim() && !text.parentElement?.closest('style')) texts.push(text);
    }
    texts.forEach((text, i) => {
      if (i % 3 === 0 && text.length > 4) text.splitText(3);
      const isDrawn = text.parentElement?.namespaceURI === 'http://www.w3.org/2000/svg';
      const [outer, inner] = [1, 2].map(() =>
        isDrawn
          ? document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
          : document.createElement('font'),
      );
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    });
    return texts.length;
  });

/**
 * By selector and place.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
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

/**
 * Until analyses, trials and what is folded away have followed.
 *
 * @param {Page} page
 */
async function settle(page) {
  await page.waitForTimeout(300); // the input settles
  await allDrawn(page);
  await rangeNamed(page, /\d/);
  await unfold(page);
  await scrollToAnalyses(page);
  await page.locator('#map .map svg').waitFor();
  await page.waitForTimeout(300);
}

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const CHANGES = [
  ['a lever', (page) => page.locator('#exposure-other_backlog_growth').press('End')],
  ['the year', (page) => page.locator('#exposure').getByRole('slider').press('ArrowRight')],
  ['a what-if', (page) => page.locator('.cases button').nth(1).click()],
  [
    'A, and a lever of B',
    async (page) => {
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await page.locator('[data-lever=build_pace] [type=range]').first().press('Home');
    },
  ],
  ['another metric', (page) => page.locator('#tornado select').selectOption('lab_dependence')],
  ['another scenario', (page) => page.locator('.dateline select').selectOption('anthropic-2026')],
];

/**
 * Opens the derivation of the figure that answers.
 *
 * @param {Page} page
 */
async function derive(page) {
  await page.getByRole('main').locator('.headline').getByRole('button').first().click();
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

/** Sentences: texts whose words and figures are read together. */
const SENTENCES = [
  ...['.headline', '.question-section h2', '.signal', '.build-note', '.bar-list h4'],
  ...['#tornado h3', '#tornado .bar .left', '#tornado .bar .right', '.finding', '.claim-sides'],
  ...['.strip .value b', '.money-row .words'],
];

/**
 * The sentences by place, as they are read.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
const sentencesOf = (page) =>
  page.evaluate((selectors) => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    return selectors.flatMap((selector) =>
      [...(root?.querySelectorAll(selector) ?? [])].map(
        (one, i) => `${selector} ${i}: ${(one.textContent ?? '').replace(/\s+/g, ' ').trim()}`,
      ),
    );
  }, SENTENCES);

/**
 * Translates the sentences: each text node by itself, or the whole into the first one and none into the others.
 *
 * @param {Page} page
 * @param {'each' | 'first'} how
 */
const changeWords = (page, how) =>
  page.evaluate(([selectors, how]) => {
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    let count = 0;
    for (const sentence of root?.querySelectorAll(String(selectors)) ?? []) {
      const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
      /** @type {Text[]} */
      const texts = [];
      while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
      const filled = texts.filter(({ data }) => data.trim());
      const whole = filled.map(({ data }) => data).join('');
      filled.forEach((text, i) => {
        const font = document.createElement('font');
        font.textContent = how === 'each' ? `¡${text.data}!` : i ? '' : `¡${whole}!`;
        text.replaceWith(font);
        count++;
      });
    }
    return count;
  }, /** @type {const} */ ([SENTENCES, how]));

for (const how of /** @type {const} */ (['each', 'first']))
  test(`after a change each sentence is whole where a translator has set words: ${how}`, async (t) => {
    const { page, complaints } = await open(t);
    await settle(page);
    let changed = 0;
    for (const [name, change] of CHANGES) {
      const before = await sentencesOf(page);
      assert.ok((await changeWords(page, how)) > 100, name);
      const translated = await sentencesOf(page);
      await change(page);
      await settle(page);
      const fresh = await open(t, { url: page.url() });
      await settle(fresh.page);
      const [found, wanted] = [await sentencesOf(page), await sentencesOf(fresh.page)];
      assert.equal(found.length, wanted.length, name);
      // a sentence of the same text may stay as it was translated
      const wrong = found.flatMap((text, i) =>
        text === wanted[i] || text === translated[before.indexOf(wanted[i])]
          ? []
          : [`${text}\n    not ${wanted[i]}`],
      );
      assert.deepEqual(wrong, [], name);
      changed += wanted.filter((text) => !before.includes(text)).length;
      await fresh.page.close();
      await page.reload(); // in the same state, without translation
      await settle(page);
    }
    assert.ok(changed > 50, `${changed}`);
    assert.deepEqual(complaints, []);
  });

test('a figure has the focus also after its sentence has been set again', async (t) => {
  const { page } = await open(t);
  await settle(page);
  const figure = page.locator('.headline button').first();
  await figure.focus();
  const before = await figure.innerText();
  await changeWords(page, 'first');
  await page
    .locator('deal-scope')
    .evaluate((one) => Object.assign(one, { state: { levers: { other_backlog_growth: 0.1 } } }));
  await settle(page);
  assert.notEqual(await figure.innerText(), before);
  assert.match(await figure.innerText(), /^\d+%$/);
  assert.ok(await figure.evaluate((one) => one.matches(':focus')));
});
