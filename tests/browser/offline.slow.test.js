// After one visit the page works without a network; a new version never mixes with the one that is open.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { POLICY, serve } from '../../scripts/serve.mjs';
import { parameter, percent, evaluate, firstYear, rangeOf } from './model.js';
import { answer, openAssumptions, range, rangeNamed, scrollToAnalyses, soon } from './reader.js';
import { LAUNCH, dist, listComplaints } from './site.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Browser, BrowserContext, Page} from 'playwright-core'
 */

const PATIENCE_MS = 30_000; // the machine may be busy
const LEVER = parameter('other_backlog_growth');
const project = fileURLToPath(new URL('../../', import.meta.url));

/** @type {Browser} */
let browser;
before(async () => {
  browser = await chromium.launch(LAUNCH);
});
after(() => browser?.close());

/**
 * @param {TestContext} t
 * @param {string} [folder]
 * @param {string} [policy]
 */
async function visitor(t, folder = dist, policy = POLICY) {
  const server = await serve(folder, { policy });
  t.after(() => server.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  context.setDefaultTimeout(PATIENCE_MS);
  return { server, context };
}

/** @param {Page} page */
const started = (page) => page.locator('deal-scope-view[started]').first().waitFor();

/**
 * Waits until the service worker has all files and serves this page.
 *
 * @param {Page} page
 */
const isServed = (page) =>
  page.evaluate(async (patience) => {
    const end = performance.now() + patience;
    while (!navigator.serviceWorker.controller) {
      if (performance.now() > end) throw new Error('no service worker serves the page');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }, PATIENCE_MS);

/**
 * Turns the network off, and makes sure that it is.
 *
 * @param {BrowserContext} context
 * @param {Page} page
 */
async function goOffline(context, page) {
  await context.setOffline(true);
  const answers = await page.evaluate(() =>
    fetch('licenses.md', { cache: 'no-store' }).then(
      () => true,
      () => false,
    ),
  );
  assert.equal(answers, false);
}

/** @param {Page} page */
async function assertWorks(page) {
  await range(page, LEVER).press('End');
  const { backlog_share } = evaluate({ [LEVER.id]: LEVER.max });
  await soon(async () => assert.ok((await answer(page)).includes(percent(backlog_share[firstYear]))));
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  await openAssumptions(page);
  await scrollToAnalyses(page);
  await page.getByRole('button', { name: 'Cite' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

describe('after one visit', () => {
  test('the page opens without a network, and all of it works', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    await page.goto(server.url);
    await started(page);
    await isServed(page);
    await goOffline(context, page);
    server.close();
    for (const query of ['', '?view=payment', '#v=2&scenario=mid-2026']) {
      await page.goto('about:blank');
      const complaints = listComplaints(page);
      await page.goto(server.url + query);
      await started(page);
      if (!query) await assertWorks(page);
      assert.deepEqual(complaints, [], query);
    }
    await page.locator('header select').selectOption('anthropic-2026');
    await page.locator('.headline', { hasText: 'Anthropic' }).waitFor();
  });

  test('analyses that were not loaded in it are there without a network', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    await page.goto(server.url);
    await started(page);
    await isServed(page);
    await goOffline(context, page);
    await assertWorks(page); // in the page of the first visit, which was loaded without the worker
  });

  test('where WebAssembly is blocked the plain core is there too', async (t) => {
    const { server, context } = await visitor(t, dist, POLICY.replace(" 'wasm-unsafe-eval'", ''));
    const page = await context.newPage();
    await page.goto(server.url);
    await started(page);
    await isServed(page);
    await goOffline(context, page);
    await page.reload();
    await started(page);
    await range(page, LEVER).press('End');
    const { backlog_share } = evaluate({ [LEVER.id]: LEVER.max });
    await soon(async () => assert.ok((await answer(page)).includes(percent(backlog_share[firstYear]))));
  });

  test('only files of the page are stored, in one cache, and the plain core is not', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    await page.goto(`${server.url}?view=payment`);
    await isServed(page);
    const stored = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.map((all) => all.map(({ url }) => url));
    });
    assert.equal(stored.length, 1);
    const expected = readdirSync(join(dist, 'assets'))
      .filter((name) => !/^(examples|dealscope-plain)-/.test(name))
      .map((name) => `${server.url}assets/${name}`);
    assert.deepEqual(stored[0].toSorted(), [server.url, `${server.url}embed.js`, ...expected].toSorted());
  });
});

