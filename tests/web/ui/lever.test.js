import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWhatIfApplied, withWhatIfToggled, withValue } from '../../../web/engine/overrides.js';
import { parsed, shifted, typed, unitOf } from '../../../web/text/units.js';
import { readNumber } from '../../../web/ui/lever.js';
import { aParameter } from '../a-view.js';

test('what is typed in percent is the value to the last bit', () => {
  const unit = unitOf('share');
  for (let k = 0; k <= 1000; k++) {
    const value = k / 1000;
    assert.equal(parsed(typed(value, unit), unit), value);
  }
  assert.equal(typed(0.285, unit), '28.5');
  assert.equal(shifted(1e-7, 2), 1e-5);
});

test('units in words', () => {
  assert.equal(unitOf('x').spoken(0.5), '0.5 times');
  assert.equal(unitOf('x').spoken(1), '1 time');
  assert.equal(unitOf('year').spoken(2028), 'start of 2028');
  assert.equal(unitOf('per year').short(-0.2), '\u221220% a year');
  assert.equal(unitOf('USD bn per GW-year').short(13.3), '$13.3B per GW-year');
  assert.equal(unitOf('correlation').short(0.5), '0.5');
  assert.equal(unitOf('parsecs').short(3), '3 parsecs');
});

test('a number out of range says the range, and no number asks for one', () => {
  const parameter = aParameter({ min: 0.1, max: 0.5, unit: 'share' });
  assert.deepEqual(readNumber('28.5', parameter), { value: 0.285 });
  assert.deepEqual(readNumber('60', parameter), { message: 'It goes from 10% to 50%.' });
  assert.deepEqual(readNumber('', parameter), { message: 'Type a number from 10% to 50%.' });
  assert.deepEqual(readNumber('x', parameter), { message: 'Type a number from 10% to 50%.' });
});

test('overrides hold only what differs from the scenario', () => {
  const parameter = aParameter({ id: 'p', value: 1 });
  assert.deepEqual(withValue({ q: 2 }, parameter, 0.5), { q: 2, p: 0.5 });
  assert.deepEqual(withValue({ q: 2, p: 0.5 }, parameter, 1), { q: 2 });
});

test('a what-if is taken, and taken back without the other levers', () => {
  const what = { id: 'slow', title: 'Slow', overrides: { p: 0.5, q: 1 } };
  const taken = withWhatIfToggled({ r: 3 }, what);
  assert.deepEqual(taken, { r: 3, p: 0.5, q: 1 });
  assert.ok(isWhatIfApplied(taken, what));
  assert.ok(!isWhatIfApplied({ ...taken, p: 0.6 }, what));
  assert.deepEqual(withWhatIfToggled(taken, what), { r: 3 });
});
