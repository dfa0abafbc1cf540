import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leversFound } from '../../../web/text/find-levers.js';

const LEVERS = [
  { id: 'build_pace', label: 'Speed of own build', group: "OpenAI's data centres", note: 'against its plan' },
  {
    id: 'contracts.azure-250.term_years',
    label: 'Years of it',
    group: 'The deals',
    note: 'signed in Zürich',
  },
  { id: 'discount_rate', label: 'Discount rate', group: 'Prices and rates', note: 'for present values' },
];

/** @param {string} query */
const found = (query) => leversFound(LEVERS, query).map(({ id }) => id);

test('all words, in any order, at the beginning of a word, in label, group, note or id', () => {
  assert.deepEqual(found('build speed'), ['build_pace']);
  assert.deepEqual(found('Azure'), ['contracts.azure-250.term_years']);
  assert.deepEqual(found('azure-250.term'), ['contracts.azure-250.term_years']);
  assert.deepEqual(found('deals zurich'), ['contracts.azure-250.term_years']);
  assert.deepEqual(found('openai’s'), ['build_pace']);
  assert.deepEqual(found('rat'), ['discount_rate']);
  assert.deepEqual(found('ates'), []);
  assert.deepEqual(found('speed azure'), []);
});

test('no words find all', () => {
  for (const query of ['', '  ', ' . ']) assert.equal(found(query).length, LEVERS.length);
});
