// One dialect of JSDoc in web, tests and scripts: types of other files are imported in one block at the top, after the
// imports of values. A comment on one line is text or one tag; any other has its text, an empty line and a line for each tag.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const TAGS = 'param|returns|type|typedef|template|property|this|import|satisfies';
const TAG = new RegExp(`(?<![\\w\`'"/])@(?:${TAGS})\\b`, 'g');
const COMMENT = /(?<=^[ \t]*|[ [(])\/\*\*(?:(?!\*\/)[^])*\*\//gm;
const TYPE_IMPORT = /@import (?:\{[^}]*\}|\* as \w+) from '[^']*'/g;
const CODE = /^(?:export |const |let |function |class |async |test\()/m;

/** @param {string} line */
const tagsIn = (line) => line.match(TAG)?.length ?? 0;

/**
 * The faults of a comment's layout.
 *
 * @param {string} comment
 */
function layoutFaults(comment) {
  const lines = comment
    .slice('/**'.length, -'*/'.length)
    .split('\n')
    .map((line) => line.replace(/^\s*\*/, '').trim());
  const faults = lines.some((line) => tagsIn(line) > 1) ? ['several tags on a line'] : [];
  if (lines.some((line) => tagsIn(line) && !line.startsWith('@'))) faults.push('text and a tag on a line');
  const first = lines.findIndex((line) => line.startsWith('@'));
  if (first > 0 && lines[first - 1] && !tagsIn(lines[first - 1]))
    faults.push('no empty line before the tags');
  return faults;
}

/**
 * The types that are imported and not used.
 *
 * @param {string[]} comments
 * @param {string} text of the file
 */
function unusedTypes(comments, text) {
  const statements = comments.flatMap((comment) => comment.match(TYPE_IMPORT) ?? []);
  const rest = statements.reduce((left, statement) => left.replace(statement, ''), text);
  return statements
    .flatMap((statement) => statement.replace(/ from '[^']*'$/, '').match(/[\w$]+(?=\s*(?:[,}]|$))/g) ?? [])
    .filter((name) => !new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(rest));
}

/**
 * The faults of a file's text.
 *
 * @param {string} text
 */
function faultsOf(text) {
  const comments = [...text.matchAll(COMMENT)];
  const blocks = comments.filter(([comment]) => comment.includes('@import'));
  const before = blocks.length ? text.slice(0, blocks[0].index) : '';
  const faults = comments.flatMap(([comment]) => layoutFaults(comment));
  if (blocks.length > 1) faults.push('several blocks of @import');
  if (blocks.length && CODE.test(before)) faults.push('@import after code');
  if (blocks.some(([comment]) => /@import \{ /.test(comment)))
    faults.push('spaces within the braces of @import');
  const unused = unusedTypes(
    blocks.map(([block]) => block),
    text,
  );
  faults.push(...unused.map((name) => `unused type ${name}`));
  if (comments.some(([comment]) => /\bimport\('[^']+'\)/.test(comment))) faults.push('an inline import');
  return faults;
}

/** At least how many files a folder has: the test reads something. */
const FOLDERS = { web: 150, tests: 150, scripts: 5 };

for (const [folder, least] of Object.entries(FOLDERS))
  test(`comments of ${folder} have one layout`, () => {
    const url = new URL(`../../${folder}/`, import.meta.url);
    const files = readdirSync(url, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.m?js$/.test(file) && !file.includes('node_modules'),
    );
    assert.ok(files.length >= least, `${files.length} files`);
    const faulty = files
      .map((file) => [file, ...faultsOf(readFileSync(new URL(file, url), 'utf8'))])
      .filter(([, ...faults]) => faults.length);
    assert.deepEqual(faulty, []);
  });

test('each fault is found', () => {
  const block = "/** @import {A} from './a.js' */\n";
  const use = '/** @type {A} */\n';
  assert.deepEqual(faultsOf(`import './b.js';\n\n${block}${use}const c = 1;`), []);
  assert.deepEqual(faultsOf(`${block}${block}${use}`), ['several blocks of @import']);
  assert.deepEqual(faultsOf(`const c = 1;\n${block}${use}`), ['@import after code']);
  assert.deepEqual(faultsOf(`/** @import { A } from './a.js' */\n${use}`), [
    'spaces within the braces of @import',
  ]);
  assert.deepEqual(faultsOf(`${block}const c = 1;`), ['unused type A']);
  const several = "/**\n * @import {A,\n *   B as C} from './a.js'\n * @import * as D from './d.js'\n */\n";
  assert.deepEqual(faultsOf(`${several}${use}`), ['unused type C', 'unused type D']);
  assert.deepEqual(faultsOf(`${several}${use}/** @type {D.E<C>} */`), []);
  assert.deepEqual(faultsOf("/** @param {import('./a.js').A} a */"), ['an inline import']);
  assert.deepEqual(faultsOf("/** @type {typeof import('./a.js')} */"), ['an inline import']);
  assert.deepEqual(faultsOf('/** @param {A} a @returns {B} */'), ['several tags on a line']);
  const inline = ['each((/** A size.', '@type {B} */ b) => b)'].join(' ');
  assert.deepEqual(faultsOf(inline), ['text and a tag on a line']);
  assert.deepEqual(faultsOf('/**\n * A size.\n * @param {A} a\n */'), ['no empty line before the tags']);
  assert.deepEqual(
    faultsOf('/**\n * A size, as `@param` has it.\n *\n * @param {A} a of\n *   b\n * @returns {B}\n */'),
    [],
  );
});
