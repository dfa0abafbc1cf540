// The sites of the build: switches that move the figures, their link, and the offer to follow the sites.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { overhang, scrollToAnalyses, scrollToPart, soon, tabTo } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();
const FOLLOWING = '#v=2&scenario=article-2026-01&as_of=2026-01-28&at=2027&site_schedule_weight=1';

/**
 * @param {Page} page
 * @param {string} name
 */
const switchOf = (page, name) => page.locator('.site-switches').getByRole('checkbox', { name });

/**
 * Scrolls to the sites, whose switches are loaded then.
 *
 * @param {Page} page
 */
async function sitesShown(page) {
  const part = await scrollToPart(page, 'sites');
  await part.locator('.credit').waitFor();
}

/**
 * The share of its computing that the lab runs itself, as a host reads it.
 *
 * @param {Page} page
 */
const ownControl = (page) =>
  page.evaluate(() => {
    const { result, state } = /** @type {any} */ (document.querySelector('deal-scope'));
    return { own: result.own_control[result.years.indexOf(state.year)], state };
  });

test('a site that is off takes its power, the link opens the same, and it can be switched on again', async (t) => {
  const { page, complaints } = await open(t, { query: FOLLOWING });
  await sitesShown(page);
  const { own: whole } = await ownControl(page);
  const finding = page.locator('#question-capacity h2');
  const before = await finding.innerText();
  await switchOf(page, 'Abilene').click();
  await soon(async () => assert.notEqual(await finding.innerText(), before));
  const { own: less, state } = await ownControl(page);
  assert.ok(less < whole - 0.05, `${less} of ${whole}`);
  assert.equal(state.sites, '-abilene');
  assert.ok(!Object.keys(state.levers).some((id) => id.startsWith('sites')));
  await soon(async () => assert.match(new URL(page.url()).hash, /&sites=-abilene(&|$)/));

  const other = await open(t, { query: new URL(page.url()).hash, context: {} });
  await sitesShown(other.page);
  assert.equal(await switchOf(other.page, 'Abilene').isChecked(), false);
  assert.equal((await ownControl(other.page)).own, less);
  assert.equal(await other.page.locator('#question-capacity h2').innerText(), await finding.innerText());

  await page.getByRole('button', { name: 'Switch all sites on' }).click();
  await soon(async () => assert.equal(await finding.innerText(), before));
  assert.ok(await switchOf(page, 'Abilene').isChecked());
  await soon(async () => assert.doesNotMatch(new URL(page.url()).hash, /sites/));
  assert.deepEqual([...complaints, ...other.complaints], []);
});

test('trials, analyses and derivations are of the scenario without the site', async (t) => {
  const { page, complaints } = await open(t, { query: `${FOLLOWING}&sites=-abilene,-dona-ana` });
  await sitesShown(page);
  const { own } = await ownControl(page);
  await page.locator('#question-capacity h2 [data-metric^=own_control]').first().click();
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: `Why ${Math.round(100 * own)}` })
    .waitFor();
  await page.keyboard.press('Escape');
  await scrollToAnalyses(page);
  await page.locator('.trials summary', { hasText: 'of 10,000 trials' }).waitFor({ timeout: 20_000 });
  assert.deepEqual(complaints, []);
});

test('where the build follows the announced curve, the switches say so and offer to follow the sites', async (t) => {
  const { page } = await open(t);
  const offer = page.getByRole('button', { name: 'Let it follow its sites' });
  await sitesShown(page);
  const { own } = await ownControl(page);
  await tabTo(page, switchOf(page, 'Milam'), switchOf(page, 'Shackelford'));
  await page.keyboard.press('Space');
  await soon(async () => assert.equal((await ownControl(page)).state.sites, '-milam'));
  assert.equal((await ownControl(page)).own, own);
  await offer.click();
  await soon(async () => assert.equal((await ownControl(page)).state.levers.site_schedule_weight, 1));
  await soon(async () => assert.equal(await offer.count(), 0));
  await page.locator('.change button').click(); // Reset all
  await soon(async () => assert.deepEqual((await ownControl(page)).state.levers, {}));
  assert.equal((await ownControl(page)).state.sites, undefined);
  assert.ok(await switchOf(page, 'Milam').isChecked());
});

test('a baseline A keeps its sites while B switches one off', async (t) => {
  const { page } = await open(t, { query: `${FOLLOWING}&a.site_schedule_weight=1&a.sites=-milam` });
  await sitesShown(page);
  assert.match(await page.locator('.compare p').innerText(), /without Milam/);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await soon(async () => assert.equal(await switchOf(page, 'Milam').isChecked(), false));
  await soon(async () => assert.match(new URL(page.url()).hash, /&sites=-milam/));
});

test('hosts and flags set the sites, and a scenario without any has no switches', async (t) => {
  const { page } = await open(t, { query: FOLLOWING });
  await page.evaluate(() => {
    Object.assign(document.querySelector('deal-scope') ?? {}, { state: { sites: '-abilene' } });
  });
  await sitesShown(page);
  await soon(async () => assert.equal(await switchOf(page, 'Abilene').isChecked(), false));
  const embed = await open(t, {
    query: '?view=capacity&year=2027&site_schedule_weight=1&sites=-milam',
    context: {},
  });
  await sitesShown(embed.page);
  await soon(async () => assert.equal(await switchOf(embed.page, 'Milam').isChecked(), false));
  const fixed = await open(t, { query: '?view=capacity&levers=none&sites=-milam', context: {} });
  await sitesShown(fixed.page);
  assert.equal(await fixed.page.locator('.site-switches').count(), 0);
  const other = await open(t, { query: '#v=2&scenario=anthropic-2026&sites=-abilene', context: {} });
  await other.page.getByText('this scenario has no such sites').waitFor();
  assert.equal(await other.page.locator('.sites, .site-switches, #site-schedule').count(), 0);
});

for (const [width, colorScheme] of /** @type {const} */ ([
  [390, 'dark'],
  [1280, 'light'],
])) {
  test(`the sites in the ${colorScheme} page at ${width} px: axe-core, targets and width`, async (t) => {
    const context = { viewport: { width, height: 844 }, colorScheme };
    const { page } = await open(t, { query: `${FOLLOWING}&sites=-abilene`, context });
    await sitesShown(page);
    await page.locator('#sites > details > summary').click();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`),
      [],
    );
    assert.equal(await overhang(page), 0);
    const targets = await page
      .locator('.site-switches label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    assert.equal(targets.length, 7);
    assert.ok(
      targets.every((height) => height >= 44),
      String(targets),
    );
  });
}
