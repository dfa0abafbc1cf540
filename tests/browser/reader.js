// What a reader does on the page, by the names that the page gives its parts.

import { setTimeout as pause } from 'node:timers/promises';

/** @import {Frame, FrameLocator, Locator, Page} from 'playwright-core' */

/** @typedef {Page | Frame | FrameLocator} Place */

/** @param {Page} page */
export const answer = (page) => page.getByRole('main').locator('.headline').innerText();

/**
 * A lever where it stands first; in no section it is in the panel of all assumptions, once that is open.
 *
 * @param {Place} page
 * @param {{ id: string }} parameter
 */
export const lever = (page, { id }) => page.locator(`[data-lever="${id}"]`).first();

/**
 * Some labels come twice, in different groups: the id distinguishes them.
 *
 * @param {Place} page
 * @param {{ id: string, label: string }} parameter
 */
export const range = (page, parameter) =>
  lever(page, parameter).getByRole('slider', { name: parameter.label, exact: true });

/**
 * The number box, once it is open. Its name is the lever's, and its unit.
 *
 * @param {Place} page
 * @param {{ id: string, label: string }} parameter
 */
export const box = (page, parameter) =>
  lever(page, parameter).getByRole('spinbutton', { name: `${parameter.label}, ` });

/**
 * The value, which opens the number box.
 *
 * @param {Place} page
 * @param {{ id: string, label: string }} parameter
 */
export const valueButton = (page, parameter) =>
  lever(page, parameter).getByRole('button', { name: `Type a number for ${parameter.label}, now ` });

/**
 * @param {Place} page
 * @param {{ id: string, label: string }} parameter
 */
export const reset = (page, parameter) =>
  lever(page, parameter).getByRole('button', { name: `Reset “${parameter.label}”` });

/**
 * Opens a lever's number box.
 *
 * @param {Page} page
 * @param {{ id: string, label: string }} parameter
 */
export async function openBox(page, parameter) {
  await valueButton(page, parameter).click();
  await box(page, parameter).waitFor();
  return box(page, parameter);
}

/**
 * Opens the panel of all assumptions.
 *
 * @param {Place} page
 */
export async function openAssumptions(page) {
  const panel = page.locator('details.all-levers');
  if ((await panel.getAttribute('open')) === null) await panel.locator('> summary').click();
  await panel.getByRole('slider').first().waitFor();
  return panel;
}

/** @param {Locator} slider */
export const valueOf = async (slider) => Number(await slider.inputValue());

/**
 * Scrolls to a part of the page, which may be loaded then.
 *
 * @param {Place} place
 * @param {string} id
 */
export async function scrollToPart(place, id) {
  const part = place.locator(`#${id}`);
  await part.scrollIntoViewIfNeeded();
  return part;
}

/**
 * Scrolls to the first analysis, which is loaded then, and waits for it.
 *
 * @param {Place} place
 */
export async function scrollToAnalyses(place) {
  const part = await scrollToPart(place, 'tornado');
  await part.getByRole('listitem').first().waitFor();
  return part;
}

const SOON_MS = 4_000; // the machine may be busy

/**
 * The page answers within a frame or two: asserts again until then.
 *
 * @param {() => Promise<void>} assertion
 */
export async function soon(assertion) {
  const end = performance.now() + SOON_MS;
  while (performance.now() < end) {
    try {
      return await assertion();
    } catch {
      await pause(20);
    }
  }
  return assertion();
}

/**
 * What all levers stand at, in the order of the panel of all assumptions, which must be open.
 *
 * @param {Page} page
 */
export const leverValues = (page) =>
  page
    .locator('.all-levers input[type=range]')
    .evaluateAll((ranges) => ranges.map((one) => /** @type {HTMLInputElement} */ (one).value));

/**
 * Opens every folded part, also those inside a part that is only filled once it is open.
 *
 * @param {Page} page
 */
export async function unfold(page) {
  const closed = page.locator('details:not([open])');
  while (await closed.count()) {
    await closed.evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')));
    await page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    });
  }
}

/**
 * How far anything sticks out sideways, in pixels.
 *
 * @param {Page | Frame} page
 */
export const overhang = (page) =>
  page.evaluate(() => {
    const { documentElement: root, body } = document;
    const isCut = [root, body].some((element) => /hidden|clip/.test(getComputedStyle(element).overflowX));
    if (isCut) throw new Error('what sticks out is cut off');
    return Math.max(root.scrollWidth, body.scrollWidth) - root.clientWidth;
  });

/**
 * Goes from control to control as a keyboard does.
 *
 * @param {Page} page
 * @param {Locator} target
 * @param {Locator} [from] where the focus is before; without it, where it is
 */
export async function tabTo(page, target, from) {
  await from?.focus();
  const isThere = () =>
    target.evaluate((element) => {
      const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
      return root.activeElement === element;
    });
  for (let presses = 0; presses < 200; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

// The machine may be busy: trials come when the levers leave time.
const TRIALS_MS = 20_000;

/**
 * Waits until the text of the first picture has this range of the trials.
 *
 * @param {Page | FrameLocator} page
 * @param {string | RegExp} wanted
 */
export const rangeNamed = (page, wanted) =>
  page
    .locator('#exposure figcaption', {
      hasText:
        wanted instanceof RegExp
          ? new RegExp(`90% of trials: ${wanted.source}`)
          : `(90% of trials: ${wanted})`,
    })
    .waitFor({ state: 'attached', timeout: TRIALS_MS });

/**
 * Waits until so many trials are shown.
 *
 * @param {Page} page
 * @param {string} trials
 */
export const trialsShown = (page, trials) =>
  page.locator('.trials summary', { hasText: `of ${trials} trials` }).waitFor({ timeout: TRIALS_MS });

/**
 * What is drawn of the trials: two bands of a share, two of the stake, the cloud, and each regime's share.
 *
 * @param {Page | Frame} page
 */
export const drawnTrials = (page) =>
  page
    .locator('.bands path, path.cloud, path.state')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));

/**
 * Waits until the trials of all pictures are there: those made when the page was built have only the first's.
 *
 * @param {Page} page
 */
export const allDrawn = async (page) => {
  await trialsShown(page, '10,000');
  await page.locator('#relationship path.cloud[d^=M]').waitFor({ state: 'attached', timeout: TRIALS_MS });
  await page.locator('#stake .bands path[d^=M]').first().waitFor({ state: 'attached', timeout: TRIALS_MS });
};
