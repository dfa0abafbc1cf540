import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buttonLabel, questionOf } from '../../../web/ui/phrase.js';

test('a reference has its metric and, where there is one, its condition', () => {
  assert.deepEqual(questionOf('backlog_share@2030'), ['backlog_share@2030']);
  assert.deepEqual(questionOf('stake@2026?baseline'), ['stake@2026', 'baseline']);
  assert.deepEqual(questionOf('stake?{"build_pace":2}'), ['stake', '{"build_pace":2}']);
});

test('the label of a figure’s button has the figure, or that there is none, and its name', () => {
  assert.equal(buttonLabel('20%', 'Share of backlog'), 'Why 20%? Share of backlog');
  assert.equal(buttonLabel('–', 'Share of backlog'), '– Why no number? Share of backlog');
});
