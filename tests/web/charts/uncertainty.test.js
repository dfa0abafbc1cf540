import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backlogShareLayout } from '../../../web/charts/backlog-share-layout.js';
import { backlogShareTable } from '../../../web/charts/backlog-share-text.js';
import { bands, cloud } from '../../../web/charts/bands.js';
import { coexistenceTable } from '../../../web/charts/coexistence-text.js';
import { dependenceLayout } from '../../../web/charts/dependence-layout.js';
import { dependenceTable, dependenceTitle, dependenceValue } from '../../../web/charts/dependence-text.js';
import { bandPath } from '../../../web/charts/paths.js';
import { sampleTable } from '../../../web/engine/samples.js';
import { answerText, summaryText } from '../../../web/text/answer.js';
import { exactnessText, standardError } from '../../../web/text/exactness.js';
import { plainText } from '../../../web/text/phrase.js';
import { rangeNote } from '../../../web/text/ranges.js';
import { aDescription, aView, from } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';
import { cellText } from '../cells.js';
import { caseNames, viewOf } from '../charts-views.js';

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
  const metrics = /** @type {import('../../../web/types.js').Metric[]} */ ([
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

test('the axis reaches to the top of the bands', () => {
  const low = withTrials(viewOf());
  assert.ok(backlogShareLayout(viewOf()).ticks.at(-1)?.text === '50%');
  assert.equal(backlogShareLayout(low).ticks.at(-1)?.text, '60%');
});

test('the states of the trials pile up to all of them at every point', () => {
  for (const name of caseNames) {
    const { states } = dependenceLayout(withTrials(viewOf(name)));
    const heights = new Map();
    for (const { d } of states.layers) {
      const points = [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const [i, [x, y]] of points.entries())
        heights.set(x, (heights.get(x) ?? 0) + (i < points.length / 2 ? -y : y));
    }
    assert.equal(heights.size, 11);
    const whole = states.plot.bottom - states.plot.top;
    for (const height of heights.values()) assert.ok(Math.abs(height - whole) < 0.5, `${name}: ${height}`);
  }
});

test('the sentence names the 90%; while that is not known or behind its place is kept, where it never comes it is not', () => {
  const view = aView({ backlog_share: from(0.45, 0.19) });
  assert.match(answerText(withTrials(view)), /to 19% by the end of 2029 \(90% of trials: 9–39%\)[.:]/);
  assert.match(answerText({ ...view, uncertainty: null }), /by the end of 2029 \(90% of trials: …\)[.:]/);
  assert.match(answerText(withTrials(view, { stale: true })), /\(90% of trials: …\)/);
  assert.match(answerText(view), /by the end of 2029[.:]/);
});

test('what is announced holds the range, and never a gap', () => {
  const view = aView({ backlog_share: from(0.45, 0.19) });
  assert.match(summaryText(withTrials(view)), /\(90% of trials: 9–39%\)/);
  assert.doesNotMatch(summaryText({ ...view, uncertainty: null }), /…|trials/);
  assert.doesNotMatch(summaryText(withTrials(view, { stale: true })), /…|trials/);
});

test('a range that rounds to one number is that number', () => {
  const view = withTrials(aView());
  const row = view.uncertainty?.simulation.metrics.backlog_share;
  assert.ok(row);
  Object.assign(row, { p05: from(0.446, 0.446), p95: from(0.454, 0.454) });
  assert.equal(plainText(rangeNote(view, 'backlog_share', 0)), ' (90% of trials: 45%)');
});

test('titles and values tell the states of the trials', () => {
  const view = withTrials(viewOf());
  assert.equal(plainText(dependenceTitle(view)), 'Hedged coexistence in 75% of trials at the end of 2029');
  assert.match(dependenceValue(view), /^End of 2029: OpenAI on Microsoft \d+% \(90% of trials: \d+–\d+%\), /);
  assert.match(dependenceValue(view), /hedged coexistence 75% and interlocked 25%$/);
  assert.equal(plainText(dependenceTitle(viewOf())), 'How sure the state at the end of 2029 is');
});

test('tables have the ranges, and dashes before there are any', () => {
  for (const table of [backlogShareTable, coexistenceTable, dependenceTable]) {
    const { columns, rows } = table(withTrials(viewOf()));
    const ranges = columns.flatMap(({ label }, i) => (/trials$/.test(label) ? [i - 1] : []));
    assert.ok(ranges.length >= 2, table.name);
    for (const { cells } of rows) assert.equal(cells.length, columns.length - 1);
    for (const i of ranges) assert.match(cellText(rows[4].cells[i]), /^\d+\.\d–\d+\.\d%$/, table.name);
    for (const i of ranges) assert.equal(table(viewOf()).rows[4].cells[i], '–');
  }
});

test('the standard error is the middle half over the root of the trials', () => {
  const view = withTrials(viewOf(), { trials: 2500 });
  const row = view.uncertainty?.simulation.metrics.backlog_share;
  assert.ok(row);
  assert.ok(Math.abs(standardError(row, 4, 2500) - 0.15 / 50) < 1e-12);
  assert.match(exactnessText(view), /about 0\.3 points/);
  assert.equal(exactnessText(viewOf()), '');
});
