// The page of the five questions: strip, what-ifs, sections, the year and the layout's rest.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QUESTIONS } from '../../web/text/questions.js';
import { strip } from '../../web/text/strip.js';
import { description, evaluate, firstYear, parameter } from './model.js';
import { hasFocus } from './panel.js';
import { answer, openAssumptions, range, soon, valueOf } from './reader.js';
import { site } from './site.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {Overrides, Result, View} from '../../web/types.js'
 */

const { open } = site();

/** @param {Page} page */
const cellsOf = (page) =>
  page.locator('.strip .cell').evaluateAll((cells) =>
    cells.map((cell) => {
      const text = (/** @type {string} */ selector) =>
        (cell.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
      const [label, value, unit, note] = ['.label', '.value b', '.unit', '.note'].map(text);
      return { label, value, unit, note, isMoved: cell.classList.contains('moved') };
    }),
  );

/**
 * @param {Result} result
 * @param {Overrides} overrides
 * @param {number} year
 */
function viewOf(result, overrides, year) {
  return /** @type {View} */ ({
    description,
    thresholds: { high: 0, low: 0 },
    result: full(result),
    baseline: full(evaluate()),
    overrides,
    year,
  });
}

/**
 * With the rows that the page computes from others.
 *
 * @param {any} result
 * @returns {View['result']}
 */
function full(result) {
  const rows = /** @type {number[][]} */ (Object.values(result.capacity));
  const total = rows[0].map((_, k) => rows.reduce((sum, row) => sum + row[k], 0));
  return { ...result, capacity_total: total };
}

/**
 * What the strip shows, without the trials' note.
 *
 * @param {Overrides} overrides
 * @param {number} year
 * @param {Overrides} [preview]
 */
const stripOf = (overrides, year, preview) =>
  strip(
    viewOf(evaluate(overrides), overrides, year),
    preview && viewOf(evaluate(preview), preview, year),
  ).map(({ label, value, unit, note, isChanged }) => ({
    label,
    value: typeof value === 'object' && 'text' in value ? value.text : String(value),
    unit,
    note,
    isMoved: isChanged,
  }));

/**
 * @param {Page} page
 * @param {ReturnType<typeof stripOf>} wanted
 */
const assertStrip = (page, wanted) =>
  soon(async () => {
    const found = await cellsOf(page);
    const last = found.length - 1;
    if (!/^→/.test(wanted[last].note)) found[last].note = wanted[last].note; // of the trials
    assert.deepEqual(found, wanted);
  });

test('the strip has the five numbers, with a what-if under the pointer what it would change', async (t) => {
  const { page, complaints } = await open(t);
  await assertStrip(page, stripOf({}, firstYear));
  assert.match((await cellsOf(page))[4].note, /^\d+% of 10,000 trials$/);
  const [slips, , , nothingNew] = description.cases;
  const tap = (/** @type {{ title: string }} */ { title }) =>
    page.getByRole('button', { name: title, exact: true });
  await tap(slips).hover();
  await assertStrip(page, stripOf({}, firstYear, slips.overrides));
  await page.mouse.move(5, 400);
  await assertStrip(page, stripOf({}, firstYear));
  await tap(nothingNew).focus();
  await assertStrip(page, stripOf({}, firstYear, nothingNew.overrides));
  await tap(nothingNew).press('Enter');
  await soon(async () => assert.equal(await tap(nothingNew).getAttribute('aria-pressed'), 'true'));
  await tap(nothingNew).blur();
  await assertStrip(page, stripOf(nothingNew.overrides, firstYear));
  assert.ok((await cellsOf(page))[0].isMoved, 'the cell is marked');
  await tap(nothingNew).click();
  await page.mouse.move(5, 400);
  await tap(nothingNew).blur();
  await assertStrip(page, stripOf({}, firstYear));
  assert.deepEqual(complaints, []);
});

test('where the chosen year does not change, the page names the year that does', async (t) => {
  const { page } = await open(t, { query: '#v=2&at=2026' });
  const differs = (/** @type {Overrides} */ overrides) => {
    const [now, was] = [evaluate(overrides), evaluate()];
    return (/** @type {number} */ k) =>
      Math.round(100 * now.lab_dependence[k]) !== Math.round(100 * was.lab_dependence[k]) ||
      Math.round(100 * now.backlog_share[k]) !== Math.round(100 * was.backlog_share[k]);
  };
  const slips = description.cases[0];
  assert.ok(!differs(slips.overrides)(0));
  await page.getByRole('button', { name: slips.title, exact: true }).click();
  const change = page.locator('.change');
  await soon(async () =>
    assert.match(await change.innerText(), /^Against the scenario as it stands, at the end of \d{4} /),
  );
  const [, year] = (await change.innerText()).match(/at the end of (\d{4})/) ?? [];
  assert.ok(Number(year) > 2025, year);
});

test('a cell leads to its section and is marked there; so is the one that is scrolled to', async (t) => {
  const { page } = await open(t);
  for (const id of ['capacity', 'relationship', 'payment']) {
    const place = QUESTIONS.findIndex((one) => one.id === id);
    const cell = page.locator('.strip .cell').nth(place);
    await cell.locator('button.label').click();
    const heading = page.locator(`#question-${id}-title`);
    assert.ok(await hasFocus(heading));
    await soon(async () => assert.equal(await cell.getAttribute('aria-current'), 'true', id));
    assert.equal(await page.locator('.strip [aria-current=true]').count(), 1);
    const [stuck, head] = [await page.locator('.strip').boundingBox(), await heading.boundingBox()];
    assert.ok(stuck && Math.abs(stuck.y) <= 1, `the strip sticks at the top: ${stuck?.y}`);
    assert.ok(head && head.y >= stuck.y + stuck.height && head.y < 400, `${id} is at ${head?.y}`);
  }
});

test('each section has five levers with curves, one value in all of them, and leads to all assumptions', async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 1280, height: 5500 } } });
  for (const { id } of QUESTIONS) {
    const levers = page.locator(`#question-${id} .compact-lever`);
    assert.equal(await levers.count(), 5, id);
    assert.equal(await levers.locator('.curve').count(), 5, id);
  }
  const term = parameter('contracts.azure-250.term_years');
  const all = page.locator(`[data-lever="${term.id}"]`).getByRole('slider');
  assert.ok((await all.count()) >= 3);
  await all.nth(1).press('End');
  for (const one of await all.all()) await soon(async () => assert.equal(await valueOf(one), term.max));
  await page
    .getByRole('button', { name: `All ${description.parameters.length} assumptions` })
    .nth(2)
    .click();
  const panel = page.locator('details.all-levers');
  await soon(async () =>
    assert.equal(await panel.getByRole('slider').count(), description.parameters.length),
  );
  assert.ok(await hasFocus(panel.locator('> summary')));
  await openAssumptions(page);
  assert.equal(await valueOf(panel.locator(`[data-lever="${term.id}"]`).getByRole('slider')), term.max);
  assert.equal(await valueOf(range(page, term)), term.max);
});

