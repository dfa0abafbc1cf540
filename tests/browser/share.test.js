// What stands for the page where its scripts do not run: the card, the tags, the answer for oEmbed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { snapshot } from '../../scripts/snapshot.mjs';
import { difference } from './pixels.js';
import { answer } from './reader.js';
import { dist, site } from './site.js';

const { load, open } = site();
const committed = (/** @type {string} */ name) => readFile(new URL(`../../web/${name}`, import.meta.url));
const { homepage } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));

test('the card is of the page as it is now: renew it on purpose, by scripts/approve', async () => {
  const { svg, complaints } = await snapshot({ base: homepage });
  assert.deepEqual(complaints, []);
  assert.equal(svg, (await committed('card.svg')).toString());
});

test('the card’s PNG shows its SVG', async (t) => {
  const context = { viewport: { width: 1200, height: 630 } };
  const { page } = await load(t, { url: 'about:blank', context });
  await page.setContent(`<style>body{margin:0} svg{display:block}</style>${await committed('card.svg')}`);
  const shown = await page.screenshot();
  const { size, apart } = await difference(page, shown, await committed('card.png'));
  assert.deepEqual(size, ['1200x630', '1200x630']);
  assert.ok(apart < 0.03, `${apart} of all pixels differ`); // other letters where other typefaces are installed
});

test('a snapshot has the requested state, whatever the scenario', async (t) => {
  const wanted = { scenario: 'mid-2026', year: 2031.5, levers: { build_pace: 0.5 } };
  const { svg, png, complaints } = await snapshot({
    ...wanted,
    view: 'tornado',
    size: { width: 640, height: 760 },
    base: 'https://a.example/',
  });
  assert.deepEqual(complaints, []);
  const link = '#v=2&scenario=mid-2026&as_of=2026-08-31&at=2031.5&build_pace=0.5';
  const { page } = await open(t, { query: link });
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
  const { page: bench } = await load(t, { url: 'about:blank' }); // parses text, which the page's policy forbids
  const { words, size } = await bench.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      words: [...documentElement.querySelectorAll('text')].map((one) => one.textContent).join(' '),
      size: ['width', 'height'].map((name) => Number(documentElement.getAttribute(name))),
    };
  }, svg);
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, '');
  const claim = (await answer(page)).split('. ')[0];
  assert.ok(plain(words).includes(plain(claim)), `${words}\n${claim}`);
  assert.ok(plain(words).includes(`https://a.example/${link}`), words);
  assert.match(words, /matters most/);
  assert.match(words, /Figures as of 31 August 2026/);
  assert.deepEqual(size, [640, 760]);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
});

test('the built page has its tags, and beside it the files that they name', async (t) => {
  const { page } = await load(t);
  const hrefs = await page.evaluate(() =>
    ['[property="og:image"]', '[type="application/json+oembed"]'].map((selector) => {
      const tag = document.head.querySelector(selector);
      return tag?.getAttribute('content') ?? tag?.getAttribute('href') ?? '';
    }),
  );
  const [card, answered] = await Promise.all(
    hrefs.map((href) => readFile(`${dist}${new URL(href).pathname.split('/').pop()}`)),
  );
  assert.deepEqual(card, await committed('card.png'));
  const { html, provider_url } = JSON.parse(answered.toString());
  assert.equal(new URL(hrefs[0]).href, `${provider_url}card.png`);
  assert.ok(html.includes(`src="${provider_url}"`));
});
