// The number box and the track in Firefox, with keys and touches of the browser's own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { serve } from '../../scripts/serve.mjs';
import { onPath } from '../on-path.js';
import { LISTED, buildLeverPage, given } from './lever-page/build.js';
import { soon } from './reader.js';

/** @import {Browser, ElementHandle, KeyInput, Page} from 'puppeteer-core' */

/** @typedef {{ state: { overrides: Record<string, number> } }} Fixture */

const [GROWTH, , TERM] = LISTED;

/** @type {Browser} */
let browser;
/** @type {Page} */
let page;
/** @type {(() => void)[]} */
const closing = [];

before(async () => {
  const { folder, remove } = await buildLeverPage();
  const server = await serve(folder);
  closing.push(remove, () => server.close());
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: onPath('firefox-esr'),
    headless: true,
    extraPrefsFirefox: { 'dom.w3c_touch_events.enabled': 1 },
  });
  page = await browser.newPage();
  await page.evaluateOnNewDocument(`window.given = ${JSON.stringify({ ...given, locale: 'de-DE' })}`);
  await page.goto(server.url);
  await page.waitForSelector('>>> .compact-lever');
});
after(async () => {
  await browser?.close();
  for (const close of closing) close();
});

const overrides = () =>
  page.evaluate(() => /** @type {Fixture} */ (/** @type {unknown} */ (window)).state.overrides);
/**
 * @param {string} id
 * @param {string} selector
 */
const inLever = (id, selector) => page.waitForSelector(`>>> .lever-list [data-lever="${id}"] ${selector}`);

/**
 * @param {ElementHandle<Element> | null} element
 * @param {string} text
 */
async function holds(element, text) {
  await soon(async () =>
    assert.equal(await element?.evaluate((one) => /** @type {HTMLInputElement} */ (one).value), text),
  );
}

test('Firefox: what is refused stays in the box, what is right is set', async () => {
  await (await inLever(GROWTH, '.value'))?.click();
  const box = await inLever(GROWTH, '[role="spinbutton"]');
  await holds(box, '28');
  await page.keyboard.type('7..5');
  await page.keyboard.press('Enter');
  const alert = await inLever(GROWTH, '[role="alert"]');
  assert.match((await alert?.evaluate((one) => one.textContent)) ?? '', /“7\.\.5” has its commas/);
  await holds(box, '7..5');
  assert.deepEqual(await overrides(), {});
  await box?.evaluate((one) => /** @type {HTMLInputElement} */ (one).select());
  await page.keyboard.type('\u22127,5 %');
  await page.keyboard.press('Enter');
  assert.deepEqual(await overrides(), { [GROWTH]: -0.075 });
});

test('Firefox: keys on the track', async () => {
  const track = await inLever(TERM, 'input[type="range"]');
  await track?.focus();
  for (const [key, value] of Object.entries({
    ArrowRight: '7.5',
    ArrowDown: '7',
    PageUp: '12',
    Home: '3',
    End: '12',
  })) {
    await page.keyboard.press(/** @type {KeyInput} */ (key));
    await holds(track, value);
  }
});

test('Firefox: a vertical touch on the track moves nothing, a horizontal one sets', async () => {
  const track = await inLever(TERM, 'input[type="range"]');
  const { x, y, width } = (await track?.boundingBox()) ?? assert.fail('no track');
  const [left, middle] = [x + width * 0.1, y + 20];
  /**
   * @param {number} dx
   * @param {number} dy
   */
  const swipe = async (dx, dy) => {
    await page.touchscreen.touchStart(left, middle);
    for (let i = 1; i <= 6; i++) await page.touchscreen.touchMove(left + (dx * i) / 6, middle + (dy * i) / 6);
    await page.touchscreen.touchEnd();
  };
  const before = await overrides();
  await swipe(3, -120);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  assert.deepEqual(await overrides(), before);
  await holds(track, '12');
  await swipe(width * 0.4, 5);
  await holds(track, '7.5');
  assert.equal((await overrides())[TERM], 7.5);
});
