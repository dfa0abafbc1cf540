// Where the names of the regimes stand: inside their areas where they have room, else in a row under the plane.

import { px } from './axes.js';
import { inside } from './comparison-labels.js';
import { cutText, LINE, placeLabel, textWidth, wrap } from './label-layout.js';

/**
 * @import {Regime} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Placement} from './label-layout.js'
 */

/**
 * @typedef {object} RegimeName
 * @property {string} id
 * @property {string[]} lines
 * @property {number} x
 * @property {number} y
 * @property {Placement['anchor']} anchor
 * @property {Box} box
 */

const SIZE = 12;
const PADDING = 6;
const SWATCH = 10;
const KEY_ROW = 18;
const LOOSE = 56; // pixels around a name in its area, with which there is always a way past the path
const WIDER = 1.06; // a wide face, against the estimate

/** @param {string} id */
export const tintClass = (id) => `r-${id.replaceAll('_', '-')}`;

/**
 * The areas as rectangles of the plane, at coordinates.
 *
 * @param {Regime[]} regimes
 * @param {{x: (v: number) => number, y: (v: number) => number}} plane
 */
export function areaRects(regimes, { x, y }) {
  return rectangles(regimes).map(({ id, label, x0, x1, y0, y1 }) => ({
    id,
    label,
    isLow: y0 === 0,
    plot: { left: x(x0), right: x(x1), top: y(y1), bottom: y(y0) },
  }));
}

/**
 * One name for each regime that has an area with room for it, where it covers least of the path; where a tight area has no
 * place clear of the path, the name is left to the row under the plane, where it has a place in any case.
 *
 * @param {ReturnType<typeof areaRects>} rects
 * @param {Box[]} occupied
 * @returns {{named: RegimeName[], loose: Set<string>}} `loose`: those that are never left to the row
 */
export function namesInside(rects, occupied) {
  const size = (/** @type {Plot} */ { left, right, top, bottom }) => (right - left) * (bottom - top);
  /** @type {Map<string, RegimeName & {free: boolean}>} */
  const named = new Map();
  const loose = new Set();
  for (const { id, label, isLow, plot } of [...rects].sort((a, b) => size(b.plot) - size(a.plot))) {
    const name = nameIn(label, isLow, plot, occupied);
    if (name?.isLoose) loose.add(id);
    if (!name || named.get(id)?.free || (!name.free && (!name.isLoose || named.has(id)))) continue;
    named.set(id, { id, ...name });
  }
  return { named: [...named.values()], loose };
}

/**
 * @param {string} label
 * @param {boolean} isLow
 * @param {Plot} plot
 * @param {Box[]} occupied
 */
function nameIn(label, isLow, plot, occupied) {
  const room = plot.right - plot.left - 2 * PADDING;
  const broken = [wrap(label, room / WIDER, SIZE), label.split(' ')].filter(
    (lines) =>
      lines.every((line) => WIDER * textWidth(line, SIZE) <= room) &&
      lines.length * LINE + PADDING <= plot.bottom - plot.top,
  );
  let best = null;
  for (const lines of broken) {
    const place = placeLabel(lines, placesIn(plot, isLow, lines.length), inside(plot), occupied, SIZE);
    if (!place || (best && !place.free)) continue;
    const { x0, x1, y0, y1 } = place.box;
    const [wide, high] = [plot.right - plot.left - (x1 - x0), plot.bottom - plot.top - (y1 - y0)];
    best = {
      lines,
      x: px(place.x),
      y: px(place.y),
      anchor: place.anchor,
      box: place.box,
      free: place.free,
      isLoose: Math.max(wide, high) > LOOSE,
    };
    if (place.free) break;
  }
  return best;
}

/**
 * The corners first, those at the edge of the plane before the others, then the heights between.
 *
 * @param {Plot} plot
 * @param {boolean} isLow
 * @param {number} lines
 */
function placesIn({ left, right, top, bottom }, isLow, lines) {
  const [up, down] = [top + 16, bottom - PADDING - 2 - (lines - 1) * LINE];
  const heights = isLow ? [down, up] : [up, down];
  for (let y = up + 8; y < down; y += 8) heights.push(y);
  return heights.flatMap((y) => [
    { x: left + PADDING, y, anchor: /** @type {const} */ ('start') },
    { x: right - PADDING, y, anchor: /** @type {const} */ ('end') },
  ]);
}

/**
 * Those without a name inside, as swatches with their names, row by row. Each that may have none has its place, so that the
 * picture keeps its height.
 *
 * @param {Regime[]} regimes
 * @param {ReturnType<typeof namesInside>} names
 * @param {number} top
 * @param {number} width
 */
export function regimeKey(regimes, { named, loose }, top, width) {
  const isNamed = (/** @type {string} */ id) => named.some((name) => name.id === id);
  const placed = swatches(
    regimes.filter(({ id }) => !loose.has(id)),
    top,
    width,
  );
  const { entries } = swatches(
    regimes.filter(({ id }) => !isNamed(id)),
    top,
    width,
  );
  return { entries, height: placed.height };
}

/**
 * @param {Regime[]} regimes
 * @param {number} top
 * @param {number} width
 */
function swatches(regimes, top, width) {
  let [x, y] = [0, top];
  const entries = regimes.map(({ id, label }) => {
    const text = cutText(label, width - 24, SIZE);
    const wide = SWATCH + 6 + WIDER * textWidth(text, SIZE);
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY_ROW];
    const entry = { id, class: tintClass(id), x: px(x), y: px(y), size: SWATCH, text };
    x += wide + 16;
    return entry;
  });
  return { entries, height: entries.length ? y - top + KEY_ROW : 0 };
}

/** @typedef {{id: string, label: string, x0: number, x1: number, y0: number, y1: number}} Area */

/**
 * Every four corners of a regime's area are a rectangle.
 *
 * @param {Regime[]} regimes
 * @returns {Area[]}
 */
export const rectangles = (regimes) =>
  regimes.flatMap(({ id, label, area }) =>
    Array.from({ length: area.length / 4 }, (_, i) => {
      const [[xa, ya], , [xb, yb]] = area.slice(4 * i); // opposite corners
      const [x0, x1, y0, y1] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
      return { id, label, x0, x1, y0, y1 };
    }),
  );
