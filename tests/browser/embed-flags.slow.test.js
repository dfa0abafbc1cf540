// Every flag of the table has its effect, as an attribute of the element and as a parameter of the page in a frame.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { FLAG_ROWS } from '../../web/build/flag-table.js';
import { VIEW_PRESETS } from '../../web/state/presets.js';
import { QUESTIONS } from '../../web/text/questions.js';
import { CALCULATOR, articles, replaceBy, started } from './article.js';
import { parameter } from './model.js';
import { drawnTrials, overhang, range, soon, trialsShown } from './reader.js';
import { site } from './site.js';

/** @import {Frame, Page} from 'playwright-core' */

/** @typedef {Record<string, string>} Flags */

const visit = articles();
const calculator = site();

const VIEWS = FLAG_ROWS.find(({ name }) => name === 'view')?.values ?? [];

/**
 * What must be seen in each view, and nothing else of its kind.
 *
 * @type {Record<string, { figures?: string[], tables?: RegExp, details?: string }>}
 */
const SHOWN = {
  whole: {
    figures: [
      ...['exposure', 'payment', 'own-capacity', 'build-pressure', 'site-schedule'],
      ...['stake', 'relationship', 'regime-shares'],
    ],
  },
  sentence: {},
  exposure: { figures: ['exposure'] },
  payment: { figures: ['payment'] },
  capacity: { figures: ['own-capacity', 'build-pressure', 'site-schedule'] },
  stake: { figures: ['stake'] },
  relationship: { figures: ['relationship', 'regime-shares'] },
  partners: {},
  tornado: {},
  claim: {},
};

/**
 * @param {Page | Frame} place
 * @param {string} view
 */
async function showsOnly(place, view) {
  const ids = (/** @type {string} */ what) =>
    place.locator(what).evaluateAll((all) => all.map(({ id }) => id));
  const figures = [...(SHOWN[view].figures ?? [])].sort();
  if (figures.length)
    await place
      .locator('figure')
      .nth(figures.length - 1)
      .waitFor();
  await soon(async () => assert.deepEqual((await ids('figure')).sort(), figures, view)); // they come one by one
  const { question } = VIEW_PRESETS[view] ?? {};
  const sections = question
    ? [`question-${question}`]
    : view === 'whole'
      ? QUESTIONS.map(({ id }) => `question-${id}`)
      : [];
  assert.deepEqual(await ids('.question-section'), sections, view);
  assert.equal(
    await place.locator('deal-scope-view .headline').count(),
    question || view === 'claim' ? 0 : 1,
    view,
  );
  if (question) {
    for (const part of [
      'h2',
      '.picture-column svg',
      '.beside-column :is(figure, .bar-list)',
      '.signal-row .signal',
    ])
      await place.locator(`.question-section ${part}`).first().waitFor();
    assert.equal(await place.locator('.question-section .compact-lever').count(), 5, view);
    await place.locator('.attribution').waitFor();
  }
  if (view === 'partners') await place.getByRole('table').nth(1).waitFor();
  if (view === 'claim') await place.locator('.claim .claim-sides, .claims-note a').first().waitFor();
  if (view === 'tornado') await place.locator('#tornado svg, #tornado .bar').first().waitFor();
}

/**
 * What can be read off the page of a flag in force.
 *
 * @type {Record<string, (place: Page | Frame, text: string) => Promise<void>>}
 */
