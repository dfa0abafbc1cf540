// What publishing systems leave of the snippets: the sentence, the date and a link.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { autop } from '@wordpress/autop';
import { HtmlRenderer, Parser } from 'commonmark';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { iframeSnippet, packageSnippet, scriptSnippet } from '../../../web/export/snippets.js';
import { wpKsesPost } from './wp-kses.js';

const SENTENCE =
  'OpenAI’s share of “Microsoft’s” backlog falls to 40% (R&D < 5%) by 2030, $1.4 trillion *in all*.';
const AS_OF = 'Figures as of 28 January 2026';
const BASE = 'https://dealscope.example/';
const LINK =
  '#v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5&contracts.azure-250.term_years=10';

const embed = {
  base: BASE,
  link: LINK,
  view: 'exposure',
  theme: 'transparent',
  state: { scenario: 'article-2026-01', year: 2030, levers: { build_pace: 0.5 } },
  height: 1130,
  title: 'Is OpenAI’s backlog “safe”?',
  sentence: SENTENCE,
  asOf: AS_OF,
};

/** The part of the last one that is pasted into a page. */
const markup = packageSnippet(embed).slice(packageSnippet(embed).indexOf('<deal-scope'));
const SNIPPETS = { frame: iframeSnippet(embed), script: scriptSnippet(embed), markup };

const purify = createDOMPurify(/** @type {any} */ (new JSDOM('').window));
const markdown = new Parser();

/** Goldmark, Hugo's renderer, leaves HTML out by default, as `safe` does here. */
const hugo = (/** @type {string} */ text) => new HtmlRenderer({ safe: true }).render(markdown.parse(text));
const hugoUnsafe = (/** @type {string} */ text) => new HtmlRenderer().render(markdown.parse(text));

/** @type {Record<string, (html: string) => string>} */
const FILTERS = {
  'WordPress’ filter for authors': wpKsesPost,
  'WordPress’ filter and its paragraphs': (html) => autop(wpKsesPost(html)),
  'sanitize-html': (html) => sanitizeHtml(html),
  DOMPurify: (html) => purify.sanitize(html),
};

/** @param {string} html */
const read = (html) => new JSDOM(html).window.document;
const words = (/** @type {Node | null} */ node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

for (const [name, snippet] of Object.entries(SNIPPETS)) {
  for (const [filter, clean] of Object.entries(FILTERS)) {
    test(`${filter} leaves sentence, date and link of the ${name}`, () => {
      const { body } = read(clean(snippet));
      assert.equal(words(body), `${SENTENCE} ${AS_OF}. Dealscope: ${BASE}`);
      const links = [...body.querySelectorAll('a')].map((link) => link.href);
      assert.deepEqual(links, [BASE + LINK]);
      assert.equal(body.querySelectorAll('iframe, script, deal-scope').length, 0, 'the filter filters');
    });
  }

  test(`Hugo without “unsafe” leaves sentence, date and link of the ${name}`, () => {
    const html = hugo(snippet);
    const { body } = read(html);
    assert.equal(words(body), `${SENTENCE.replaceAll('*', '')} ${AS_OF}. Dealscope: ${BASE}`);
    assert.equal(body.querySelectorAll('iframe, script, deal-scope').length, 0, 'it leaves HTML out');
    // Hugo's Linkify: an address at the start of a line or after white space or one of * _ ~ ( (GFM 0.29, 6.9)
    const source = body.textContent ?? '';
    assert.match(source, /(^|[\s*_~(])https:\/\/dealscope\.example\/(\s|$)/m);
    assert.match(html, /[\s>*_~(]( |\n)?(<!-- raw HTML omitted -->)? https:\/\/dealscope\.example\//);
  });

  test(`Hugo with “unsafe” keeps the ${name} whole`, () => {
    const { body } = read(hugoUnsafe(snippet));
    isWhole(body, name);
  });

  test(`WordPress’ paragraphs do not tear the ${name}`, () => {
    const html = autop(snippet);
    isWhole(read(html).body, name);
    assert.doesNotMatch(html, /<br/, 'no empty line beside it');
    assert.doesNotMatch(html, /<p>\s*<\/p>/);
  });

  test(`the ${name} pasted into a page as it is is whole`, () => isWhole(read(snippet).body, name));
}

/**
 * The frame with its text below it; the element with the text in it, and nothing outside.
 *
 * @param {Element} body
 * @param {string} name
 */
function isWhole(body, name) {
  const text = `${SENTENCE} ${AS_OF}. Dealscope: ${BASE}`;
  const plain = text.replaceAll('*', '');
  const found = words(name === 'frame' ? body : body.querySelector('deal-scope'));
  assert.ok([text, plain].includes(found), found);
  assert.equal(words(body), found, 'nothing is outside');
  assert.equal(body.querySelectorAll('iframe').length, name === 'frame' ? 1 : 0);
  assert.equal(body.querySelectorAll('script').length, name === 'script' ? 1 : 0);
  const link = body.querySelector(name === 'frame' ? 'small > a' : 'deal-scope > a');
  assert.equal(link?.getAttribute('href'), BASE + LINK);
}

test('no snippet and no document installs from the registry, where the package is not', () => {
  const documents = ['README.md', 'web/README.md'].map((file) =>
    readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'),
  );
  for (const snippet of [...Object.values(SNIPPETS), packageSnippet(embed), ...documents]) {
    assert.doesNotMatch(snippet, /\b(install|add|i)\s+(-\S+\s+)*dealscope\b/);
    assert.doesNotMatch(snippet, /unpkg|jsdelivr|esm\.sh|skypack|npm:/);
  }
});
