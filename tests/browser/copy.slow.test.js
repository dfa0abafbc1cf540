// What a reader takes away: pictures that stand alone, tables and figures as files, snippets, citations.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { VIEWS } from '../../web/export/embed-views.js';
import { description, parameter } from './model.js';
import { difference } from './pixels.js';
import { allDrawn, answer, range, soon, trialsShown } from './reader.js';
import { site } from './site.js';

/** @import {Locator, Page} from 'playwright-core' */

const { load, open } = site();
const CHARTS = [
  ...['exposure', 'payment', 'own-capacity', 'build-pressure', 'site-schedule'],
  ...['stake', 'relationship', 'regime-shares'],
];
const ROUND = 'a10,10 0 0 1 10,10'; // a corner of the pill of the year
const BARS = ['attribution', 'unpaid', 'net-gain'];
const RECORD = ['known-when', 'back-test', 'back-test-inputs', 'next-print'];
const PICTURES = [...CHARTS, ...BARS, 'tornado', 'map', ...RECORD];
const DIALOGS = ['Embed', 'Download', 'Cite'];

const BUSY = 20_000; // a picture of some megapixels on a busy machine
const PACE = 120; // ms between two files: Chromium drops the eleventh within a second, faster than a hand presses

// Nothing but the edges of glyphs and of round lines may differ, and little: of 255, and of all pixels.
const [MEAN, APART] = [0.1, 0.0005];

/** @param {Page} page */
const dialog = (page) => page.getByRole('dialog');

/**
 * Shows the buttons where the page is narrow and they are behind one.
 *
 * @param {Page} page
 */
async function openMenu(page) {
  const menu = page.getByRole('button', { name: 'Menu', expanded: false });
  if (await menu.isVisible()) await menu.click();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function openDialog(page, name) {
  await openMenu(page);
  await page.getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor();
}

/** @param {Page} page with all its trials and its map */
async function settle(page) {
  await allDrawn(page);
  await page.locator('#map summary').first().click();
  await page.locator('#map .map svg').waitFor();
}

/**
 * Presses a button of the open dialog.
 *
 * @param {Page} page
 * @param {Locator} button
 */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: BUSY }), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * All files of a kind, by the ids of their parts.
 *
 * @param {Page} page
 * @param {string} kind
 * @returns {Promise<Map<string, Buffer>>}
 */
async function files(page, kind) {
  const found = new Map();
  for (const button of await dialog(page)
    .getByRole('button', { name: new RegExp(`^${kind}: `) })
    .all()) {
    const [{ name, bytes }] = await Promise.all([saved(page, button), page.waitForTimeout(PACE)]);
    found.set(name.replace(/^dealscope-article-2026-01-(.*)\.\w+$/, '$1'), bytes);
  }
  return found;
}

