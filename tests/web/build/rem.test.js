// Style sheets have lengths in multiples of --rem, as hosts set the size of a rem to anything (62.5% is common).

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../../web/', import.meta.url);

/**
 * Declarations with a length in rem. Queries compare with the browser's rem, and --rem is derived from it.
 *
 * @param {string} css
 */
const declarationsInRem = (css) =>
  css.split('\n').filter((line) => /\drem\b/.test(line) && !/^\s*@|^\s*--rem:/.test(line));

test('no declaration has a length in rem', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  assert.ok(files.length > 15);
  for (const file of files)
    assert.deepEqual(declarationsInRem(readFileSync(new URL(file, web), 'utf8')), [], file);
});

test('a length in rem is found', () => {
  assert.deepEqual(declarationsInRem('@container (min-width: 40rem) {\n  --rem: 1rem;\n  gap: 1.5rem;\n}'), [
    '  gap: 1.5rem;',
  ]);
});
