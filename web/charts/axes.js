import { svg } from 'lit';
import { pointInTimeShort } from '../text/dates.js';
import { plainText } from '../text/phrase.js';
import { drawnPhrase } from '../ui/phrase.js';
import { textWidth, thinLabels } from './label-layout.js';
import { near, ticks } from './scale.js';

/** @import {Phrase} from '../types.js' */

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
      svg`<path class=${zero ? 'zero' : 'rule'} d="M${left},${y}H${right}"/><text class="tick" text-anchor="end" x=${left - 6} y=${y + 4}>${text}</text>`,
  );
}

/**
 * Labels of the year axis: the chosen year's always, then those at the ends, then those that fit between.
 *
 * @param {number[]} xs
 * @param {number[]} instants
 * @param {number} chosen index into xs, -1 for none
 */
export function yearTicks(xs, instants, chosen) {
  const texts = instants.map(pointInTimeShort);
  const shown = thinLabels(xs, texts, [chosen, 0, xs.length - 1]);
  return texts.map((text, i) => ({ x: px(xs[i]), text: shown[i] ? text : '', chosen: i === chosen }));
}

/** @param {ReturnType<typeof valueLabel>} label */
export const valueLabelText = ({ x, text }) =>
  svg`<text class="emphasis" text-anchor="middle" x=${x} y="14">${drawnPhrase(text)}</text>`;

/**
 * @param {ReturnType<typeof yearTicks>} labels
 * @param {number} y
 */
export function yearAxis(labels, y) {
  return labels.map(
    ({ x, text, chosen }) =>
      svg`<text class=${chosen ? 'tick chosen' : 'tick'} text-anchor="middle" x=${x} y=${y}>${text}</text>`,
  );
}

/**
 * The label of the chosen year's values, above the plot at x, and within the width.
 *
 * @param {Phrase} text
 * @param {number} x
 * @param {number} width
 */
export function valueLabel(text, x, width) {
  const half = Math.min(width, textWidth(plainText(text), 15)) / 2;
  return { text, x: px(Math.max(half, Math.min(width - half, x))) };
}
