import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FLAG_ROWS, flagInWords } from '../../../web/build/flag-table.js';
import { description } from '../../browser/model.js';

const read = (/** @type {string} */ path) =>
  readFileSync(new URL(`../../../web/${path}`, import.meta.url), 'utf8');

const readme = read('README.md');

test('its table of flags is that of the code', () => {
  const [, section] = readme.split('\n## Flags\n');
  const rows = section
    .split('\n\n')
    .find((part) => part.startsWith('|'))
    ?.split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const rowsOfCode = FLAG_ROWS.map((flag) => flagInWords(flag, description))
    .map(({ name, takes, own, about }) => [`\`${name}\``, takes, own, about]);
  assert.deepEqual(rows, rowsOfCode);
});
