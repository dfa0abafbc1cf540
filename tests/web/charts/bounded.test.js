// No input makes a drawing's work grow without bound: neither values far beyond the plot, nor long names, many partners or
// years, nor levers at their ends or without a range.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { mapScales, mapLayout, onStep } from '../../../web/analyses/map-layout.js';
import { roundToStep } from '../../../web/analyses/solve.js';
import { firstScenario } from '../../../web/build/prerender.js';
import { px } from '../../../web/charts/axes.js';
import { directLabels } from '../../../web/charts/direct-labels.js';
import { boxesAlong, cutText, textWidth } from '../../../web/charts/label-layout.js';
import { exposureLayout } from '../../../web/charts/exposure-layout.js';
import { exposurePicture } from '../../../web/charts/exposure.js';
import { ownCapacityLayout } from '../../../web/charts/own-capacity-layout.js';
import { paymentLayout } from '../../../web/charts/payment-layout.js';
import { paymentPicture } from '../../../web/charts/payment.js';
import { linearScale, ticks } from '../../../web/charts/scale.js';
import { stakeLayout } from '../../../web/charts/stake-layout.js';
import { scenarioFile } from '../../../web/engine/read-scenario.js';
import { pointEngine } from '../../../web/engine/point.js';
import { sweepLever } from '../../../web/state/question-levers.js';
import { loadScenario } from '../../../web/state/scenario.js';
import { changeText } from '../../../web/text/change.js';
import { FINDINGS } from '../../../web/text/findings.js';
import { plainText } from '../../../web/text/phrase.js';
import { sentenceText } from '../../../web/text/sentence.js';
import { compactLever } from '../../../web/ui/compact-lever.js';
import { leverCurve } from '../../../web/ui/lever-curve.js';
import { aParameter } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';
import { FAR, assertDrawingsBounded, drawingsOf, random } from '../bounded-drawing.js';
import { viewOf } from '../charts-views.js';
import { LONG, wideScenario } from '../wide-scenario.js';
import { written } from '../written.js';

/** @import {Overrides, View} from '../../../web/types.js' */

const widthOf = (/** @type {View} */ view) => view.width ?? 640;
const charts = { exposurePicture, paymentPicture };
const shapes = {
  exposureLayout: (/** @type {View} */ view) => exposureLayout(view, widthOf(view)),
  paymentLayout: (/** @type {View} */ view) => paymentLayout(view, widthOf(view)),
  ownCapacityLayout,
  stakeLayout,
};
const actions = { chooseYear() {} };
const { module } = await firstScenario();
const engine = pointEngine(module);

