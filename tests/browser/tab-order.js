// Tab goes through the whole page, at a width.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

/**
 * What has the focus: its name, whether it is in sight and not below the strip, and whether something shows the focus.
 *
 * @param {Page} page
 */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const strip = /** @type {ShadowRoot} */ (element.getRootNode()).querySelector?.('.strip');
    const stripBottom = strip && !strip.contains(element) ? strip.getBoundingClientRect().bottom : 0;
    const isStuck = strip && strip.getBoundingClientRect().top <= 0;
    const isOutlined = [undefined, '::after'].some((pseudo) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    const isRange = element instanceof HTMLInputElement && element.type === 'range'; // its thumb has the sign
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''}${element.id}`,
      isShown: isOutlined || isRange,
      isInSight:
        bottom <= innerHeight + 1 &&
        left >= 0 &&
        right <= innerWidth + 1 &&
        top >= (isStuck ? stripBottom : 0) - 1,
      isPicture: element.tagName === 'svg',
    };
  });

/** @param {[width: number, height: number][]} sizes of the window [CSS px] */
export function testTabOrder(sizes) {
  const { open } = site();
  for (const [width, height] of sizes)
    test(`at ${width} px Tab goes through the page: each stop is in sight, shown and left again`, async (t) => {
      const { page } = await open(t, { context: { viewport: { width, height } } });
      await page.locator('#tornado').waitFor({ state: 'attached' });
      /** @type {NonNullable<Awaited<ReturnType<typeof focused>>>[]} */
      const stops = [];
      for (let stop; stops.length < 600; stops.push(stop)) {
        await page.keyboard.press('Tab');
        await page.evaluate(() => new Promise(requestAnimationFrame));
        stop = await focused(page);
        if (!stop) break;
      }
      assert.ok(stops.length > 100 && stops.length < 600, `${stops.length} stops`);
      const names = (/** @type {typeof stops} */ some) => some.map(({ name }) => name);
      assert.deepEqual(names(stops.filter(({ isShown }) => !isShown)), [], 'nothing shows the focus');
      assert.deepEqual(names(stops.filter(({ isInSight }) => !isInSight)), [], 'out of sight');
      const pictures = names(stops.filter(({ isPicture }) => isPicture));
      assert.equal(pictures.length, 8);
      assert.equal(new Set(pictures).size, pictures.length, 'each picture is one stop');
    });
}
