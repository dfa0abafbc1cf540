// One Chromium and one server for the tests of a file; every page opened in them keeps a list of its complaints.
// Cases that start with the page as every reader opens it take turns with one browser page: each loads the document
// anew, and saves a browser context, a renderer process and an empty cache.

import { fileURLToPath } from 'node:url';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { CHROMIUM_FLAGS } from '../chromium-flags.js';
import { onPath } from '../on-path.js';
import { reusablePage } from './reusable-page.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Browser, BrowserContextOptions, Page} from 'playwright-core'
 */

/**
 * @typedef {BrowserContextOptions} ContextOptions
 * @typedef {object} Opening
 * @property {string} [query] what follows the address, with its question mark
 * @property {string} [url] another address than the served page's
 * @property {ContextOptions} [context]
 * @property {(page: Page) => Promise<unknown>} [prepare] runs before the page is loaded
 * @property {boolean} [untouched] no sign of a reader after it
 */

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export const LAUNCH = { executablePath: onPath('chromium'), args: CHROMIUM_FLAGS };

/**
 * Call once at the top of a test file.
 *
 * @param {object} [options]
 * @param {string} [options.policy]
 * @param {string[]} [options.flags] of Chromium
 * @param {string[]} [options.withoutFlags] that Playwright would set
 * @param {string} [options.folder]
 */
export function site({ policy = POLICY, flags = [], withoutFlags = [], folder = dist } = {}) {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {ReturnType<typeof reusablePage>} */
  let reusable;
  before(async () => {
    server = await serve(folder, { policy });
    browser = await chromium.launch({
      ...LAUNCH,
      args: [...LAUNCH.args, ...flags],
      ignoreDefaultArgs: withoutFlags,
    });
    reusable = reusablePage(browser);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /**
   * @param {TestContext} t
   * @param {Opening} opening
   */
  async function newPage(t, { context }) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block', // its replies would bypass the routes of a test
      ...context,
    });
    t.after(() => page.close());
    return page;
  }

  /**
   * @param {TestContext} t
   * @param {Opening} [opening]
   * @param {Page} [given] the page to load it in
   */
  async function load(t, opening = {}, given) {
    const { query = '', url = server.url + query, prepare } = opening;
    const page = given ?? (await newPage(t, opening));
    page.setDefaultTimeout(5_000);
    const complaints = listComplaints(page);
    await prepare?.(page);
    await page.goto(url);
    return { page, complaints, origin: server.url };
  }

  /**
   * Opens the page and waits until the engine has started.
   *
   * @param {TestContext} t
   * @param {Opening} [opening]
   */
  async function open(t, opening) {
    const isAsForEveryReader = !opening?.prepare && !opening?.untouched;
    const opened = await load(
      t,
      opening,
      isAsForEveryReader ? await reusable.take(t, opening?.context) : undefined,
    );
    const started = opened.page.locator('deal-scope-view[started]').first().waitFor();
    await started.catch(() => {
      throw new Error(`the calculator did not start: ${opened.complaints.join('; ')}`);
    });
    if (!opening?.untouched) {
      await opened.page.mouse.move(5, 5); // a sign of a reader: what comes with one is loaded
      await opened.page
        .locator('.methodology, deal-scope-view:not([view=whole])')
        .first()
        .waitFor({ state: 'attached' });
      await opened.page.locator('.pending').waitFor({ state: 'detached' });
    }
    return opened;
  }

  /**
   * Opens the page in a frame that may only run scripts, and waits likewise.
   *
   * @param {TestContext} t
   * @param {{ width?: number, height?: number }} [size]
   */
  async function openFramed(t, { width = 800, height = 600 } = {}) {
    const body = `<title>An article</title><iframe sandbox="allow-scripts" src="/" width="${width}" height="${height}"></iframe>`;
    const { page, complaints } = await load(t, {
      query: 'article',
      prepare: (opened) =>
        opened.route('**/article', (route) => route.fulfill({ contentType: 'text/html', body })),
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.compact-lever').first().waitFor(); // before that nobody listens for a sign of a reader
    return { page, frame, complaints };
  }
  return { load, open, openFramed };
}

/**
 * @param {Page} page
 * @returns {string[]} grows while the page lives
 */
export function listComplaints(page) {
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (/Service Worker registration blocked by Playwright/.test(message.text())) return; // as newPage wants it
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
