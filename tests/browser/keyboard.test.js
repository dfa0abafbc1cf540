// Journeys with the keyboard alone, and the whole page by Tab.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, parameter } from './model.js';
import { hasFocus } from './panel.js';
import { answer, box, range, soon, tabTo, valueButton, valueOf } from './reader.js';
import { site } from './site.js';
import { focused, testTabOrder } from './tab-order.js';

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

testTabOrder([[390, 844]]);

test('dialogs give the focus back, and hold it while they are there', async (t) => {
  const { page } = await open(t);
  for (const name of ['Embed', 'Download', 'Cite']) {
    const button = page.getByRole('button', { name, exact: true });
    await tabTo(page, button, page.getByRole('combobox').first());
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const isInside = () => dialog.evaluate((one) => one.matches(':focus-within') || one.matches(':focus'));
    for (let presses = 0; presses < 12; presses++) {
      assert.ok(await isInside(), `${name}: after ${presses} Tabs`);
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body))
        await page.keyboard.press('Tab'); // the browser's own controls
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await soon(async () => assert.ok(await hasFocus(button), name));
  }
});

test('find an assumption, switch the scenario, compare A with B', async (t) => {
  const { page } = await open(t);
  await tabTo(page, page.locator('.all-link').first());
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await tabTo(page, search);
  await page.keyboard.type('azure');
  const panel = page.locator('details.all-levers');
  await soon(async () =>
    assert.ok((await panel.getByRole('slider').count()) < description.parameters.length),
  );
  await page.keyboard.press('Tab');
  await soon(async () => assert.ok((await focused(page))?.isInSight));
  const compare = page.getByRole('button', { name: 'Compare', exact: true });
  await tabTo(page, compare, page.getByRole('combobox').first());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Swap A and B' }).waitFor();
  await soon(async () => assert.ok(await focused(page), 'the focus is not lost'));
  await tabTo(page, page.getByRole('button', { name: 'Let A go' }));
  await page.keyboard.press('Enter');
  await soon(async () => assert.ok(await focused(page), 'the focus is not lost with its button'));
  const scenario = page.getByRole('combobox').first();
  const before = await answer(page);
  await scenario.focus();
  await page.keyboard.press('ArrowDown');
  await soon(async () => assert.notEqual(await answer(page), before));
  assert.ok(await hasFocus(scenario));
});
