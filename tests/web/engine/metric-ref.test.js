import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowAt, inBaseline, levelAt, split, under } from '../../../web/engine/metric-ref.js';

const result = { years: [2026, 2027, 2028] };

test('a level has its date, a flow that of its period’s start', () => {
  assert.equal(levelAt('backlog_share', result, 2), 'backlog_share@2028');
  assert.equal(flowAt('spend.amazon', result, 2), 'spend.amazon@2027');
  assert.equal(flowAt('spend.amazon', result, 0), null);
});

test('a reference is split into its metric and its date, without its condition', () => {
  assert.deepEqual(split('spend.amazon@2027'), ['spend.amazon', '2027']);
  assert.deepEqual(split('funding_gap'), ['funding_gap', undefined]);
  assert.deepEqual(split(inBaseline('stake@2026')), ['stake', '2026']);
  assert.deepEqual(split(under('funding_gap', { 'a@b': 1 })), ['funding_gap', undefined]);
});
