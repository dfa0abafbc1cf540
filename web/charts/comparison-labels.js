// Which path is A's and which is B's, said at the paths themselves.
import { svg } from 'lit';
import { px } from './axes.js';
import { boxesAlong, placeLabel } from './label-layout.js';
import { hasMoved } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Point} from './label-layout.js'
 */

/** @typedef {(Point | null)[]} Path null where a figure is undefined */
/** @typedef {{text: string, x: number, y: number, box: Box[]}} Letter */

const SAME = 3; // paths that come no further apart than that, in pixels, have no letters
const CLEARANCE = 20; // from here on both letters have room between the paths
const REACH = 12; // from a path to the middle of its letter

/** @type {Letter} */
const NONE = { text: '', x: 0, y: 0, box: [] };

/**
 * The letters of two paths, each on the side away from the other: where the paths are well apart, from their ends on
 * backwards, else where they are furthest apart. Empty while no A is kept or the paths are one.
 *
 * @param {View} view
 * @param {{a: Path, b: Path}} paths point by point
 * @param {Box} bounds
 * @param {Box[]} taken
 * @returns {Letter[]} A's and B's
 */
export function comparisonLabels(view, paths, bounds, taken) {
  if (!view.baselineOverrides || !hasMoved(view)) return [NONE, NONE];
  const pairs = paths.b.flatMap((b, k) => {
    const a = paths.a[k];
    return a && b ? [{ a, b, gap: Math.hypot(a.x - b.x, a.y - b.y) }] : [];
  });
  if (pairs.every(({ gap }) => gap < SAME)) return [NONE, NONE];
  const order = pairs.reverse().sort((p, q) => Math.min(q.gap, CLEARANCE) - Math.min(p.gap, CLEARANCE));
  const lines = [...pathBoxes(paths.a), ...pathBoxes(paths.b)];
  /** @type {Box[]} */
  const placed = [];
  /**
   * @param {string} text
   * @param {(pair: typeof order[number]) => [Point, Point]} ownFirst
   */
  const letter = (text, ownFirst) => {
    const places = order.flatMap((pair) => awayFrom(...ownFirst(pair), pair.gap));
    const place = placeLabel([text], places, bounds, [...taken, ...placed, ...lines]);
    if (!place) return NONE;
    placed.push(place.box);
    return { text, x: px(place.x), y: px(place.y), box: [place.box] };
  };
  return [letter('A', ({ a, b }) => [a, b]), letter('B', ({ a, b }) => [b, a])];
}

/**
 * On the far side first, then across, then further away.
 *
 * @param {Point} own
 * @param {Point} other
 * @param {number} gap
 */
function awayFrom(own, other, gap) {
  if (gap < SAME) return [];
  const [x, y] = [own.x - other.x, own.y - other.y].map((d) => (REACH * d) / gap);
  return [
    [x, y],
    [-y, x],
    [y, -x],
    [1.5 * x, 1.5 * y],
  ].map(([dx, dy]) => ({ x: own.x + dx, y: own.y + dy + 4.5, anchor: /** @type {const} */ ('middle') }));
}

/** @param {Letter[]} list */
export const boxes = (list) => list.flatMap(({ box }) => box);

/**
 * @param {Point | null} point
 * @returns {point is Point}
 */
export const isPoint = (point) => point !== null;

/** @param {Path} path */
export const pathBoxes = (path) => boxesAlong(path.filter(isPoint), 3);

/**
 * A row as the points of its path.
 *
 * @param {number[]} xs
 * @param {(number | null)[]} row
 * @param {(v: number) => number} y
 */
export const pathPoints = (xs, row, y) => row.map((v, k) => (v === null ? null : { x: xs[k], y: y(v) }));

/**
 * @param {Plot} plot
 * @returns {Box}
 */
export const inside = ({ left, right, top, bottom }) => ({ x0: left, x1: right, y0: top, y1: bottom });

/** @param {Letter[]} list */
export function comparisonLabelTexts(list) {
  return list.map(
    ({ text, x, y }) =>
      svg`<text class="label-halo letter" text-anchor="middle" x=${x} y=${y}>${text}</text>`,
  );
}
