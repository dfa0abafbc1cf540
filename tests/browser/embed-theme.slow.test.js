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

/**
 * Grounds that no ancestor's background-color is: style sheet and content of a page, with <deal-scope> where `X` is. Light or
 * dark; `own` as above.
 *
 * @type {Record<string, { css: string, body?: string, scheme: 'light' | 'dark', own?: boolean, head?: string }>}
 */
const GROUNDS = {
  'a pseudo-element of the body below all': {
    css: 'body{color:#eee} body::before{content:"";position:fixed;inset:0;background:#111;z-index:-1}',
    scheme: 'dark',
  },
  'a pseudo-element below a white body’s content': {
    css: 'body{background:#fff;color:#eee} body::after{content:"";position:fixed;inset:-10px;background:#111;z-index:-1}',
    scheme: 'dark',
  },
  'a sibling below all': {
    css: 'body{color:#eee} .b{position:fixed;inset:0;background:#111;z-index:-1;pointer-events:none}',
    body: '<div class="b"></div>X',
    scheme: 'dark',
  },
  'a box in a sibling': {
    css: 'body{color:#eee} .b{position:fixed;inset:0;z-index:-1} .c{position:absolute;inset:0;background:#111}',
    body: '<main>X</main><div class="b"><div><div class="c"></div></div></div>',
    scheme: 'dark',
  },
  'a box in an empty sibling': {
    css: 'body{color:#eee} .c{position:fixed;inset:0;z-index:-1;background:#111}',
    body: '<div><div class="c"></div></div><main>X</main>',
    scheme: 'dark',
  },
  'a layer of a card': {
    css: '.card{position:relative;isolation:isolate;color:#fff;padding:20px} .card::before{content:"";position:absolute;inset:0;background:#101820;z-index:-1}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
  },
  'a layer of a card, below positioned content': {
    css: '.card{position:relative;color:#fff;padding:20px} .card::after{content:"";position:absolute;inset:0;background:#101820} .in{position:relative;z-index:1}',
    body: '<div class="card"><div class="in">X</div></div>',
    scheme: 'dark',
  },
  'a layer as wide as the window': {
    css: '.card{position:relative;isolation:isolate;color:#fff;max-width:600px;margin:auto} .card::before{content:"";position:absolute;top:0;bottom:0;left:50%;width:100vw;transform:translateX(-50%);background:#101820;z-index:-1}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
  },
  'a box of the same cell of a grid': {
    css: '.grid{display:grid;color:#fff} .grid>*{grid-area:1/1} .b{background:#101820}',
    body: '<div class="grid"><div class="b"></div><div>X</div></div>',
    scheme: 'dark',
  },
  'a light layer on a dark page': {
    css: 'body{background:#000;color:#eee} .card{position:relative;z-index:0;color:#222} .b{position:absolute;inset:0;z-index:-1;background:#fff}',
    body: '<div class="card"><div class="b"></div>X</div>',
    scheme: 'light',
  },
  'an inset shadow': { css: 'body{color:#eee;box-shadow:inset 0 0 0 2000px #111}', scheme: 'dark' },
  'an inset shadow of a card': {
    css: '.card{color:#eee;box-shadow:0 1px 2px #000, inset 0 200vh 0 #111}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
  },
  'a border image': {
    css: '.card{color:#eee;border:0 solid;border-image:conic-gradient(#111 0 0) fill 0}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
  },
  'a gradient of one colour': {
    css: '.card{color:#eee;background:linear-gradient(#111 0 0)}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
  },
  'a dark gradient on a page without a colour of text': {
    css: 'body{background:linear-gradient(45deg, hsl(220 40% 8%), oklch(0.25 0.03 250))}',
    scheme: 'dark',
    own: true,
  },
  'a veil on a picture': {
    css: '.card{color:#eee;background:linear-gradient(rgb(0 0 0 / 70%), rgb(0 0 0 / 80%)), url(article.css)}',
    body: '<div class="card">X</div>',
    scheme: 'dark',
    own: true,
  },
  'a canvas in a box that lies under its content': {
    css: 'body{background:#fff;color:#eee} canvas{position:fixed;inset:0;width:100%;height:100%;z-index:-1}',
    body: '<canvas></canvas>X',
    scheme: 'dark',
    own: true,
  },
  'a layer that covers a part': {
    css: 'body{color:#222} .b{position:absolute;top:0;left:0;width:200px;height:200px;background:#ffd;z-index:-1}',
    body: '<div class="b"></div>X',
    scheme: 'light',
    own: true,
  },
  'what lies above it, and what is elsewhere': {
    css: 'body{background:#fff;color:#222} .bar{position:fixed;inset:auto 0 0 auto;width:6px;height:40px;background:#000;z-index:9} .far{position:absolute;top:3000px;inset-inline:0;height:50px;background:#000}',
    body: '<div class="bar"></div><div class="far"></div>X',
    scheme: 'light',
  },
  'its own background': { css: 'deal-scope{background:#111;color:#eee}', scheme: 'dark' },
  'its own gradient': {
    css: 'deal-scope{background:linear-gradient(#111,#222);color:#eee}',
    scheme: 'dark',
    own: true,
  },
  'its own pseudo-element': {
    css: 'deal-scope{position:relative;isolation:isolate;color:#eee} deal-scope::before{content:"";position:absolute;inset:0;background:#111;z-index:-1}',
    scheme: 'dark',
  },
  'a meta element for a dark canvas': {
    css: '',
    head: '<meta name="color-scheme" content="dark">',
    scheme: 'dark',
  },
  'a dialog on its backdrop': {
    css: 'dialog{background:none;border:0;color:#eee;width:90%} dialog::backdrop{background:#111}',
    body: '<p>A text.</p><dialog>X</dialog>',
    scheme: 'dark',
  },
  'a box that lets half of the page through': {
    css: 'body{background:#fff} .card{background:#000;color:#fff;opacity:0.6}',
    body: '<div class="card">X</div>',
    scheme: 'light',
    own: true,
  },
};

