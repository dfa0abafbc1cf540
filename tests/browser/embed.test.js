// The element in articles of other people: strict policies, loud style sheets, other directions, small screens, paper.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles, replaceBy, started } from './article.js';
import { overhang, soon } from './reader.js';

/** @import {Page} from 'playwright-core' */

const visit = articles();

/**
 * Where things stand in the element and how they look, measured from its corner.
 *
 * @param {Page} page
 */
async function looks(page) {
  await started(page);
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
    const corner = root?.getBoundingClientRect();
    const parts = [
      'h2',
      '.about',
      '.compact-lever',
      '.compact-lever label',
      '.compact-lever .value',
      '.figure-button',
      '.chart',
      '.chart svg text',
      '.bar-list',
      '.signal',
      '.attribution',
    ];
    return parts.map((part) => {
      const element = root?.shadowRoot?.querySelector(part);
      if (!element || !corner) throw new Error(`no ${part}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const read = [
        'color',
        'display',
        'fontFamily',
        'fontSize',
        'fontWeight',
        'letterSpacing',
        'lineHeight',
      ];
      return {
        part,
        place: [x - corner.x, y - corner.y, width, height].map(Math.round),
        look: [...read, 'textTransform', 'direction', 'cursor'].map(
          (name) => style[/** @type {any} */ (name)],
        ),
      };
    });
  });
}

test('under the strictest policy the element works and complains of nothing', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  const answer = page.locator('.question-section h2');
  const before = await answer.innerText();
  await page.locator('.compact-lever input[type=range]').first().press('End');
  await soon(async () => assert.notEqual(await answer.innerText(), before));
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints, []);
});

test('a style sheet that resets and shouts changes nothing inside', async (t) => {
  const { page: calm } = await visit(t, 'article');
  await started(calm);
  const { page: loud, complaints } = await visit(t, 'shouting');
  assert.deepEqual(await looks(loud), await looks(calm));
  assert.deepEqual(complaints, []);
});

test('in an article that runs from the right the element runs from the left, and fits', async (t) => {
  const { page } = await visit(t, 'mirrored', { context: { viewport: { width: 1000, height: 900 } } });
  const mirrored = await looks(page);
  assert.equal(await overhang(page), 0);
  const { page: plain } = await visit(t, 'article');
  assert.deepEqual(mirrored, await looks(plain));
});

test('on paper the element is there, in light colours and without what is for fingers', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'exposure', theme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const lead = page.locator('.question-section h2');
  assert.ok(await lead.isVisible());
  const color = await lead.evaluate((text) => getComputedStyle(text).color);
  assert.ok(Math.max(...(color.match(/\d+/g) ?? []).map(Number)) < 60, color);
  assert.equal(await page.locator('input[type=range]:visible').count(), 0);
  assert.equal(await page.locator('.compact-lever:visible').count(), 0);
  assert.ok(await page.locator('#exposure svg').isVisible());
  assert.equal(await overhang(page), 0);
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10_000);
});
