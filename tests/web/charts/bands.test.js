import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bands, cloud } from '../../../web/charts/bands.js';
import { bandPath } from '../../../web/charts/paths.js';
import { sampleTable } from '../../../web/engine/samples.js';
import { aDescription } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';
import { viewOf } from '../charts-views.js';

/** @import {Metric} from '../../../web/types.js' */

const same = (/** @type {number} */ v) => v;

test('a band goes along its upper row and back along its lower one', () => {
  assert.equal(bandPath([0, 1, 2], [1, 2, 3], [4, 5, 6], same), 'M0,4L1,5L2,6L2,3L1,2L0,1z');
});

test('a band is parted where it is undefined', () => {
  assert.equal(bandPath([0, 1, 2, 3], [1, null, 3, 3], [4, 5, 6, 6], same), 'M0,4L0,1zM2,6L3,6L3,3L2,3z');
  assert.equal(bandPath([0], [null], [null], same), '');
});

test('the half lies within the 90%, and bands that are behind are faded', () => {
  const view = withTrials(viewOf());
  const { wide, half, class: kind } = bands(view, 'backlog_share', view.result.years, same);
  const values = (/** @type {string} */ d) => [...d.matchAll(/,([\d.-]+)/g)].map(([, v]) => Number(v));
  assert.equal(values(wide).length, 22);
  assert.ok(Math.max(...values(half)) < Math.max(...values(wide)));
  assert.ok(Math.min(...values(half)) >= Math.min(...values(wide)));
  assert.equal(kind, 'bands');
  assert.equal(bands(withTrials(view, { stale: true }), 'backlog_share', [], same).class, 'bands stale');
  assert.equal(bands(viewOf(), 'backlog_share', [], same).wide, '');
});

test('raw numbers are found by row and point, flows have a point less', () => {
  const metrics = /** @type {Metric[]} */ ([
    { id: 'b', kind: 'flow' },
    { id: 'a', kind: 'level' },
  ]);
  const description = { ...aDescription(), horizon: { start: 0, years: 2, grid: [0, 1, 2] }, metrics };
  const columns = [...'bb', ...'aaa', ...'rrr'];
  const numbers = Float64Array.from(columns.flatMap((_, i) => [10 * i, 10 * i + 1]));
  const found = sampleTable(numbers, ['b', 'a'], description);
  assert.equal(found.count, 2);
  assert.deepEqual([...found.at('b', 1)], [10, 11]);
  assert.deepEqual([...found.at('a', 0)], [20, 21]);
  assert.deepEqual([...found.at('a', 2)], [40, 41]);
});

test('the cloud is one path with a dot a trial', () => {
  const { d } = cloud(withTrials(viewOf()), same, same);
  assert.equal(d, 'M0,0h0M0.3,0.3h0M0.5,0.5h0');
  assert.equal(cloud(viewOf(), same, same).d, '');
});
