// Every flag of the table does what it says, as an attribute of the element and as a parameter of the page in a frame.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { FLAG_ROWS } from '../../web/build/flag-table.js';
import { CALCULATOR, articles, replaceBy, started } from './article.js';
import { parameter } from './model.js';
import { drawnTrials, overhang, soon, trialsShown } from './reader.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {Record<string, string>} Flags */

const visit = articles();

const VIEWS = FLAG_ROWS.find(({ name }) => name === 'view')?.values ?? [];

/** What must be seen in each view, and nothing else of its kind. @type {Record<string, { figures?: string[], tables?: RegExp, details?: string }>} */
const SHOWN = {
  whole: { figures: ['obligations', 'backlog-share', 'coexistence', 'dependence', 'capacity'] },
  sentence: {},
  exposure: { figures: ['obligations'] },
  share: { figures: ['backlog-share'] },
  coexistence: { figures: ['coexistence'] },
  capacity: { figures: ['capacity'] },
  partners: {},
  tornado: {},
};

/** @param {Page | Frame} place @param {string} view */
async function showsOnly(place, view) {
  const ids = (/** @type {string} */ what) =>
    place.locator(what).evaluateAll((all) => all.map(({ id }) => id));
  const figures = [...(SHOWN[view].figures ?? [])].sort();
  await soon(async () => assert.deepEqual((await ids('figure')).sort(), figures, view)); // they come one by one
  if (view === 'partners') await place.getByRole('table').nth(1).waitFor();
  if (view === 'tornado') await place.locator('#tornado svg, #tornado .bar').first().waitFor();
}

/** What can be read off the page of a flag in force. @type {Record<string, (place: Page | Frame, text: string) => Promise<void>>} */
const CHECKS = {
  scenario: async (place, text) =>
    void (await place
      .locator('.attribution', { hasText: text.includes('2026-08') ? 'August 2026' : '' })
      .waitFor()),
  year: async (place, text) =>
    void (await place.locator('.headline', { hasText: `the end of ${Number(text) - 1}` }).waitFor()),
  view: (place, text) => showsOnly(place, text),
  levers: async (place, text) => {
    const ids = text === 'none' ? [] : text.split(',');
    const found = place.locator('.lever input[type=range]');
    assert.deepEqual(await found.evaluateAll((all) => all.map(({ id }) => id)), ids);
  },
  theme: async (place, text) => {
    const { scheme, ground, around } = await place.locator('deal-scope-view').evaluate((view) => {
      const { colorScheme, backgroundColor } = getComputedStyle(view);
      const { colorScheme: around } = getComputedStyle(document.documentElement);
      return { scheme: colorScheme, ground: backgroundColor, around };
    });
    assert.equal(scheme, { light: 'light', dark: 'dark', transparent: around }[text] ?? 'light dark');
    assert.equal(
      ground,
      { light: 'rgb(255, 253, 249)', dark: 'rgb(21, 23, 26)' }[text] ?? 'rgba(0, 0, 0, 0)',
    );
  },
  accent: async (place, text) => {
    await place.locator('.lever input[type=range]').first().press('End');
    const marked = place.locator('.lever.moved .from-default').first();
    await marked.waitFor({ state: 'attached' });
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
    assert.equal(await marked.evaluate((line) => getComputedStyle(line).stroke), `rgb(${r}, ${g}, ${b})`);
  },
  locale: async (place) => void (await place.locator('.ends', { hasText: '0,25×' }).waitFor()),
  compact: async (place) => {
    assert.ok(await place.locator('deal-scope-view .headline').isVisible());
    assert.equal(await place.locator('deal-scope-view .details').isVisible(), false);
    assert.equal(await place.locator('.lever .note:visible').count(), 0);
  },
  uncertainty: async (place) => {
    assert.deepEqual((await drawnTrials(place)).filter(Boolean), []);
    assert.doesNotMatch(await place.locator('deal-scope-view .headline').innerText(), /of trials/);
  },
};

test('there is a check for each flag of the table, and what is shown is said for each view', () => {
  assert.deepEqual(
    FLAG_ROWS.map(({ name }) => name),
    Object.keys(CHECKS),
  );
  assert.deepEqual(VIEWS, Object.keys(SHOWN));
});

