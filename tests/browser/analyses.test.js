// The tornado, the solver and the map on the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, evaluate, firstYear, parameter, percent, tornado } from './model.js';
import { answer, range, reset, scrollToAnalyses, soon, tabTo, valueButton, valueOf } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

const bars = tornado(`backlog_share@${description.horizon.grid[firstYear]}`);
const term = parameter('contracts.azure-250.term_years');
const pace = parameter('build_pace');
const models = parameter('internal_capability_later');

/**
 * @param {Page} page
 * @param {string} title
 */
const fold = (page, title) =>
  page.locator('details.analysis', { has: page.getByRole('heading', { name: title }) });

/**
 * @param {Page} page
 * @param {string} title
 */
async function opened(page, title) {
  await fold(page, title).locator('summary').first().click();
  return fold(page, title);
}

/**
 * The id of the focused element.
 *
 * @param {Page} page
 */
const focused = (page) =>
  page.evaluate(
    () => document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot?.activeElement?.id,
  );

test('the bars stand in the order of their swings, with the figures at both ends', async (t) => {
  const { page } = await open(t);
  const names = await (await scrollToAnalyses(page)).getByRole('listitem').allInnerTexts();
  assert.equal(names.length, 8);
  for (const [i, bar] of bars.slice(0, 8).entries()) {
    const label = parameter(bar.parameter).label.toLowerCase();
    assert.ok(names[i].toLowerCase().includes(label), `${names[i]}: ${label}`);
    for (const end of [bar.at_low, bar.at_high]) assert.ok(names[i].includes(percent(end)), names[i]);
  }
  await page.getByRole('heading', { name: `“${parameter(bars[0].parameter).label}” matters most` }).waitFor();
});

test('a bar leads to its lever, in the panel of all assumptions too', async (t) => {
  const { page } = await open(t);
  const ids = bars.slice(0, 8).map((bar) => bar.parameter);
  const counts = await Promise.all(ids.map((id) => page.locator(`[data-lever="${id}"]`).count()));
  const elsewhere = ids.find((_, i) => counts[i] === 0);
  assert.ok(elsewhere && counts[0] > 0);
  await scrollToAnalyses(page);
  for (const id of [ids[0], elsewhere]) {
    const bar = fold(page, 'What matters most').getByRole('button', { name: 'Go to this lever' });
    await tabTo(page, bar.nth(ids.indexOf(id)), bar.first());
    await page.keyboard.press('Enter');
    await soon(async () => assert.match(String(await focused(page)), new RegExp(`^[a-z]+-${id}$`)));
    assert.ok(await range(page, parameter(id)).isVisible());
    const area = await range(page, parameter(id)).boundingBox();
    assert.ok(area && area.y > 0 && area.y < 900, `${id} is in the viewport`);
  }
});

test('the bars follow the levers when the input rests', async (t) => {
  const { page } = await open(t);
  const part = await scrollToAnalyses(page);
  const before = await part.locator('h3.figures').innerText();
  await range(page, term).press('End');
  const now = percent(Number(evaluate({ [term.id]: term.max }).backlog_share[firstYear]));
  await soon(async () => assert.match(await part.locator('.head').innerText(), new RegExp(`now\\s+${now}`)));
  assert.notEqual(await part.locator('h3.figures').innerText(), before);
});

