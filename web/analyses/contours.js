// Contour lines of a square grid of values (marching squares).

import { ticks } from '../charts/scale.js';

/** @import {Point} from '../charts/label-layout.js' */

/**
 * @param {Float64Array} values row by row; NaN where undefined
 * @param {number} count points in a row
 * @param {(i: number) => number} x
 * @param {(j: number) => number} y
 * @returns {{ level: number, pieces: [Point, Point][] }[]} about five levels at most
 */
export function contours(values, count, x, y) {
  const defined = values.filter((v) => !Number.isNaN(v));
  if (!defined.length) return [];
  const [low, high] = [defined.reduce((a, b) => Math.min(a, b)), defined.reduce((a, b) => Math.max(a, b))];
  return ticks(low, high, 5)
    .filter((level) => level > low && level < high)
    .map((level) => ({ level, pieces: piecesAt(level, values, count, x, y) }));
}

/**
 * @param {number} level
 * @param {Float64Array} values
 * @param {number} count
 * @param {(i: number) => number} x
 * @param {(j: number) => number} y
 */
function piecesAt(level, values, count, x, y) {
  /** @type {[Point, Point][]} */
  const pieces = [];
  for (let j = 0; j < count - 1; j++) {
    for (let i = 0; i < count - 1; i++) {
      const crossings = crossingsOf(level, values, count, i, j);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const [a, b] = [crossings[k], crossings[k + 1]];
        pieces.push([
          { x: x(i + a[0]), y: y(j + a[1]) },
          { x: x(i + b[0]), y: y(j + b[1]) },
        ]);
      }
    }
  }
  return pieces;
}

const CORNERS = /** @type {const} */ ([
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]);

/**
 * The points at which a level crosses the sides of a square; each two consecutive ones are the ends of a piece.
 *
 * @param {number} level
 * @param {Float64Array} values
 * @param {number} count
 * @param {number} i
 * @param {number} j
 * @returns {[number, number][]}
 */
function crossingsOf(level, values, count, i, j) {
  return CORNERS.flatMap(([x, y], side) => {
    const [nextX, nextY] = CORNERS[(side + 1) % 4];
    const from = values[(j + y) * count + i + x] - level;
    const to = values[(j + nextY) * count + i + nextX] - level;
    if (Number.isNaN(from + to) || from < 0 === to < 0) return [];
    const part = from / (from - to);
    return [/** @type {[number, number]} */ ([x + part * (nextX - x), y + part * (nextY - y)])];
  });
}
