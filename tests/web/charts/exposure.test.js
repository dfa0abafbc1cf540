// The picture of the backlog's share: its labels at every width, its numbers and the bars beside it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionRows } from '../../../web/charts/attribution-bars.js';
import { exposureLayout } from '../../../web/charts/exposure-layout.js';
import { exposurePicture } from '../../../web/charts/exposure.js';
import { withTrials } from '../an-uncertainty.js';
import { viewOf } from '../charts-views.js';
import { WIDTHS, assertApart, everyView, tickBoxes, yearMarkBoxes } from '../label-boxes.js';
import { written } from '../written.js';

/** @import {View} from '../../../web/types.js' */

/** @param {ReturnType<typeof exposureLayout>} shape */
const boxesOf = ({ value, start, notes, labels, ticks, plot, mark }) => [
  ...[value, start, ...notes].flatMap(({ box }) => (box ? [box] : [])),
  ...labels.flatMap(({ box }) => box),
  ...tickBoxes(ticks, plot.left),
  ...yearMarkBoxes(mark),
];

test('no label touches another or is cut, and the share always stands at its dot', () => {
  let [named, all] = [0, 0];
  for (const { view, where } of everyView())
    for (const width of WIDTHS) {
      const shape = exposureLayout(view, width);
      assertApart(boxesOf(shape), shape, `${where}, ${width} px`);
      assert.ok(shape.value.parts[0].text.endsWith('%'), where);
      named += shape.notes.slice(0, 2).filter(({ box }) => box).length;
      all += 2;
    }
  assert.ok(named / all > 0.99, `${named} of ${all} lines are named`);
});

test('the label has the range where there are trials, and A where there is one', () => {
  const parts = (/** @type {View} */ view) =>
    exposureLayout(view, 640).value.parts.map(({ text, metric }) => [text, metric]);
  assert.deepEqual(parts(viewOf()), [['20%', 'backlog_share@2030']]);
  assert.deepEqual(parts(withTrials(viewOf())), [
    ['20%', 'backlog_share@2030'],
    ['10–40%', 'trials.most.backlog_share@2030'],
    ['in 9 of 10', null],
  ]);
  const moved = viewOf('baseline', { overrides: { build_pace: 0.5 }, baselineOverrides: {} });
  assert.deepEqual(parts(moved)[1], ['A 20%', 'backlog_share@2030?baseline']);
  assert.equal(parts(withTrials(viewOf('baseline', { year: 0 })))[0][1], 'backlog_share@2026');
  const html = written(exposurePicture(moved, { chooseYear() {} }));
  assert.match(html, /data-metric=backlog_share@2030 data-condition=baseline> A 20%</);
});

test('a place in the picture means the nearest date', () => {
  const { yearAt, plot } = exposureLayout(viewOf(), 640);
  assert.deepEqual(
    [-50, plot.left, plot.left + 0.42 * (plot.right - plot.left), 9999].map(yearAt),
    [0, 0, 4, 10],
  );
});

test('Enter has the share to open first', () => {
  const html = written(exposurePicture(viewOf(), { chooseYear() {} }));
  const first = html.match(/data-metric=([\w.@]+)/)?.[1];
  assert.equal(first, 'backlog_share@2030');
  assert.match(html, /role="slider"/);
});

test('the bars lead from the share at the start to that of the chosen date', () => {
  for (const { view, where } of everyView()) {
    const rows = attributionRows(view);
    const [first, last] = [rows[0], rows[rows.length - 1]];
    assert.equal(first.to, view.result.backlog_share[0], where);
    assert.equal(last.to, view.result.backlog_share[view.year], where);
    const steps = rows.filter(({ kind }) => kind === 'step');
    if (steps.length) assert.ok(Math.abs(steps[2].to - last.to) < 1e-9, where);
  }
  assert.deepEqual(
    attributionRows(viewOf()).map(({ value, metric }) => `${value} ${metric}`),
    [
      '45% backlog_share@2026',
      '−18 points attribution.diversification@2030',
      '−4 points attribution.departure@2030',
      '−3 points attribution.demand@2030',
      '20% backlog_share@2030',
    ],
  );
});
