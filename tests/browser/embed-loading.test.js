// What is fetched and when, what stands there before it is, and that nothing jumps when it comes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALCULATOR, articles, started } from './article.js';

/** @import {Page} from 'playwright-core' */

const visit = articles();

/**
 * Paths of all requests to the calculator's server.
 *
 * @param {string[]} paths
 */
const listening = (paths) => async (/** @type {Page} */ page) => {
  page.on('request', (request) => {
    if (request.url().startsWith(CALCULATOR)) paths.push(new URL(request.url()).pathname);
  });
};

test('far from the reader nothing but the loader is fetched; near it the calculator comes', async (t) => {
  /** @type {string[]} */
  const paths = [];
  const { page } = await visit(t, 'far', { prepare: listening(paths) });
  await page.evaluate(() => customElements.whenDefined('deal-scope'));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(paths, ['/embed.js']);
  assert.ok(await page.getByText('What stands here before.').isVisible());

  await page.evaluate(() => scrollTo(0, 3000));
  await started(page);
  for (const part of [/deal-scope-.*\.js$/, /dealscope-point-.*\.wasm$/, /article-2026-01-.*\.json$/])
    assert.equal(paths.filter((path) => part.test(path)).length, 1, `${part}`);
  await page.getByText('What stands here before.').waitFor({ state: 'hidden' });
});

test('while the scripts are on their way, what the article wrote stands there', async (t) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(null)));
  const { page } = await visit(t, 'article', {
    prepare: (opened) => opened.route('**/assets/**', async (route) => (await held, route.continue())),
  });
  const before = page.getByText("OpenAI's share of Microsoft's backlog falls.");
  await before.waitFor();
  assert.equal(await page.locator('.question-section').count(), 0);
  release();
  await started(page);
  await before.waitFor({ state: 'hidden' });
});

test('without the calculator, the article’s own content stays, and the console has the reason', async (t) => {
  const { page, complaints } = await visit(t, 'article', {
    prepare: (opened) => opened.route('**/deal-scope-*.js', (route) => route.abort()),
  });
  await page.waitForEvent('console', (message) => /could not be loaded/.test(message.text())).catch(() => {});
  assert.ok(
    complaints.some((text) => /deal-scope: the calculator could not be loaded/.test(text)),
    `${complaints}`,
  );
  assert.ok(await page.getByText("OpenAI's share of Microsoft's backlog falls.").isVisible());
});

for (const files of ['**/deal-scope-*.js', '**/fit-*.js'])
  test(`without ${files} an element has words and a button, and its own content`, async (t) => {
    const { page } = await visit(t, 'article', {
      prepare: (opened) => opened.route(files, (route) => route.abort()),
    });
    const button = page.getByRole('alert').getByRole('button', { name: 'Try again' });
    await button.waitFor();
    assert.ok(await page.getByText("OpenAI's share of Microsoft's backlog falls.").isVisible());
    const again = page.waitForEvent('requestfailed').catch(() => null);
    await button.click();
    assert.ok(await again, 'it is requested again');
    await button.waitFor();
    await page.unroute(files);
    await button.click();
    await started(page);
    assert.equal(await page.getByRole('alert').count(), 0);
  });

/**
 * Notes every shift of the layout, from the first moment.
 *
 * @param {Page} page
 */
const watchShifts = (page) =>
  page.addInitScript(() => {
    const shifts = /** @type {any} */ (window);
    shifts.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of /** @type {any[]} */ (list.getEntries()))
        shifts.shifts.push({
          value,
          what: sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 60)),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/**
 * @param {Page} page
 * @returns {Promise<{ value: number, what: string[] }[]>}
 */
async function shiftsOf(page) {
  await started(page);
  await page.mouse.wheel(0, 600); // to it
  await page.mouse.move(5, 5); // what comes with a reader moves nothing either
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  return page.evaluate(() => /** @type {any} */ (window).shifts);
}

/** Where the article has the element in the first viewport, the content below it has to move once. */
const CASES = [
  { what: 'the page itself', address: CALCULATOR, most: 0.01 },
  { what: 'an article whose reader comes to it', host: 'far', most: 0.01 },
  { what: 'an article that begins with it', most: 0.1 },
];
for (const { what, host = 'article', address, most } of CASES) {
  for (const width of [390, 1280]) {
    test(`nothing jumps in ${what} at ${width} px`, async (t) => {
      const context = { viewport: { width, height: 900 } };
      const { page } = await visit(t, host, { context, prepare: watchShifts });
      if (address) await page.goto(address);
      else await page.evaluate(() => scrollTo(0, 2800)); // as far as a reader may be when the calculator is fetched
      const shifts = await shiftsOf(page);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      t.diagnostic(`layout shift ${sum.toFixed(4)}`);
      assert.ok(sum < most, JSON.stringify(shifts));
    });
  }
}
