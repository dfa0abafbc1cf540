// Levers by keyboard, touch, mouse and paste, on a page of their own (lever-page).

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { LISTED, buildLeverPage, given } from './lever-page/build.js';
import { parameter } from './model.js';
import { overhang, soon } from './reader.js';
import { site } from './site.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {BrowserContextOptions, Locator, Page} from 'playwright-core'
 */

/** @typedef {{ state: { overrides: Record<string, number>, drafts: Record<string, { text: string }> }, calls: unknown[][] }} Fixture */

const built = await buildLeverPage();
after(() => built.remove());
const { load } = site({ folder: built.folder });

const [GROWTH, CONTRACTS, TERM] = LISTED.map(parameter);

/**
 * @param {TestContext} t
 * @param {{ locale?: string } & BrowserContextOptions} [options]
 */
async function open(t, { locale = 'en-US', ...context } = {}) {
  const { page, complaints } = await load(t, {
    context,
    prepare: (opened) =>
      opened.addInitScript((set) => Object.assign(window, { given: set }), { ...given, locale }),
  });
  await page.locator('.compact-lever').first().waitFor();
  return { page, complaints };
}

/** @param {Page} page */
const overridesOf = (page) =>
  page.evaluate(() => /** @type {Fixture} */ (/** @type {unknown} */ (window)).state.overrides);
/** @param {Page} page */
const callsOf = (page) => page.evaluate(() => /** @type {Fixture} */ (/** @type {unknown} */ (window)).calls);

/**
 * @param {Page} page
 * @param {{ id: string }} lever
 */
const leverOf = (page, { id }) => page.locator(`.lever-list [data-lever="${id}"]`);
/**
 * @param {Page} page
 * @param {{ id: string }} lever
 */
const trackOf = (page, lever) => leverOf(page, lever).getByRole('slider');
/**
 * @param {Page} page
 * @param {{ id: string }} lever
 */
const boxOf = (page, lever) => leverOf(page, lever).getByRole('spinbutton');
/**
 * @param {Page} page
 * @param {{ id: string }} lever
 */
const valueOf = (page, lever) => leverOf(page, lever).getByRole('button', { name: /^Type a number/ });

/**
 * Opens the number box, whose text is then selected, and types over it.
 *
 * @param {Page} page
 * @param {{ id: string }} lever
 * @param {string} text
 */
async function type(page, lever, text) {
  await valueOf(page, lever).click();
  await soon(async () => assert.ok(await boxOf(page, lever).evaluate(isFocused)));
  await page.keyboard.insertText(text);
}

/** @param {Element} element */
const isFocused = (element) =>
  /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement === element;

test('a number is typed in the place of the value, and Enter sets it', async (t) => {
  const { page, complaints } = await open(t);
  await type(page, CONTRACTS, '$0.1T');
  await page.keyboard.press('Enter');
  assert.deepEqual(await overridesOf(page), { [CONTRACTS.id]: 100 });
  await soon(async () => assert.ok(await valueOf(page, CONTRACTS).evaluate(isFocused)));
  const name = 'Type a number for New contracts a year, now $100B a year';
  assert.ok(await page.getByRole('button', { name, exact: true }).isVisible());
  assert.equal(await trackOf(page, CONTRACTS).inputValue(), '100');
  assert.deepEqual(complaints, []);
});

test('what is refused stays in the box with a message, and changes nothing until it is right', async (t) => {
  const { page } = await open(t);
  await type(page, GROWTH, '1.2.3');
  await page.keyboard.press('Enter');
  const alert = leverOf(page, GROWTH).getByRole('alert');
  assert.match(await alert.innerText(), /^“1\.2\.3” has its commas or points/);
  const box = boxOf(page, GROWTH);
  assert.equal(await box.inputValue(), '1.2.3');
  assert.equal(await box.getAttribute('aria-invalid'), 'true');
  assert.equal(await box.getAttribute('aria-valuetext'), '1.2.3');
  await trackOf(page, TERM).press('ArrowRight'); // the page is rendered anew, and another lever has the focus
  assert.equal(await box.inputValue(), '1.2.3');
  await box.fill('70');
  await box.press('Tab');
  assert.match(
    await alert.innerText(),
    /^70% a year is out of its range\. Type a number from −20% to 60% a year/,
  );
  assert.equal((await overridesOf(page))[GROWTH.id], undefined);
  await box.fill('−10 %');
  await box.press('Enter');
  assert.equal((await overridesOf(page))[GROWTH.id], -0.1);
  assert.equal(await alert.count(), 0);
});

