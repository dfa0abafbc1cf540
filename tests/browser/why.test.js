// Why this number: a figure opens its derivation, which goes down to sources, follows the levers and gives the focus back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { description, evaluate, firstYear, parameter, percent } from './model.js';
import { overhang, range, scrollToAnalyses, soon, tabTo, unfold } from './reader.js';
import { dist, site } from './site.js';

/** @import {FrameLocator, Locator, Page} from 'playwright-core' */

const { open, openFramed } = site();

/** @typedef {Page | FrameLocator} Place */

const panel = (/** @type {Place} */ page) => page.getByRole('dialog');
const label = (/** @type {string} */ id) =>
  description.metrics.find((metric) => metric.id === id)?.label ?? id;
const now = percent(evaluate().backlog_share[firstYear]);
/**
 * The figure in the sentence that answers.
 *
 * @param {Place} page
 */
const headline = (page) =>
  page
    .locator('.headline')
    .getByRole('button', { name: `Why ${now}? ${label('backlog_share')}, end of 2029` });
/**
 * @param {Place} page
 * @param {string} name
 */
const row = (page, name) => panel(page).getByRole('button', { name, exact: false }).first();
/** @param {Locator} locator */
const hasFocus = (locator) =>
  locator.evaluate((element) => /** @type {ShadowRoot} */ (element.getRootNode()).activeElement === element);

test('from the sentence down to a source, and back to the number', async (t) => {
  const { page, complaints } = await open(t);
  await headline(page).click();
  await panel(page)
    .getByRole('heading', { name: /^Why \d+(\.\d)?%\?/ })
    .waitFor();
  assert.ok(await hasFocus(panel(page).getByRole('heading', { level: 2 })));

  const others = label('backlog_other');
  assert.equal(await panel(page).getByRole('link').count(), 0, 'nothing is rendered before it is opened');
  await row(page, others).click();
  await soon(async () => assert.equal(await row(page, others).getAttribute('aria-expanded'), 'true'));
  const start = parameter('other_backlog_usd_bn');
  await panel(page).getByText(start.note).waitFor();
  const source = description.sources.find(({ id }) => id === start.source);
  await panel(page)
    .getByText(source?.title ?? 'no source')
    .first()
    .waitFor();

  await page.keyboard.press('Escape');
  await soon(async () => assert.equal(await panel(page).count(), 0));
  assert.ok(await hasFocus(headline(page)));
  assert.deepEqual(complaints, []);
});

test('signals, the strip, bars and cells open what they show', async (t) => {
  const { page } = await open(t);
  await unfold(page);
  const checkDerivation = async (
    /** @type {Locator} */ number,
    /** @type {RegExp} */ about,
    /** @type {RegExp} */ inside = /./,
  ) => {
    await number.click();
    assert.match(await panel(page).getByRole('heading', { level: 2 }).innerText(), about);
    assert.match(await panel(page).innerText(), inside);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    assert.ok(await hasFocus(number));
  };
  const signals = page.locator('.signal');
  await checkDerivation(signals.first().getByRole('button').first(), new RegExp(label('backlog_share')));
  await checkDerivation(signals.last().getByRole('button').last(), new RegExp(label('model_dependence')));
  await checkDerivation(
    page.locator('.strip').getByRole('button', { name: /^Why/ }).nth(1),
    new RegExp(label('cumulative_gap')),
  );
  const net = page.locator('#question-stake .beside-column').getByRole('button').last();
  await checkDerivation(net, /Why [+−]?\$\d+.*B\?/);
  await checkDerivation(
    page.locator('#money').getByRole('button').first(),
    /Why \$[\d,.]+[BT]\?\sWhat OpenAI pays over the horizon: Stargate/,
  );
  const first = page.locator('.partners table').first().getByRole('row').nth(1);
  const remaining = evaluate().partners[0].remaining.toFixed(1);
  await checkDerivation(first.getByRole('button').first(), new RegExp(`Why \\$${remaining}B`));
  await checkDerivation(
    page.locator('.deals').getByRole('button').first(),
    /Azure, contracted before October 2025/,
    /Derived:/,
  );
  const undefinedFigure = page
    .locator('.partners')
    .getByRole('button', { name: /Why no number/ })
    .first();
  await checkDerivation(undefinedFigure, /Why there is no number/, /undefined where that is unknown/i);
});