describe('no service worker is registered', () => {
  const WAIT_MS = 5000; // longer than the page waits itself

  /** @param {Page} page */
  const registrations = (page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

  test('before the page has been idle for a while', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    await page.goto(server.url);
    await started(page);
    await page.waitForLoadState('load');
    assert.equal(await registrations(page), 0);
  });

  test('by frames, elements and pages of examples', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    await page.goto(`${server.url}examples/`);
    await page.locator('deal-scope').first().waitFor();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '../?view=sentence';
      document.body.prepend(frame);
    });
    await page.frameLocator('iframe').first().locator('deal-scope-view[started]').waitFor();
    await page.waitForTimeout(WAIT_MS);
    assert.equal(await registrations(page), 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  });

  test('by the page in one file, and for readers who save data', async (t) => {
    const { server, context } = await visitor(t);
    const page = await context.newPage();
    const complaints = listComplaints(page);
    await page.goto(pathToFileURL(`${dist}dealscope.html`).href);
    await started(page);
    await page.waitForTimeout(WAIT_MS);
    assert.deepEqual(complaints, []);
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
    );
    await page.goto(server.url);
    await started(page);
    await page.waitForTimeout(WAIT_MS);
    assert.equal(await registrations(page), 0);
  });
});

describe('a new version', () => {
  const root = mkdtempSync(join(tmpdir(), 'dealscope-offline-'));
  const NEXT = 'Dealscope, the next version';

  before(async () => {
    const changed = {
      name: 'changed',
      transformIndexHtml: (/** @type {string} */ html) =>
        html.replace(/<title>.*<\/title>/, `<title>${NEXT}</title>`),
      transform: (/** @type {string} */ code, /** @type {string} */ id) =>
        id.endsWith('/web/app/main.js') ? `${code}\ndocument.body.dataset.version = 'next';` : null,
    };
    await build({
      configFile: `${project}web/build/vite.config.js`,
      logLevel: 'error',
      plugins: [changed],
      build: { outDir: join(root, 'next') },
    });
  });
  after(() => rmSync(root, { recursive: true }));

  /** A folder with the present build, and a function that puts the next one in its place. */
  function deployment() {
    const folder = mkdtempSync(join(root, 'served-'));
    cpSync(dist, folder, { recursive: true });
    return {
      folder,
      deploy() {
        rmSync(folder, { recursive: true });
        cpSync(join(root, 'next'), folder, { recursive: true });
      },
    };
  }

  /**
   * Looks for a new version, as browsers do at each visit, and waits until it is complete.
   *
   * @param {Page} page
   */
  const update = (page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
      return registration.waiting !== null;
    });

  test('waits while a page of the old one is open, which goes on working; the next visit has it', async (t) => {
    const { folder, deploy } = deployment();
    const { server, context } = await visitor(t, folder);
    const page = await context.newPage();
    await page.goto(server.url);
    await started(page);
    await isServed(page);

    deploy();
    assert.equal(await update(page), true, 'it is complete, and waits');
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 2);
    await assertWorks(page); // loads the analyses of the old version, which the server no longer has
    const second = await context.newPage();
    await second.goto(server.url);
    await started(second);
    assert.notEqual(await second.title(), NEXT, 'beside an open page of the old version');

    await page.close();
    await second.close();
    const later = await context.newPage();
    await soon(async () => {
      await later.goto('about:blank');
      await later.goto(server.url);
      assert.equal(await later.title(), NEXT);
    });
    await started(later);
    assert.equal(await later.evaluate(() => document.body.dataset.version), 'next');
    await soon(async () => assert.equal(await later.evaluate(async () => (await caches.keys()).length), 1));
    await goOffline(context, later);
    await later.reload();
    await started(later);
    assert.equal(await later.title(), NEXT);
    await assertWorks(later);
  });

  test('is not installed while its files do not belong together', async (t) => {
    const { folder, deploy } = deployment();
    const { server, context } = await visitor(t, folder);
    const page = await context.newPage();
    await page.goto(server.url);
    await isServed(page);
    deploy();
    cpSync(join(dist, 'index.html'), join(folder, 'index.html')); // a server in the middle of its deployment
    const isWaiting = await update(page).catch(() => false);
    assert.equal(isWaiting, false);
    await page.reload();
    await started(page);
    await assertWorks(page);
  });
});
