// Every number in a drawing is finite, on the page and in every exported picture: in all scenarios, with all
// levers at their ends, with A and B, without trials, and in every view.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FLAGS } from '../../web/app/flags.js';
import { allDrawn, soon } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();
const WITHOUT_PICTURE = ['sentence', 'partners', 'claim'];
const NOT_FINITE = /NaN|Infinity|undefined|null/;

const folder = new URL('../../core/scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const views = FLAGS.find(({ name }) => name === 'view')?.values ?? [];

/**
 * Stores files in the page instead of saving them.
 *
 * @param {Page} page
 */
const keepFiles = (page) =>
  page.addInitScript(() => {
    const savedFiles = /** @type {Blob[]} */ ([]);
    Object.assign(window, { savedFiles });
    HTMLAnchorElement.prototype.click = () => {};
    URL.createObjectURL = (file) => (savedFiles.push(/** @type {Blob} */ (file)), 'about:blank');
  });

/**
 * All SVG files of the present state, by their names in the dialog.
 *
 * @param {Page} page
 * @returns {Promise<[name: string, text: string][]>}
 */
async function pictures(page) {
  await page.evaluate(() => {
    const view = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
    return /** @type {any} */ (view).runExport('Download');
  });
  const buttons = page.getByRole('dialog').getByRole('button', { name: /^SVG: / });
  const names = await buttons.evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  const texts = await buttons.evaluateAll(async (all) => {
    const { savedFiles } = /** @type {{ savedFiles: Blob[] }} */ (/** @type {unknown} */ (window));
    savedFiles.length = 0;
    for (const one of all) /** @type {HTMLElement} */ (one).click();
    return Promise.all(savedFiles.map((file) => file.text()));
  });
  assert.equal(texts.length, names.length);
  return names.map((name, i) => [name, texts[i]]);
}

/**
 * Attributes of drawings on the page that are not finite.
 *
 * @param {Page} page
 */
const wrongOn = (page) =>
  page
    .locator('svg, svg *')
    .evaluateAll(
      (elements, wrong) =>
        elements.flatMap((element) =>
          [...element.attributes]
            .filter(({ name, value }) => !name.startsWith('aria-') && new RegExp(wrong).test(value))
            .map(({ name, value }) => `${element.localName} ${name}="${value.slice(0, 80)}"`),
        ),
      NOT_FINITE.source,
    );

/**
 * @param {Page} page
 * @param {string} where
 * @returns {Promise<Map<string, string>>}
 */
async function assertFinite(page, where) {
  assert.deepEqual(await wrongOn(page), [], where);
  const files = await pictures(page);
  for (const [name, text] of files) {
    assert.match(text, /^<svg [^>]*xml:space="preserve"/, where);
    for (const [tag] of text.matchAll(/<[^>]*>/g)) assert.doesNotMatch(tag, NOT_FINITE, `${where}, ${name}`);
    assert.doesNotMatch(text, /now (NaN|–|<)/, `${where}, ${name}`);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return new Map(files);
}

/**
 * Levers at an end of their ranges; of 0 and 1 the cuts of the states stay apart.
 *
 * @param {any} scenario
 * @param {'min' | 'max'} end
 * @param {string} [prefix]
 */
const atEnd = (scenario, end, prefix = '') =>
  Object.entries(scenario.parameters)
    .map(([id, parameter]) => `&${prefix}${id}=${parameter[end]}`)
    .join('');

for (const scenario of scenarios) {
  test(`${scenario.id}: all pictures in all states have finite numbers`, async (t) => {
    const link = `#v=2&scenario=${scenario.id}`;
    const { page, complaints } = await open(t, { query: link, prepare: keepFiles });
    await page.locator('#map summary').first().click();
    await page.locator('#map .map svg').waitFor();
    await page.locator('#record').waitFor();
    const parts = page.locator('figure.picture, .bar-list, .multiples, .outcomes');
    const pictureCount = (await parts.count()) + ['tornado', 'map'].length;
    assert.ok(pictureCount >= 7, `${pictureCount}`);
    const states = {
      'as it stands': link,
      'all levers at their least': link + atEnd(scenario, 'min'),
      'all levers at their most': link + atEnd(scenario, 'max'),
      'A and B at the ends': link + atEnd(scenario, 'min') + atEnd(scenario, 'max', 'a.'),
      'funds far above what is owed': `${link}&a=1&lab_revenue_growth=3&lab_revenue_usd_bn=500`,
      'another metric': `${link}&metric=funding_gap`,
    };
    for (const [name, state] of Object.entries(states)) {
      await page.evaluate((hash) => (location.hash = hash), state);
      await page.waitForTimeout(300); // analyses follow when the levers settle
      const files = await assertFinite(page, `${scenario.id}, ${name}`);
      if (name === 'as it stands') assert.equal(files.size, pictureCount);
      else assert.ok(files.size >= pictureCount - 1, [...files.keys()].join()); // a metric that nothing moves has no bars
    }
    assert.deepEqual(
      complaints.filter((one) => !/is ignored/.test(one)),
      [],
    );
  });
}

test('without trials and in every view the pictures have finite numbers, and a view without one has a text in its place', async (t) => {
  for (const query of ['?uncertainty=off', ...views.slice(1).map((view) => `?view=${view}`)]) {
    const { page } = await open(t, { query, prepare: keepFiles, untouched: true });
    await page.mouse.move(5, 5);
    const view = query.replace('?view=', '');
    if (view === 'tornado') await page.locator('.bars .bar').first().waitFor();
    const isWithout = WITHOUT_PICTURE.includes(view);
    await soon(async () => {
      const files = await assertFinite(page, query);
      assert.equal(files.size > 0, !isWithout, query);
    });
    await page.evaluate(() => {
      const element = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
      return /** @type {any} */ (element).runExport('Download');
    });
    assert.equal(await page.getByText('This view has no picture.').count(), isWithout ? 1 : 0, query);
    await page.close();
  }
});

test('the exported bars and map have the page’s own figures', async (t) => {
  const { page } = await open(t, { prepare: keepFiles });
  await page.locator('#map summary').first().click();
  await page.locator('#map .map svg').waitFor();
  const files = await pictures(page);
  const words = (/** @type {string} */ text) =>
    text
      .replace(/<(title|tspan|text)[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');
  const [bars, map] = [/one assumption at a time/, /^SVG: State and/].map((name) =>
    words(files.find(([label]) => name.test(label))?.[1] ?? ''),
  );
  await page.keyboard.press('Escape');
  const now = (await page.locator('#tornado .head').innerText()).replace(/\s+/g, ' ').trim();
  assert.ok(bars.includes(now), now);
  for (const bar of await page.locator('#tornado .bars .bar').all())
    for (const part of ['.name', '.left', '.right']) {
      const figureText = (await bar.locator(part).innerText()).replace(/\s+/g, ' ').trim();
      assert.ok(bars.includes(figureText), `${figureText} in ${bars}`);
    }
  for (const name of await page.locator('#map .map text').allTextContents())
    assert.ok(
      map.includes(name.replace(/\s+/g, ' ').trim()) ||
        map.replaceAll(' ', '').includes(name.replace(/\s/g, '')),
      name,
    );
});

test('exported pictures are drawn from the layouts, whatever has become of the page’s own', async (t) => {
  const { page } = await open(t, { prepare: keepFiles });
  await allDrawn(page);
  const before = await pictures(page);
  await page.locator('.picture svg, .bar-list').evaluateAll((parts) => {
    for (const part of parts)
      for (const element of part.querySelectorAll('path, circle, tspan, .name, .value')) {
        element.removeAttribute('d');
        element.setAttribute('r', '99');
        element.append('translated');
      }
  });
  await page.keyboard.press('Escape');
  assert.deepEqual(await pictures(page), before);
});
