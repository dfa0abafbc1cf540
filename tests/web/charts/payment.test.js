// The picture of what is due against what can be funded: its labels at every width, its sums, and the bars beside it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paymentLayout } from '../../../web/charts/payment-layout.js';
import { paymentPicture } from '../../../web/charts/payment.js';
import { unpaidRows } from '../../../web/charts/unpaid-bars.js';
import { textWidth } from '../../../web/charts/label-layout.js';
import { viewOf } from '../charts-views.js';
import { WIDTHS, assertApart, everyView, tickBoxes, yearMarkBoxes } from '../label-boxes.js';
import { written } from '../written.js';

/** @param {ReturnType<typeof paymentLayout>} shape */
const boxesOf = ({ header, gap, names, defaultNote, labels, ticks, plot, below, mark }) => [
  ...[header, gap.label, defaultNote].flatMap(({ box }) => (box ? [box] : [])),
  ...names
    .filter(({ text }) => text)
    .map(({ text, x, y }) => ({ x0: x, x1: x + textWidth(text), y0: y - 9.5, y1: y + 3.5 })),
  ...labels.flatMap(({ box }) => box),
  ...tickBoxes(ticks, plot.left),
  ...tickBoxes(gap.ticks, below.left),
  ...yearMarkBoxes(mark),
];

test('no label touches another or is cut, and every partner that is drawn is named', () => {
  for (const { view, where } of everyView())
    for (const width of WIDTHS) {
      const shape = paymentLayout(view, width);
      assertApart(boxesOf(shape), shape, `${where}, ${width} px`);
      const drawn = shape.layers.filter(({ d }) => d).length;
      assert.equal(shape.names.filter(({ text }) => text).length, drawn + 1, where);
      assert.ok(shape.plot.right - shape.plot.left > 0.35 * width, where);
    }
});

test('the columns are the obligations: what is contained in another contract is not counted twice', () => {
  for (const { view, where } of everyView())
    view.result.obligations.forEach((owed, k) => {
      const sum = Object.values(view.result.due).reduce((total, row) => total + row[k], 0);
      assert.ok(Math.abs(sum - owed) < 1e-6, where);
    });
});

test('the chosen year has its figures above both panels, each a metric', () => {
  const metrics = (/** @type {{parts: {text: string, metric: string | null}[]}} */ { parts }) =>
    parts.filter(({ metric }) => metric).map(({ text, metric }) => `${text} ${metric}`);
  const { header, gap } = paymentLayout(viewOf(), 640);
  assert.deepEqual(metrics(header), ['$198B obligations@2029', '$128B resources@2029']);
  assert.deepEqual(metrics(gap.label), ['$108B cumulative_gap@2030']);
  const start = paymentLayout(viewOf('baseline', { year: 0 }), 640);
  assert.deepEqual([start.header.parts, start.fundsDot.r], [[], 0]);
});

test('a place in the picture means the period there, left of all the start', () => {
  const { yearAt, plot } = paymentLayout(viewOf(), 640);
  const step = (plot.right - plot.left) / 10;
  assert.deepEqual(
    [-50, plot.left - 1, plot.left + 1, plot.left + 3.5 * step, 9999].map(yearAt),
    [0, 0, 1, 4, 10],
  );
});

test('the first mark of a metric is what is due', () => {
  const html = written(paymentPicture(viewOf(), { chooseYear() {} }));
  assert.equal(html.match(/data-metric=([\w.@]+)/)?.[1], 'obligations@2029');
});

test('who goes unpaid: the largest first, contained parts in rows of their own', () => {
  assert.deepEqual(
    unpaidRows(viewOf()).map(({ name, value, note, metric }) => [name, value, note, metric]),
    [
      ['Stargate', '$283B', undefined, 'partners.stargate.unpaid'],
      ['Microsoft', '$143B', '23% of its backlog', 'partners.microsoft.unpaid'],
      ['Oracle, inside Stargate', '$119B', '23% of its backlog', 'partners.oracle.unpaid_via_parts'],
      ['Amazon', '$74B', '31% of its backlog', 'partners.amazon.unpaid'],
      ['CoreWeave', '$5B', '8% of its backlog', 'partners.coreweave.unpaid'],
    ],
  );
});
