// The article, sentence by sentence: verdicts, figures, levers, the view of one statement.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import axe from 'axe-core';
import { VERDICTS, countText, reasonOf, sidesPhrase, sidesOf, verdictOf } from '../../web/text/claims.js';
import { plainText } from '../../web/text/phrase.js';
import { module, readText, scenarioPath } from '../wasm/doors.js';
import { scenario } from '../web/scenarios.js';
import { openDerivation } from './panel.js';
import { overhang, scrollToPart, soon } from './reader.js';
import { site } from './site.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {ClaimRow, ClaimsFile} from '../../web/types.js'
 */

const { open } = site();

const ID = 'article-2026-01';
/** @type {ClaimsFile} */
const FILE = JSON.parse(readFileSync(new URL(`../../build/claims/${ID}.json`, import.meta.url), 'utf8'));
const loaded = scenario(ID);

/**
 * What the page must say of each statement.
 *
 * @param {Record<string, number>} [overrides]
 * @param {number} [trials]
 */
function expected(overrides = {}, trials = 10_000) {
  const claims = FILE.claims.flatMap(({ id, test, lever }) => (test ? [{ id, ...test, lever }] : []));
  /** @type {ClaimRow[]} */
  const rows = JSON.parse(
    module.claims(readText(scenarioPath(ID)), JSON.stringify({ claims, overrides, trials, seed: 1 })),
  ).result;
  const view = loaded.view({ overrides, year: 4 });
  return FILE.claims.map((claim) => {
    const row = rows.find(({ id }) => id === claim.id);
    const verdict = verdictOf(claim, FILE.facts, row);
    return {
      id: claim.id,
      verdict,
      word: VERDICTS[verdict],
      reason: reasonOf(claim, FILE.facts, verdict, row),
      text: claim.text,
      sides: claim.test && row ? plainText(sidesPhrase(sidesOf(view, claim.test, row))) : '',
      lever: row?.lever ?? claim.lever,
    };
  });
}

