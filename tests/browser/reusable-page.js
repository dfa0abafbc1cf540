// A browser page that the cases of a file use one after another.

/**
 * @import {TestContext} from 'node:test'
 * @import {Browser, BrowserContextOptions, Page} from 'playwright-core'
 */

/** @typedef {BrowserContextOptions} ContextOptions */

/** What can be set in an open page, with its default. */
const SETTINGS = {
  viewport: { width: 1280, height: 900 },
  /** @type {ContextOptions['colorScheme']} */
  colorScheme: 'light',
  /** @type {ContextOptions['reducedMotion']} */
  reducedMotion: 'no-preference',
};

const LISTENED = /** @type {const} */ (['console', 'pageerror', 'request', 'requestfailed', 'response']);

/** @param {Browser} browser */
export function reusablePage(browser) {
  /** @type {Page | undefined} */
  let page;
  let isInUse = false;

  /**
   * Leaves the document and undoes what a case may have done to the page around it.
   *
   * @param {Page} used
   */
  async function reset(used) {
    for (const event of LISTENED) used.removeAllListeners(event);
    await used.unrouteAll({ behavior: 'ignoreErrors' });
    await used.context().clearPermissions();
    await used.goto('about:blank'); // an address with another fragment alone would load nothing
    await used.mouse.move(0, 0);
    isInUse = false;
  }

  return {
    /**
     * The page, with an empty document; none where it is in use already or lacks a setting.
     *
     * @param {TestContext} t
     * @param {ContextOptions} [context]
     */
    async take(t, context = {}) {
      if (isInUse || Object.keys(context).some((key) => !(key in SETTINGS))) return undefined;
      isInUse = true;
      const { viewport, ...media } = { ...SETTINGS, ...context };
      const current = (page ??= await browser.newPage({ serviceWorkers: 'block' }));
      t.after(() => reset(current));
      if (viewport) await current.setViewportSize(viewport);
      await current.emulateMedia({ ...media, media: null });
      return current;
    },
  };
}
