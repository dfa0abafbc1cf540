// Five journeys with the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, parameter } from './model.js';
import { hasFocus } from './panel.js';
import { answer, box, range, soon, tabTo, valueButton, valueOf } from './reader.js';
import { site } from './site.js';

const { open } = site();

test('move a lever', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const term = parameter('contracts.azure-250.term_years');
  const lever = range(page, term);
  await tabTo(page, lever);
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  assert.ok(Math.abs((await valueOf(lever)) - (term.value + 4 * term.step)) < 1e-9);
  await soon(async () => assert.notEqual(await answer(page), before));
});

test('set a number', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const contracts = parameter('new_contracts_usd_bn');
  await tabTo(page, valueButton(page, contracts));
  await page.keyboard.press('Enter');
  await soon(async () => assert.ok(await hasFocus(box(page, contracts))));
  await page.keyboard.type('200');
  await page.keyboard.press('Enter');
  await soon(async () => assert.equal(await valueOf(range(page, contracts)), 200));
  await soon(async () => assert.ok(await hasFocus(valueButton(page, contracts))));
  await soon(async () => assert.notEqual(await answer(page), before));
});

test('choose a year', async (t) => {
  const { page } = await open(t);
  await tabTo(page, page.getByRole('figure').getByRole('slider').first());
  await page.keyboard.press('ArrowRight');
  await soon(async () => assert.match(await answer(page), /at the end of 2030/));
});

test('take a case', async (t) => {
  const { page } = await open(t);
  const { title, overrides } = description.cases[1];
  await tabTo(page, page.getByRole('button', { name: title }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.locator('.all-link').first());
  await page.keyboard.press('Enter');
  for (const [id, value] of Object.entries(overrides)) {
    await soon(async () => assert.equal(await valueOf(range(page, parameter(id))), value));
  }
  await page.getByText(/^Against the scenario/).waitFor();
});

test('read a chart’s table', async (t) => {
  const { page } = await open(t);
  const figure = page.getByRole('figure').first();
  await tabTo(page, figure.locator('summary'));
  await page.keyboard.press('Enter');
  const table = figure.getByRole('table');
  await table.waitFor();
  assert.ok((await table.getByRole('rowheader').count()) >= description.horizon.years);
  await tabTo(page, figure.getByRole('region'));
});
