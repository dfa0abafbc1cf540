import { svg } from 'lit';
import { near, ticks } from './scale.js';

const ROUND = [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8];

/** @typedef {{left: number, right: number, top: number, bottom: number}} Plot */

/** The smallest round number that is at least `max`, so that an axis changes only when its top is exceeded. */
export function roundTop(/** @type {number} */ max) {
  if (!(max > 1e-9)) return 1; // also for rounding errors
  const power = 10 ** Math.floor(Math.log10(max));
  return power * (ROUND.find((step) => step * power >= max * (1 - 1e-9)) ?? 10);
}

/** A coordinate in px, rounded to one decimal to keep the markup short. */
export function px(/** @type {number} */ x) {
  return Math.round(near(x) * 10) / 10;
}

/**
 * Rules and labels of a value axis, about five at most. `text` has the unit at the topmost one.
 *
 * @param {(v: number) => number} y
 * @param {number} low
 * @param {number} high
 * @param {(v: number, topmost: boolean) => string} text
 */
export function valueTicks(y, low, high, text) {
  const values = ticks(low, high, 4);
  return values.map((v, i) => ({ y: px(y(v)), zero: v === 0, text: text(v, i === values.length - 1) }));
}

/**
 * @param {Plot} plot
 * @param {ReturnType<typeof valueTicks>} rows
 */
export function valueAxis({ left, right }, rows) {
  return rows.map(
    ({ y, zero, text }) =>
      svg`<path class=${zero ? 'zero' : 'rule'} d="M${left},${y}H${right}"/><text class="tick" text-anchor="end" x=${left - 6} y=${y + 4} .textContent=${text}></text>`,
  );
}
