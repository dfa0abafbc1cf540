import assert from 'node:assert/strict';
import { test } from 'node:test';
import { andPhrases, concat, figure, join, phrase, plainText } from '../../../web/text/phrase.js';
import { figuresIn } from '../figures-in.js';

const share = figure('20%', 'backlog_share@2030');
const gap = figure('$108B', 'cumulative_gap@2030', 'what is missing');

test('a phrase is its strings and figures in turn, without empty ones', () => {
  assert.deepEqual(phrase`It is ${share}, and ${'all'} of ${gap}`, [
    'It is ',
    { text: '20%', metric: 'backlog_share@2030', about: undefined },
    ', and all of ',
    { text: '$108B', metric: 'cumulative_gap@2030', about: 'what is missing' },
  ]);
  assert.deepEqual(phrase``, []);
});

test('phrases in a phrase are spliced in, and neighbouring strings joined', () => {
  const inner = phrase`${share} of it`;
  assert.deepEqual(phrase`Now ${inner}.`, ['Now ', share, ' of it.']);
});

test('a figure without a metric is plain text', () => {
  assert.equal(figure('13', null), '13');
  assert.deepEqual(phrase`at ${figure('13', null)}`, ['at 13']);
});

test('its plain text is what is printed', () => {
  assert.equal(plainText(phrase`It is ${share}, ${gap}.`), 'It is 20%, $108B.');
});

test('phrases are joined, empty ones left out', () => {
  assert.equal(plainText(join([phrase`a ${share}`, [], '', phrase`b`])), 'a 20% b');
  assert.deepEqual(figuresIn(concat([phrase`a ${share}`, gap])), [share, gap]);
});

test('a list of phrases has its conjunction', () => {
  const text = (/** @type {Parameters<typeof andPhrases>[0]} */ parts) => plainText(andPhrases(parts));
  assert.equal(text([]), '');
  assert.equal(text([phrase`a ${share}`]), 'a 20%');
  assert.equal(text([phrase`a ${share}`, 'b']), 'a 20% and b');
  assert.equal(text(['a', phrase`${gap}`, 'c']), 'a, $108B, and c');
});
