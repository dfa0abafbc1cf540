// What a reader does on the page, by the names that the page gives its parts.

import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** @param {Page} page */
export const answer = (page) => page.getByRole('main').locator('.headline').innerText();

/**
 * Some labels come twice, in different groups: the id tells which.
 * @param {Page} page @param {{ id: string, label: string }} parameter
 */
export const range = (page, { id, label }) =>
  page.getByRole('slider', { name: label, exact: true }).and(page.locator(`[id="${id}"]`));

/** @param {Page} page @param {{ id: string, label: string }} parameter */
const lever = (page, parameter) => page.locator('.lever', { has: range(page, parameter) });

/** The number box's name is the lever's, and its unit. @param {Page} page @param {{ id: string, label: string }} parameter */
export const box = (page, parameter) =>
  lever(page, parameter).getByRole('spinbutton', { name: `${parameter.label}, ` });

/** @param {Page} page @param {{ id: string, label: string }} parameter */
export const reset = (page, parameter) =>
  lever(page, parameter).getByRole('button', { name: `Reset “${parameter.label}”` });

/** @param {Locator} slider */
export const valueOf = async (slider) => Number(await slider.inputValue());

/** The page answers within a frame or two: asserts again until then. @param {() => Promise<void>} assertion */
export async function soon(assertion) {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await assertion();
    } catch {
      await pause(20);
    }
  }
  return assertion();
}

/** What all number boxes hold, in the page's order. @param {Page} page */
export const typedValues = (page) =>
  page
    .locator('.lever input[type=number]')
    .evaluateAll((boxes) => boxes.map((one) => /** @type {HTMLInputElement} */ (one).value));

/** Opens every folded part, also those inside a part that is only filled once it is open. @param {Page} page */
export async function unfold(page) {
  const closed = page.locator('details:not([open])');
  while (await closed.count()) {
    await closed.evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')));
    await page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    });
  }
}

/** How far anything sticks out sideways, in pixels. @param {Page | import('playwright-core').Frame} page */
export const overhang = (page) =>
  page.evaluate(() => {
    const { documentElement: root, body } = document;
    const isCut = [root, body].some((element) => /hidden|clip/.test(getComputedStyle(element).overflowX));
    if (isCut) throw new Error('what sticks out is cut off');
    return Math.max(root.scrollWidth, body.scrollWidth) - root.clientWidth;
  });

/** Goes from control to control as a keyboard does. @param {Page} page @param {Locator} target */
export async function tabTo(page, target) {
  const isThere = () =>
    target.evaluate((element) => {
      const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
      return root.activeElement === element;
    });
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

// The machine may be busy: trials come when the levers leave time.
const TRIALS_MS = 20_000;

/** Waits until the sentence names this range of the trials. @param {Page | import('playwright-core').FrameLocator} page @param {string} wanted */
export const rangeNamed = (page, wanted) =>
  page.locator('.headline', { hasText: `(90% of trials: ${wanted})` }).waitFor({ timeout: TRIALS_MS });

/** Waits until so many trials are shown. @param {Page} page @param {string} trials */
export const trialsShown = (page, trials) =>
  page.locator('.trials summary', { hasText: `of ${trials} trials` }).waitFor({ timeout: TRIALS_MS });

/** What is drawn of the trials. @param {Page | import('playwright-core').Frame} page */
export const drawnTrials = (page) =>
  page
    .locator('.bands path, path.cloud, path.state')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
