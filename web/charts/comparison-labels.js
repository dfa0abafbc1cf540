// The labels A and B of two paths, at the paths.

import { svg } from 'lit';
import { px } from './axes.js';
import { boxesAlong, overlap, placeLabel } from './label-layout.js';
import { hasMoved } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Point} from './label-layout.js'
 */

/** @typedef {(Point | null)[]} Path null where the value is undefined */
/** @typedef {{text: string, x: number, y: number, box: Box[]}} ComparisonLabel */

const MIN_GAP = 3; // px between two paths, below which they have no labels
const CLEARANCE = 20; // px between two paths, from which on there is room for both labels
const DISTANCE = 12; // px from a path to the centre of its label

/** @type {ComparisonLabel} */
const NONE = { text: '', x: 0, y: 0, box: [] };

/**
 * Labels of two paths, each on the side away from the other path: at the last point with CLEARANCE between the paths, else
 * where the gap is largest. Empty where no A is set, or where the paths coincide.
 *
 * @param {View} view
 * @param {{a: Path, b: Path}} paths point by point
 * @param {Box} bounds
 * @param {Box[]} occupied
 * @returns {ComparisonLabel[]} A's and B's
 */
export function comparisonLabels(view, paths, bounds, occupied) {
  if (!view.baselineOverrides || !hasMoved(view)) return [NONE, NONE];
  const pairs = paths.b.flatMap((b, k) => {
    const a = paths.a[k];
    return a && b ? [{ a, b, gap: Math.hypot(a.x - b.x, a.y - b.y) }] : [];
  });
  if (pairs.every(({ gap }) => gap < MIN_GAP)) return [NONE, NONE];
  const order = pairs.reverse().sort((p, q) => Math.min(q.gap, CLEARANCE) - Math.min(p.gap, CLEARANCE));
  const lines = [...pathBoxes(paths.a), ...pathBoxes(paths.b)];
  /** @type {Box[]} */
  const placed = [];
  /**
   * @param {string} text
   * @param {(pair: typeof order[number]) => [Point, Point]} ownFirst
   */
  const labelOf = (text, ownFirst) => {
    const candidates = order.flatMap((pair) => awayFrom(...ownFirst(pair), pair.gap));
    const place = placeLabel([text], candidates, bounds, [...occupied, ...placed, ...lines]);
    if (!place) return NONE;
    placed.push(place.box);
    return { text, x: px(place.x), y: px(place.y), box: [place.box] };
  };
  return [labelOf('A', ({ a, b }) => [a, b]), labelOf('B', ({ a, b }) => [b, a])];
}

/**
 * Candidates around a path's point: away from the other path, then to both sides, then further away.
 *
 * @param {Point} own
 * @param {Point} other
 * @param {number} gap
 */
function awayFrom(own, other, gap) {
  if (gap < MIN_GAP) return [];
  const [x, y] = [own.x - other.x, own.y - other.y].map((d) => (DISTANCE * d) / gap);
  return [
    [x, y],
    [-y, x],
    [y, -x],
    [1.5 * x, 1.5 * y],
  ].map(([dx, dy]) => ({ x: own.x + dx, y: own.y + dy + 4.5, anchor: /** @type {const} */ ('middle') }));
}

/** @param {ComparisonLabel[]} list */
export const boxes = (list) => list.flatMap(({ box }) => box);

/**
 * @param {Point | null} point
 * @returns {point is Point}
 */
const isPoint = (point) => point !== null;

/** @param {Path} path */
export const pathBoxes = (path) => boxesAlong(path.filter(isPoint), 3);

/**
 * The points of a row's path.
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

/** @param {ComparisonLabel[]} list */
export function comparisonLabelTexts(list) {
  return list.map(
    ({ text, x, y }) =>
      svg`<text class="label-halo comparison-label" text-anchor="middle" x=${x} y=${y} .textContent=${text}></text>`,
  );
}

/**
 * The labels A and B at their paths, without those that would cover another label.
 *
 * @param {View} view
 * @param {{a: Path, b: Path}} paths
 * @param {Box} bounds
 * @param {Box[]} labels
 * @returns {ComparisonLabel[]}
 */
export function clearComparisonLabels(view, paths, bounds, labels) {
  const occupied = [...labels];
  return comparisonLabels(view, paths, bounds, labels).map((label) => {
    if (label.box.some((box) => occupied.some((other) => overlap(box, other) > 0)))
      return { ...label, text: '', box: [] };
    occupied.push(...label.box);
    return label;
  });
}
