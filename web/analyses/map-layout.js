// Geometry of the map over two levers: regime areas, their names, and contour lines of the metric.

import { px } from '../charts/axes.js';
import { boxesAlong, overlap, placeLabel, textBox, wrap } from '../charts/label-layout.js';
import { linearScale } from '../charts/scale.js';
import { contours } from './contours.js';
import { areaAtPoints, areaPaths, openAreas } from './map-regions.js';

/**
 * @import {Box, Point} from '../charts/label-layout.js'
 * @import {Parameter, Regime} from '../types.js'
 */

/**
 * @typedef {{ count: number, lab: Float64Array, incumbent: Float64Array, metric: Float64Array }} Fields
 */

/**
 * Points along a side. Borders are clipped within cells, so 41 suffice where steps would need 96; 40 is divisible by 4 and
 * 8.
 */
export const COUNT = 41;

/**
 * Limit of boxes along the contour lines. Above it the lines fill the map: they have no labels, and names may cover them.
 */
const MOST_BOXES = 8000;

/**
 * Scales of the two levers in a square drawing; `valueAt` inverts them and rounds to the levers' steps.
 *
 * @param {Parameter} across
 * @param {Parameter} up
 * @param {number} size
 */
export function mapScales(across, up, size) {
  const x = linearScale([across.min, across.max], [0, size]);
  const y = linearScale([up.min, up.max], [size, 0]);
  return {
    x,
    y,
    valueAt: (/** @type {Point} */ at) => [onStep(x.invert(at.x), across), onStep(y.invert(at.y), up)],
  };
}

/**
 * @param {number} value
 * @param {Pick<Parameter, 'min' | 'max' | 'step'>} lever
 */
export function onStep(value, { min, max, step }) {
  const near = step > 0 ? Number((min + Math.round((value - min) / step) * step).toPrecision(12)) : value;
  return Math.max(min, Math.min(max, near));
}

/**
 * @param {Fields} fields
 * @param {Regime[]} regimes
 * @param {number} size of the drawing
 * @param {Point} here the current point
 * @param {(level: number) => string} figure
 */
export function mapLayout(fields, regimes, size, here, figure) {
  const { count, metric } = fields;
  const x = linearScale([0, count - 1], [0, size]);
  const y = linearScale([0, count - 1], [size, 0]);
  const areas = openAreas(regimes);
  const at = areaAtPoints(fields, areas);
  const paths = areaPaths(fields, areas, x, y);
  const levels = contours(metric, count, x, y);
  const point = { x0: here.x - 14, x1: here.x + 14, y0: here.y - 14, y1: here.y + 14 };
  const guides = boxesAlong([{ x: 0, y: here.y }, here, { x: here.x, y: size }], 3);
  const boxes = levels.map(({ pieces }) => pieces.flatMap((piece) => boxesAlong(piece, 2)));
  const isDense = boxes.flat().length > MOST_BOXES;
  const drawn = isDense ? [] : boxes;
  /** @type {Box[]} */
  const occupied = [point];
  const found = regimes
    .map(({ id, label }) => {
      const isHere = (/** @type {number} */ a) => areas[a].id === id;
      const inside = (/** @type {number} */ i, /** @type {number} */ j) => isHere(at[j * count + i]);
      const name =
        nameInArea(label, inside, count, x, y, [...occupied, ...guides, ...drawn.flat()]) ??
        nameInArea(label, inside, count, x, y, occupied);
      if (name) occupied.push(name.box);
      return {
        id,
        label,
        class: classOf(id),
        path: paths.filter((_, a) => isHere(a)).join(''),
        part: at.reduce((sum, a) => sum + (isHere(a) ? 1 : 0), 0) / at.length,
        name,
      };
    })
    .filter(({ path }) => path);
  occupied.push(...guides);
  const stateNear = (/** @type {Point} */ place) =>
    areas[at[Math.round(y.invert(place.y)) * count + Math.round(x.invert(place.x))]].id;
  const lines = levels.map(({ level, pieces }, own) => {
    const others = drawn.flatMap((line, k) => (k === own ? [] : line));
    const label = isDense ? null : labelOn(pieces, figure(level), size, [...occupied, ...others]);
    if (label) occupied.push(label.box);
    return {
      path: pieces.map(([a, b]) => `M${px(a.x)},${px(a.y)}L${px(b.x)},${px(b.y)}`).join(''),
      label: label && { ...label, class: classOf(stateNear(label)) },
    };
  });
  return { size, areas: found, lines, states: Array.from(at, (a) => areas[a].id) };
}