test('every picture is an SVG file of its own, the same from a dark page and from a light one', async (t) => {
  const exported = [];
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const { page, complaints, origin } = await open(t, { context: { colorScheme } });
    await settle(page);
    await openDialog(page, 'Download');
    const texts = [...(await files(page, 'SVG'))].map(([id, bytes]) => ({
      id,
      text: bytes.toString().replaceAll(origin, 'https://dealscope.example/'),
    }));
    assert.deepEqual(complaints, []);
    exported.push(texts);
    if (colorScheme === 'dark') continue;
    assert.deepEqual(
      texts.map(({ id }) => id),
      PICTURES,
    );
    const { page: bench } = await load(t, { url: 'about:blank' }); // parses text, which the page's policy forbids
    for (const { id, text } of texts) {
      const root = await bench.evaluate((source) => {
        const { documentElement: svg } = new DOMParser().parseFromString(source, 'image/svg+xml');
        const names = new Set([...svg.querySelectorAll('*')].map((one) => one.localName));
        return { name: svg.localName, names: [...names], words: svg.textContent };
      }, text);
      assert.equal(root.name, 'svg', id);
      assert.ok(
        root.names.every((name) => ['title', 'clipPath', 'path', 'text', 'tspan', 'g'].includes(name)),
        `${id}: ${root.names}`,
      );
      assert.doesNotMatch(text, /class=|style=|var\(|oklab|href|url\((?!#clip-\d+\))/, id);
      if (CHARTS.includes(id)) assert.equal(text.includes(ROUND), id !== 'relationship', id);
      assert.match(root.words ?? '', /Figures as of 28 January 2026/, id);
      assert.match((root.words ?? '').replace(/\s/g, ''), /https:\/\/dealscope\.example\/#v=2&scenario=/, id);
    }
  }
  assert.deepEqual(exported[1], exported[0]);
});

test('a file shows what the page shows, and a PNG what the SVG shows', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'dealscope-'));
  t.after(() => rm(folder, { recursive: true }));
  const deviceScaleFactor = 2; // a PNG's
  // there a chart begins at a whole pixel and is drawn at its own size
  const { page } = await open(t, { context: { deviceScaleFactor, viewport: { width: 440, height: 1400 } } });
  await settle(page);
  await openDialog(page, 'Download');
  const [svgs, pngs] = [await files(page, 'SVG'), await files(page, 'PNG')];
  await page.keyboard.press('Escape');
  const { page: bench } = await load(t, { url: 'about:blank' });
  const { page: file } = await load(t, {
    url: 'about:blank',
    context: { deviceScaleFactor, viewport: { width: 900, height: 1800 } },
  });
  for (const [id, svg] of svgs) {
    const path = join(folder, `${id}.svg`);
    await writeFile(path, svg);
    await file.goto(pathToFileURL(path).href);
    const [, width, height] = (svg.toString().match(/width="(\d+)" height="(\d+)"/) ?? []).map(Number);
    const whole = await file.screenshot({ clip: { x: 0, y: 0, width, height } });
    const png = await difference(bench, whole, /** @type {Buffer} */ (pngs.get(id)));
    t.diagnostic(`${id}: PNG and SVG ${JSON.stringify(png)}`);
    assert.equal(png.size[0], png.size[1], id);
    assert.ok(png.mean < MEAN && png.apart < APART, `${id}: ${JSON.stringify(png)}`);

    if (!CHARTS.includes(id)) continue;
    const chart = page.locator(`#${id} svg`);
    await chart.evaluate((one) => {
      one.scrollIntoView({ block: 'center' });
      const { top } = one.getBoundingClientRect();
      Object.assign(one.style, { position: 'relative', top: `${Math.ceil(top) - top}px` });
    });
    const box = await chart.boundingBox();
    const [, x, y] = (svg.toString().match(/<g transform="translate\((\d+) (\d+)\)"/) ?? []).map(Number);
    assert.ok(box);
    const inPage = await page.screenshot({ clip: box });
    const inFile = await file.screenshot({ clip: { x, y, width: box.width, height: box.height } });
    const both = await difference(bench, inPage, inFile);
    t.diagnostic(`${id}: page and SVG ${JSON.stringify(both)}`);
    assert.equal(both.size[0], both.size[1], id);
    assert.ok(both.mean < MEAN && both.apart < APART, `${id}: ${JSON.stringify(both)}`);
  }
});

test('tables are CSV files with the ranges of the trials, and all figures one JSON file', async (t) => {
  const { page, complaints } = await open(t);
  await trialsShown(page, '10,000');
  await range(page, parameter('build_pace')).press('End');
  await trialsShown(page, '10,000');
  await soon(async () => assert.match(page.url(), /build_pace/));
  await openDialog(page, 'Download');
  const tables = await files(page, 'CSV');
  assert.ok(tables.size >= 9, [...tables.keys()].join());
  for (const [id, bytes] of tables) {
    const [head, ...records] = bytes
      .toString()
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    assert.ok(head.includes(','), id);
    assert.match(records[records.length - 1], /^"Figures as of 28 January 2026\..*build_pace=2",+$/, id);
  }
  assert.match(String(tables.get('exposure')), /end of 2029,\d+\.\d%,[\d.]+–[\d.]+%/);
  const { name, bytes } = await saved(page, dialog(page).getByRole('button', { name: /^JSON: / }));
  assert.equal(name, 'dealscope-article-2026-01-all.json');
  const report = JSON.parse(bytes.toString());
  assert.deepEqual(report.state, {
    version: 1,
    scenario: 'article-2026-01',
    as_of: '2026-01-28',
    year: 2030,
    levers: { build_pace: 2 },
  });
  assert.equal(report.permalink, page.url());
  assert.equal(report.uncertainty.trials, 10_000);
  const share = `${Math.round(100 * report.result.backlog_share[4])}%`;
  await page.keyboard.press('Escape');
  assert.ok((await answer(page)).includes(share));
  assert.deepEqual(complaints, []);
});

test('a frame that may only run scripts shows what it may not save', async (t) => {
  const body =
    '<title>An article</title><iframe sandbox="allow-scripts" src="/" width="800" height="900"></iframe>';
  const { page, complaints } = await load(t, {
    query: 'article',
    prepare: (opened) =>
      opened.route('**/article', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Download', exact: true }).click();
  await frame.getByRole('button', { name: 'CSV: Deals' }).click();
  await frame.getByText(/lets it save no files; the text is here/).waitFor();
  assert.match(
    await frame.getByRole('textbox', { name: 'dealscope-article-2026-01-deals.csv' }).inputValue(),
    /^Deal,Partner/,
  );
  await frame
    .getByRole('button', { name: /^PNG: / })
    .first()
    .click();
  await frame.getByText(/lets it save no files; the picture/).waitFor();
  await frame.locator('.preview canvas').waitFor();
  assert.deepEqual(complaints, []);
});

for (const name of DIALOGS) {
  test(`${name}: the focus goes in and comes back, and axe-core finds nothing`, async (t) => {
    const { page, complaints } = await open(t, { context: { viewport: { width: 390, height: 800 } } });
    await openMenu(page);
    const button = page.getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    assert.ok(await dialog(page).evaluate((box) => box.matches(':focus-within')));
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
    assert.deepEqual(found, []);
    assert.ok(passes.length > 10);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    assert.ok(await button.evaluate((one) => one.matches(':focus')));
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.equal(widths[0], widths[1]);
    assert.deepEqual(complaints, []);
  });
}

test('a snippet follows its choices, is copied by its button, and leads to the present state', async (t) => {
  const { page, complaints } = await open(t);
  await range(page, parameter('build_pace')).press('End');
  await soon(async () => assert.match(page.url(), /build_pace/));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page, 'Embed');
  await dialog(page).getByLabel('Show').selectOption({ label: 'The share of the backlog' });
  await dialog(page).getByLabel('Colours').selectOption({ label: 'Dark' });
  await dialog(page).getByRole('button', { name: 'Copy A frame, for every site' }).click();
  await dialog(page).getByText('A frame, for every site: copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const { page: bench } = await load(t, { url: 'about:blank' });
  const frame = await bench.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const one = body.firstElementChild;
    return { tag: one?.localName, title: one?.getAttribute('title'), src: one?.getAttribute('src') };
  }, copied);
  assert.equal(frame.tag, 'iframe');
  assert.ok(frame.title);
  const { searchParams, hash } = new URL(String(frame.src));
  assert.deepEqual(Object.fromEntries(searchParams), { view: 'exposure', theme: 'dark' });
  assert.equal(hash, new URL(page.url()).hash);
  const script = await dialog(page)
    .getByRole('textbox', { name: 'A script, part of your page' })
    .inputValue();
  assert.match(
    script,
    /<deal-scope scenario="article-2026-01" year="2030" view="exposure" theme="dark" build_pace="2">/,
  );
  assert.ok(script.includes(description.as_of.slice(0, 4)));
  assert.deepEqual(complaints, []);
});

test('a citation has the link of the state and the date of the figures', async (t) => {
  const { page } = await open(t);
  await openDialog(page, 'Cite');
  const texts = await Promise.all(
    ['In words', 'BibTeX'].map((name) => dialog(page).getByRole('textbox', { name }).inputValue()),
  );
  for (const text of texts) {
    assert.match(text, /Figures as of 28 January 2026/);
    assert.ok(text.includes('#v=2&scenario=article-2026-01'));
    assert.ok(text.includes(String(new Date().getFullYear())));
  }
});

test('a frame that nobody reports to is about as high as what it shows', async (t) => {
  for (const { id, height } of VIEWS.slice(1)) {
    const body = `<title>An article</title><iframe sandbox="allow-scripts" src="/?view=${id}&claim=hedged" width="640" height="300"></iframe>`;
    const { page } = await load(t, {
      query: 'article',
      prepare: (opened) =>
        opened.route('**/article', (route) => route.fulfill({ contentType: 'text/html', body })),
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.attribution').waitFor();
    if (id === 'tornado') await frame.locator('.bars .bar').first().waitFor();
    if (id === 'claim') await frame.locator('.claim-sides').waitFor();
    await soon(async () => {
      const needed = await frame.locator('html').evaluate((root) => root.getBoundingClientRect().height);
      assert.ok(Math.abs(needed - height) < 0.05 * height, `${id}: ${needed}, not ${height}`);
    });
    await page.close();
  }
});

test('dialogs that cannot be loaded are reported', async (t) => {
  const { page } = await open(t, {
    prepare: (opened) => opened.route('**/assets/export-*.js', (route) => route.abort()),
  });
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByText('“Download” could not be loaded.').waitFor();
});
