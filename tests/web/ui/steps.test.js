import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStop, nearestStop, stopAfter } from '../../../web/ui/steps.js';
import { description } from '../../browser/model.js';

const LEVER = { min: 0, max: 400, step: 5 };

test('from between two stops the first step goes to the next one', () => {
  assert.equal(isStop(53, LEVER), false);
  assert.equal(stopAfter(53, 1, LEVER), 55);
  assert.equal(stopAfter(53, -1, LEVER), 50);
  assert.equal(stopAfter(53, 10, LEVER), 100);
  assert.equal(stopAfter(55, 1, LEVER), 60);
  assert.equal(stopAfter(55, -1, LEVER), 50);
  assert.equal(nearestStop(53, LEVER), 55);
});

test('no step leaves the range', () => {
  assert.equal(stopAfter(398, 10, LEVER), 400);
  assert.equal(stopAfter(3, -10, LEVER), 0);
  assert.equal(stopAfter(400, 1, LEVER), 400);
});

test('every stop of every lever is its decimal number, whichever way it is reached', () => {
  for (const lever of description.parameters) {
    const { id, min, max, step } = lever;
    const decimals = Math.max(...[min, step].map((x) => (String(x).split('.')[1] ?? '').length));
    let value = min;
    for (let index = 1; min + index * step <= max + 1e-9; index++) {
      value = stopAfter(value, 1, lever);
      assert.equal(value, Number((min + index * step).toFixed(decimals)), id);
      assert.ok(isStop(value, lever), id);
      assert.equal(nearestStop(value + step * 0.4, { ...lever, max: max + step }), value, id);
    }
  }
});
