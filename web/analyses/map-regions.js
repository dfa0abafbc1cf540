// Regime areas of the map over two levers. Both dependences are interpolated linearly between the points of the map, so that
// borders are where they cross a threshold, and have no steps.

import { px } from '../charts/axes.js';
import { rectangles } from '../charts/regime-names.js';

/**
 * @import {Area} from '../charts/regime-names.js'
 * @import {Description, Overrides, Regime} from '../types.js'
 */

/**
 * @typedef {{ x: number, y: number, lab: number, incumbent: number }} Corner
 *  in the plane of the two dependences
 * @typedef {{ count: number, lab: Float64Array, incumbent: Float64Array }} Plane a square grid of points, row by row
 */

/**
 * The areas of the plane, with those at its edge extended to infinity.
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
const contains = ({ x0, x1, y0, y1 }, lab, incumbent) =>
  lab >= x0 && lab < x1 && incumbent >= y0 && incumbent < y1;

/**
 * The area at each point, as an index of `areas`.
 *
 * @param {Plane} plane
 * @param {Area[]} areas
 */
export function areaAtPoints({ lab, incumbent }, areas) {
  return Uint8Array.from(lab, (l, k) => areas.findIndex((area) => contains(area, l, incumbent[k])));
}

/**
 * The path of each area: runs of whole cells, and at its border the clipped parts of cells.
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
      let from = -1; // start of a run of whole cells
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
 * The part of a cell within an area (Sutherland & Hodgman 1974).
 *
 * @param {Corner[]} cell
 * @param {Area} area
 */
function clip(cell, { x0, x1, y0, y1 }) {
  const sides = [
    (/** @type {Corner} */ c) => c.lab - x0,
    (/** @type {Corner} */ c) => x1 - c.lab,
    (/** @type {Corner} */ c) => c.incumbent - y0,
    (/** @type {Corner} */ c) => y1 - c.incumbent,
  ];
  return sides.reduce(clipAt, cell);
}

/**
 * @param {Corner[]} corners
 * @param {(c: Corner) => number} inside at least 0 at corners that are not clipped
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

// The thresholds of the regimes are levers: they may have moved, and may be an axis of the map. Borders are drawn at the
// scenario's thresholds, so dependences are mapped from the thresholds at their point to those.

/**
 * Maps the dependences of a plane piecewise linearly from the present thresholds to the scenario's.
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
    return { base: lever.value, at, isBase: axis < 0 && (overrides[id] ?? lever.value) === lever.value };
  });
  if (low.isBase && high.isBase) return plane;
  const base = [0, low.base, high.base, 1];
  /** @param {Float64Array} dependences */
  const moved = (dependences) =>
    dependences.map((value, k) => interpolated(value, [0, low.at(k), high.at(k), 1], base));
  return { count, lab: moved(lab), incumbent: moved(incumbent) };
}

/**
 * Piecewise linear map of the marks `from` to the marks `to`.
 *
 * @param {number} value
 * @param {number[]} from
 * @param {number[]} to
 */
export function interpolated(value, from, to) {
  const i = Math.max(0, Math.min(from.length - 2, from.filter((mark) => value >= mark).length - 1));
  return to[i] + ((value - from[i]) / (from[i + 1] - from[i])) * (to[i + 1] - to[i]);
}
