// Articles that carry the calculator: the pages of tests/browser/hosts, on an origin of their own and under the strictest
// policy that an article can have with it.

import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { LAUNCH, dist, listComplaints } from './site.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Browser, BrowserContextOptions, Frame, Page} from 'playwright-core'
 */

/**
 * @typedef {Record<string, string>} Attributes
 * @typedef {{ context?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown> }} Opening
 */

export const CALCULATOR = 'http://calculator.localhost/';
const ARTICLE = 'http://article.localhost/';
const POLICY =
  "default-src 'none'; script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; style-src 'self'; frame-src ORIGIN";

const PATIENCE = 20_000; // the machine may be busy

const pages = fileURLToPath(new URL('./hosts/', import.meta.url));

/**
 * Call once at the top of a test file.
 *
 * @param {{ policy?: string }} [options] directives beside those of every article
 */
export function articles({ policy: added } = {}) {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>[]} */
  let servers;
  before(async () => {
    const policy = `${POLICY.replaceAll('ORIGIN', new URL(CALCULATOR).origin)}${added ? `; ${added}` : ''}`;
    servers = await Promise.all([serve(dist), serve(pages, { policy, isCalculator: false })]);
    const rules = [CALCULATOR, ARTICLE].map(
      (address, i) => `MAP ${new URL(address).host}:80 ${new URL(servers[i].url).host}`,
    );
    browser = await chromium.launch({
      ...LAUNCH,
      args: [...LAUNCH.args, `--host-resolver-rules=${rules.join(',')}`],
    });
  });
  after(async () => {
    await browser?.close();
    servers?.forEach((server) => server.close());
  });

  /**
   * @param {TestContext} t
   * @param {string} name of the host's page
   * @param {Opening} [opening]
   */
  return async function visit(t, name, { context = {}, prepare } = {}) {
    const page = await browser.newPage({
      viewport: { width: 1000, height: 900 },
      serviceWorkers: 'block',
      ...context,
    });
    t.after(() => page.close());
    page.setDefaultTimeout(PATIENCE);
    const complaints = listComplaints(page);
    await prepare?.(page);
    await page.goto(`${ARTICLE}${name}.html`);
    return { page, complaints };
  };
}

/**
 * Waits until the calculator has started in an element.
 *
 * @param {Page | Frame} page
 * @param {string} [element]
 */
export const started = (page, element = 'deal-scope') =>
  page
    .locator(
      `${element} deal-scope-view :is(:is(.headline, .question-section h2) [data-metric], .claim-sides, .claims-note a)`,
    )
    .first()
    .waitFor({ timeout: PATIENCE });

/**
 * Puts another element in the place of the one that is there, and waits for it.
 *
 * @param {Page} page
 * @param {Attributes} attributes
 */
export async function replaceBy(page, attributes) {
  await page.evaluate((given) => {
    const element = document.createElement('deal-scope');
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    document.querySelector('deal-scope')?.replaceWith(element);
  }, attributes);
  await started(page);
}
