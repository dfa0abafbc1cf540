import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped } from '../../../web/ui/grouped.js';

test('groups and their items are in the order of the first item of each', () => {
  assert.deepEqual(
    grouped(['b1', 'a1', 'b2', 'a2'], ([letter]) => letter),
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
    ],
  );
  assert.deepEqual(
    grouped([], () => ''),
    [],
  );
});

test('items without a name are one group', () => {
  assert.deepEqual(
    grouped([1, 2, 3], (n) => (n === 2 ? 'even' : null)),
    [
      [null, [1, 3]],
      ['even', [2]],
    ],
  );
});
