// One dialect of JSDoc in web: types of other files are imported in one block at the top, after the imports of values.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

/** The faults of a file's text. @param {string} text */
function faultsOf(text) {
  const comments = [...text.matchAll(/\/\*\*(?:(?!\*\/)[^])*\*\//g)];
  const blocks = comments.filter(([comment]) => comment.includes('@import'));
  const before = blocks.length ? text.slice(0, blocks[0].index) : '';
  const faults = [];
  if (blocks.length > 1) faults.push('several blocks of @import');
  if (blocks.length && /^(?:export |const |let |function |class |async )/m.test(before))
    faults.push('@import after code');
  if (/@import \{ /.test(text)) faults.push('spaces within the braces of @import');
  if (comments.some(([comment]) => /[{|<( ]import\('[^']+'\)\.\w/.test(comment)))
    faults.push('an inline import');
  return faults;
}

test('types are imported in one block at the top of a file', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  assert.ok(files.length > 150);
  for (const file of files) assert.deepEqual(faultsOf(readFileSync(join(web, file), 'utf8')), [], file);
});

test('each fault is found', () => {
  const block = "/** @import {A} from './a.js' */\n";
  assert.deepEqual(faultsOf(`import './b.js';\n\n${block}const c = 1;`), []);
  assert.deepEqual(faultsOf(`${block}${block}`), ['several blocks of @import']);
  assert.deepEqual(faultsOf(`const c = 1;\n${block}`), ['@import after code']);
  assert.deepEqual(faultsOf("/** @import { A } from './a.js' */"), ['spaces within the braces of @import']);
  assert.deepEqual(faultsOf("/** @param {import('./a.js').A} a */"), ['an inline import']);
});