/**
 * @param {Page} page
 * @param {Record<string, string>} flags
 * @param {{ css: string, body?: string, head?: string }} host
 */
async function buildWith(page, flags, host) {
  await page.evaluate(
    ([attributes, { css, body = 'X', head = '' }]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      for (const meta of document.querySelectorAll('meta[name=color-scheme]')) meta.remove();
      document.head.insertAdjacentHTML('beforeend', head);
      document.body.innerHTML = body.replace('X', '<deal-scope></deal-scope>');
      const element = /** @type {Element} */ (document.querySelector('deal-scope'));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector('dialog')?.showModal();
    },
    /** @type {const} */ ([{ view: 'exposure', ...flags }, host]),
  );
  await started(page);
  await page.locator('deal-scope-view .picture svg text').first().waitFor();
}

/** @param {Page} page */
const schemeOf = (page) =>
  page.locator('deal-scope-view').evaluate((view) => getComputedStyle(view).colorScheme);

for (const theme of ['auto', 'transparent'])
  test(`${theme} fits grounds of any kind`, async (t) => {
    const { page, complaints } = await visit(t, 'article', { context: { colorScheme: 'light' } });
    for (const [name, host] of Object.entries(GROUNDS)) {
      await buildWith(page, { theme }, host);
      const isClear = theme === 'transparent' && !host.own;
      await soon(async () => {
        assert.equal(await schemeOf(page), host.scheme, name);
        const ground = isClear ? NONE : { light: LIGHT, dark: DARK }[host.scheme];
        assert.equal(await groundOf(page), ground, name);
      });
      await isReadable(page, `${name}, ${theme}`);
    }
    assert.deepEqual(
      complaints.filter((one) => !/article\.css/.test(one)),
      [],
    );
  });

test('a dark canvas by a meta element for both, on a dark system', async (t) => {
  const { page } = await visit(t, 'article', { context: { colorScheme: 'dark' } });
  await buildWith(
    page,
    { theme: 'transparent' },
    {
      css: '',
      head: '<meta name="color-scheme" content="light dark">',
    },
  );
  assert.equal(await schemeOf(page), 'dark');
  await isReadable(page, 'a meta element');
});

