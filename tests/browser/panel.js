// The derivation that a number opens, as a reader finds it.

/** @import {Locator, Page} from 'playwright-core' */

export const panel = (/** @type {Page} */ page) => page.getByRole('dialog');
export const title = (/** @type {Page} */ page) => panel(page).getByRole('heading', { level: 2 });
/** @param {Locator} locator */
export const hasFocus = (locator) =>
  locator.evaluate((element) => /** @type {ShadowRoot} */ (element.getRootNode()).activeElement === element);

/**
 * Opens by a click, and closes again.
 *
 * @param {Page} page
 * @param {Locator} number
 */
export async function openDerivation(page, number) {
  await number.click();
  await title(page).waitFor();
  const words = await title(page).innerText();
  const inside = await panel(page).innerText();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  return { words: words.replace(/\s+/g, ' '), inside };
}
