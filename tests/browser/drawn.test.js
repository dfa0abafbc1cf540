// The numbers in the drawings open, and the drawings choose the year as before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, firstYear } from './model.js';
import { hasFocus, panel, title, openDerivation } from './panel.js';
import { soon, tabTo } from './reader.js';
import { site } from './site.js';

const { open } = site();

const tenths = (/** @type {number} */ share) => `${(100 * share).toFixed(1)}%`;

test('a drawn number opens by a press, and by Enter', async (t) => {
  const { page, complaints } = await open(t);
  const { backlog_share, cloud_revenue_share, own_control, equity_value, lab_dependence } = evaluate();
  /** @type {[string, RegExp][]} */
  const drawn = [
    ['#exposure circle.dot', new RegExp(`^Why ${tenths(backlog_share[firstYear])}\\? OpenAI's share`)],
    ['#exposure circle.flow', new RegExp(`^Why ${tenths(Number(cloud_revenue_share[firstYear - 1]))}\\?`)],
    ['#exposure [data-metric^="trials."]', /^Why [\d.]+–[\d.]+%\? 90% of 10,000 trials: OpenAI's share/],
    ['#own-capacity circle.dot', new RegExp(`^Why ${tenths(own_control[firstYear])}\\?`)],
    ['#own-capacity text [data-metric]', /^Why [\d.]+( GW|%)\?/],
    ['#payment circle[data-metric]', /^Why −?\$[\d.]+B\?/],
    ['#payment text [data-metric]', /^Why \$[\d.]+B\?/],
    ['#build-pressure circle.dot:not(.peak)', /^Why .+ points\?/],
    ['#stake circle.dot', new RegExp(`^Why \\$${equity_value[firstYear].toFixed(1)}B\\?`)],
    ['#relationship circle.chosen', new RegExp(`^Why ${tenths(lab_dependence[firstYear])}\\?`)],
  ];
  for (const [selector, wanted] of drawn)
    assert.match((await openDerivation(page, page.locator(selector).first())).words, wanted, selector);

  const drawing = page.locator('#payment').getByRole('slider');
  await tabTo(page, drawing, page.locator('#exposure').getByRole('slider'));
  await page.keyboard.press('Enter');
  await title(page).getByText('What OpenAI owes, 2029').waitFor();
  await page.keyboard.press('Escape');
  assert.ok(await hasFocus(drawing));
  assert.deepEqual(complaints, []);
});

test('elsewhere in a drawing a press chooses the year, and a drag does over a label too', async (t) => {
  const { page } = await open(t);
  const drawing = page.locator('#own-capacity').getByRole('slider');
  await drawing.scrollIntoViewIfNeeded();
  const year = async () => Number(await drawing.getAttribute('aria-valuenow'));
  const area = await drawing.boundingBox();
  assert.ok(area);
  await page.mouse.click(area.x + 0.6 * area.width, area.y + 150);
  await soon(async () => assert.ok((await year()) > firstYear));
  const label = await page.locator('#own-capacity .emphasis').first().boundingBox();
  assert.ok(label);
  await page.mouse.move(label.x + label.width / 2, label.y + label.height / 2);
  await page.mouse.down();
  await page.mouse.move(area.x + 0.12 * area.width, label.y + label.height / 2, { steps: 6 });
  await page.mouse.up();
  await soon(async () => assert.ok((await year()) < 3));
  assert.equal(await panel(page).count(), 0);
});
