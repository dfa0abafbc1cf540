import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rectangle, roundedRectangle } from '../../../web/export/drawing.js';

test('a rectangle with radii has four arcs between its sides, and none where a side is only its arcs', () => {
  assert.equal(
    roundedRectangle(1, 2, 50, 20, 10, 5),
    'M11,2h30a10,5 0 0 1 10,5v10a10,5 0 0 1 -10,5h-30a10,5 0 0 1 -10,-5v-10a10,5 0 0 1 10,-5z',
  );
  assert.match(roundedRectangle(0, 0, 50.3, 20, 10, 10), /^M10,0h30\.3a10,10 0 0 1 10,10v0a/);
});
