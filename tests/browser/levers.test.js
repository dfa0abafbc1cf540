// The levers: all that the scenario lists are there, and moving one says what it moves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { description, evaluate, firstYear, parameter, percent } from './model.js';
import { answer, box, range, reset, soon, typedValues, unfold, valueOf } from './reader.js';
import { site } from './site.js';

const { open } = site();

test('every parameter is a range and a number box, with name, ends, step, unit and spoken value', async (t) => {
  const { page } = await open(t);
  await unfold(page);
  for (const one of description.parameters) {
    const { label, min, max, step, value, unit } = one;
    const lever = range(page, one);
    const says = await lever.getAttribute('aria-valuetext', { timeout: 1000 });
    const ends = await lever.evaluate((element) => {
      const { min, max, step, value } = /** @type {HTMLInputElement} */ (element);
      return [min, max, step, value].map(Number);
    });
    const shown = ends.pop() ?? NaN;
    assert.deepEqual(ends, [min, max, step], label);
    assert.ok(
      Math.abs(shown - value) <= step / 2,
      `${label} stands at ${shown}, a track's nearest step to ${value}`,
    );
    assert.ok(await box(page, one).isVisible(), `${label} has a number box`);
    assert.ok(says && (unit === 'year' || Number.isNaN(Number(says))), `${label} (${unit}) says “${says}”`);
  }
});

test('the primary levers stand first, unfolded', async (t) => {
  const { page } = await open(t);
  for (const one of description.parameters) {
    assert.equal(await range(page, one).isVisible(), one.primary, one.label);
  }
});

test('more new contracts for Microsoft raise OpenAI’s share of its backlog, in the sentence too', async (t) => {
  const { page } = await open(t);
  const at = (/** @type {import('../../web/types.js').Overrides} */ overrides) =>
    percent(/** @type {number} */ (evaluate(overrides).backlog_share[firstYear]));
  const lever = parameter('incumbent_share_long');
  const most = { [lever.id]: lever.max };
  assert.match(await answer(page), new RegExp(`to ${at({})} by the end of 2029`));
  await range(page, lever).press('End');
  assert.notEqual(at(most), at({}));
  await soon(async () => assert.match(await answer(page), new RegExp(`to ${at(most)} by the end of 2029`)));
});

test('the speed of own build moves dependence, not the backlog, and the page says so', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const lever = parameter('build_pace');
  const slowest = { [lever.id]: lever.min };
  await range(page, lever).press('Home');
  const [was, is] = [evaluate(), evaluate(slowest)].map((result) =>
    percent(result.lab_dependence[firstYear]),
  );
  assert.notEqual(is, was);
  await page.getByRole('main').getByText(`dependence on Microsoft is ${is} instead of ${was}`).waitFor();
  await page.getByRole('main').getByText('backlog does not move').waitFor();
  const share = /to \d+% by the end of 2029/;
  assert.deepEqual((await answer(page)).match(share)?.[0], before.match(share)?.[0]);
});

test('a case sets its levers, and each lever goes back to its default', async (t) => {
  const { page } = await open(t);
  await unfold(page);
  const before = [await answer(page), await typedValues(page)];
  const { title, overrides } = description.cases[0];
  await page.getByRole('button', { name: title }).click();
  for (const [id, value] of Object.entries(overrides)) {
    const lever = parameter(id);
    await soon(async () => assert.equal(await valueOf(range(page, lever)), value, id));
    await reset(page, lever).click();
  }
  await soon(async () => assert.deepEqual([await answer(page), await typedValues(page)], before));
});

test('“Pay what it can” lets payment follow funding, and says what part of all can be paid', async (t) => {
  const { page } = await open(t);
  const link = parameter('funding_link');
  const affordable = `${(100 * evaluate().affordable_share).toFixed(1)}% of all that falls due`;
  await page.getByText(`Year by year OpenAI can pay ${affordable} by the end of 2035.`).waitFor();
  await page.getByRole('button', { name: /pay what it can/i }).click();
  await page.getByText(/^Set: year by year OpenAI can pay/).waitFor();
  await unfold(page);
  await soon(async () => assert.equal(await valueOf(range(page, link)), link.max));
  const paid = percent(Number(evaluate({ [link.id]: link.max }).paid_share[firstYear - 1]));
  await page.getByText(`it pays ${paid} of what falls due in 2029`).first().waitFor();
});
