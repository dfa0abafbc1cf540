import { levelAt } from '../engine/metric-ref.js';
import { share } from '../text/numbers.js';
import { px } from './axes.js';
import { cloud } from './bands.js';
import { clearComparisonLabels, inside } from './comparison-labels.js';
import { boxesAlong } from './label-layout.js';
import { linePath } from './paths.js';
import { axisTitles, ticksAcross, ticksUp } from './plane-axes.js';
import { chartWidth, hasMoved } from './providers.js';
import { areaRects, namesInside, regimeKey, tintClass } from './regime-names.js';
import { around, dateLabels, padded } from './relationship-dates.js';
import { linearScale } from './scale.js';

/** @import {Result, View} from '../types.js' */

const WIDEST = 460; // pixels of the plane

/**
 * Everything that the drawing needs, as numbers and strings.
 *
 * @param {View} view
 */
export function relationshipLayout(view) {
  const { result, baseline, description, thresholds, year } = view;
  const width = chartWidth(view);
  const left = 42;
  const across = Math.min(WIDEST, width - left - 20);
  const plot = { left, right: left + across, top: 28, bottom: 28 + Math.round(Math.max(210, 0.78 * across)) };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const pointsOf = (/** @type {Result} */ { lab_dependence, incumbent_dependence }) =>
    lab_dependence.map((v, k) => ({ x: x(v), y: y(incumbent_dependence[k]) }));
  const pathOf = (/** @type {Result} */ { lab_dependence, incumbent_dependence }) =>
    linePath(lab_dependence.map(x), incumbent_dependence, y);
  const [points, before] = [pointsOf(result), pointsOf(baseline)];
  const rects = areaRects(description.regimes, { x, y });
  const inPlane = namesInside(rects, [
    ...[points, before].flatMap((line) => boxesAlong(line, 4)),
    ...points.map((point, k) => around(point, k === year ? 9 : 4)),
    { x0: plot.left, x1: plot.left + 8, y0: points[year].y - 3, y1: points[year].y + 3 },
    { x0: points[year].x - 8, x1: points[year].x + 8, y0: plot.bottom - 8, y1: plot.bottom },
  ]);
  const named = inPlane.named.map(({ box }) => padded(box));
  const dates = dateLabels(view, points, plot, named, hasMoved(view) ? boxesAlong(before, 3) : []);
  const chosen = points[year];
  const marks = [0, thresholds.low, thresholds.high, 1];
  const key = regimeKey(description.regimes, inPlane, plot.bottom + 52, width);
  const isCompared = !!view.baselineOverrides && hasMoved(view);
  return {
    width,
    height: plot.bottom + 48 + (key.height && key.height + 2),
    plot,
    areas: rects.map(({ id, plot: { left: x0, right, top, bottom } }) => ({
      class: `area ${tintClass(id)}`,
      x: px(x0),
      y: px(top),
      width: px(right - x0),
      height: px(bottom - top),
    })),
    names: inPlane.named.map((name) => ({
      ...name,
      class: name.id === result.regime[year] ? 'tick current' : 'tick',
    })),
    key: key.entries,
    across: ticksAcross(
      marks.map((v) => px(x(v))),
      marks.map(share),
    ),
    up: ticksUp(
      marks.map((v) => px(y(v))),
      marks.map(share),
    ),
    marks: `M${plot.left},${px(chosen.y)}h6M${px(chosen.x)},${plot.bottom}v-6`,
    titles: axisTitles(view, plot, width),
    cloud: cloud(view, clamped(x, plot.left, plot.right), clamped(y, plot.top, plot.bottom)),
    path: pathOf(result),
    was: hasMoved(view) ? pathOf(baseline) : '',
    wasDot: { x: px(before[year].x), y: px(before[year].y), r: hasMoved(view) ? 3.5 : 0 },
    dots: points.map((p, k) => ({
      x: px(p.x),
      y: px(p.y),
      r: k === year ? 0 : points.length > 20 ? 1.5 : 2.75,
    })),
    dot: { x: px(chosen.x), y: px(chosen.y), r: 6, metric: levelAt('lab_dependence', result, year) },
    dates,
    comparisonLabels: isCompared
      ? clearComparisonLabels(view, { a: before, b: points }, inside(plot), [
          ...named,
          around(chosen, 9),
          ...dates.flatMap(({ box }) => (box ? [padded(box)] : [])),
        ])
      : clearComparisonLabels(view, { a: [], b: [] }, inside(plot), []),
    yearAt: (/** @type {number} */ atX, /** @type {number} */ atY) => {
      const far = points.map((p) => Math.hypot(p.x - atX, p.y - atY));
      return far.indexOf(Math.min(...far));
    },
  };
}

/**
 * @param {(v: number) => number} scale
 * @param {number} low
 * @param {number} high
 */
const clamped = (scale, low, high) => (/** @type {number} */ v) => Math.max(low, Math.min(high, scale(v)));
