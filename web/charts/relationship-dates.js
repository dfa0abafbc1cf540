// Dates at the dots of the path through the plane.

import { pointInTimeTick } from '../text/dates.js';
import { px } from './axes.js';
import { inside } from './comparison-labels.js';
import { boxesAlong, candidatesAround, placeLabel } from './label-layout.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Placement, Point} from './label-layout.js'
 */

/**
 * @typedef {{x: number, y: number, anchor: Placement['anchor'], text: string, chosen: boolean, box: Box | null}} DateLabel
 */

const CHOSEN = 14; // as wide as bold letters of 13
const APART = 30; // pixels from a dot with a date to the next one

/**
 * @param {Point} point
 * @param {number} reach
 * @returns {Box}
 */
export const around = ({ x, y }, reach) => ({ x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach });

/**
 * @param {Box} box
 * @returns {Box}
 */
export const padded = ({ x0, x1, y0, y1 }) => ({ x0: x0 - 6, x1: x1 + 6, y0: y0 - 1, y1: y1 + 1 });

/**
 * @param {Point} a
 * @param {Point} b
 */
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Dates beside their dots: the chosen one always, the last, the first and others well apart where they cover nothing.
 *
 * @param {View} view
 * @param {Point[]} points
 * @param {Plot} plot
 * @param {Box[]} names
 * @param {Box[]} before along the default path
 * @returns {DateLabel[]}
 */
export function dateLabels({ result, year }, points, plot, names, before) {
  const bounds = inside(plot);
  const occupied = [
    ...points.map((point, k) => around(point, k === year ? 8 : 4)),
    ...boxesAlong(points, 3),
    ...before,
    ...names,
  ];
  /** @type {DateLabel[]} */
  const labels = points.map(() => ({ x: 0, y: 0, anchor: 'middle', text: '', chosen: false, box: null }));
  for (const k of new Set([year, points.length - 1, 0, ...points.keys()])) {
    const text = pointInTimeTick(result.years[k]);
    const at = points[k];
    const isEnd = k === year || k === 0 || k === points.length - 1;
    if (!isEnd && labels.some(({ text }, j) => text && distance(at, points[j]) < APART)) continue;
    const place =
      k === year
        ? chosenPlace(text, at, bounds, occupied, [...names, around(at, 8)])
        : placeLabel([text], candidatesAround(at, 8), bounds, occupied);
    if (!place?.free) continue;
    occupied.push(padded(place.box));
    labels[k] = { ...place, x: px(place.x), y: px(place.y), text, chosen: k === year, box: place.box };
  }
  return labels;
}

/**
 * Clear of everything, or else over the paths, then further away.
 *
 * @param {string} text
 * @param {Point} at
 * @param {Box} bounds
 * @param {Box[]} all
 * @param {Box[]} labels
 */
function chosenPlace(text, at, bounds, all, labels) {
  const near = [11, 18, 26].flatMap((gap) => candidatesAround(at, gap));
  const far = [40, 56, 72, 90].flatMap((gap) => candidatesAround(at, gap));
  const tries = /** @type {const} */ ([
    [near, all],
    [near, labels],
    [far, labels],
  ]);
  let best = null;
  for (const [places, occupied] of tries) {
    best = placeLabel([text], places, bounds, occupied, CHOSEN);
    if (best?.free) break;
  }
  return best;
}
