import { px } from './axes.js';
import { linearScale, ticks } from './scale.js';

/** @import {Plot} from './axes.js' */

/**
 * The dates of the grid across a plot, and the nearest of them to a place in it.
 *
 * @param {number[]} dates
 * @param {Pick<Plot, 'left' | 'right'>} plot
 */
export function timeAxis(dates, { left, right }) {
  const x = linearScale([dates[0], dates[dates.length - 1]], [left, right]);
  const xs = dates.map((t) => px(x(t)));
  return { x, xs, yearAt: (/** @type {number} */ at) => nearest(xs, at) };
}

/**
 * @param {number[]} xs
 * @param {number} at
 */
export function nearest(xs, at) {
  let best = 0;
  for (let k = 1; k < xs.length; k++) if (Math.abs(xs[k] - at) < Math.abs(xs[best] - at)) best = k;
  return best;
}

/**
 * Hairlines of a low plot, three or four of them; the topmost text may have the unit.
 *
 * @param {(v: number) => number} y
 * @param {number} low
 * @param {number} high
 * @param {(v: number, topmost: boolean) => string} text
 */
export function fewTicks(y, low, high, text) {
  const values = ticks(low, high, 3);
  const shown =
    values.length > 4 ? values.filter((v, i) => v === 0 || i % 2 === values.indexOf(0) % 2) : values;
  return shown.map((v, i) => ({ y: px(y(v)), zero: v === 0, text: text(v, i === shown.length - 1) }));
}
