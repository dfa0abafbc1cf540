// The states of the partnership over two levers: between the points of the map each side's dependence is taken as
// straight, so that the borders run where it crosses a cut and not in steps.

import { px } from '../charts/axes.js';
import { rectangles } from '../charts/regime-areas.js';

/**
 * @import {Area} from '../charts/regime-areas.js'
 * @import {Description, Overrides, Regime} from '../types.js'
 */

/**
 * @typedef {{ x: number, y: number, lab: number, incumbent: number }} Corner
 *  in the plane of the two dependences
 * @typedef {{ count: number, lab: Float64Array, incumbent: Float64Array }} Plane a square of points, row by row
 */

/**
 * The areas of the plane without its outer borders: nothing lies beyond them.
 *
 * @param {Regime[]} regimes
 * @returns {Area[]}
 */
export const openAreas = (regimes) =>
  rectangles(regimes).map((area) => ({
    ...area,
    x0: area.x0 === 0 ? -Infinity : area.x0,
    x1: area.x1 === 1 ? Infinity : area.x1,
    y0: area.y0 === 0 ? -Infinity : area.y0,
    y1: area.y1 === 1 ? Infinity : area.y1,
  }));

/**
 * @param {Area} area
 * @param {number} lab
 * @param {number} incumbent
 */
const holds = ({ x0, x1, y0, y1 }, lab, incumbent) =>
  lab >= x0 && lab < x1 && incumbent >= y0 && incumbent < y1;

/**
 * The state at each point, as an index of `areas`.
 *
 * @param {Plane} plane
 * @param {Area[]} areas
 */
export function areaAtPoints({ lab, incumbent }, areas) {
  return Uint8Array.from(lab, (l, k) => areas.findIndex((area) => holds(area, l, incumbent[k])));
}

/**
 * Each area as a path: runs of whole squares, and at its border the parts of squares that belong to it.
 *
 * @param {Plane} plane
 * @param {Area[]} areas
 * @param {(i: number) => number} x
 * @param {(j: number) => number} y
 * @returns {string[]}
 */
export function areaPaths(plane, areas, x, y) {
  const { count, lab, incumbent } = plane;
  const at = areaAtPoints(plane, areas);
  return areas.map((area, a) => {
    let path = '';
    for (let j = 0; j < count - 1; j++) {
      let from = -1; // where a run of whole squares began
      for (let i = 0; i < count; i++) {
        const k = j * count + i;
        const here = [k, k + 1, k + count + 1, k + count];
        const inside = i < count - 1 ? here.filter((c) => at[c] === a).length : 0;
        if (inside === 4 && from < 0) from = i;
        if (inside < 4 && from >= 0) {
          path += `M${px(x(from))},${px(y(j))}H${px(x(i))}V${px(y(j + 1))}H${px(x(from))}z`;
          from = -1;
        }
        if (inside === 4 || i === count - 1 || here.every((c) => at[c] === at[k])) continue;
        path += outline(
          clip(
            here.map((c) => ({
              x: x(c % count),
              y: y(Math.floor(c / count)),
              lab: lab[c],
              incumbent: incumbent[c],
            })),
            area,
          ),
        );
      }
    }
    return path;
  });
}

/**
 * The part of a square in which an area's state holds (Sutherland & Hodgman 1974).
 *
 * @param {Corner[]} square
 * @param {Area} area
 */
function clip(square, { x0, x1, y0, y1 }) {
  const sides = [
    (/** @type {Corner} */ c) => c.lab - x0,
    (/** @type {Corner} */ c) => x1 - c.lab,
    (/** @type {Corner} */ c) => c.incumbent - y0,
    (/** @type {Corner} */ c) => y1 - c.incumbent,
  ];
  return sides.reduce(clipAt, square);
}

/**
 * @param {Corner[]} corners
 * @param {(c: Corner) => number} inside at least 0 where a corner stays
 */
function clipAt(corners, inside) {
  return corners.flatMap((to, i) => {
    const from = corners[(i || corners.length) - 1];
    const [a, b] = [inside(from), inside(to)];
    const crossing = a < 0 === b < 0 ? [] : [between(from, to, a / (a - b))];
    return b < 0 ? crossing : [...crossing, to];
  });
}

/**
 * @param {Corner} from
 * @param {Corner} to
 * @param {number} part
 * @returns {Corner}
 */
function between(from, to, part) {
  const mix = (/** @type {number} */ a, /** @type {number} */ b) => a + part * (b - a);
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    lab: mix(from.lab, to.lab),
    incumbent: mix(from.incumbent, to.incumbent),
  };
}

/** @param {Corner[]} corners */
const outline = (corners) =>
  corners.length > 2 ? `M${corners.map(({ x, y }) => `${px(x)},${px(y)}`).join('L')}z` : '';

// The cuts between the states are levers: they may have moved, and may lie along an axis of the map. Borders are drawn at the
// scenario's own cuts, so each dependence is put where it lies among these as it lies among the cuts at its point.

/**
 * The plane with dependences that lie among the scenario's own cuts as the real ones lie among the cuts in force.
 *
 * @param {Plane} plane
 * @param {[string, string]} axes the levers across and up
 * @param {Description} baseDescription
 * @param {Overrides} overrides
 * @returns {Plane}
 */
export function withBaseThresholds(plane, axes, { parameters }, overrides) {
  const { count, lab, incumbent } = plane;
  const [low, high] = ['regime_low', 'regime_high'].map((id) => {
    const lever = parameters.find((one) => one.id === id);
    if (!lever) throw new RangeError(`no lever ${id}`);
    const axis = axes.indexOf(id);
    const along = (/** @type {number} */ i) => lever.min + (i / (count - 1)) * (lever.max - lever.min);
    const at = (/** @type {number} */ k) =>
      axis < 0 ? (overrides[id] ?? lever.value) : along(axis ? Math.floor(k / count) : k % count);
    return { own: lever.value, at, isOwn: axis < 0 && (overrides[id] ?? lever.value) === lever.value };
  });
  if (low.isOwn && high.isOwn) return plane;
  const own = [0, low.own, high.own, 1];
  /** @param {Float64Array} dependences */
  const moved = (dependences) =>
    dependences.map((value, k) => placed(value, [0, low.at(k), high.at(k), 1], own));
  return { count, lab: moved(lab), incumbent: moved(incumbent) };
}

/**
 * Straight between the marks, and a mark at its own place.
 *
 * @param {number} value
 * @param {number[]} from
 * @param {number[]} to
 */
export function placed(value, from, to) {
  const i = Math.max(0, Math.min(from.length - 2, from.filter((mark) => value >= mark).length - 1));
  return to[i] + ((value - from[i]) / (from[i + 1] - from[i])) * (to[i + 1] - to[i]);
}