test('Escape puts back what was there, and closes the box', async (t) => {
  const { page } = await open(t);
  await type(page, GROWTH, 'nonsense');
  await page.keyboard.press('Enter');
  await leverOf(page, GROWTH).getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await soon(async () => assert.ok(await valueOf(page, GROWTH).evaluate(isFocused)));
  assert.equal(await leverOf(page, GROWTH).getByRole('alert').count(), 0);
  await valueOf(page, GROWTH).click();
  assert.equal(await boxOf(page, GROWTH).inputValue(), '28');
  await boxOf(page, GROWTH).press('Enter');
  assert.deepEqual(await callsOf(page), [], 'what is not changed is not set');
});

test('the clipboard’s text is read by the locale', async (t) => {
  const { page } = await open(t, { locale: 'de-DE', permissions: ['clipboard-read', 'clipboard-write'] });
  await valueOf(page, CONTRACTS).click();
  await page.evaluate(() => navigator.clipboard.writeText(' 1.234,5 Mio. USD\n'));
  await boxOf(page, CONTRACTS).press('Control+A');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  assert.deepEqual(await overridesOf(page), { [CONTRACTS.id]: 1.2345 });
  await valueOf(page, CONTRACTS).click();
  assert.equal(await boxOf(page, CONTRACTS).inputValue(), '1,2345');
});

test('in the box arrow keys step, Page keys go by ten, and neither leaves the range', async (t) => {
  const { page } = await open(t);
  await valueOf(page, TERM).click();
  const box = boxOf(page, TERM);
  for (const [key, text] of Object.entries({
    ArrowUp: '7.5',
    PageUp: '12',
    ArrowDown: '11.5',
    PageDown: '6.5',
  })) {
    await box.press(key);
    await soon(async () => assert.equal(await box.inputValue(), text, key));
    assert.equal(await box.getAttribute('aria-valuenow'), text);
  }
  assert.equal(await box.getAttribute('aria-valuetext'), '6.5 years');
});

test('on the track arrow keys step, Page keys go by ten, Home and End to the ends', async (t) => {
  const { page } = await open(t);
  const { min, max, value, step } = TERM;
  const track = trackOf(page, TERM);
  await track.focus();
  const wanted = { ArrowRight: value + step, ArrowLeft: value, PageUp: Math.min(max, value + 10 * step) };
  for (const [key, is] of Object.entries({ ...wanted, Home: min, ArrowUp: min + step, End: max })) {
    await page.keyboard.press(key);
    await soon(async () => assert.equal(Number(await track.inputValue()), is, key));
    assert.equal((await overridesOf(page))[TERM.id], is);
  }
});

test('a value between two steps is where the knob stands, and the first step goes to the next', async (t) => {
  const { page } = await open(t);
  const track = trackOf(page, CONTRACTS);
  assert.equal(Number(await track.inputValue()), CONTRACTS.value);
  assert.notEqual(CONTRACTS.value % CONTRACTS.step, 0);
  await track.press('ArrowRight');
  await soon(async () => assert.equal(await track.inputValue(), '55'));
  await track.press('PageDown');
  await soon(async () => assert.equal(await track.inputValue(), '5'));
});

test('the mouse sets where it is pressed, at a step', async (t) => {
  const { page } = await open(t);
  const { x, y, width, height } = await boxed(trackOf(page, CONTRACTS));
  await page.mouse.click(x + width / 2 + 1, y + height - 2);
  assert.deepEqual(await overridesOf(page), { [CONTRACTS.id]: 200 });
});