const FOLLOWED = `
  body { background: #fff; color: #111 }
  body:has(#t:checked) { background: #111; color: #eee }
  #x.dark + div { background: #111; color: #eee }
  @keyframes darken { to { background: #111; color: #eee } }
  .darkens { animation: darken 200ms forwards }
  @media (max-width: 800px) { .narrow { background: #111; color: #eee } }
  deal-scope.dark { background: #111; color: #eee }`;
const RULE = 'div.host { background: #111 !important; color: #eee }';

/** Ways of a page to become dark, and light again. */
const WAYS = {
  'a switch and a rule that reads it': (/** @type {boolean} */ on) =>
    document.querySelectorAll('input').forEach((one) => (one.checked = on)),
  'a class of a sibling': (/** @type {boolean} */ on) =>
    void document.querySelector('#x')?.classList.toggle('dark', on),
  'an animation': (/** @type {boolean} */ on) =>
    void document.querySelector('.host')?.classList.toggle('darkens', on),
  'a class of the element itself': (/** @type {boolean} */ on) =>
    void document.querySelector('deal-scope')?.classList.toggle('dark', on),
};

/** Changes of style sheets, likewise. */
const SHEETS = {
  'an inserted rule': (/** @type {[boolean, string]} */ [on, rule]) => {
    const [sheet] = document.styleSheets;
    if (on) sheet.insertRule(rule);
    else sheet.deleteRule(0);
  },
  'an adopted sheet': (/** @type {[boolean, string]} */ [on, rule]) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = on
      ? [...document.adoptedStyleSheets, sheet]
      : document.adoptedStyleSheets.slice(0, 1);
  },
  'a sheet that is switched': (/** @type {[boolean, string]} */ [on, rule]) => {
    const [sheet] = document.styleSheets;
    if (on) sheet.insertRule(rule);
    sheet.disabled = !on;
  },
};

for (const theme of ['auto', 'transparent'])
  test(`${theme} follows a page that changes its colours in any way`, async (t) => {
    const { page } = await visit(t, 'article', { context: { colorScheme: 'light' } });
    const body = '<input type="checkbox" id="t"><p id="x"></p><div class="host">X</div>';
    await buildWith(page, { theme }, { css: FOLLOWED, body });
    const is = async (/** @type {string} */ scheme, /** @type {string} */ way) => {
      await soon(async () => assert.equal(await schemeOf(page), scheme, way));
      await isReadable(page, `${way}, ${theme}, ${scheme}`);
    };
    await is('light', 'at first');
    for (const [way, set] of Object.entries(WAYS))
      for (const on of [true, false]) {
        await page.evaluate(set, on);
        await is(on ? 'dark' : 'light', way);
      }
    for (const [way, set] of Object.entries(SHEETS))
      for (const on of [true, false]) {
        await page.evaluate(set, /** @type {[boolean, string]} */ ([on, RULE]));
        await is(on ? 'dark' : 'light', way);
      }
    await page.locator('.host').evaluate((host) => host.classList.add('narrow'));
    await page.setViewportSize({ width: 780, height: 900 });
    await is('dark', 'a width of the window');
  });

test('a ground that can be seen through is ignored, with a warning', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await build(page, { theme: 'transparent', ground: 'rgb(0 0 0 / 8%)' }, { body: { background: '#fff' } });
  assert.equal(await schemeOf(page), 'light');
  await isReadable(page, 'a veil as ground');
  assert.deepEqual(complaints, [
    'console: deal-scope: ground="rgb(0 0 0 / 8%)" is ignored: it takes a colour that is not transparent.',
  ]);
});

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
      [{ theme: 'transparent', ground: 'rgb(0 0 0 / 8%)' }, null],
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
    const reported = complaints.filter(
      (one) => !/^failed: |ground="(no colour|rgb\(0 0 0 \/ 8%\))"/.test(one),
    );
    assert.deepEqual(reported, []);
  });
}
