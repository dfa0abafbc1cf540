import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureParts, shownValue, unitOf } from '../../../web/text/units.js';
import { description } from '../../browser/model.js';
import { scenarios } from '../scenarios.js';

test('a figure and what it is per', () => {
  const parts = (/** @type {number} */ value, /** @type {string} */ unit) => figureParts(value, unitOf(unit));
  assert.deepEqual(parts(0.28, 'per year'), ['+28%', 'a year']);
  assert.deepEqual(parts(-0.2, 'per year'), ['\u221220%', 'a year']);
  assert.deepEqual(parts(0, 'per year'), ['0%', 'a year']);
  assert.deepEqual(parts(13.3, 'USD bn per GW-year'), ['$13.3B', 'per GW-year']);
  assert.deepEqual(parts(250, 'USD bn'), ['$250B', '']);
  assert.deepEqual(parts(7, 'years'), ['7 years', '']);
});

test('the two parts are the short form, but for the plus of a growth', () => {
  for (const { value, unit: name } of description.parameters) {
    const unit = unitOf(name);
    const [figure, per] = figureParts(value, unit);
    assert.equal(`${figure} ${per}`.trim().replace('+', ''), unit.short(value));
  }
});

test('the first of two values has no words behind it', () => {
  const range = (/** @type {string} */ unit, /** @type {number} */ from, /** @type {number} */ to) =>
    `${unitOf(unit).bare(from)} to ${unitOf(unit).short(to)}`;
  assert.equal(range('per year', -0.2, 0.6), '\u221220% to 60% a year');
  assert.equal(range('USD bn per GW-year', 1, 20), '$1B to $20B per GW-year');
  assert.equal(range('years', 1, 10), '1 to 10 years');
  assert.equal(range('year', 2026, 2028.5), 'start of 2026 to mid-2028');
  assert.equal(range('x', 0.25, 2), '0.25× to 2×');
  assert.equal(range('widgets', 1, 2), '1 to 2 widgets');
});

test('what the scenario has is shown in the digits of its sources, and what is set with all of its own', () => {
  const shown = (/** @type {number} */ value, /** @type {number} */ own, unit = 'USD bn') =>
    unitOf(unit).short(shownValue(value, { value: own, unit }));
  assert.equal(shown(61.556, 61.556), '$61.6B');
  assert.equal(shown(400.02, 400.02), '$400B');
  assert.equal(shown(161.2, 161.2), '$161.2B');
  assert.equal(shown(0.285, 0.285), '$0.285B');
  assert.equal(shown(-61.556, -61.556), '\u2212$61.6B');
  assert.equal(shown(61.555, 61.556), '$61.555B');
  assert.equal(shown(2026.25, 2026.25, 'year'), unitOf('year').short(2026.25));
});

test('no scenario’s lever is shown with more digits than three, or one decimal', () => {
  for (const { description } of scenarios) {
    for (const parameter of description.parameters) {
      if (parameter.unit === 'year') continue;
      const figure = unitOf(parameter.unit).short(shownValue(parameter.value, parameter));
      const [digits] = /[\d.,]+/.exec(figure) ?? [''];
      const [whole, decimals = ''] = digits.replaceAll(',', '').split('.');
      const count = `${whole}${decimals}`.replace(/^0+/, '').length;
      assert.ok(count <= 3 || decimals.length <= 1, `${description.id} ${parameter.id}: ${figure}`);
    }
  }
});
