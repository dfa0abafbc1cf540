import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundTop } from '../../../web/charts/axes.js';
import { directLabels } from '../../../web/charts/direct-labels.js';
import {
  boxesAlong,
  overlap,
  placeLabel,
  spreadApart,
  textBox,
  textWidth,
  thinLabels,
  wrap,
} from '../../../web/charts/label-layout.js';
import { lineBox, lineOver } from '../../../web/charts/marked-text.js';
import { yearForKey } from '../../../web/charts/year-slider.js';

test('labels that are far enough apart stay where they are', () => {
  assert.deepEqual(spreadApart([10, 40, 90], 18, 0, 100), [10, 40, 90]);
});

test('labels that would touch are moved apart by as little as possible, in order and inside the column', () => {
  assert.deepEqual(spreadApart([50, 52, 54], 18, 0, 100), [34, 52, 70]);
  const atEdge = spreadApart([95, 98, 99, 100], 18, 0, 100);
  assert.deepEqual(atEdge, [46, 64, 82, 100]);
  const crowded = spreadApart([5, 5, 5, 5, 5, 5, 5, 5], 18, 0, 70);
  assert.deepEqual(crowded, [0, 10, 20, 30, 40, 50, 60, 70]);
});

test('an axis keeps the chosen label and drops those without room, evenly', () => {
  const xs = Array.from({ length: 51 }, (_, k) => 10 * k);
  const texts = xs.map((_, k) => String(2025 + k));
  const shown = thinLabels(xs, texts, [7, 0, 50]);
  const visible = xs.flatMap((_, k) => (shown[k] ? [k] : []));
  assert.ok(visible.includes(7) && visible.includes(0) && visible.includes(50));
  for (let i = 1; i < visible.length; i++)
    assert.ok(
      xs[visible[i]] - xs[visible[i - 1]] >= textWidth(texts[visible[i]]),
      `${visible[i - 1]} and ${visible[i]} touch`,
    );
  assert.ok(visible.length >= 6);
});

test('an axis with room shows every label, and one with a single point shows that', () => {
  assert.deepEqual(thinLabels([0, 100, 200], ['2025', '2026', '2027'], [1]), [true, true, true]);
  assert.deepEqual(thinLabels([0], ['2025'], [0]), [true]);
});

test('words are broken at spaces only', () => {
  assert.deepEqual(wrap("Stargate's other investors", 110), ["Stargate's other", 'investors']);
  assert.deepEqual(wrap('Interlocked', 10), ['Interlocked']);
});

test('a text takes the first free place, else the one that covers least, and never one outside', () => {
  const bounds = { x0: 0, x1: 200, y0: 0, y1: 100 };
  /** @type {{x: number, y: number, anchor: 'start' | 'end'}[]} */
  const candidates = [
    { x: 190, y: 50, anchor: 'start' },
    { x: 50, y: 50, anchor: 'start' },
    { x: 50, y: 80, anchor: 'start' },
  ];
  const block = textBox(['2029'], candidates[1], 'start');
  assert.equal(placeLabel(['2029'], candidates, bounds, [])?.y, 50);
  assert.equal(placeLabel(['2029'], candidates, bounds, [block])?.y, 80);
  const everywhere = { x0: 0, x1: 200, y0: 0, y1: 79 };
  const least = placeLabel(['2029'], candidates, bounds, [everywhere]);
  assert.equal(least?.y, 80);
  assert.equal(least?.free, false);
  assert.equal(placeLabel(['2029'], candidates.slice(0, 1), bounds, []), null);
});

test('boxes along a line leave no gap that a label could slip through', () => {
  const boxes = boxesAlong([
    { x: 0, y: 0 },
    { x: 100, y: 60 },
  ]);
  for (let part = 0; part <= 1; part += 0.01) {
    const [x, y] = [100 * part, 60 * part];
    const at = { x0: x - 0.1, x1: x + 0.1, y0: y - 0.1, y1: y + 0.1 };
    assert.ok(
      boxes.some((box) => overlap(box, at) > 0),
      `at ${part}`,
    );
  }
});

test('names beside a stack keep their distance, and a name without a height shows nothing', () => {
  const plot = { left: 40, right: 300, top: 30, bottom: 280 };
  const names = directLabels(
    [
      { text: 'Microsoft', class: 'a', at: 270 },
      { text: 'Oracle', class: 'b', at: null },
      { text: 'Amazon', class: 'c', at: 265 },
    ],
    plot,
  );
  assert.equal(names[1].text, '');
  assert.equal(names[1].line, '');
  assert.ok(names[0].y - names[2].y >= 18);
});

test('the top of an axis is round and not below what it must hold', () => {
  for (const max of [0.07, 1, 9.9, 156.21, 287, 300, 4321, 1e6]) {
    const top = roundTop(max);
    assert.ok(top >= max && top <= 2 * max, `${max} -> ${top}`);
  }
  assert.equal(roundTop(0), 1);
  assert.equal(roundTop(300), 300);
});

test('the line over the chosen date stays inside the drawing', () => {
  const pieces = [{ text: '16.7 GW, ' }, { text: '56%', class: 'emphasis' }, { text: ' its own' }];
  for (const x of [0, 40, 170, 340]) {
    const { x0, x1 } = lineBox(lineOver(pieces, x, 340));
    assert.ok(x0 >= 0 && x1 <= 340, `${x}: ${x0} to ${x1}`);
  }
});

test('keys choose a year inside the grid, and other keys are left alone', () => {
  assert.equal(yearForKey('ArrowRight', 4, 10), 5);
  assert.equal(yearForKey('ArrowLeft', 0, 10), 0);
  assert.equal(yearForKey('ArrowRight', 10, 10), 10);
  assert.equal(yearForKey('PageUp', 8, 10), 10);
  assert.equal(yearForKey('Home', 4, 10), 0);
  assert.equal(yearForKey('End', 4, 10), 10);
  assert.equal(yearForKey('Tab', 4, 10), null);
});