const CHECKS = {
  scenario: async (place, text) =>
    void (await place
      .locator('.attribution', { hasText: text === 'mid-2026' ? '31 August 2026' : 'no such date' })
      .waitFor()),
  year: async (place, text) =>
    void (await place
      .locator('#exposure figcaption', { hasText: `nd of ${Number(text) - 1}:` })
      .waitFor({ state: 'attached' })),
  sites: async (place, text) => {
    const state = await place.locator('deal-scope').evaluate((element) => Reflect.get(element, 'state'));
    assert.equal(state.sites, text);
  },
  view: (place, text) => showsOnly(place, text),
  claim: async (place, text) => {
    await place.locator(`.claim[id="claim-${text}"] .claim-sides`).waitFor();
    assert.equal(await place.locator('.claim').count(), 1);
    assert.equal(await place.locator('.claim').getByRole('slider').count(), 1);
  },
  levers: async (place, text) => {
    const ids = text === 'none' ? [] : text.split(',');
    const found = place.locator('.compact-lever');
    assert.deepEqual(await found.evaluateAll((all) => all.map((one) => one.getAttribute('data-lever'))), ids);
    assert.equal(await place.getByRole('slider').count(), ids.length + 1); // with that of the picture
  },
  theme: async (place, text) => {
    const { scheme, ground } = await place.locator('deal-scope-view').evaluate((view) => {
      const { colorScheme, backgroundColor } = getComputedStyle(view);
      return { scheme: colorScheme, ground: backgroundColor };
    });
    assert.equal(scheme, text === 'dark' ? 'dark' : 'light'); // without a scheme of its own that of the host's page
    assert.equal(
      ground,
      { light: 'rgb(255, 253, 249)', dark: 'rgb(21, 23, 26)' }[text] ?? 'rgba(0, 0, 0, 0)',
    );
  },
  ground: async (place, text) => {
    const scheme = await place
      .locator('deal-scope-view')
      .evaluate((view) => getComputedStyle(view).colorScheme);
    assert.equal(scheme, text === '#101418' ? 'dark' : 'no such ground'); // contrast: embed-theme.slow.test.js
  },
  accent: async (place, text) => {
    await place.locator('.compact-lever input[type=range]').first().press('End');
    const marked = place.locator('.compact-lever.moved .from-default').first();
    await marked.waitFor({ state: 'attached' });
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
    assert.equal(await marked.evaluate((line) => getComputedStyle(line).stroke), `rgb(${r}, ${g}, ${b})`);
  },
  locale: async (place) =>
    void (await place.locator('#exposure td', { hasText: /\d,\d/ }).first().waitFor({ state: 'attached' })),
  compact: async (place) => {
    assert.ok(await place.locator('.question-section h2').isVisible());
    assert.ok(await place.locator('#exposure svg').isVisible());
    for (const part of ['.beside-column', '.signal-row', '.lever-note']) {
      assert.ok((await place.locator(part).count()) > 0, part);
      assert.equal(await place.locator(`${part}:visible`).count(), 0, part);
    }
  },
  uncertainty: async (place) => {
    assert.deepEqual((await drawnTrials(place)).filter(Boolean), []);
    assert.doesNotMatch((await place.locator('#exposure').textContent()) ?? '', /of trials: |in 9 of 10/);
  },
};

test('there is a check for each flag of the table, and what is shown is listed for each view', () => {
  assert.deepEqual(
    FLAG_ROWS.map(({ name }) => name),
    Object.keys(CHECKS),
  );
  assert.deepEqual(VIEWS, Object.keys(SHOWN));
});

/**
 * The view in which a flag shows.
 *
 * @param {string} name
 */
const viewOf = (name) => (name === 'claim' ? 'claim' : 'exposure');

for (const { name, examples } of FLAG_ROWS) {
  test(`${name}: as an attribute`, async (t) => {
    const { page, complaints } = await visit(t, 'article');
    for (const text of examples) {
      await replaceBy(page, { view: viewOf(name), [name]: text });
      await soon(() => CHECKS[name](page, text));
    }
    assert.deepEqual(complaints, []);
  });
}

test('each flag is a parameter of the page in a frame that may only run scripts', async (t) => {
  const { page, complaints } = await visit(t, 'framing');
  for (const { name, examples } of FLAG_ROWS) {
    const frame = await framed(page, { view: viewOf(name), [name]: examples[0] });
    await soon(() => CHECKS[name](frame, examples[0]));
  }
  const warning = complaints.filter((one) => !one.startsWith('failed: ')); // a frame that moves on gives up what was on its way
  assert.deepEqual(warning, []);
});

/**
 * @param {Page} page
 * @param {Flags} given
 */
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
  await replaceBy(page, { view: 'sentence', build_pace: '0.5', 'contracts.azure-250.term_years': '10' });
  assert.equal(await range(page, parameter('build_pace')).inputValue(), '0.5');
  const levers = await page.locator('deal-scope').evaluate((one) => /** @type {any} */ (one).state.levers);
  assert.deepEqual(levers, { build_pace: 0.5, 'contracts.azure-250.term_years': 10 });
});

/** Former names of views. */
const ALIASES = Object.entries(FLAG_ROWS.find(({ name }) => name === 'view')?.aliases ?? {});