/** @param {string} text */
const opened = (text) => loadScenario(engine, scenarioFile(module, text));
const folder = new URL('../../../core/scenarios/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, scenario: opened(readFileSync(new URL(name, folder), 'utf8')) }));

/** @param {View} view */
const drawings = (view) =>
  drawingsOf(Object.fromEntries(Object.entries(charts).map(([name, chart]) => [name, chart(view, actions)])));

/**
 * @param {View} view
 * @param {string} where
 */
const assertBounded = (view, where) => assertDrawingsBounded(drawings(view), where);

test('in every scenario all levers can stand at their ends together, with A at the other', () => {
  const next = random(7);
  for (const { name, scenario } of scenarios) {
    const { parameters } = scenario.description;
    /**
     * @param {(parameter: typeof parameters[number]) => number} of
     * @returns {Overrides}
     */
    const all = (of) => Object.fromEntries(parameters.map((parameter) => [parameter.id, of(parameter)]));
    const ends = [all(({ min }) => min), all(({ max }) => max)];
    for (let i = 0; i < 12; i++) ends.push(all(({ min, max }) => (next() < 0.5 ? min : max)));
    ends.forEach((overrides, i) => {
      for (const baselineOverrides of [null, {}, ends[(i + 1) % ends.length]]) {
        const year = Math.floor(next() * scenario.description.horizon.grid.length);
        const width = 260 + Math.floor(next() * 600);
        const view = { ...scenario.view({ overrides, baselineOverrides, year }), width };
        assertBounded(i % 2 ? view : withTrials(view), `${name}, ends ${i}`);
        const findings = Object.values(FINDINGS).map((finding) => plainText(finding(view)));
        for (const drawnText of [sentenceText(view), changeText(view), ...findings])
          assert.doesNotMatch(drawnText, /NaN|Infinity|∞|undefined|null/, `${name}, ends ${i}`);
      }
    });
  }
});

test('a line far above its plot is as much work as one inside it', () => {
  const levers = { lab_revenue_usd_bn: 500, lab_revenue_growth: 3 };
  for (const { name, scenario } of scenarios)
    assertBounded(
      { ...scenario.view({ overrides: levers, baselineOverrides: {}, year: 4 }), width: 640 },
      name,
    );
  for (const times of [1e3, 1e12, 1e30, 1e300, -1e12]) {
    const view = viewOf('baseline', { baselineOverrides: {}, overrides: { build_pace: 0.5 } });
    const { result } = view;
    const far = { ...result, resources: result.resources.map((value, k) => (k % 2 ? value : value * times)) };
    assertBounded({ ...view, result: far }, `${times} times the plot`);
    assertBounded({ ...view, baseline: far }, `A at ${times} times the plot`);
    const { labels, names, header } = paymentLayout({ ...view, result: far }, 640);
    for (const { x, y } of [header, ...labels, ...names]) assert.ok(x >= 0 && x <= 860 && y >= 0 && y <= 400);
  }
});

test('the boxes along a line are bounded by the drawing, however long the line is', () => {
  const inside = [
    { x: 0, y: 300 },
    { x: 50, y: 0 },
  ];
  const few = boxesAlong(inside, 3).length;
  for (const y of [-1e4, -1e9, -1e300, -Infinity]) {
    const boxes = boxesAlong(
      [
        { x: 0, y: 300 },
        { x: 50, y },
      ],
      3,
    );
    assert.ok(boxes.length >= 40 && boxes.length < 4 * few, `${y}: ${boxes.length} boxes`);
    for (const box of boxes) assert.ok(Object.values(box).every(Number.isFinite));
  }
  const zigzag = Array.from({ length: 51 }, (_, k) => ({ x: 10 * k, y: k % 2 ? 1e12 : -1e12 }));
  assert.ok(boxesAlong(zigzag, 3).length < 51 * 400);
  assert.deepEqual(
    boxesAlong(
      [
        { x: 0, y: NaN },
        { x: 1, y: 0 },
      ],
      3,
    ),
    [],
  );
  assert.equal(px(1e12), FAR);
  assert.equal(px(-1e12), -FAR);
});

test('a scenario of 50 years, 40 contracts and 250 partners with names of 300 letters is drawn like any other', () => {
  const scenario = opened(wideScenario());
  const { providers, contracts, horizon } = scenario.description;
  assert.deepEqual([providers.length, contracts.length, horizon.grid.length], [250, 40, 51]);
  for (const overrides of /** @type {Overrides[]} */ ([{}, { fulfilment: 0.5 }, { lab_revenue_usd_bn: 500 }]))
    for (const width of [260, 640, 860])
      for (const year of [0, 1, 25, 50]) {
        const view = withTrials({ ...scenario.view({ overrides, baselineOverrides: {}, year }), width });
        assertBounded(view, `${width} px, year ${year}`);
        for (const [name, shape] of Object.entries(shapes)) {
          const { plot } = /** @type {any} */ (shape(view));
          assert.ok(plot.right - plot.left > 0.4 * Math.min(width, 500), `${name} at ${width} px`);
        }
        for (const { text, x } of ownCapacityLayout(view).names)
          assert.ok(x + textWidth(text) <= width + 1, `${text} at ${width} px`);
      }
});

test('a name that is too long is cut, and of more names than have room the smallest are left out', () => {
  assert.equal(cutText('Oracle', 200), 'Oracle');
  const cut = cutText(LONG, 100);
  assert.ok(cut.endsWith('…') && LONG.startsWith(cut.slice(0, -1)) && textWidth(cut) <= 100);
  assert.equal(cutText(LONG, -5), '…');
  const plot = { left: 40, right: 300, top: 30, bottom: 280 };
  const entries = Array.from({ length: 250 }, (_, i) => ({ text: `P${i}`, class: '', at: 30 + i, size: i }));
  const shown = directLabels(entries, plot).filter(({ text }) => text);
  assert.ok(shown.length > 10 && shown.length <= 250 / 12);
  assert.ok(shown.every(({ text }) => Number(text.slice(1)) > 200));
});

test('a lever without a range has its place, its curve and its map', () => {
  const still = aParameter({ id: 'still', value: 1, min: 1, max: 1, low: 1, high: 1, step: 0 });
  const acts = { set() {}, reset() {}, type() {}, openNumber() {} };
  const points = [1, 2, 3].map((y, i) => ({ x: i / 2, y }));
  for (const curve of [null, { points }, { points: points.map(({ x }) => ({ x, y: 2 })) }]) {
    const lever = compactLever(
      {
        parameter: still,
        value: 1,
        default: 1,
        isMoved: false,
        key: 'a-still',
        locale: 'en-US',
        curve,
        box: null,
      },
      acts,
    );
    assert.doesNotMatch(written(lever), /NaN|Infinity|undefined/);
  }
  assert.match(written(leverCurve({ points }, 0)), /M0,22L50,13L100,4/);
  const scales = mapScales(still, aParameter({ min: 0, max: 2 }), 400);
  assert.deepEqual([scales.x(1), scales.valueAt({ x: 300, y: 200 })], [0, [1, 1]]);
  assert.equal(onStep(1, still), 1);
  assert.equal(roundToStep(1, still), 1);
  assert.equal(linearScale([2, 2], [10, 20]).invert(15), 2);
  const scenario = opened(wideScenario());
  const fixed = scenario.parameters.get('build_pace');
  assert.ok(fixed && fixed.min === fixed.max);
  const { values } = sweepLever(scenario, {}, fixed, 4);
  for (const row of Object.values(values).flat()) assert.equal(new Set(row).size, 1);
});

test('a map of noise has bounded labels', () => {
  const next = random(1);
  const { regimes } = viewOf().description;
  const point = { x: 100, y: 100 };
  for (const value of [() => next(), (/** @type {number} */ k) => k % 2, () => 0.3, () => NaN]) {
    const field = () => Float64Array.from({ length: 41 * 41 }, (_, k) => value(k));
    const fields = {
      count: 41,
      lab: Float64Array.from(field(), (v) => v || 0),
      incumbent: Float64Array.from(field(), (v) => v || 0),
      metric: field(),
    };
    const { areas, lines } = mapLayout(fields, regimes, 560, point, String);
    assert.ok(areas.length <= regimes.length && lines.length <= 12);
    assert.doesNotMatch(JSON.stringify([areas.map(({ path }) => path), lines]), /NaN|Infinity/);
  }
});

test('an axis has few ticks whatever its range', () => {
  for (const [low, high] of [
    [0, 5e-324],
    [0, 1e308],
    [1e15, 1e15 + 2],
    [-1e308, 1e308],
    [0, Infinity],
    [0, NaN],
    [1, 1],
  ])
    assert.ok(ticks(low, high, 4).length <= 12, `${low} to ${high}`);
});
