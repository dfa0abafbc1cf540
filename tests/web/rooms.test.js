// Dependencies between the rooms (folders) of web: by static and dynamic imports, types in comments and style sheets.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A room imports from those before it. */
const ROOMS = ['engine', 'text', 'state', 'ui', 'charts', 'analyses', 'export', 'app', 'build'];
const IMPORT = /(?:\bfrom|\bimport\(?|@import)\s*['"](\.[^'"?]*)/g;
const web = fileURLToPath(new URL('../../web/', import.meta.url));

/** Files that lie beside the rooms, as types.ts does, belong to all of them. @param {string} path below web */
const roomOf = (path) => (path.includes('/') ? path.split('/')[0] : null);

/** The files of other rooms below web that a file imports. @param {string} file below web @param {string} text */
const importsOf = (file, text) =>
  [...text.matchAll(IMPORT)]
    .map(([, path]) => join(file, '..', path))
    .filter((path) => !path.startsWith('..') && roomOf(path) && roomOf(path) !== roomOf(file));

/** Those that lie in no room before its own. @param {string} file @param {string} text */
function misplaced(file, text) {
  const before = ROOMS.slice(0, ROOMS.indexOf(roomOf(file) ?? ''));
  return importsOf(file, text).filter((path) => !before.includes(roomOf(path) ?? ''));
}

const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(js|ts|css)$/.test(file) && file !== 'types.ts')
  .map((file) => ({ file, text: readFileSync(join(web, file), 'utf8') }));

test('each room of the page imports only from the rooms before it', () => {
  for (const { file } of files) assert.ok(ROOMS.includes(roomOf(file) ?? ''), `${file} is in no room`);
  assert.deepEqual(
    files.flatMap(({ file, text }) => misplaced(file, text).map((path) => `${file} imports ${path}`)),
    [],
  );
  assert.ok(files.flatMap(({ file, text }) => importsOf(file, text)).length > 300);
});

test('a misplaced import is found', () => {
  assert.deepEqual(misplaced('text/a.js', "import { b } from '../ui/b.js';"), ['ui/b.js']);
  assert.deepEqual(misplaced('ui/a.js', "await import('../app/page/b.js')"), ['app/page/b.js']);
  assert.deepEqual(misplaced('engine/a.js', "/** @type {import('../state/b.js').B} */"), ['state/b.js']);
  assert.deepEqual(misplaced('ui/a.css', "@import '../app/b.css';"), ['app/b.css']);
  assert.deepEqual(misplaced('app/page/a.js', "import css from '../../ui/b.css?inline';"), []);
});
