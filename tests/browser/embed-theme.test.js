// The calculator's colours fit the page that it is in: measured on the screen, for readers of light and of dark systems.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAG_ROWS } from '../../web/build/flag-table.js';
import { CALCULATOR, articles, started } from './article.js';
import { leastContrast } from './contrast.js';
import { soon } from './reader.js';

/** @import {Frame, Page} from 'playwright-core' */

/** @typedef {Record<string, string>} Style */

const visit = articles();

const LEAST = 4.5; // WCAG 2, for texts
const LIGHT = 'rgb(255, 253, 249)';
const DARK = 'rgb(21, 23, 26)';
const NONE = 'rgba(0, 0, 0, 0)';

/**
 * Pages of others: the styles of root, body and the element's parent. `auto` has the ground of that scheme, `transparent`
 * none, except where `own` is set.
 *
 * @type {Record<string, { root?: Style, body?: Style, parent?: Style, scheme: 'light' | 'dark' | 'system', own?: boolean }>}
 */
const HOSTS = {
  'a page without colours': { scheme: 'light' },
  'a page that takes the system’s scheme': { root: { colorScheme: 'light dark' }, scheme: 'system' },
  'a page in the dark scheme alone': { root: { colorScheme: 'dark' }, scheme: 'dark' },
  'a dark page that sets no color-scheme': { body: { background: '#111', color: '#eee' }, scheme: 'dark' },
  'a light page that sets no color-scheme': {
    body: { background: '#f6f3ea', color: '#222' },
    scheme: 'light',
  },
  'a dark card on a light page': {
    parent: { background: 'rgb(10 20 40 / 92%)', color: '#fff' },
    scheme: 'dark',
  },
  'a light card on a dark page': {
    body: { background: '#000' },
    parent: { background: 'oklch(0.97 0.01 90)', color: '#000' },
    scheme: 'light',
  },
  'a page of a middle grey': { body: { background: '#777', color: '#fff' }, scheme: 'light', own: true },
  'a page of a strong colour': { body: { background: '#0a58ca', color: '#fff' }, scheme: 'dark', own: true },
  'a dark picture': {
    parent: { background: 'linear-gradient(#112, #334)', color: '#fff' },
    scheme: 'dark',
    own: true,
  },
  'a light picture': {
    body: { background: '#000' },
    parent: { background: 'linear-gradient(#fff, #dde) #000', color: '#111' },
    scheme: 'light',
    own: true,
  },
};

/**
 * What is shown last in views without a picture.
 *
 * @type {Record<string, string>}
 */
const SHOWN = {
  sentence: '.headline',
  partners: 'table',
  tornado: '#tornado text, #tornado .bar',
  claim: '.claims-note',
};

/**
 * Puts an element into a page of these colours.
 *
 * @param {Page} page
 * @param {Style & { ground?: string }} flags
 * @param {{ root?: Style, body?: Style, parent?: Style }} host
 */
async function build(page, flags, { root, body, parent }) {
  await page.evaluate(
    ([attributes, ...styles]) => {
      const places = [document.documentElement, document.body, document.createElement('div')];
      places.forEach((place, i) => {
        place.removeAttribute('style');
        Object.assign(place.style, styles[i]);
      });
      const element = document.createElement('deal-scope');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      places[2].append(element);
      document.body.replaceChildren(places[2]);
    },
    /** @type {const} */ ([{ view: 'exposure', ...flags }, root ?? {}, body ?? {}, parent ?? {}]),
  );
  await started(page);
  await page
    .locator(SHOWN[flags.view] ?? 'deal-scope-view .picture svg text')
    .first()
    .waitFor();
}

/**
 * The ground that the calculator has of its own.
 *
 * @param {Page | Frame} place
 */
const groundOf = (place) =>
  place.locator('deal-scope-view').evaluate((view) => getComputedStyle(view).backgroundColor);

/**
 * @param {Page} page
 * @param {string} what
 * @param {Parameters<typeof leastContrast>[1]} [place]
 * @param {Parameters<typeof leastContrast>[2]} [corner]
 */
async function isReadable(page, what, place, corner) {
  await soon(async () => {
    const { contrast, text, ink, ground } = await leastContrast(page, place, corner);
    assert.ok(contrast >= LEAST, `${what}: ${contrast.toFixed(2)}, ${ink} on ${ground}: “${text}”`);
  });
}

for (const system of /** @type {const} */ (['light', 'dark'])) {
  for (const theme of ['auto', 'transparent']) {
    test(`${theme} is readable on any page, and fits it, for a reader of a ${system} system`, async (t) => {
      const { page, complaints } = await visit(t, 'article', { context: { colorScheme: system } });
      for (const [name, host] of Object.entries(HOSTS)) {
        await build(page, { theme }, host);
        const scheme = host.scheme === 'system' ? system : host.scheme;
        const isClear = theme === 'transparent' && !host.own;
        assert.equal(await groundOf(page), isClear ? NONE : { light: LIGHT, dark: DARK }[scheme], name);
        const { colorScheme } = await page
          .locator('deal-scope-view')
          .evaluate((view) => ({ colorScheme: getComputedStyle(view).colorScheme }));
        assert.equal(colorScheme, scheme, name);
        await isReadable(page, `${name}, ${theme}`);
      }
      assert.deepEqual(complaints, []);
    });
  }
}

