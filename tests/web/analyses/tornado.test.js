import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tornadoLayout } from '../../../web/analyses/tornado-layout.js';
import { barName, unaffectedText, tornadoTable, tornadoTitle } from '../../../web/analyses/tornado-text.js';
import { distinctNames } from '../../../web/text/metrics.js';
import { plainText } from '../../../web/text/phrase.js';
import { aMetric } from '../a-metric.js';
import { aParameter } from '../a-view.js';
import { cellFigures, cellTexts } from '../cells.js';
import { figuresIn } from '../figures-in.js';

const parameters = [
  aParameter({ id: 'term', label: 'Term', unit: 'years', min: 3, max: 12 }),
  aParameter({ id: 'growth', label: 'Growth of the rest', unit: 'per year' }),
  aParameter({ id: 'idle', label: 'Price' }),
  aParameter({ id: 'empty', label: 'Stake' }),
];
const bars = [
  { parameter: 'term', low: 5, high: 10, at_low: 0.13, at_high: 0.23, swing: 0.1 },
  { parameter: 'growth', low: 0.2, high: 0.32, at_low: 0.22, at_high: 0.18, swing: 0.04 },
  { parameter: 'idle', low: 0, high: 1, at_low: 0.19, at_high: 0.19, swing: 0 },
  { parameter: 'empty', low: 0, high: 1, at_low: null, at_high: 0.19, swing: null },
];
const layout = tornadoLayout(bars, 0.19, aMetric(), parameters, false);

test('a bar runs from the figure now to the figure at each end, the lower figure on the left', () => {
  const [term, growth] = layout.rows;
  assert.equal(layout.now, 60);
  assert.deepEqual(term.pieces, [
    { class: 'at-low', x: 0, width: 60 },
    { class: 'at-high', x: 60, width: 40 },
  ]);
  assert.deepEqual(growth.ends, [
    { at: 0.18, setting: '32% a year', value: 0.32 },
    { at: 0.22, setting: '20% a year', value: 0.2 },
  ]);
});

test('where both ends lie on one side, the shorter piece is drawn over the longer', () => {
  const drawn = (/** @type {number} */ at_low, /** @type {number} */ at_high) => {
    const bar = { ...bars[0], at_low, at_high };
    const { rows } = tornadoLayout([bar], 0.19, aMetric(), parameters, false);
    return rows[0].pieces.map((piece) => piece.class);
  };
  assert.deepEqual(drawn(0.2, 0.24), ['at-high', 'at-low']);
  assert.deepEqual(drawn(0.24, 0.2), ['at-low', 'at-high']);
});

test('what does not move the figure has no bar and is counted', () => {
  assert.deepEqual(
    layout.rows.map(({ id }) => id),
    ['term', 'growth'],
  );
  assert.equal(unaffectedText(layout), '2 other assumptions do not move it at all.');
  assert.equal(layout.more, 0);
});

test('only the longest bars are shown until all are requested', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ ...bars[0], swing: 0.1 - i / 1000 }));
  const few = tornadoLayout(many, 0.19, aMetric(), parameters, false);
  assert.equal(few.rows.length, 8);
  assert.equal(few.more, 4);
  assert.equal(tornadoLayout(many, 0.19, aMetric(), parameters, true).rows.length, 12);
});

test('ends that would read alike are written finer, all of them', () => {
  const close = [{ ...bars[0], at_low: 0.191, at_high: 0.194, swing: 0.003 }];
  const { rows, figure } = tornadoLayout(close, 0.192, aMetric(), parameters, false);
  assert.deepEqual(
    rows[0].ends.map(({ at }) => figure(at)),
    ['19.1%', '19.4%'],
  );
});

test('the title is the finding', () => {
  const title = tornadoTitle(layout, aMetric());
  assert.equal(plainText(title), '“Term” matters most: 13% to 23%');
  assert.deepEqual(
    figuresIn(title).map(({ text, metric, about }) => [text, metric, about]),
    [
      ['13%', 'backlog_share@2030?{"term":5}', '“Term” at 5 years'],
      ['23%', 'backlog_share@2030?{"term":10}', '“Term” at 10 years'],
    ],
  );
  const none = tornadoLayout(bars.slice(2), 0.19, aMetric(), parameters, false);
  assert.equal(
    plainText(tornadoTitle(none, aMetric())),
    'No assumption alone moves it: OpenAI’s share at the end of 2029',
  );
  assert.equal(none.now, 50);
});

test('the label of a bar has both of its ends and the metric’s value at each', () => {
  assert.equal(
    barName(layout.rows[1], layout.figure),
    'Growth of the rest: 18% at 32% a year, 22% at 20% a year. Go to this lever',
  );
});

test('the table holds every bar', () => {
  const { rows } = tornadoTable(bars, aMetric(), parameters);
  assert.equal(rows[0].header, 'Term');
  assert.deepEqual(cellTexts(rows[0].cells), ['13.0% at 5 years', '23.0% at 10 years']);
  assert.deepEqual(
    rows[0].cells.flatMap(cellFigures).map(({ text, metric }) => `${text} ${metric}`),
    ['13.0% backlog_share@2030?{"term":5}', '23.0% backlog_share@2030?{"term":10}'],
  );
  assert.equal(rows.length, 2);
});

test('a label that occurs twice takes the name of the lever above it', () => {
  const names = distinctNames([
    aParameter({ id: 'a', label: 'Growth of revenue' }),
    aParameter({ id: 'a_long', label: 'Growth it fades to' }),
    aParameter({ id: 'b', label: 'Growth of the backlog' }),
    aParameter({ id: 'b_long', label: 'Growth it fades to' }),
  ]);
  assert.equal(names.get('a'), 'Growth of revenue');
  assert.equal(names.get('b_long'), 'Growth of the backlog: growth it fades to');
});
