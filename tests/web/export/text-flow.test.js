import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, piece } from '../../../web/export/drawing.js';
import { flow } from '../../../web/export/text-flow.js';

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';

test('line breaking fills the lines, preserves all words, and cuts only words wider than a line', () => {
  const words = 'one two three four five six seven eight nine ten ';
  const lines = flow([piece(words, 13, '#111111', 650), piece(LINK, 13, '#666666')], 5, 20, 150, 18);
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  assert.equal(texts.join(' ').replaceAll(' ', ''), (words + LINK).replaceAll(' ', ''));
  assert.ok(
    texts.every((text) => text.length < 26),
    texts.join('|'),
  );
  assert.ok(texts.filter((text) => /^[a-z ]+$/.test(text)).every((text) => words.includes(text)));
  assert.deepEqual(
    lines.map(({ x, y }) => [x, y]),
    lines.map((_, i) => [5, 20 + 18 * i]),
  );
});
