// The map over two levers as numbers and strings: its areas, their names, and lines of equal value of the metric.

import { px } from '../charts/axes.js';
import { alongLine, placeText } from '../charts/label-layout.js';
import { linearScale } from '../charts/scale.js';
import { contours } from './contours.js';
import { areaAtPoints, areaPaths, openAreas } from './map-areas.js';
import { nameInArea } from './map-names.js';

/**
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../charts/label-layout.js').Box} Box
 * @typedef {import('../charts/label-layout.js').Point} Point
 * @typedef {{ count: number, lab: Float64Array, incumbent: Float64Array, metric: Float64Array }} Fields
 */

/** Points along a side: 41 squares show a border as smooth as 96 in steps. Four and eight divide 40. */
export const COUNT = 41;

/** Where the values of two levers lie in a square drawing, and the way back, on the levers' steps. @param {Parameter} across @param {Parameter} up @param {number} size */
export function mapScales(across, up, size) {
  const x = linearScale([across.min, across.max], [0, size]);
  const y = linearScale([up.min, up.max], [size, 0]);
  return {
    x,
    y,
    valueAt: (/** @type {Point} */ at) => [onStep(x.invert(at.x), across), onStep(y.invert(at.y), up)],
  };
}

/** @param {number} value @param {Pick<Parameter, 'min' | 'max' | 'step'>} lever */
export function onStep(value, { min, max, step }) {
  const near = Number((min + Math.round((value - min) / step) * step).toPrecision(12));
  return Math.max(min, Math.min(max, near));
}

/**
 * @param {Fields} fields @param {import('../types.js').Regime[]} regimes
 * @param {number} size of the drawing @param {Point} here the current point @param {(level: number) => string} figure
 */
export function mapShape(fields, regimes, size, here, figure) {
  const { count, metric } = fields;
  const x = linearScale([0, count - 1], [0, size]);
  const y = linearScale([0, count - 1], [size, 0]);
  const areas = openAreas(regimes);
  const at = areaAtPoints(fields, areas);
  const paths = areaPaths(fields, areas, x, y);
  const levels = contours(metric, count, x, y);
  const point = { x0: here.x - 14, x1: here.x + 14, y0: here.y - 14, y1: here.y + 14 };
  const guides = alongLine([{ x: 0, y: here.y }, here, { x: here.x, y: size }], 3);
  const drawn = levels.map(({ pieces }) => pieces.flatMap((piece) => alongLine(piece, 2)));
  /** @type {Box[]} */
  const taken = [point];
  const found = regimes
    .map(({ id, label }) => {
      const isHere = (/** @type {number} */ a) => areas[a].id === id;
      const inside = (/** @type {number} */ i, /** @type {number} */ j) => isHere(at[j * count + i]);
      const name =
        nameInArea(label, inside, count, x, y, [...taken, ...guides, ...drawn.flat()]) ??
        nameInArea(label, inside, count, x, y, taken);
      if (name) taken.push(name.box);
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
  taken.push(...guides);
  const stateNear = (/** @type {Point} */ place) =>
    areas[at[Math.round(y.invert(place.y)) * count + Math.round(x.invert(place.x))]].id;
  const lines = levels.map(({ level, pieces }, own) => {
    const others = drawn.flatMap((line, k) => (k === own ? [] : line));
    const label = labelOn(pieces, figure(level), size, [...taken, ...others]);
    if (label) taken.push(label.box);
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
 * A contour's value in the line itself, as far out as it goes; null where it would cover something else everywhere.
 * @param {[Point, Point][]} pieces @param {string} text @param {number} size @param {Box[]} taken
 */
function labelOn(pieces, text, size, taken) {
  const bounds = { x0: 2, x1: size - 2, y0: 2, y1: size - 2 };
  const middle = size / 2;
  const candidates = pieces
    .map(([a, b]) => ({
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2 + 4,
      anchor: /** @type {const} */ ('middle'),
    }))
    .sort((a, b) => Math.hypot(b.x - middle, b.y - middle) - Math.hypot(a.x - middle, a.y - middle));
  const place = placeText([text], candidates, bounds, taken, 11);
  return place?.free ? { text, x: px(place.x), y: px(place.y), box: place.box } : null;
}