/** @param {string} id of a state */
const classOf = (id) => `r-${id.replaceAll('_', '-')}`;

/**
 * Places the value of a contour on its line, as far from the centre as possible; null where no place is free.
 *
 * @param {[Point, Point][]} pieces
 * @param {string} text
 * @param {number} size
 * @param {Box[]} occupied
 */
function labelOn(pieces, text, size, occupied) {
  const bounds = { x0: 2, x1: size - 2, y0: 2, y1: size - 2 };
  const middle = size / 2;
  const candidates = pieces
    .map(([a, b]) => ({
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2 + 4,
      anchor: /** @type {const} */ ('middle'),
    }))
    .sort((a, b) => Math.hypot(b.x - middle, b.y - middle) - Math.hypot(a.x - middle, a.y - middle));
  const place = placeLabel([text], candidates, bounds, occupied, 11);
  return place?.free ? { text, x: px(place.x), y: px(place.y), box: place.box } : null;
}

// Placement of a regime's name in its area of the map.

/** @typedef {{ lines: string[], size: number, turned: boolean, x: number, y: number, box: Box }} Name x, y: its centre */

const MARGIN = 4; // px around a name

/** Formats in order of legibility; the last one is rotated, for tall narrow areas. */
const FORMATS = [
  { width: 1000, size: 13, turned: false },
  { width: 110, size: 13, turned: false },
  { width: 90, size: 11, turned: false },
  { width: 1000, size: 11, turned: true },
];

/**
 * The place nearest to the centroid of the area at which the name lies within it and covers no occupied box; null where
 * there is none.
 *
 * @param {string} label
 * @param {(i: number, j: number) => boolean} inside whether a point of the map is in the area
 * @param {number} count points a row
 * @param {(i: number) => number} x
 * @param {(j: number) => number} y
 * @param {Box[]} occupied
 * @returns {Name | null}
 */
function nameInArea(label, inside, count, x, y, occupied) {
  const members = indices(count).filter(([i, j]) => inside(i, j));
  if (!members.length) return null;
  const middle = [0, 1].map((axis) => members.reduce((sum, at) => sum + at[axis], 0) / members.length);
  const distance = (/** @type {[number, number]} */ [i, j]) => Math.hypot(i - middle[0], j - middle[1]);
  members.sort((a, b) => distance(a) - distance(b));
  const pitch = Math.abs(x(1) - x(0));
  for (const { width, size, turned } of FORMATS) {
    const lines = wrap(label, width, size);
    for (const [i, j] of members) {
      const box = boxAround(x(i), y(j), lines, size, turned);
      const [i0, i1] = [i - (x(i) - box.x0) / pitch, i + (box.x1 - x(i)) / pitch];
      const [j0, j1] = [j - (box.y1 - y(j)) / pitch, j + (y(j) - box.y0) / pitch];
      if (Math.min(i0, j0) < 0 || Math.max(i1, j1) > count - 1) continue;
      if (occupied.some((other) => overlap(other, box) > 0)) continue;
      if (block(i0, i1, j0, j1, inside)) return { lines, size, turned, x: x(i), y: y(j), box };
    }
  }
  return null;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string[]} lines
 * @param {number} size
 * @param {boolean} turned
 * @returns {Box}
 */
function boxAround(x, y, lines, size, turned) {
  const flat = textBox(lines, { x: 0, y: 0 }, 'middle', size);
  const [wide, high] = [flat.x1 - flat.x0, flat.y1 - flat.y0].map((length) => length / 2 + MARGIN);
  const [across, up] = turned ? [high, wide] : [wide, high];
  return { x0: x - across, x1: x + across, y0: y - up, y1: y + up };
}

/**
 * @param {number} count
 * @returns {[number, number][]}
 */
function indices(count) {
  return Array.from({ length: count * count }, (_, k) => [k % count, Math.floor(k / count)]);
}

/**
 * @param {number} i0
 * @param {number} i1
 * @param {number} j0
 * @param {number} j1
 * @param {(i: number, j: number) => boolean} inside
 */
function block(i0, i1, j0, j1, inside) {
  for (let j = Math.floor(j0); j <= Math.ceil(j1); j++)
    for (let i = Math.floor(i0); i <= Math.ceil(i1); i++) if (!inside(i, j)) return false;
  return true;
}