/** @param {Page} page */
const shown = (page) =>
  page.locator('.claim').evaluateAll((all) =>
    all.map((one) => {
      const text = (/** @type {string} */ what) =>
        (one.querySelector(what)?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return {
        id: one.id.replace(/^claim-/, ''),
        verdict: one.getAttribute('data-verdict'),
        word: text('.claim-verdict b'),
        reason: text('.claim-reason'),
        text: text('h2, h3'),
        sides: text('.claim-sides'),
        lever: one.querySelector('[data-lever]')?.getAttribute('data-lever') ?? null,
      };
    }),
  );

/** @param {Page} page */
async function checked(page) {
  await scrollToPart(page, 'claims');
  await page.locator('.claim[data-verdict] .claim-sides').first().waitFor({ state: 'attached' });
}

/**
 * @param {Page} page
 * @param {string} id
 */
const claim = (page, id) => page.locator(`[id="claim-${id}"]`);

/**
 * @param {Page} page
 * @param {Record<string, number>} overrides
 */
const says = (page, overrides) =>
  soon(async () => {
    const wanted = expected(overrides);
    assert.deepEqual(await shown(page), wanted);
    assert.equal(
      await page.locator('#claims h2').innerText(),
      `The article, sentence by sentence: ${countText(wanted.map(({ verdict }) => verdict))}`,
    );
  });

test('all statements have the verdicts of their trials, their figures and their levers', async (t) => {
  const { page, complaints } = await open(t);
  await checked(page);
  await says(page, {});
  assert.equal((await shown(page)).length, 24);
  assert.equal(await page.locator('.claim .claim-shape').count(), 24);
  const tally = (await page.locator('.claim-tally').innerText()).replace(/\s+/g, ' ').trim();
  assert.equal(
    tally,
    '17 hold 1 depends 3 do not hold 2 were overtaken 1 only a source can tell in 10,000 trials',
  );
  assert.deepEqual(complaints, []);
});

test('the section stands between the five questions and who pays whom, and has their number', async (t) => {
  const { page } = await open(t);
  const numbers = await page
    .locator('h2[data-number]')
    .evaluateAll((all) => all.map((one) => [Number(one.getAttribute('data-number')), one.id]));
  assert.deepEqual(
    numbers.map(([number]) => number),
    numbers.map((_, i) => i + 1),
  );
  assert.deepEqual(
    numbers.slice(5, 8).map(([, id]) => id),
    ['claims-title', 'money-title', 'analyses-title'],
  );
});

test('a lever moves the figures at once and the verdict with the trials, by keyboard too', async (t) => {
  const { page, complaints } = await open(t);
  await checked(page);
  const own = claim(page, 'own-control');
  const slider = own.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const overrides = { 'providers.stargate.control': 0 };
  const { sides } = /** @type {ReturnType<typeof expected>[number]} */ (
    expected(overrides, 1).find(({ id }) => id === 'own-control')
  );
  await soon(async () => assert.equal(await own.locator('.claim-sides').innerText(), sides));
  await says(page, overrides);
  await own.getByRole('button', { name: /^Reset/ }).focus();
  await page.keyboard.press('Enter');
  await says(page, {});
  assert.deepEqual(complaints, []);
});

test('a lever moved elsewhere moves the verdicts, and this lever moves the strip', async (t) => {
  const { page } = await open(t);
  await checked(page);
  await claim(page, 'upside-regardless').getByRole('slider').press('End');
  const { max } = /** @type {{ max: number }} */ (loaded.parameters.get('valuation_growth'));
  await says(page, { valuation_growth: max });
  await soon(async () => assert.ok(await page.locator('.strip .cell.moved').count()));
  const before = (await shown(page)).find(({ id }) => id === 'upside-regardless');
  assert.equal(before?.verdict, 'holds');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await scrollToPart(page, 'claims'); // out of view they wait
  await says(page, {});
});

test('the figures of both sides open their derivations, those of assumptions too', async (t) => {
  const { page, complaints } = await open(t);
  await checked(page);
  /** @type {[string, RegExp][]} */
  const opened = [
    ['stargate-500', /Investment in Stargate.*\$500/],
    ['own-control', /Share of capacity that OpenAI controls/],
    ['hedged', /Distance of the two to the nearest other state/],
    ['new-elsewhere', /Effect of OpenAI's new deals elsewhere/],
  ];
  for (const [id, wanted] of opened) {
    const { words, inside } = await openDerivation(page, claim(page, id).locator('.figure-button').first());
    assert.match(`${words} ${inside.replace(/\s+/g, ' ')}`, wanted);
  }
  const sides = claim(page, 'to-optionality').locator('.figure-button');
  assert.deepEqual(await sides.evaluateAll((all) => all.map((one) => one.getAttribute('data-metric'))), [
    'lab_dependence@2036',
    'lab_dependence@2026',
  ]);
  assert.deepEqual(complaints, []);
});

test('a fact has its sources as links, and says what overtook it', async (t) => {
  const { page } = await open(t);
  await checked(page);
  const addresses = await claim(page, 'coreweave-12')
    .locator('.claim-sources a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.deepEqual(addresses, [
    FILE.facts['article-coreweave-value'].url,
    FILE.facts['coreweave-openai-total'].url,
  ]);
  assert.match(
    await claim(page, 'coreweave-12').locator('.claim-sources').innerText(),
    /Overtaken by \$22\.4B .*Reuters, 25 September 2025\.$/,
  );
  assert.ok((await claim(page, 'amazon-10').locator('.claim-sources a').count()) > 0);
});

test('Tab reaches figure, link and lever of a statement in the order in which they are read', async (t) => {
  const { page } = await open(t);
  await checked(page);
  const one = claim(page, 'workloads-stay');
  await one.locator('.figure-button').first().focus();
  const stops = [];
  for (let i = 0; i < 5; i++) {
    stops.push(
      await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        const inside = focused?.closest('.claim')?.id === 'claim-workloads-stay';
        return inside && focused ? focused.className || focused.tagName : null;
      }),
    );
    await page.keyboard.press('Tab');
  }
  assert.deepEqual(stops, ['figure-button', 'claim-link', 'reset', 'value', 'INPUT']);
});

