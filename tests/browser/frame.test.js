// The page in a frame of another site: where its links open, and the first height that it reports.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALCULATOR, articles, started } from './article.js';
import { soon } from './reader.js';

/** @import {Frame, Page} from 'playwright-core' */

const visit = articles();

/**
 * @param {Page} page
 * @param {string | null} sandbox
 * @param {string} query
 */
async function framed(page, sandbox, query) {
  const src = `${CALCULATOR}index.html${query}`;
  await page.locator('iframe').evaluate((one, [address, tokens]) => {
    if (tokens === null) one.removeAttribute('sandbox');
    else one.setAttribute('sandbox', tokens);
    one.setAttribute('src', address);
  }, /** @type {[string, string | null]} */ ([src, sandbox]));
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForURL(src);
  await started(frame);
  return frame;
}

const whole = (/** @type {Frame} */ frame) =>
  frame.getByRole('link', { name: 'All assumptions and sources' });

for (const [what, sandbox] of /** @type {[string, string | null][]} */ ([
  ['a frame', null],
  ['a sandbox that opens windows', 'allow-scripts allow-popups allow-popups-to-escape-sandbox'],
])) {
  test(`in ${what} links open outside the frame`, async (t) => {
    const { page } = await visit(t, 'framing');
    const frame = await framed(page, sandbox, '?view=exposure');
    const address = frame.url();
    for (const modifiers of /** @type {('Control')[][]} */ ([[], ['Control']])) {
      const opening = page.context().waitForEvent('page');
      await whole(frame).click({ modifiers });
      const opened = await opening;
      await opened.waitForURL(/#v=2/);
      assert.equal(await opened.evaluate(() => window.opener), null);
      await opened.close();
    }
    assert.equal(frame.url(), address);
    assert.equal(await frame.locator('.link-address').count(), 0);
  });
}

test('in a sandbox that opens no windows a link shows its address as text, selected', async (t) => {
  const { page } = await visit(t, 'framing');
  const frame = await framed(page, 'allow-scripts', '?view=exposure');
  const address = frame.url();
  for (let clicks = 0; clicks < 2; clicks++) await whole(frame).click();
  const shown = frame.locator('.link-address');
  await soon(async () => assert.equal(await shown.count(), 1));
  assert.equal(await shown.innerText(), await whole(frame).evaluate((one) => Reflect.get(one, 'href')));
  assert.ok(await shown.isVisible());
  assert.equal(await frame.evaluate(() => String(getSelection())), await shown.innerText());
  await frame.locator('.compact-lever input[type=range]').first().press('End');
  await soon(async () =>
    assert.match(await whole(frame).evaluate((one) => Reflect.get(one, 'href')), /growth=/),
  );
  await whole(frame).click();
  assert.match(await shown.innerText(), /growth=/);
  assert.equal(frame.url(), address);
});

test('a fragment that the host adds is silent', async (t) => {
  const { page } = await visit(t, 'framing');
  for (const fragment of ['#?secret=AbC123', '#v=2&build_pace=0.5#?secret=AbC123', '#comments']) {
    const frame = await framed(page, 'allow-scripts', `?view=exposure${fragment}`);
    assert.equal(await frame.locator('.notes').count(), 0, fragment);
    await page.locator('iframe').evaluate((one) => one.setAttribute('src', 'about:blank'));
  }
});

for (const query of [
  'sentence',
  'exposure',
  'payment',
  'tornado',
  'partners',
  'claim',
  'claim&claim=hedged',
].map((view) => `?view=${view}`)) {
  test(`the first height that is reported is that of the calculator, ${query}`, async (t) => {
    const { page } = await visit(t, 'framing');
    await page.evaluate(() => {
      /** @type {number[]} */
      const heights = [];
      Object.assign(window, { heights });
      addEventListener('message', ({ data }) => {
        if (data?.type === 'deal-scope:size') heights.push(data.height);
      });
    });
    await page.route('**/{late,later}-*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700)); // a slow network
      await route.continue();
    });
    const frame = await framed(page, 'allow-scripts', query);
    await frame.locator('.attribution').waitFor();
    await soon(async () => assert.ok((await page.evaluate(() => Reflect.get(window, 'heights'))).length));
    await page.waitForTimeout(1500);
    const height = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
    const heights = await page.evaluate(() => Reflect.get(window, 'heights'));
    assert.ok(Math.abs(heights[0] - height) < 0.1 * height, `${heights}, then ${height}`);
  });
}
