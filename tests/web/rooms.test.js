// Dependencies of the rooms (folders) of web: on each other, by static and dynamic imports, types in comments and style
// sheets, and on packages.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * A room imports from those before it, and these packages. `dealscope…`: the compiled core and its types, but in `app` and
 * `export` the package of the element, which only the text of examples and snippets imports.
 *
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  engine: ['dealscope', 'dealscope-analyses', 'dealscope-plain', 'dealscope-worker'],
  text: [],
  state: ['virtual:prerendered-trials'],
  ui: ['lit'],
  charts: ['lit'],
  analyses: ['lit'],
  export: ['dealscope', 'lit'],
  app: ['dealscope', 'lit', 'react', 'virtual:golden-cases', 'virtual:record', 'virtual:sites'],
  build: [
    'dealscope',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:url',
    'rolldown',
    'vite',
    'vite-plugin-singlefile',
  ],
};
const ORDER = Object.keys(ROOMS);
const SHARED = 'types.ts'; // beside the rooms: it re-exports their types
const IMPORT = /(?:\bfrom|\bimport\(?|@import)\s*['"]([^'"?\s]+)/g;
/** The names that are imported from the shared types, in braces or behind an `import()`. */
const NAMES = /\{([^{}]*)\}\s*from\s*['"][^'"]*\/types\.js['"]|import\(['"][^'"]*\/types\.js['"]\)\.(\w+)/g;
const web = fileURLToPath(new URL('../../web/', import.meta.url));

/** @param {string} path below web */
const roomOf = (path) => path.split('/')[0];

/** @param {string} text */
const specifiersIn = (text) => [...text.matchAll(IMPORT)].map(([, path]) => path);

/**
 * @param {string} file below web
 * @param {string} path
 */
const targetOf = (file, path) => join(file, '..', path);

/** The names of the shared types that a file imports. */
const sharedNamesIn = (/** @type {string} */ file, /** @type {string} */ text) =>
  [...text.matchAll(NAMES)]
    .filter(([statement]) =>
      specifiersIn(statement).some((path) => /^types\.[jt]s$/.test(targetOf(file, path))),
    )
    .flatMap(([, names, one]) => (one ? [one] : names.split(',')))
    .map(
      (name) =>
        name
          .replace(/^[\s*]+/, '')
          .trim()
          .split(/\s+as\s+/)[0],
    )
    .filter(Boolean);

/** The room of each shared type. */
const shared = new Map(
  [...readFileSync(join(web, SHARED), 'utf8').matchAll(/\{([^{}]*)\} from '\.\/(\w+)\//g)].flatMap(
    ([, names, room]) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => /** @type {[string, string]} */ ([name, room])),
  ),
);

/**
 * What a file imports of other rooms: files below web, and types by name.
 *
 * @param {string} file
 * @param {string} text
 */
const importsOf = (file, text) => [
  ...specifiersIn(text)
    .filter((path) => path.startsWith('.'))
    .map((path) => targetOf(file, path))
    .filter((path) => !path.startsWith('..') && path.includes('/') && roomOf(path) !== roomOf(file))
    .map((path) => ({ what: path, room: roomOf(path) })),
  ...sharedNamesIn(file, text)
    .map((name) => ({ what: `the type ${name}`, room: shared.get(name) ?? 'no room' }))
    .filter(({ room }) => room !== roomOf(file)),
];

/**
 * Those that lie in no room before its own.
 *
 * @param {string} file
 * @param {string} text
 */
function misplaced(file, text) {
  const before = ORDER.slice(0, ORDER.indexOf(roomOf(file)));
  return importsOf(file, text)
    .filter(({ room }) => !before.includes(room))
    .map(({ what }) => what);
}

/**
 * A directive of lit is of lit.
 *
 * @param {string} text
 */
const packagesIn = (text) =>
  specifiersIn(text)
    .filter((path) => /^[a-z]/.test(path))
    .map((path) => (path.startsWith('node:') ? path : path.split('/')[0]));

const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(js|ts|css)$/.test(file) && file !== SHARED)
  .map((file) => ({ file, text: readFileSync(join(web, file), 'utf8') }));

test('each room of the page imports only from the rooms before it, types too', () => {
  for (const { file } of files) assert.ok(ORDER.includes(roomOf(file)), `${file} is in no room`);
  assert.deepEqual(
    files.flatMap(({ file, text }) => misplaced(file, text).map((what) => `${file} imports ${what}`)),
    [],
  );
  const found = files.flatMap(({ file, text }) => importsOf(file, text));
  assert.ok(found.length > 500, `${found.length} imports`);
  assert.ok(found.filter(({ what }) => what === 'the type View').length > 30);
});

test('each room imports the packages of its list, and no others', () => {
  for (const [room, packages] of Object.entries(ROOMS)) {
    const found = files.filter(({ file }) => roomOf(file) === room).flatMap(({ text }) => packagesIn(text));
    assert.deepEqual([...new Set(found)].sort(), packages, room);
  }
});

test('a misplaced import is found', () => {
  assert.deepEqual(misplaced('text/a.js', "import { b } from '../ui/b.js';"), ['ui/b.js']);
  assert.deepEqual(misplaced('ui/a.js', "await import('../app/page/b.js')"), ['app/page/b.js']);
  assert.deepEqual(misplaced('engine/a.js', "/** @type {import('../state/b.js').B} */"), ['state/b.js']);
  assert.deepEqual(misplaced('ui/a.css', "@import '../app/b.css';"), ['app/b.css']);
  assert.deepEqual(misplaced('app/page/a.js', "import css from '../../ui/b.css?inline';"), []);
});

test('a type of a later room is found, however it is imported', () => {
  const importing = "/**\n * @import {Description,\n *   View} from '../types.js'\n */";
  assert.deepEqual(misplaced('text/a.js', importing), ['the type View']);
  assert.deepEqual(misplaced('engine/a.ts', "import type { Phrase, Result } from '../types.js';"), [
    'the type Phrase',
  ]);
  assert.deepEqual(misplaced('engine/a.js', "/** @type {import('../types.js').State} */"), [
    'the type State',
  ]);
  assert.deepEqual(misplaced('text/a.js', "/** @import {Unknown} from '../types.js' */"), [
    'the type Unknown',
  ]);
  assert.deepEqual(misplaced('charts/a.js', "/** @import {Table, View} from '../types.js' */"), []);
  assert.deepEqual(misplaced('app/page/a.js', "/** @import {Other} from './types.js' */"), []);
});

test('a package is found by its name', () => {
  assert.deepEqual(packagesIn("import { live } from 'lit/directives/live.js';\nimport 'x-y';"), [
    'lit',
    'x-y',
  ]);
  assert.deepEqual(packagesIn("import { readFile } from 'node:fs/promises';"), ['node:fs/promises']);
  assert.deepEqual(packagesIn("import a from './a.js'; import b from '../b.css?inline';"), []);
});
