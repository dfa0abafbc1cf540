import puppeteer from 'puppeteer-core';

/**
 * @import {Frame, LaunchOptions} from 'puppeteer-core'
 * @import {Session, View} from './engines.js'
 */

/**
 * Chromium by its own protocol, stock Firefox by WebDriver BiDi.
 *
 * @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
export async function startPuppeteer(options) {
  const browser = await puppeteer.launch({ headless: true, defaultViewport: null, ...options });
  return {
    version: (await browser.version()).replace(/^.*\//, ''),
    async open(url, size = { width: 1000, height: 800 }) {
      const page = await browser.newPage();
      // Firefox 140 takes the size, and does not know the orientation that is sent with it
      await page.setViewport(size).catch((/** @type {Error} */ error) => {
        if (!/unknown command/.test(error.message)) throw error;
      });
      await page.goto(url);
      return {
        ...view(async () => page.mainFrame()),
        async wheel(x, y, down) {
          await page.mouse.move(x, y);
          await page.mouse.wheel({ deltaY: down });
        },
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/**
 * @param {() => Promise<Frame>} reach
 * @returns {View}
 */
function view(reach) {
  return {
    // as text, because the protocols differ in what values they take
    run: async (act, ...values) =>
      /** @type {any} */ ((await reach()).evaluate(`(${act})(...${JSON.stringify(values)})`)),
    frame: (selector) =>
      view(async () => {
        const element = await (await reach()).$(selector);
        const frame = await element?.contentFrame();
        await element?.dispose();
        if (!frame) throw new Error(`no frame ${selector}`);
        return frame;
      }),
  };
}
