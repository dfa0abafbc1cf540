// Custom properties of style sheets: where one is used that nothing sets, its whole declaration is void.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../../web/', import.meta.url);

/**
 * A use without a fallback.
 *
 * @param {string} text
 */
const usedIn = (text) => [...text.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);

/**
 * Also in templates and scripts: `--at: 5%`, '--ground'.
 *
 * @param {string} text
 */
const setIn = (text) => [...text.matchAll(/(--[\w-]+)(?=\s*:|['"])/g)].map(([, name]) => name);

test('every custom property in a style sheet is set somewhere', () => {
  const texts = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|js|html)$/.test(file))
    .map((file) => ({ file, text: readFileSync(new URL(file, web), 'utf8') }));
  const known = new Set(texts.flatMap(({ text }) => setIn(text)));
  const sheets = texts.filter(({ file }) => file.endsWith('.css'));
  assert.ok(sheets.length > 15);
  const unknown = sheets.flatMap(({ file, text }) =>
    usedIn(text)
      .filter((name) => !known.has(name))
      .map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('a property without a value is found', () => {
  assert.deepEqual(usedIn('a { color: var(--ink); margin: var(--gap, 1px) }'), ['--ink']);
  assert.deepEqual(setIn('a { --gap: 1px; color: var(--ink) }'), ['--gap']);
});
