import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoByOverrides, memoSettled } from '../../../web/state/memo.js';

test('a result is computed once for each settle token and key', () => {
  let count = 0;
  const compute = () => ++count;
  const [first, second] = [{}, {}];
  assert.deepEqual(
    [
      memoSettled(first, 'map', compute),
      memoSettled(first, 'map', compute),
      memoSettled(first, 'tornado', compute),
      memoSettled(second, 'map', compute),
      memoSettled(first, 'map', compute),
    ],
    [1, 1, 2, 3, 1],
  );
});

test('a result is computed once for each overrides object, and once for all empty ones', () => {
  let count = 0;
  const of = memoByOverrides(() => ++count);
  const moved = { build_pace: 2 };
  assert.deepEqual([of(moved), of(moved), of({}), of({}), of({ build_pace: 2 })], [1, 1, 2, 2, 3]);
});
