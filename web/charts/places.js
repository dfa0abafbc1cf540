// Free places for words in a drawing: candidates in order of preference against the boxes already taken.
import { textWidth } from './labels.js';

/** @typedef {{x0: number, y0: number, x1: number, y1: number}} Box */
/** @typedef {{x: number, y: number}} Point */
/** @typedef {Point & {anchor: 'start' | 'middle' | 'end', box: Box, free: boolean}} Place */

/** @param {Box} a @param {Box} b */
export function overlap(a, b) {
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return wide > 0 && high > 0 ? wide * high : 0;
}

export const LINE = 15;

/**
 * The box of lines of text of which the first has its baseline at y, and which start, centre or end at x.
 * @param {string[]} lines @param {Point} at @param {Place['anchor']} anchor @returns {Box}
 */
export function textBox(lines, at, anchor, size = 13) {
  return boxAt(at, anchor, blockWidth(lines, size), (lines.length - 1) * LINE, size);
}

function blockWidth(/** @type {string[]} */ lines, /** @type {number} */ size) {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, size)), 0);
}

/** @param {Point} at @param {Place['anchor']} anchor @param {number} width @param {number} below @param {number} size */
function boxAt({ x, y }, anchor, width, below, size) {
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 0.8 * size, y1: y + below + 0.25 * size };
}

/**
 * The first candidate that covers nothing and stays inside the bounds, or else the one that covers least.
 * @param {string[]} lines
 * @param {(Point & {anchor: Place['anchor']})[]} candidates in order of preference
 * @param {Box} bounds @param {Box[]} taken
 * @returns {Place | null} null if no candidate lies inside the bounds
 */
export function placeText(lines, candidates, bounds, taken, size = 13) {
  /** @type {Place | null} */
  let best = null;
  let least = Infinity;
  const [width, below] = [blockWidth(lines, size), (lines.length - 1) * LINE];
  for (const candidate of candidates) {
    const box = boxAt(candidate, candidate.anchor, width, below, size);
    if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
    let covered = 0;
    for (let i = 0; i < taken.length && covered < least; i++) covered += overlap(box, taken[i]);
    if (covered >= least) continue;
    best = { ...candidate, box, free: covered === 0 };
    least = covered;
    if (best.free) break;
  }
  return best;
}

/** Small boxes along a polyline, so that words keep off it. @param {Point[]} points @returns {Box[]} */
export function alongLine(points, reach = 5) {
  /** @type {Box[]} */
  const boxes = [];
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1], points[i]];
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * reach)));
    for (let j = 0; j < pieces; j++) {
      const x = from.x + ((j + 0.5) / pieces) * (to.x - from.x);
      const y = from.y + ((j + 0.5) / pieces) * (to.y - from.y);
      boxes.push({ x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach });
    }
  }
  return boxes;
}

/** Places for a label around a point: beside it, over and under it, then the corners. */
export function around(/** @type {Point} */ { x, y }, /** @type {number} */ gap) {
  const part = 0.7 * gap;
  return [
    { x: x + gap, y: y + 4, anchor: /** @type {const} */ ('start') },
    { x: x - gap, y: y + 4, anchor: /** @type {const} */ ('end') },
    { x, y: y - gap, anchor: /** @type {const} */ ('middle') },
    { x, y: y + gap + 9, anchor: /** @type {const} */ ('middle') },
    { x: x + part, y: y - part, anchor: /** @type {const} */ ('start') },
    { x: x - part, y: y - part, anchor: /** @type {const} */ ('end') },
    { x: x + part, y: y + part + 9, anchor: /** @type {const} */ ('start') },
    { x: x - part, y: y + part + 9, anchor: /** @type {const} */ ('end') },
  ];
}