test('print leaves the section out', async (t) => {
  const { page } = await open(t);
  await checked(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#claims').isVisible(), false);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark']))
  test(`axe-core finds nothing in the section, ${colorScheme}, and at 390 px it is as wide as the page`, async (t) => {
    const { page } = await open(t, { context: { colorScheme, viewport: { width: 390, height: 844 } } });
    await checked(page);
    assert.equal(await overhang(page), 0);
    await page.locator('.claims-table summary').click();
    assert.equal(await overhang(page), 0);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`),
      [],
    );
    assert.ok(passes.length > 10);
  });

test('one statement in a view of its own, by the link of the page, in the same state', async (t) => {
  const { page, complaints } = await open(t);
  await checked(page);
  await claim(page, 'own-control').getByRole('slider').press('Home');
  const link = claim(page, 'hedged').locator('.claim-link');
  await soon(async () =>
    assert.match((await link.getAttribute('href')) ?? '', /providers\.stargate\.control=0/),
  );
  const address = new URL((await link.getAttribute('href')) ?? '');
  assert.equal(address.search, '?view=claim&claim=hedged');
  await page.goto(address.href);
  await checked(page);
  const wanted = expected({ 'providers.stargate.control': 0 }).filter(({ id }) => id === 'hedged');
  await soon(async () => assert.deepEqual(await shown(page), wanted));
  assert.equal(await page.locator('.claim').getByRole('slider').count(), 1);
  assert.equal(await page.locator('.page :is(.question-section, .strip, .headline)').count(), 0);
  assert.ok(await page.locator('.attribution').isVisible());
  await claim(page, 'hedged').getByRole('slider').press('End');
  const both = { 'providers.stargate.control': 0, internal_capability_later: 1 };
  await soon(async () =>
    assert.deepEqual(
      await shown(page),
      expected(both).filter(({ id }) => id === 'hedged'),
    ),
  );
  assert.deepEqual(complaints, []);
});

test('its download has no picture, says so, and has the table', async (t) => {
  const { page } = await open(t, { query: '?view=claim&claim=signal-1' });
  await checked(page);
  await page.evaluate(() => {
    const view = document.querySelector('deal-scope')?.shadowRoot?.querySelector('deal-scope-view');
    return /** @type {any} */ (view).runExport('Download');
  });
  await page.getByText('This view has no picture.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV: Statements' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  assert.match(csv[0], /^\uFEFFStatement,Verdict,Resting on,Figure,Test,Compared with,True in,/);
  const [wanted] = expected().filter(({ id }) => id === 'signal-1');
  assert.ok(csv[1].startsWith(`${wanted.text},${wanted.word},${wanted.reason},`), csv[1]);
});

test('the dialog to embed has one statement by its text', async (t) => {
  const { page } = await open(t);
  await checked(page);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Show').selectOption('One statement of the article');
  await dialog.locator('select').nth(1).selectOption('The two have moved to hedged coexistence.');
  const frame = await dialog.getByRole('textbox').first().inputValue();
  assert.match(frame, /\?view=claim&amp;claim=hedged#/);
});

test('a statement that there is not, and a missing one, are answered with those that there are', async (t) => {
  for (const query of ['?view=claim&claim=nothing', '?view=claim']) {
    const { page, complaints } = await open(t, { query });
    await page.locator('.claims-note a').first().waitFor();
    assert.deepEqual(
      await page.locator('.claims-note a').allInnerTexts(),
      FILE.claims.map(({ id }) => id),
    );
    const words = await page.locator('.claims-note').innerText();
    assert.equal(words.includes('There is no statement “nothing”.'), query.includes('nothing'));
    assert.deepEqual(complaints, []);
    await page.getByRole('link', { name: 'hedged' }).click();
    await checked(page);
    assert.deepEqual(
      (await shown(page)).map(({ id }) => id),
      ['hedged'],
    );
  }
});

test('a scenario without statements has no such section, and its numbers have no gap', async (t) => {
  const { page } = await open(t, { query: '?scenario=mid-2026' });
  await page.locator('#money h2').waitFor();
  assert.equal(await page.locator('#claims').count(), 0);
  assert.equal(await page.locator('#money-title').getAttribute('data-number'), '6');
  const { page: view } = await open(t, { query: '?scenario=mid-2026&view=claim&claim=hedged' });
  await view
    .getByText(/has no statements to check\. Scenarios with statements: article-2026-01\.$/)
    .waitFor();
});

test('another scenario and back: the section goes and comes', async (t) => {
  const { page } = await open(t);
  await checked(page);
  const picker = page.locator('header select');
  await picker.selectOption('mid-2026');
  await page.locator('#claims').waitFor({ state: 'detached' });
  await picker.selectOption(ID);
  await checked(page);
  await says(page, {});
});

test('before it comes into view nothing of it is loaded', async (t) => {
  /** @type {string[]} */
  const requests = [];
  const isData = (/** @type {string} */ url) => /article-2026-01-[^/]*\.json/.test(url);
  const { page } = await open(t, {
    untouched: true,
    prepare: async (opened) => opened.on('request', (request) => requests.push(request.url())),
  });
  await page.locator('.pending').waitFor({ state: 'detached' });
  const before = requests.filter(isData).length;
  assert.equal(before, 1, 'the scenario');
  await page.mouse.move(5, 5);
  await page.locator('#analyses-title').waitFor({ state: 'attached' });
  assert.equal(requests.filter(isData).length, 1);
  await checked(page);
  assert.equal(requests.filter(isData).length, 2);
});

test('where the statements cannot be loaded that is said, and they can be loaded again', async (t) => {
  let isBroken = true;
  let seen = 0;
  const { page } = await open(t, {
    prepare: (opened) =>
      opened.route(/article-2026-01-[^/]*\.json/, (route) =>
        seen++ > 0 && isBroken ? route.abort() : route.continue(),
      ),
  });
  await scrollToPart(page, 'claims');
  await page.getByText('The statements could not be loaded.').waitFor();
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await checked(page);
  await says(page, {});
});
