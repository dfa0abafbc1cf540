import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leverCurve, curveWords, leverCurves } from '../../../web/analyses/sparkline.js';
import { aMetric } from '../a-metric.js';
import { aParameter, aView } from '../a-view.js';

/** @import {Metric} from '../../../web/types.js' */

const down = (/** @type {number} */ v) => 100 - 100 * v;
const lever = { min: 2, max: 6 };

test('the dot stands on the curve, between two points of it too', () => {
  const { path, dot } = leverCurve([0, 0.5, 0.4], down, lever, aMetric());
  assert.equal(path, 'M0,100L50,50L100,60');
  assert.equal(dot(4), 'M50,50h0');
  assert.equal(dot(3), 'M25,75h0');
  assert.equal(dot(6), 'M100,60h0');
});

test('where the figure is undefined there is neither line nor dot', () => {
  const { path, dot } = leverCurve([null, 0.5, 0.4], down, lever, aMetric());
  assert.equal(path, 'M50,50L100,60');
  assert.equal(dot(2.5), '');
});

test('a curve in words', () => {
  /** @param {(number | null)[]} row */
  const told = (row) =>
    curveWords(row, aMetric()).replace('Over its range OpenAI’s share at the end of 2029 ', '');
  assert.equal(told([0.31, 0.4, 0.58]), 'rises from 31% to 58%.');
  assert.equal(told([0.58, 0.4, 0.31]), 'falls from 58% to 31%.');
  assert.equal(told([0.4, 0.58, 0.31]), 'moves between 31% and 58%.');
  assert.equal(told([0.191, 0.194]), 'rises from 19.1% to 19.4%.');
  assert.equal(told([0.19, 0.19]), 'stays at 19%.');
  assert.equal(told([null, null]), 'is undefined.');
});

test('the scale is that of the levers listed first, and what goes beyond stays in the picture', () => {
  const view = aView();
  /** @type {Metric[]} */
  const metrics = [
    { id: 'backlog_share', label: 'Share', unit: 'share', kind: 'level', by: null, nullable: false },
  ];
  const parameters = [
    aParameter({ id: 'first', primary: true }),
    aParameter({ id: 'beyond', primary: false }),
  ];
  const client = /** @type {any} */ ({
    curves: (/** @type {{}} */ _, /** @type {{ count: number }} */ { count }) =>
      Float64Array.from({ length: 2 * count }, (_, k) => (k < count ? 0.1 + k / 100 : 0.9)),
  });
  const { low, high, of } = leverCurves(
    { ...view, description: { ...view.description, metrics, parameters } },
    client,
    'backlog_share',
  );
  assert.deepEqual([low, high], [0.1, 0.1 + 24 / 100]);
  assert.match(of.get('beyond')?.dot(1) ?? '', /^M50,0h0$/);
});
