import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isMoved,
  isSame,
  isWhatIfApplied,
  withValue,
  withWhatIfToggled,
} from '../../../web/engine/overrides.js';
import { aParameter } from '../a-view.js';

/** @import {Overrides} from '../../../web/types.js' */

const pace = aParameter({ id: 'build_pace', value: 1 });
const whatIf = { id: 'slow', title: 'Slow', question: '', overrides: { build_pace: 0.5, fulfilment: 0.8 } };

test('a value is an override, and the scenario’s own is none', () => {
  const before = { fulfilment: 0.5 };
  const moved = withValue(before, pace, 2);
  assert.deepEqual(moved, { fulfilment: 0.5, build_pace: 2 });
  assert.deepEqual(withValue(moved, pace, 1), { fulfilment: 0.5 });
  assert.deepEqual(before, { fulfilment: 0.5 });
});

test('overrides are the same if all values are, whatever their order', () => {
  assert.ok(isSame({ a: 1, b: 2 }, { b: 2, a: 1 }));
  for (const other of /** @type {Overrides[]} */ ([
    { a: 1 },
    { a: 1, b: 3 },
    { a: 1, c: 2 },
    { a: 1, b: 2, c: 3 },
  ]))
    assert.ok(!isSame({ a: 1, b: 2 }, other), JSON.stringify(other));
});

test('moved is what differs from A, or from the scenario', () => {
  assert.ok(!isMoved({ overrides: {} }));
  assert.ok(isMoved({ overrides: { a: 1 }, baselineOverrides: null }));
  assert.ok(!isMoved({ overrides: { a: 1 }, baselineOverrides: { a: 1 } }));
  assert.ok(isMoved({ overrides: {}, baselineOverrides: { a: 1 } }));
});

test('a what-if is applied over other levers, and removed without them', () => {
  const applied = withWhatIfToggled({ growth: 0.1, fulfilment: 1 }, whatIf);
  assert.deepEqual(applied, { growth: 0.1, build_pace: 0.5, fulfilment: 0.8 });
  assert.ok(isWhatIfApplied(applied, whatIf));
  assert.ok(!isWhatIfApplied({ build_pace: 0.5 }, whatIf));
  assert.deepEqual(withWhatIfToggled(applied, whatIf), { growth: 0.1 });
});