test('a former name of a view works as an attribute and as a property, without a word', async (t) => {
  assert.deepEqual(ALIASES, [
    ['share', 'exposure'],
    ['coexistence', 'relationship'],
  ]);
  const { page, complaints } = await visit(t, 'article');
  for (const [former, view] of ALIASES) {
    await replaceBy(page, { view: former });
    await showsOnly(page, view);
    assert.equal(await page.locator('deal-scope-view').getAttribute('view'), view);
    await replaceBy(page, { view: 'sentence' });
    await page
      .locator('deal-scope')
      .evaluate((one, flags) => Object.assign(one, { flags }), { view: former });
    await showsOnly(page, view);
  }
  assert.equal(await page.locator('.notes').count(), 0);
  assert.deepEqual(complaints, []);
});

test('a former name of a view works in a frame, which then follows its page’s messages', async (t) => {
  const { page } = await visit(t, 'framing');
  for (const [former, view] of ALIASES) {
    const frame = await framed(page, { view: former });
    await showsOnly(frame, view);
    assert.equal(await frame.locator('.notes').count(), 0);
    await page
      .locator('iframe')
      .evaluate((one) =>
        /** @type {HTMLIFrameElement} */ (one).contentWindow?.postMessage(
          { type: 'deal-scope:set', version: 1, state: { year: 2028 } },
          '*',
        ),
      );
    await frame
      .locator('.picture-column figcaption', { hasText: 'nd of 2027:' })
      .waitFor({ state: 'attached' });
    await showsOnly(frame, view);
  }
});

test('beside a link of the first version “exposure” is what it showed then, also after a reload', async (t) => {
  const { page, complaints } = await calculator.open(t, {
    query: '?view=exposure&theme=dark#v=1&scenario=article-2026-01&build_pace=0.5',
    prepare: async () => {},
  });
  await showsOnly(page, 'payment');
  await page
    .locator('.notes', { hasText: 'The view “exposure” of the link is called “payment” now' })
    .waitFor();
  const address = () => new URL(page.url()).searchParams.toString();
  await soon(async () => assert.equal(address(), 'view=payment&theme=dark'));
  await page.locator('.compact-lever input[type=range]').first().press('End');
  await soon(async () => assert.match(page.url(), /#v=2&/));
  await page.reload();
  await showsOnly(page, 'payment');
  assert.equal(await page.locator('.notes').count(), 0);
  assert.deepEqual(complaints, []);
});

for (const [what, query, view] of [
  ['without a link', '?view=exposure', 'exposure'],
  ['beside a link of this version', '?view=exposure#v=2&build_pace=0.5', 'exposure'],
  [
    'under its other former name, beside a link of the first version',
    '?view=share#v=1&build_pace=0.5',
    'exposure',
  ],
]) {
  test(`the first question is shown ${what}`, async (t) => {
    const { page } = await calculator.open(t, { query, prepare: async () => {} });
    await showsOnly(page, view);
    assert.equal(await page.locator('.notes', { hasText: 'is called' }).count(), 0);
  });
}

/** By the warning on the console. */
const WRONG = {
  'year=1999': { year: '1999' },
  'view="sideways"': { view: 'sideways' },
  'levers="warp_drive"': { levers: 'warp_drive,build_pace' },
  'theme="Dark"': { theme: 'Dark' },
  'accent="url(x)"': { accent: 'url(x)' },
  'locale="no tag"': { locale: 'no tag' },
  'compact="perhaps"': { compact: 'perhaps' },
  'uncertainty="2"': { uncertainty: '2' },
  'warp_speed in the flags': { warp_speed: '9' },
  'build_pace=99': { build_pace: '99' },
};
for (const [how, host, open] of /** @type {const} */ ([
  ['attributes', 'article', replaceBy],
  ['parameters', 'framing', framed],
])) {
  test(`wrong ${how} fall back, each with a warning on the console`, async (t) => {
    const { page, complaints } = await visit(t, host);
    await open(page, Object.assign({}, ...Object.values(WRONG)));
    const warning = (/** @type {string} */ text) =>
      complaints.filter((one) => one.startsWith(`console: deal-scope: ${text}`));
    await soon(async () => {
      for (const text of Object.keys(WRONG))
        assert.equal(warning(text).length, 1, `${text}: ${complaints.join('\n')}`);
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
