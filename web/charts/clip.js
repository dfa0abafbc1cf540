// What lies inside a plot, cut at its upper and lower edge: finite numbers whatever the values.

import { px } from './axes.js';
import { bandPath } from './paths.js';
import { near } from './scale.js';

/**
 * @import {Plot} from './axes.js'
 * @import {Point} from './label-layout.js'
 */

/**
 * The parts of a polyline inside the plot; null parts it.
 *
 * @param {number[]} xs
 * @param {(number | null)[]} values
 * @param {(v: number) => number} y
 * @param {Pick<Plot, 'top' | 'bottom'>} plot
 * @returns {Point[][]}
 */
export function insideParts(xs, values, y, { top, bottom }) {
  /** @type {Point[][]} */
  const parts = [];
  const heights = values.map((v) => (v === null ? null : near(y(v))));
  let isOpen = false;
  heights.forEach((to, k) => {
    const from = k > 0 ? heights[k - 1] : null;
    if (to === null || from === null) {
      isOpen = to !== null && to >= top && to <= bottom;
      if (isOpen && to !== null) parts.push([{ x: xs[k], y: to }]);
      return;
    }
    const cut = segmentInside({ x: xs[k - 1], y: from }, { x: xs[k], y: to }, top, bottom);
    if (cut) {
      if (!isOpen) parts.push([cut[0]]);
      parts[parts.length - 1].push(cut[1]);
    }
    isOpen = cut !== null && to >= top && to <= bottom;
  });
  return parts;
}

/**
 * @param {Point} a
 * @param {Point} b
 * @param {number} top
 * @param {number} bottom
 * @returns {[Point, Point] | null}
 */
function segmentInside(a, b, top, bottom) {
  if (Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom) return null;
  const at = (/** @type {Point} */ p, /** @type {Point} */ q) => {
    const y = Math.max(top, Math.min(bottom, p.y));
    return y === p.y ? p : { x: p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x), y };
  };
  return [at(a, b), at(b, a)];
}

/** @param {Point[][]} parts */
export const partsPath = (parts) =>
  parts.map((part) => part.map(({ x, y }, i) => `${i ? 'L' : 'M'}${px(x)},${px(y)}`).join('')).join('');

/**
 * The area between two rows, cut at the edges of the plot.
 *
 * @param {number[]} xs
 * @param {(number | null)[]} lows
 * @param {(number | null)[]} highs
 * @param {(v: number) => number} y
 * @param {Pick<Plot, 'top' | 'bottom'>} plot
 */
export function clippedBand(xs, lows, highs, y, { top, bottom }) {
  const rows = [lows, highs].map((row) => row.map((v) => (typeof v === 'number' ? near(y(v)) : null)));
  /** @type {number[]} */
  const at = [];
  /** @type {(number | null)[][]} */
  const cut = [[], []];
  const clamped = (/** @type {number | null} */ v) =>
    v === null ? null : Math.max(top, Math.min(bottom, v));
  xs.forEach((x, k) => {
    for (const t of k > 0 ? crossings(rows, k, top, bottom) : []) {
      at.push(xs[k - 1] + t * (x - xs[k - 1]));
      rows.forEach((row, i) => {
        const [from, to] = [row[k - 1], row[k]];
        cut[i].push(from === null || to === null ? null : clamped(from + t * (to - from)));
      });
    }
    at.push(x);
    rows.forEach((row, i) => cut[i].push(clamped(row[k])));
  });
  return bandPath(at, cut[0], cut[1], (v) => v);
}

/**
 * Where, between two neighbouring points, one of the rows passes an edge: parts of the way, rising.
 *
 * @param {(number | null)[][]} rows
 * @param {number} k
 * @param {number} top
 * @param {number} bottom
 */
function crossings(rows, k, top, bottom) {
  return rows
    .flatMap((row) => {
      const [from, to] = [row[k - 1], row[k]];
      if (from === null || to === null || rows.some((other) => other[k - 1] === null || other[k] === null))
        return [];
      return [top, bottom].map((edge) => (edge - from) / (to - from));
    })
    .filter((t) => t > 0 && t < 1)
    .sort((a, b) => a - b);
}
