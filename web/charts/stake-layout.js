import { levelAt } from '../engine/metric-ref.js';
import { allDigits, moneyProse, share } from '../text/numbers.js';
import { px, roundTop, valueTicks } from './axes.js';
import { clippedBand, insideParts, partsPath } from './clip.js';
import { clearComparisonLabels, inside, pathPoints } from './comparison-labels.js';
import { LINE, boxesAlong, overlap } from './label-layout.js';
import { piecesWidth, strong } from './marked-text.js';
import { chartWidth, hasMoved, seriesClass } from './providers.js';
import { linearScale } from './scale.js';
import { timeAxis } from './time-axis.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Point} from './label-layout.js'
 * @import {MarkedLine, Piece} from './marked-text.js'
 */

const NARROW = 520; // pixels of width
const BEYOND = 1.9; // times the line's greatest value, up to which the bands are followed
const GAP = 10; // from the chosen year's line to the words beside it

/**
 * Everything that the drawing needs, as numbers and strings.
 *
 * @param {View} view
 */
export function stakeLayout(view) {
  const { result, baseline, year, description, uncertainty } = view;
  const { years, equity_value: value } = result;
  const width = chartWidth(view);
  const plot = { left: 48, right: width - 16, top: 14, bottom: width < NARROW ? 208 : 290 };
  const quantiles = uncertainty?.simulation.metrics.equity_value;
  const highest = Math.max(...value, ...baseline.equity_value);
  const spread = Math.max(0, ...(quantiles?.p95 ?? []).map((v) => v ?? 0));
  const top = roundTop(Math.max(highest, Math.min(spread, BEYOND * highest)));
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const { xs, yearAt } = timeAxis(years, plot);
  const line = insideParts(xs, value, y, plot);
  const was = insideParts(xs, baseline.equity_value, y, plot);
  const dot = { x: xs[year], y: y(value[year]) };
  const words = wordsAtDot(view, dot, plot, [
    ...line.flatMap((part) => boxesAlong(part, 5)),
    ...(hasMoved(view) ? was.flatMap((part) => boxesAlong(part, 3)) : []),
  ]);
  const [inBillions, inTrillions] = [
    (/** @type {number} */ v) => allDigits(v),
    (/** @type {number} */ v) => allDigits(v / 1000),
  ];
  const [form, unit] = top >= 1000 ? [inTrillions, 'T'] : [inBillions, 'B'];
  return {
    width,
    height: plot.bottom + YEAR_AXIS_HEIGHT,
    plot,
    class: seriesClass(description, description.incumbent_provider),
    ticks: valueTicks(y, 0, top, (v, topmost) => (topmost ? `$${form(v)}${unit}` : form(v))),
    mark: yearMark({ xs, instants: years, chosen: year, plot, width }),
    bands: {
      class: uncertainty?.stale ? 'bands stale' : 'bands',
      wide: quantiles ? clippedBand(xs, quantiles.p05, quantiles.p95, y, plot) : '',
      half: quantiles ? clippedBand(xs, quantiles.p25, quantiles.p75, y, plot) : '',
    },
    line: partsPath(line),
    was: hasMoved(view) ? partsPath(was) : '',
    comparisonLabels: clearComparisonLabels(
      view,
      { a: pathPoints(xs, baseline.equity_value, y), b: pathPoints(xs, value, y) },
      inside(plot),
      words.boxes,
    ),
    dot: { x: px(dot.x), y: px(dot.y), r: 4.5, metric: levelAt('equity_value', result, year) },
    words: words.lines,
    yearAt,
  };
}

/**
 * "$206B" and under it "a stake of 24%, 27% today", in three lines where that is too wide.
 *
 * @param {View} view
 * @param {boolean} narrow
 * @returns {Piece[][]}
 */
function piecesOf({ result, year }, narrow) {
  const of = (/** @type {number} */ k) => ({
    text: share(result.stake[k]),
    metric: levelAt('stake', result, k),
  });
  const value = [strong(moneyProse(result.equity_value[year]), levelAt('equity_value', result, year))];
  const now = [{ text: 'a stake of ' }, of(year)];
  if (year === 0) return [value, now];
  const today = [of(0), { text: ' today' }];
  const comma = { text: narrow ? ',' : ', ' };
  return narrow ? [value, [...now, comma], today] : [value, [...now, comma, ...today]];
}

/**
 * Lines beside the chosen year's line, as near to the dot as nothing is in their way.
 *
 * @param {View} view
 * @param {Point} dot
 * @param {Plot} plot
 * @param {Box[]} occupied
 * @returns {{lines: MarkedLine[], boxes: Box[]}}
 */
function wordsAtDot(view, dot, plot, occupied) {
  const pieces = piecesOf(view, plot.right < NARROW);
  const wide = Math.max(...pieces.map((line) => piecesWidth(line)));
  const high = (pieces.length - 1) * (LINE + 1) + 16;
  /** @type {{x0: number, y0: number, x1: number, y1: number, covered: number, far: number}[]} */
  const places = [];
  for (const x0 of [dot.x + GAP, dot.x - GAP - wide]) {
    if (x0 < plot.left + 2 || x0 + wide > plot.right + 14) continue;
    const beside = occupied.filter((other) => other.x1 > x0 && other.x0 < x0 + wide);
    for (let y0 = plot.top - 2; y0 + high <= plot.bottom - 2; y0 += 4) {
      const box = { x0, y0, x1: x0 + wide, y1: y0 + high };
      const covered = beside.reduce((sum, other) => sum + overlap(box, other), 0);
      places.push({ ...box, covered, far: Math.abs(y0 + high / 2 - dot.y) + (x0 < dot.x ? 6 : 0) });
    }
  }
  // Where neither side is wide enough, above the line's lowest part: from the left edge.
  if (!places.length) {
    const x0 = Math.max(plot.left + 2, Math.min(plot.right + 14 - wide, dot.x + GAP));
    places.push({ x0, y0: plot.top, x1: x0 + wide, y1: plot.top + high, covered: 0, far: 0 });
  }
  places.sort((a, b) => a.covered - b.covered || a.far - b.far);
  const [{ x0, y0, x1, y1 }] = places;
  const isLeft = x1 < dot.x;
  return {
    lines: pieces.map((line, i) => ({
      pieces: line,
      x: px(isLeft ? x1 : x0),
      y: px(y0 + 11 + i * (LINE + 1)),
      anchor: isLeft ? 'end' : 'start',
      class: 'label-halo',
    })),
    boxes: [{ x0, y0, x1, y1 }],
  };
}
