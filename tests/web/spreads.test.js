// No object literal is spread into another: its properties stand in the one around it.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const SPREAD_LITERAL = /\.\.\.\s*\{/;

for (const [folder, least] of Object.entries({ web: 150, tests: 150, scripts: 5 }))
  test(`no literal is spread in ${folder}`, () => {
    const url = new URL(`../../${folder}/`, import.meta.url);
    const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(m?js|ts)$/.test(file) && !file.includes('node_modules'),
    );
    assert.ok(files.length >= least, `${files.length} files`);
    assert.deepEqual(
      files.filter((file) => SPREAD_LITERAL.test(readFileSync(new URL(file, url), 'utf8'))),
      [],
    );
  });

test('a spread literal is found, a spread value or condition is none', () => {
  const dots = '...';
  assert.match(`({ ${dots}{ a, b }, c })`, SPREAD_LITERAL);
  assert.doesNotMatch(`({ ${dots}rest, ${dots}(a && { a }), ${dots}[b] })`, SPREAD_LITERAL);
});
