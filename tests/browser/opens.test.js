// Every number opens, also those that stand in findings, at the ends of bars and in ranges, and those of A.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { unitOf } from '../../web/text/units.js';
import { description, evaluate, firstYear, parameter, percent, tornado } from './model.js';
import { hasFocus, panel, title, openDerivation } from './panel.js';
import { allDrawn, answer, overhang, range, scrollToAnalyses, soon, trialsShown, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();

const at = description.horizon.grid[firstYear];
const term = parameter('contracts.azure-250.term_years');
const tenths = (/** @type {number} */ share) => `${(100 * share).toFixed(1)}%`;

test('the figures of a finding open, and are one stop of the Tab key', async (t) => {
  const { page } = await open(t);
  const heading = page.locator('#question-exposure-title');
  const [from, to] = [0, firstYear].map((k) => evaluate().backlog_share[k]);
  const figures = heading.getByRole('button');
  const { words } = await openDerivation(page, figures.nth(1));
  assert.equal(words, `Why ${tenths(to)}? OpenAI's share of Microsoft's backlog, end of 2029`);
  assert.ok(await hasFocus(figures.nth(1)));
  await page.keyboard.press('ArrowLeft');
  assert.ok(await hasFocus(figures.first()));
  assert.equal(await heading.locator('[tabindex="0"]').count(), 1);
  assert.match(await heading.innerText(), new RegExp(`falls from ${percent(from)} to ${percent(to)}$`));

  const { words: all, inside } = await openDerivation(
    page,
    page.locator('#question-capacity-title').getByRole('button'),
  );
  assert.equal(
    all,
    `Why ${tenths(evaluate().own_control[firstYear])}? Share of capacity that OpenAI controls, end of 2029`,
  );
  assert.match(inside, /capacity/i);
});

test('the totals in the tables open', async (t) => {
  const { page } = await open(t);
  await unfold(page);
  const { rent, own_control, capacity, rival_scale } = evaluate();
  const year = firstYear - 1;
  const rowOf = (/** @type {string} */ id, /** @type {number} */ row) =>
    page.locator(`#${id} tbody tr`).nth(row);
  const cell = rowOf('payment', year).getByRole('button', { name: /Of it rent/ });
  const carried = await openDerivation(page, cell);
  assert.equal(
    carried.words,
    `Why $${rent[year].toFixed(1)}B? Rent that OpenAI owes for built capacity, 2029`,
  );
  const all = Object.values(capacity).reduce((sum, row) => sum + row[firstYear], 0);
  const incumbent = (own_control[firstYear] * all) / Number(rival_scale[firstYear]);
  const named = (/** @type {string} */ name) =>
    rowOf('own-capacity', firstYear).getByRole('button', { name });
  const total = await openDerivation(page, named('In all'));
  assert.match(total.words, new RegExp(`^Why ${all.toFixed(1)} GW`));
  for (const { id, short_name } of description.providers)
    if (capacity[id][firstYear]) assert.ok(total.inside.includes(short_name), short_name);
  const own = await openDerivation(page, named('Controlled by OpenAI, GW'));
  assert.match(own.words, new RegExp(`^Why ${(own_control[firstYear] * all).toFixed(1)} GW`));
  const whole = await openDerivation(page, named('whole'));
  assert.match(whole.words, new RegExp(`^Why ${incumbent.toFixed(1)} GW`));
});

test('the ends of a bar open under that assumption, the middle as things stand', async (t) => {
  const { page } = await open(t);
  const [bar] = tornado(`backlog_share@${at}`);
  const { label, low, high, unit } = parameter(bar.parameter);
  const [least, there] = bar.at_low < bar.at_high ? [bar.at_low, low] : [bar.at_high, high];
  const part = await scrollToAnalyses(page);
  const end = part.getByRole('listitem').first().locator('.left').getByRole('button');
  await end.click();
  await title(page).waitFor();
  assert.equal(
    (await title(page).innerText()).replace(/\s+/g, ' '),
    `Why ${tenths(least)}? OpenAI's share of Microsoft's backlog, end of 2029 with “${label}” at ${unitOf(unit).short(there)}`,
  );
  await page.keyboard.press('Escape');
  assert.ok(await hasFocus(end), 'the bar has not gone to its lever');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const second = tornado(`backlog_share@${at}`)[1];
  await title(page)
    .getByText(`at $${parameter(second.parameter).high}B a year`)
    .waitFor();
  assert.equal(await part.locator('.bars [data-metric]:not([tabindex="-1"])').count(), 1);
  await page.keyboard.press('Escape');
  const now = await openDerivation(page, part.locator('.bar.head').getByRole('button'));
  assert.match(now.words, new RegExp(`^Why ${tenths(evaluate().backlog_share[firstYear])}.* end of 2029$`));
});

test('an assumption that is set for one question is marked, and the page stays as it was', async (t) => {
  const { page } = await open(t);
  const before = await answer(page);
  const place = tornado(`backlog_share@${at}`).findIndex(({ parameter: id }) => id === term.id);
  await (
    await scrollToAnalyses(page)
  )
    .getByRole('listitem')
    .nth(place)
    .locator('.right')
    .getByRole('button')
    .click();
  await panel(page).getByRole('button', { name: "Microsoft's backlog from OpenAI" }).click();
  for (const step of [
    /^Contracted backlog/,
    /^Azure commitment: left/,
    /^Part delivered/,
    /^Part of the term/,
  ])
    await panel(page).getByRole('button', { name: step }).first().click();
  await panel(page)
    .getByText(`Set for this question: the scenario has ${term.value} years.`)
    .first()
    .waitFor();
  assert.equal(await answer(page), before);
});

test('what would have to be true opens with the lever there, the map’s figure as it is', async (t) => {
  const { page } = await open(t);
  await page.locator('#solve > summary').click();
  await page.locator('#map > summary').click();
  const found = page.locator('#solve .finding').getByRole('button');
  const target = await found.first().innerText();
  const { words } = await openDerivation(page, found.first());
  const longest = parameter(tornado(`backlog_share@${at}`)[0].parameter);
  assert.match(words, new RegExp(`^Why ${target}\\? .* with “${longest.label}” at [\\d.]+% a year$`));
  const { words: lever, inside } = await openDerivation(page, found.last());
  assert.equal(lever, `Why ${unitOf(longest.unit).short(longest.value)}? ${longest.label}`);
  assert.match(inside, /Go to its lever/);
  const point = await openDerivation(page, page.locator('#map .finding').getByRole('button'));
  assert.match(point.words, new RegExp(`^Why ${tenths(evaluate().backlog_share[firstYear])}`));
});

test('a range opens how its trials were drawn, and leads to their number and seed', async (t) => {
  const { page } = await open(t);
  const drawn = description.parameters.filter(({ spread: { low, high } }) => low < high).length;
  await allDrawn(page);
  const number = page.locator('#exposure [data-metric^="trials."]').first();
  const { words, inside } = await openDerivation(page, number);
  assert.match(
    words,
    /^Why [\d.]+–[\d.]+%\? 90% of 10,000 trials: OpenAI's share of Microsoft's backlog, end of 2029$/,
  );
  for (const part of [
    new RegExp(`${drawn} assumptions below`),
    /the seed 1:/,
    /type 7/,
    /standard error/,
    /triangular/,
  ])
    assert.match(inside, part);
  await number.click();
  await panel(page)
    .getByRole('button', { name: `Show all ${drawn}` })
    .click();
  await panel(page).getByText('5 years to 10 years').waitFor();
  await panel(page)
    .getByRole('button', { name: /^Go to the number of trials/ })
    .click();
  assert.ok(await hasFocus(page.locator('.trials summary')));
  assert.ok(await page.getByRole('spinbutton', { name: 'Seed' }).isVisible());
  await page.getByRole('spinbutton', { name: 'Seed' }).fill('7');
  await page.keyboard.press('Enter');
  await panel(page)
    .getByText(/the seed 7:/)
    .waitFor({ timeout: 20_000 });
});

test('A’s figures open under A', async (t) => {
  const { page } = await open(t);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await range(page, term).press('Home');
  const baseline = page.locator('.signal .baseline-value').first().getByRole('button');
  const { words } = await openDerivation(page, baseline);
  const was = tenths(evaluate().backlog_share[firstYear]);
  assert.equal(words, `Why ${was}? OpenAI's share of Microsoft's backlog, end of 2029 in A`);
  await unfold(page);
  const rows = page.locator('#exposure tbody tr');
  await soon(async () => assert.equal(await rows.count(), 2 * description.horizon.grid.length));
  const cell = await openDerivation(
    page,
    rows
      .nth(2 * firstYear)
      .getByRole('button')
      .first(),
  );
  assert.match(cell.words, new RegExp(`^Why ${was}.* in A$`));
});

for (const [colorScheme, width] of /** @type {const} */ ([
  ['light', 1280],
  ['dark', 390],
])) {
  test(`ranges and conditions have no fault by axe-core and no overhang in the ${colorScheme} page at ${width} px`, async (t) => {
    const { page } = await open(t, { context: { colorScheme, viewport: { width, height: 800 } } });
    await page.evaluate(axe.source);
    await trialsShown(page, '10,000');
    const bars = await scrollToAnalyses(page);
    for (const number of [
      bars.getByRole('listitem').first().locator('.left').getByRole('button'),
      page.locator('#exposure [data-metric^="trials."]').first(),
    ]) {
      await number.click();
      await title(page).waitFor();
      const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join('\n')}`),
        [],
      );
      assert.equal(await overhang(page), 0);
      await page.keyboard.press('Escape');
    }
  });
}