test('the stepper and the axis of every picture choose the same year', async (t) => {
  const { page } = await open(t);
  const pictures = page.getByRole('figure').getByRole('slider');
  const count = await pictures.count();
  assert.equal(count, 8);
  const isYear = (/** @type {number} */ k) =>
    soon(async () => {
      const years = await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuenow')));
      assert.deepEqual([...new Set(years)], [String(k)]);
      const shown = await page.locator('.year .full').innerText();
      assert.equal(shown, `Told for the end of ${description.horizon.grid[k] - 1}`);
      assert.match(await answer(page), new RegExp(shown.replace('Told for ', '')));
    });
  await isYear(firstYear);
  await page
    .locator('.year')
    .getByRole('button', { name: /^Later/ })
    .click();
  await isYear(firstYear + 1);
  for (let i = 0; i < count; i++) {
    await pictures.nth(i).press(i % 2 ? 'ArrowRight' : 'ArrowLeft');
    await isYear(firstYear + (i % 2));
  }
});

test('the regime’s name stands on its own tint, in the sentence', async (t) => {
  const { page } = await open(t);
  const tintOf = () =>
    page
      .locator('.headline .regime')
      .evaluate((one) => [one.dataset.regime, getComputedStyle(one).backgroundColor]);
  const [regime, tint] = await tintOf();
  assert.equal(regime, evaluate().regime[firstYear]);
  await page.locator('#exposure').getByRole('slider').press('Home');
  await soon(async () => assert.equal((await tintOf())[0], evaluate().regime[0]));
  assert.notEqual(evaluate().regime[0], regime);
  const [, other] = await tintOf();
  assert.notEqual(other, tint);
  for (const one of [tint, other]) assert.doesNotMatch(String(one), /rgba\(0, 0, 0, 0\)|transparent/);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`nothing shifts the layout at ${viewport.width} px while the page is untouched`, async (t) => {
    const { page } = await open(t, {
      untouched: true,
      context: { viewport },
      prepare: (opened) =>
        opened.addInitScript(() => {
          Object.assign(window, { shifts: [] });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Reflect.get(window, 'shifts').push(Reflect.get(entry, 'value'));
          }).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    await page.locator('#question-relationship').waitFor({ state: 'attached' }); // rendered once the page rests
    await page.locator('.pending').waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'shifts')), []);
  });
}