test('with the keyboard alone: a table’s figures are one stop, and the arrow keys go between them', async (t) => {
  const { page } = await open(t);
  const fold = page.locator('.partners > summary');
  await fold.press('Enter');
  const table = page.locator('.partners table').first();
  await table.waitFor();
  const cell = (/** @type {number} */ r, /** @type {number} */ c) =>
    table.getByRole('row').nth(r).getByRole('cell').nth(c).getByRole('button');
  assert.equal(await table.locator('[data-metric]:not([tabindex="-1"])').count(), 1);
  await tabTo(page, cell(1, 0));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  assert.ok(await hasFocus(cell(2, 1)));
  assert.equal(await table.locator('[tabindex="0"]').count(), 1);
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  const inside = panel(page).getByRole('button').first();
  await tabTo(page, inside);
  await page.keyboard.press('Enter');
  await soon(async () => assert.equal(await panel(page).count(), 0));
  assert.ok(await hasFocus(cell(2, 1)));
});

test('an open derivation follows a lever, and what was expanded stays so', async (t) => {
  const { page } = await open(t);
  await headline(page).click();
  const others = label('backlog_other');
  await row(page, others).click();
  const growth = parameter('other_backlog_growth');
  const before = await panel(page).getByRole('heading', { level: 2 }).innerText();
  await range(page, growth).press('End');
  await soon(async () =>
    assert.notEqual(await panel(page).getByRole('heading', { level: 2 }).innerText(), before),
  );
  assert.equal(await row(page, others).getAttribute('aria-expanded'), 'true');
  await row(page, `${others}: growth`).click();
  await panel(page)
    .getByText(/^Moved by you/)
    .first()
    .waitFor();
});

test('a leaf leads to its lever', async (t) => {
  for (const width of [1280, 390]) {
    const { page } = await open(t, { context: { viewport: { width, height: 844 } } });
    await headline(page).click();
    await row(page, label('backlog_other')).click();
    const start = parameter('other_backlog_usd_bn');
    await row(page, `Go to its lever, “${start.label}”`).click();
    const lever = range(page, start);
    await soon(async () => assert.ok(await hasFocus(lever)));
    const [box, sheet] = [await lever.boundingBox(), await panel(page).boundingBox()];
    assert.ok(
      box && sheet && (width > 960 ? box.x + box.width <= sheet.x : box.y + box.height <= sheet.y),
      `${width}`,
    );
  }
});

test('another scenario closes it', async (t) => {
  const { page } = await open(t);
  await headline(page).click();
  await panel(page).waitFor();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ index: 1 });
  await soon(async () => assert.equal(await panel(page).count(), 0));
});

for (const [colorScheme, width] of /** @type {const} */ ([
  ['light', 1280],
  ['dark', 390],
  ['light', 320],
])) {
  test(`an open derivation has no fault by axe-core and no overhang in the ${colorScheme} page at ${width} px`, async (t) => {
    const { page } = await open(t, { context: { colorScheme, viewport: { width, height: 800 } } });
    await headline(page).click();
    for (let level = 0; level < 5; level++)
      await panel(page).locator('[aria-expanded=false]').first().click();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`),
      [],
    );
    assert.equal(await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth), 0);
    assert.equal(await overhang(page), 0);
  });
}

test('in print an open derivation stands whole, below the page', async (t) => {
  const { page } = await open(t);
  await headline(page).click();
  await row(page, label('backlog_lab')).click();
  await page.emulateMedia({ media: 'print' });
  const style = await panel(page).evaluate((element) => {
    const { position, maxHeight } = getComputedStyle(element);
    return { position, maxHeight, isWhole: element.scrollHeight <= element.clientHeight + 1 };
  });
  assert.deepEqual(style, { position: 'static', maxHeight: 'none', isWhole: true });
  assert.ok(await row(page, label('backlog_lab')).isVisible());
  assert.ok(await headline(page).isVisible(), 'the number itself is printed');
});

test('numbers open in a sandboxed frame, and beside the number where the frame is as high as its page', async (t) => {
  const { page, frame, complaints } = await openFramed(t, { width: 900, height: 14000 });
  const number = frame.locator('#question-capacity h2').getByRole('button').first();
  await page.mouse.move(50, 50);
  await scrollToAnalyses(frame); // all of the page is there, and as high as it gets
  await number.click();
  await panel(frame).waitFor();
  const [at, sheet] = [await number.boundingBox(), await panel(frame).boundingBox()];
  assert.ok(at && sheet && Math.abs(sheet.y - at.y) < 50 && sheet.height <= 600);
  assert.deepEqual(complaints, []);
});

test('numbers open in the one-file page', async (t) => {
  const { page, complaints } = await open(t, { url: pathToFileURL(`${dist}dealscope.html`).href });
  await headline(page).click();
  await panel(page).waitFor();
  assert.deepEqual(complaints, []);
});
