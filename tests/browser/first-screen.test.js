// The first screen: the sentence, the strip, the first picture and the first lever are in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarios } from '../web/scenarios.js';
import { trialsShown } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/**
 * How much of a part's height is in the viewport, from 0 to 1.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function visiblePart(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  const viewport = page.viewportSize();
  if (!box || !viewport) return 0;
  const isAcross = box.x >= 0 && box.x + box.width <= viewport.width;
  const height = Math.min(viewport.height, box.y + box.height) - Math.max(0, box.y);
  return isAcross ? Math.max(0, height) / box.height : 0;
}

/** @param {Page} page */
const lines = (page) =>
  page
    .getByRole('main')
    .locator('.headline')
    .evaluate((sentence) => {
      const style = getComputedStyle(sentence);
      const height =
        sentence.getBoundingClientRect().height -
        parseFloat(style.paddingTop) -
        parseFloat(style.paddingBottom);
      return { size: parseFloat(style.fontSize), count: Math.round(height / parseFloat(style.lineHeight)) };
    });

/**
 * @param {Page} page
 * @param {string} when
 */
async function assertFirstScreen(page, when) {
  assert.equal(await page.evaluate(() => scrollY), 0);
  for (const part of ['deal-scope-view .headline', '.strip', '.question-section .compact-lever'])
    assert.equal(await visiblePart(page, part), 1, `${when}: the whole of ${part}`);
  const picture = await visiblePart(page, '#exposure svg');
  assert.ok(picture >= 0.5, `${when}: ${picture} of the first picture`);
  const { size, count } = await lines(page);
  if (page.viewportSize()?.width === 390) assert.equal(size, 20, when);
  assert.ok(count <= 7, `${when}: ${count} lines`);
  const header = await page.locator('header').boundingBox();
  assert.ok(header && header.height < 60, `${when}: the header is one line, and ${header?.height} px high`);
}

const cases = SCREENS.flatMap((viewport) => scenarios.map(({ description: { id } }) => ({ viewport, id })));

for (const { viewport, id } of cases) {
  test(`${id}: at ${viewport.width} × ${viewport.height} the answer, a picture and a lever are on the first screen`, async (t) => {
    const { page } = await open(t, {
      query: `?scenario=${id}`,
      untouched: true,
      context: { viewport },
    });
    await page.locator('.question-section .compact-lever').first().waitFor();
    await assertFirstScreen(page, 'untouched');
    await page.mouse.move(5, 5);
    await page.locator('.methodology').waitFor({ state: 'attached' });
    await page.locator('#tornado').waitFor({ state: 'attached' });
    await trialsShown(page, '10,000');
    await assertFirstScreen(page, 'with the analyses');
  });
}
