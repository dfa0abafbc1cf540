import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseline, valueAt } from '../../../web/ui/lever-curve.js';

const POINTS = [
  { x: 0, y: 10 },
  { x: 0.5, y: 20 },
  { x: 0.75, y: null },
  { x: 1, y: 40 },
];

test('the dot is on the line between two points, and nowhere beside an undefined one', () => {
  assert.equal(valueAt(POINTS, 0), 10);
  assert.equal(valueAt(POINTS, 0.25), 15);
  assert.equal(valueAt(POINTS, 0.5), 20);
  assert.equal(valueAt(POINTS, 0.6), null);
  assert.equal(valueAt(POINTS, 0.75), null);
  assert.equal(valueAt(POINTS, 0.9), null);
  assert.equal(valueAt(POINTS, 1), 40);
  assert.equal(valueAt([], 0.5), null);
});

test('the number at an end stands where the curve leaves room, inside the picture', () => {
  const at = (/** @type {number[]} */ ...ys) =>
    baseline(
      ys.map((y, i) => ({ x: i, y })),
      (y) => y,
    );
  assert.equal(at(4, 6), 18, 'below a curve that is high');
  assert.equal(at(20, 22), 16, 'above one that is low');
  for (const ys of [
    [4, 22],
    [22, 4],
    [13, 13],
    [4, 4],
    [22, 22],
  ]) {
    const line = at(...ys);
    assert.ok(line >= 8 && line <= 24, `${ys}: ${line}`);
  }
  assert.ok(Number.isFinite(baseline([{ x: 0, y: null }], (y) => y)));
});