const TOGGLES = `
  body { background: #fff; color: #111 }
  .dark body, body.dark, [data-theme=dark] body { background: #101114; color: #eee }
  .slow body { transition: background-color 300ms }
  @media (prefers-color-scheme: dark) { .follows body { background: #101114; color: #eee } }`;

test('it follows a page that changes its colours later', async (t) => {
  const { page, complaints } = await visit(t, 'article', { context: { colorScheme: 'light' } });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, TOGGLES);
  for (const theme of ['auto', 'transparent']) {
    await build(page, { theme }, {});
    const isDark = (/** @type {boolean} */ wanted) =>
      soon(async () => {
        const scheme = await page
          .locator('deal-scope-view')
          .evaluate((view) => getComputedStyle(view).colorScheme);
        assert.equal(scheme, wanted ? 'dark' : 'light');
      });
    /** @type {[string, (isOn: boolean) => Promise<unknown>][]} */
    const ways = [
      [
        'a class of the root',
        (on) => page.evaluate((is) => document.documentElement.classList.toggle('dark', is), on),
      ],
      ['a class of the body', (on) => page.evaluate((is) => document.body.classList.toggle('dark', is), on)],
      [
        'an attribute of the root',
        (on) => page.evaluate((is) => void (document.documentElement.dataset.theme = is ? 'dark' : ''), on),
      ],
      [
        'a transition',
        (on) => page.evaluate((is) => (document.documentElement.className = is ? 'slow dark' : 'slow'), on),
      ],
      [
        'the system’s scheme',
        async (on) => {
          await page.evaluate(() => (document.documentElement.className = 'follows'));
          await page.emulateMedia({ colorScheme: on ? 'dark' : 'light' });
        },
      ],
    ];
    for (const [way, set] of ways) {
      await set(true);
      await isDark(true);
      await isReadable(page, `${way}, ${theme}, on`);
      await set(false);
      await isDark(false);
      await isReadable(page, `${way}, ${theme}, off`);
    }
    await page.evaluate(() => (document.documentElement.className = ''));
  }
  assert.deepEqual(complaints, []);
});

test('a change of the theme itself takes effect, and light and dark hold on any page', async (t) => {
  const { page } = await visit(t, 'article');
  await build(page, { theme: 'light' }, { body: { background: '#111' } });
  for (const [theme, ground] of [
    ['light', LIGHT],
    ['transparent', NONE],
    ['dark', DARK],
    ['auto', DARK],
    ['light', LIGHT],
  ]) {
    await page.locator('deal-scope').evaluate((one, value) => one.setAttribute('theme', value), theme);
    await soon(async () => assert.equal(await groundOf(page), ground, theme));
    await isReadable(page, theme);
  }
});

test('on the ground of a page every view is readable', async (t) => {
  const { page } = await visit(t, 'article', { context: { viewport: { width: 1000, height: 1400 } } });
  const views = FLAG_ROWS.find(({ name }) => name === 'view')?.values ?? [];
  for (const [background, color] of [
    ['#111', '#eee'],
    ['#333', '#eee'],
    ['#e5e5e5', '#111'],
  ])
    for (const view of views) {
      await build(page, { theme: 'transparent', view }, { body: { background, color } });
      assert.equal(await groundOf(page), NONE);
      await isReadable(page, `${view} on ${background}`);
    }
});

test('over a picture it takes the ground that the page names', async (t) => {
  const { page } = await visit(t, 'article');
  const parent = { background: 'linear-gradient(#112, #121216)', color: '#fff' };
  await build(page, { theme: 'transparent', ground: '#112' }, { parent });
  assert.equal(await groundOf(page), NONE);
  await isReadable(page, 'a named ground');
});

for (const system of /** @type {const} */ (['light', 'dark'])) {
  test(`in a frame on a dark page that sets no color-scheme it is readable, on a ${system} system`, async (t) => {
    const { page, complaints } = await visit(t, 'framing', { context: { colorScheme: system } });
    await page.evaluate(() => Object.assign(document.body.style, { background: '#101418', color: '#eee' }));
    for (const [query, ground] of /** @type {[Record<string, string>, string | null][]} */ ([
      [{ theme: 'transparent' }, null],
      [{ theme: 'auto' }, null],
      [{ theme: 'transparent', ground: '#101418' }, 'rgb(16, 20, 24)'],
      [{ theme: 'transparent', ground: '#777' }, null],
      [{ theme: 'transparent', ground: 'no colour' }, null],
      [{ theme: 'auto', ground: '#101418' }, DARK],
      [{ theme: 'light', ground: '#101418' }, LIGHT],
    ])) {
      const src = `${CALCULATOR}index.html?${new URLSearchParams({ view: 'exposure', ...query })}`;
      await page.locator('iframe').evaluate((one, address) => one.setAttribute('src', address), src);
      const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
      const corner = await page.locator('iframe').boundingBox();
      if (!frame || !corner) throw new Error('no frame');
      await frame.waitForURL(src);
      await started(frame);
      await frame.locator('#exposure svg text').first().waitFor();
      await isReadable(page, JSON.stringify(query), frame, corner);
      if (ground) {
        const shown = await frame.evaluate(() => {
          const view = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
          const own = view ? getComputedStyle(view).backgroundColor : '';
          return /, 0\)$/.test(own) ? getComputedStyle(document.documentElement).backgroundColor : own;
        });
        assert.equal(shown, ground, JSON.stringify(query));
      }
    }
    const reported = complaints.filter((one) => !/^failed: |ground="no colour"/.test(one));
    assert.deepEqual(reported, []);
  });
}
