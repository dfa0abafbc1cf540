import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../web/${path}`, import.meta.url), 'utf8');

const readme = read('README.md');

test('its script that sizes frames is the one that the page of examples runs', () => {
  assert.ok(readme.includes(`\`\`\`js\n${read('app/frame-heights.js').trim()}\n\`\`\``));
});