test('a lever’s curve has the point of its value on it, moving along, and the answers at both ends', async (t) => {
  const { page } = await open(t);
  const lever = page.locator(`#question-exposure [data-lever="${term.id}"]`);
  const drawn = () =>
    lever.locator('.curve').evaluate((curve) => {
      const boxOf = (/** @type {string} */ part) => curve.querySelector(part)?.getBoundingClientRect();
      const [area, dot, line] = [curve.getBoundingClientRect(), boxOf('circle'), curve.querySelector('path')];
      if (!dot || !line) throw new Error('no curve');
      const at = { x: dot.x + dot.width / 2 - area.x, y: dot.y + dot.height / 2 - area.y };
      const points = Array.from({ length: 400 }, (_, i) => {
        const shape = /** @type {SVGPathElement} */ (line);
        const point = shape.getPointAtLength((shape.getTotalLength() * i) / 399);
        const { x, y } = point.matrixTransform(shape.getScreenCTM() ?? undefined);
        return { x: x - area.x, y: y - area.y };
      });
      const distance = Math.min(...points.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
      return { at, distance };
    });
  const before = await drawn();
  await range(page, term).press('PageDown');
  await soon(async () => assert.notDeepEqual((await drawn()).at, before.at));
  const { at, distance } = await drawn();
  assert.ok(at.x < before.at.x, 'the point moves with the value');
  assert.ok(Math.max(distance, before.distance) < 1.5, `the point is on the curve: ${distance}`);
  const ends = [term.min, term.max].map((value) =>
    percent(Number(evaluate({ [term.id]: value }).backlog_share[firstYear])),
  );
  await lever.getByText(`the answer goes from ${ends[0]} to ${ends[1]}`).waitFor({ state: 'attached' });
  assert.deepEqual(await lever.locator('.curve text').allTextContents(), ends);
});

test('what would have to be true is shown, applied, and undone', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const part = await opened(page, 'What would have to be true');
  const target = part.getByRole('textbox', { name: 'Target, %' });
  await target.fill('23');
  await target.press('Enter');
  await part.getByRole('combobox', { name: 'The assumption to move' }).selectOption(term.id);
  await part
    .getByText(new RegExp(`is 23% at the end of 2029 if “${term.label}” is [\\d.]+ years \\(now 7 years\\)`))
    .waitFor();
  await part.getByRole('button', { name: 'Set it' }).click();
  await soon(async () => assert.match(await answer(page), /is 23% of Microsoft's backlog/));
  await reset(page, term).click();
  await soon(async () => assert.equal(await answer(page), before));
});

test('a target out of reach is reported with the nearest value', async (t) => {
  const { page } = await open(t);
  const part = await opened(page, 'What would have to be true');
  await part.getByRole('combobox', { name: 'The assumption to move' }).selectOption(term.id);
  await part.getByRole('textbox').fill('90%');
  await page.waitForTimeout(300);
  assert.equal(await part.getByRole('textbox').inputValue(), '90%', 'what is being typed stays');
  await part.getByRole('textbox').press('Enter');
  const most = Number(evaluate({ [term.id]: term.max }).backlog_share[firstYear]);
  await part.getByText(`closest to 90% is ${(100 * most).toFixed(1)}%, at 12 years`).waitFor();
  assert.equal(await part.getByRole('button', { name: 'Set it' }).count(), 0);
});

test('text that is no target stays in its box with a message, and moves nothing', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const part = await opened(page, 'What would have to be true');
  const target = part.getByRole('textbox');
  await target.fill('a third');
  await target.press('Enter');
  await part.getByRole('alert').filter({ hasText: '“a third” is no number. Type a number in %.' }).waitFor();
  assert.equal(await target.inputValue(), 'a third');
  assert.equal(await target.getAttribute('aria-invalid'), 'true');
  assert.equal(await answer(page), before);
});

test('the map goes by keyboard and takes its levers along', async (t) => {
  const { page } = await open(t);
  const part = await opened(page, 'Where the two can go');
  const [across, up] = [`Across: ${pace.label}`, `Up: ${models.label}`].map((name) =>
    part.getByRole('slider', { name }),
  );
  await tabTo(page, across);
  await page.keyboard.press('ArrowRight');
  await soon(async () => assert.equal(await valueOf(range(page, pace)), pace.value + pace.step));
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await soon(async () => assert.equal(await valueOf(range(page, pace)), pace.min));
  await tabTo(page, up).catch(() => up.focus());
  await page.keyboard.press('ArrowUp');
  await soon(async () => assert.equal(await valueOf(range(page, models)), models.value + models.step));
  await page.keyboard.press('End');
  await soon(async () => assert.equal(await valueOf(range(page, models)), models.max));
  const { regime } = evaluate({ [pace.id]: pace.min, [models.id]: models.max });
  assert.equal(regime[firstYear], 'loosening');
  assert.match(String(await up.getAttribute('aria-valuetext')), /100%: the tie is loosening/);
});

test('the map’s point is dragged, and sentence and levers come along', async (t) => {
  const { page } = await open(t);
  const change = page.locator('.change');
  const before = await change.innerText();
  const part = await opened(page, 'Where the two can go');
  const map = part.getByRole('img');
  await map.scrollIntoViewIfNeeded();
  const area = await map.boundingBox();
  assert.ok(area);
  const place = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {const} */ ([area.x + x * area.width, area.y + (1 - y) * area.height]);
  await page.mouse.move(...place((1 - 0.25) / 1.75, 0.5));
  await page.mouse.down();
  await page.mouse.move(...place(0.6, 0.7), { steps: 5 });
  await page.mouse.move(...place(1, 0.9), { steps: 5 });
  await page.mouse.up();
  await soon(async () => {
    assert.equal(await valueOf(range(page, pace)), pace.max);
    assert.ok(Math.abs((await valueOf(range(page, models))) - 0.9) < 1e-9);
  });
  await soon(async () => assert.notEqual(await change.innerText(), before));
  assert.match(await valueButton(page, pace).innerText(), /now\s+2×$/);
});

test('the map turns to other levers, and one lever never runs along both axes', async (t) => {
  const { page } = await open(t);
  const part = await opened(page, 'Where the two can go');
  const [up, across] = ['up', 'across'].map((way) =>
    part.getByRole('combobox', { name: `The lever that runs ${way}` }),
  );
  await up.selectOption(pace.id);
  await soon(async () =>
    assert.deepEqual([await up.inputValue(), await across.inputValue()], [pace.id, models.id]),
  );
  await across.selectOption(term.id);
  await part.getByRole('slider', { name: `Across: ${term.label}` }).press('Home');
  await soon(async () => assert.equal(await valueOf(range(page, term)), term.min));
});

test('a part that is closed holds nothing, and all are open in print, where they are loaded', async (t) => {
  const { page } = await open(t);
  await scrollToAnalyses(page);
  assert.equal(await page.locator('#solve input, #map svg').count(), 0);
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const root = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild?.shadowRoot;
    return root ? root.querySelectorAll('#solve input, #map svg, #tornado .bar').length : 0;
  });
  assert.ok(printed >= 10, `${printed} of them`);
});