for (const { name, examples } of FLAG_ROWS) {
  test(`${name}: as an attribute`, async (t) => {
    const { page, complaints } = await visit(t, 'article');
    for (const text of examples) {
      await replaceBy(page, { view: 'share', [name]: text });
      await soon(() => CHECKS[name](page, text));
    }
    assert.deepEqual(complaints, []);
  });
}

test('each flag is a parameter of the page in a frame that may only run scripts', async (t) => {
  const { page, complaints } = await visit(t, 'framing');
  for (const { name, examples } of FLAG_ROWS) {
    const frame = await framed(page, { view: 'share', [name]: examples[0] });
    await soon(() => CHECKS[name](frame, examples[0]));
  }
  const said = complaints.filter((one) => !one.startsWith('failed: ')); // a frame that moves on gives up what was on its way
  assert.deepEqual(said, []);
});

/** @param {Page} page @param {Flags} given */
async function framed(page, given) {
  const src = `${CALCULATOR}index.html?${new URLSearchParams(given)}`;
  await page.locator('iframe').evaluate((frame, address) => frame.setAttribute('src', address), src);
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForURL(src);
  await started(frame);
  return frame;
}

test('a lever is a flag of its own', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'share', build_pace: '0.5', 'contracts.azure-250.term_years': '10' });
  const { id } = parameter('build_pace');
  assert.equal(await page.locator(`input[type=range][id="${id}"]`).inputValue(), '0.5');
  const levers = await page.locator('deal-scope').evaluate((one) => /** @type {any} */ (one).state.levers);
  assert.deepEqual(levers, { build_pace: 0.5, 'contracts.azure-250.term_years': 10 });
});

/** By what the console then says. */
const WRONG = {
  'at=1999': { year: '1999' },
  'view="sideways"': { view: 'sideways' },
  'levers="warp_drive"': { levers: 'warp_drive,build_pace' },
  'theme="Dark"': { theme: 'Dark' },
  'accent="url(x)"': { accent: 'url(x)' },
  'locale="no tag"': { locale: 'no tag' },
  'compact="perhaps"': { compact: 'perhaps' },
  'uncertainty="2"': { uncertainty: '2' },
  'warp_speed in the link': { warp_speed: '9' },
  'build_pace=99': { build_pace: '99' },
};
for (const [how, host, open] of /** @type {const} */ ([
  ['attributes', 'article', replaceBy],
  ['parameters', 'framing', framed],
])) {
  test(`wrong ${how} fall back, and the console says each`, async (t) => {
    const { page, complaints } = await visit(t, host);
    await open(page, Object.assign({}, ...Object.values(WRONG)));
    const said = (/** @type {string} */ text) =>
      complaints.filter((one) => one.startsWith(`console: deal-scope: ${text}`));
    await soon(async () => {
      for (const text of Object.keys(WRONG))
        assert.equal(said(text).length, 1, `${text}: ${complaints.join('\n')}`);
    });
    assert.equal(complaints.length, Object.keys(WRONG).length);

    complaints.length = 0;
    await open(page, { scenario: 'nowhere' });
    await soon(async () =>
      assert.match(complaints.join(), /^console: deal-scope: .* there is no scenario “nowhere”\.$/),
    );
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`at 320 px no view sticks out, and axe-core finds nothing, ${colorScheme}`, async (t) => {
    const { page } = await visit(t, 'article', {
      context: { colorScheme, viewport: { width: 320, height: 900 } },
    });
    await page.evaluate(axe.source);
    for (const view of VIEWS) {
      await replaceBy(page, { view });
      await page.mouse.wheel(0, 100);
      await soon(() => showsOnly(page, view));
      assert.equal(await overhang(page), 0, view);
      const { violations } = await page.evaluate(() =>
        axe.run(document.querySelector('deal-scope') ?? document, { resultTypes: ['violations'] }),
      );
      const found = violations.map(
        ({ id, nodes }) => `${view}: ${id}: ${nodes.map((node) => node.html).join('\n')}`,
      );
      assert.deepEqual(found, []);
    }
  });
}

test('at 320 px a run that goes on does not stick out', async (t) => {
  const { page } = await visit(t, 'article', { context: { viewport: { width: 320, height: 900 } } });
  await replaceBy(page, { view: 'whole' });
  await page.mouse.wheel(0, 100);
  await trialsShown(page, '10,000');
  await page.locator('.trials summary').click();
  await page.getByRole('button', { name: '1,000,000' }).click();
  await page.getByRole('progressbar').waitFor();
  assert.equal(await overhang(page), 0);
});
