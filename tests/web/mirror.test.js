// tests/web has the rooms of web: web/ROOM/X.js is tested by tests/web/ROOM/X.test.js.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

/** Tests of what several modules do together, by what they are about. */
const TOPICS = [
  'analyses/derivation/figures', // every text and table
  'app/test-environments', // the element in jsdom and happy-dom
  'build/custom-properties', // every style sheet
  'build/rem',
  'charts/bounded', // the work on drawings, and its bounds
  'charts/charts', // every picture
  'charts/comparison', // A and B in pictures, tables and texts
  'charts/questions-bounded',
  'charts/questions-labels',
  'charts/questions-marks',
  'charts/record', // the pictures of the record
  'charts/sites', // the layers of sites in pictures and tables
  'charts/uncertainty', // trials in pictures, tables and texts
  'export/cleaned', // snippets, as publishing systems leave them
  'jsdoc', // every comment
  'mirror',
  'rooms', // every import
  'spreads', // every object
  'state/mangled-links', // the whole way from a link to a state
  'state/sites', // sites that are switched off, in links, notes and the state of hosts
];

const tests = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.js'))
  .map((file) => file.replace(/\.test\.js$/, ''))
  .sort();
const isModule = (/** @type {string} */ name) => existsSync(new URL(`../../web/${name}.js`, import.meta.url));

test('each test is of a module in the same place, or of a topic that is listed', () => {
  assert.ok(tests.length > 60, `${tests.length} tests`);
  assert.deepEqual(
    tests.filter((name) => !isModule(name)),
    TOPICS,
  );
});
