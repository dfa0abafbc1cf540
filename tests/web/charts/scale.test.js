import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ticks } from '../../../web/charts/scale.js';

test('ticks are round, from low to high, and free of the dust of binary fractions', () => {
  assert.deepEqual(ticks(0, 350, 4), [0, 100, 200, 300]);
  assert.deepEqual(ticks(0, 1, 4), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  assert.deepEqual(ticks(0, 0.5, 4), [0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  assert.deepEqual(ticks(0, 0.75, 4), [0, 0.2, 0.4, 0.6]);
  assert.deepEqual(ticks(-30, 45, 5), [-20, 0, 20, 40]);
  assert.deepEqual(ticks(1234, 5678, 5), [2000, 3000, 4000, 5000]);
  assert.deepEqual(ticks(3, 3, 4), [3], 'where nothing lies between');
});