test('another metric is announced once, and is in the link', async (t) => {
  /** @type {string[]} */
  const announcement = [];
  const { page } = await open(t, {
    prepare: (opened) =>
      opened.exposeFunction('noteText', (/** @type {string} */ text) => announcement.push(text)),
  });
  await page.evaluate(() => {
    const status = document
      .querySelector('deal-scope')
      ?.shadowRoot?.firstElementChild?.shadowRoot?.querySelector('p[role=status]');
    if (!status) throw new Error('nothing to announce in');
    const { noteText } = /** @type {any} */ (window);
    new MutationObserver(() => noteText(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const chooser = (await scrollToAnalyses(page)).getByRole('combobox', { name: 'The figure in question' });
  await chooser.selectOption({ label: "OpenAI's dependence on Microsoft" });
  await soon(async () => assert.ok(announcement.length > 0));
  await page.waitForTimeout(300);
  assert.equal(announcement.length, 1, announcement.join(' | '));
  assert.match(
    announcement[0],
    /^OpenAI's dependence on Microsoft at the end of 2029 is \d+%\. “.*” matters most/,
  );
  assert.match(page.url(), /&metric=lab_dependence/);
  const copy = await open(t, { url: page.url() });
  const values = copy.page.getByRole('combobox', { name: 'The figure in question' });
  for (const one of await values.all()) assert.equal(await one.inputValue(), 'lab_dependence');
});