test('reset is by the value, reached by Tab, shown with the focus, and takes the lever back', async (t) => {
  const { page } = await open(t);
  const reset = leverOf(page, TERM).getByRole('button', {
    name: 'Reset “Years of the Azure commitment” to 7 years',
  });
  const shown = () => reset.evaluate((element) => getComputedStyle(element).opacity);
  await page.mouse.move(0, 0);
  assert.equal(await shown(), '0');
  await valueOf(page, TERM).focus();
  await page.keyboard.press('Shift+Tab');
  assert.ok(await reset.evaluate(isFocused));
  assert.equal(await shown(), '1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await soon(async () => assert.ok(await leverOf(page, TERM).evaluate((one) => one.matches('.moved'))));
  await reset.press('Enter');
  assert.deepEqual(await overridesOf(page), {});
});

/** @param {Locator} locator */
async function boxed(locator) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

/**
 * A touch that goes along these points, 16 ms from one to the next.
 *
 * @param {Page} page
 * @param {[number, number][]} path
 */
async function swipe(page, path) {
  const session = await page.context().newCDPSession(page);
  const send = (
    /** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ kind,
    /** @type {[number, number][]} */ at,
  ) => session.send('Input.dispatchTouchEvent', { type: kind, touchPoints: at.map(([x, y]) => ({ x, y })) });
  await send('touchStart', [path[0]]);
  for (const point of path.slice(1)) {
    await page.waitForTimeout(16);
    await send('touchMove', [point]);
  }
  await send('touchEnd', []);
  await page.waitForTimeout(100);
  await session.detach();
}

/**
 * @param {[number, number]} from
 * @param {[number, number]} by
 * @param {number} [moves]
 * @returns {[number, number][]}
 */
const line = ([x, y], [dx, dy], moves = 12) =>
  Array.from({ length: moves + 1 }, (_, i) => [x + (dx * i) / moves, y + (dy * i) / moves]);

const PHONE = { viewport: { width: 390, height: 500 }, hasTouch: true, isMobile: true };

test('a vertical swipe that begins on a track scrolls, and moves nothing on the way', async (t) => {
  const { page } = await open(t, PHONE);
  const { x, y, width } = await boxed(trackOf(page, TERM));
  await recordThumb(page, TERM);
  for (const across of [0, 12]) {
    await page.evaluate(() => scrollTo(0, 0));
    await swipe(page, line([x + width * 0.9, y + 20], [across, -200]));
    assert.ok((await page.evaluate(() => scrollY)) > 80, `scrolled, ${across} across`);
  }
  assert.deepEqual(await callsOf(page), []);
  assert.deepEqual(await thumbPlaces(page), ['7']);
  await trackOf(page, TERM).press('End'); // and the lever is as it was for what comes next
  assert.deepEqual(await overridesOf(page), { [TERM.id]: 12 });
});

test('a horizontal drag sets, and a tap sets once where it is', async (t) => {
  const { page } = await open(t, PHONE);
  const { x, y, width, height } = await boxed(trackOf(page, CONTRACTS));
  assert.equal(height, 44);
  await swipe(page, line([x + 60, y + 20], [width / 2 - 60, 9]));
  await soon(async () => assert.deepEqual(await overridesOf(page), { [CONTRACTS.id]: 200 }));
  assert.ok((await callsOf(page)).length > 3, 'on the way too');
  assert.equal(await page.evaluate(() => scrollY), 0);
  await swipe(page, [[x + width - 10, y + 4]]);
  await soon(async () => assert.deepEqual(await overridesOf(page), { [CONTRACTS.id]: 400 }));
});

/**
 * Notes each place at which the thumb is painted.
 *
 * @param {Page} page
 * @param {{ id: string }} lever
 */
const recordThumb = (page, lever) =>
  trackOf(page, lever).evaluate((range) => {
    const places = new Set();
    const note = () => {
      places.add(/** @type {HTMLInputElement} */ (range).value);
      requestAnimationFrame(note);
    };
    note();
    Object.assign(window, { places });
  });

/** @param {Page} page */
const thumbPlaces = (page) =>
  page.evaluate(() => [.../** @type {{ places: Set<string> }} */ (/** @type {unknown} */ (window)).places]);

test('the panel of all levers is filled when it is open, and finds by words', async (t) => {
  const { page } = await open(t);
  const panel = page.locator('.all-levers');
  assert.equal(await panel.locator('.compact-lever').count(), 0);
  await page.getByText(`All ${given.description.parameters.length} assumptions`).click();
  const search = panel.getByRole('searchbox', { name: 'Search' });
  const all = given.description.parameters.length;
  await soon(async () => assert.equal(await panel.locator('.compact-lever').count(), all));
  await search.pressSequentially('azure term');
  await soon(async () => assert.equal(await panel.getByRole('slider').count(), 1));
  assert.equal(
    await panel.getByRole('status').innerText(),
    `1 of ${given.description.parameters.length} assumptions`,
  );
  await panel.getByRole('slider').press('End');
  await soon(async () => assert.equal(await trackOf(page, TERM).inputValue(), '12'));
  await search.fill('xyzzy');
  assert.match(await panel.getByRole('status').innerText(), /^None of \d+/);
  await search.press('Escape');
  await soon(async () => assert.equal(await search.inputValue(), ''));
  assert.ok((await panel.getByRole('slider').count()) > 50);
});

test('a value opens in its own place, not in the other sections that have the lever', async (t) => {
  const { page } = await open(t);
  await page.getByText('assumptions').first().click();
  await type(page, TERM, 'x');
  await page.keyboard.press('Enter');
  await leverOf(page, TERM).getByRole('alert').waitFor();
  assert.equal(await page.getByRole('alert').count(), 1);
  assert.equal(await page.getByRole('spinbutton').count(), 1);
});

test('what a lever means shows with the focus on wide screens, and nothing moves', async (t) => {
  const { page } = await open(t);
  const tops = () =>
    page
      .locator('.compact-lever, summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await tops();
  const meaning = leverOf(page, GROWTH).locator('.meaning');
  assert.equal(await meaning.isVisible(), false);
  await trackOf(page, GROWTH).focus();
  assert.equal(await meaning.isVisible(), true);
  assert.deepEqual(await tops(), before);
  await page.setViewportSize({ width: 800, height: 900 });
  assert.equal(await meaning.isVisible(), false);
});

test('axe-core finds nothing, with a box open and one refused, in light and dark', async (t) => {
  const { page } = await open(t, { viewport: { width: 390, height: 800 } });
  await page.getByText('assumptions').first().click();
  await page.getByRole('searchbox').fill('azure');
  await type(page, GROWTH, 'x');
  await page.keyboard.press('Enter');
  await valueOf(page, TERM).click();
  await page.evaluate(axe.source);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
    assert.deepEqual(found, [], colorScheme);
    assert.ok(passes.length > 10);
  }
});

test('nothing sticks out and no two texts of a lever touch, from 280 px up', async (t) => {
  const { page } = await open(t, { viewport: { width: 280, height: 800 } });
  await page.getByText('assumptions').first().click();
  for (const width of [280, 320, 390, 860]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await overhang(page), 0, `${width} px`);
    const touching = await page.locator('.compact-lever').evaluateAll((levers) =>
      levers.flatMap((lever) => {
        const rects = [
          ...lever.querySelectorAll('label, .value .figure, .value .per, .curve text, .ends span'),
        ]
          .map((one) => one.getBoundingClientRect())
          .filter((rect) => rect.width > 0);
        const touch = rects.some((a, i) =>
          rects
            .slice(i + 1)
            .some(
              (b) =>
                a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2,
            ),
        );
        return touch ? [lever.getAttribute('data-lever')] : [];
      }),
    );
    assert.deepEqual(touching, [], `${width} px`);
  }
});
