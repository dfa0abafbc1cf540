// Labels of the payment picture: the chosen year's figures over its panels, and the note that names the marks of the
// scenario's own values.

import { flowAt } from '../engine/metric-ref.js';
import { moneyBn } from '../text/numbers.js';
import { px } from './axes.js';
import { LINE, textBox, textWidth } from './label-layout.js';
import { placeForm } from './label-place.js';
import { hasMoved } from './providers.js';
import { near } from './scale.js';

/**
 * @import {View} from '../types.js'
 * @import {Box} from './label-layout.js'
 */

/**
 * @typedef {{text: string, metric: string | null, class: string, isNewLine: boolean}[]} Parts
 */

export const ROOM = 14; // 13 px in bold, or in a wide face
const DEFAULT = 'default';

/**
 * The chosen year's figures, the longest form first.
 *
 * @param {View} view
 * @returns {Parts[]}
 */
export function headerForms({ result, year }) {
  if (year === 0) return [];
  /** @param {'obligations' | 'resources'} id */
  const figure = (id) => ({
    text: moneyBn(result[id][year - 1]),
    metric: flowAt(id, result, year),
    class: 'value',
    isNewLine: false,
  });
  return [
    [figure('obligations'), muted('due, can fund'), figure('resources')],
    [figure('obligations'), muted('due,'), figure('resources'), muted('funded')],
  ];
}

/** @param {string} text */
export const muted = (text) => ({ text, metric: null, class: 'muted', isNewLine: false });

/**
 * A line of text over its place in the picture, as far as the width allows.
 *
 * @param {Parts[]} forms
 * @param {number} x
 * @param {number} y
 * @param {number} width
 */
export function centred(forms, x, y, width) {
  const textOf = (/** @type {Parts} */ parts) => parts.map(({ text }) => text).join(' ');
  const parts = forms.find((one) => textWidth(textOf(one), ROOM) <= width - 4) ?? forms.at(-1) ?? [];
  const text = textOf(parts);
  const half = textWidth(text, ROOM) / 2;
  const at = { x: px(Math.max(half + 2, Math.min(width - half - 2, x))), y: px(y) };
  return { ...at, anchor: 'middle', parts, box: parts.length ? textBox([text], at, 'middle', ROOM) : null };
}

/**
 * Which marks are the scenario's own, above one that stands well apart from the column as it is.
 *
 * @param {View} view
 * @param {number[]} centres
 * @param {number} wide
 * @param {(v: number) => number} y
 * @param {Box} bounds
 * @param {Box[]} lines
 */
export function defaultNote(view, centres, wide, y, bounds, lines) {
  const { result, baseline } = view;
  const heights = centres.map((_, k) => [y(result.obligations[k]), y(baseline.obligations[k])].map(near));
  const isApart = heights.some(([now, before]) => Math.abs(now - before) > LINE);
  const bars = centres.flatMap((x, k) => {
    const [now, before] = heights[k];
    const sides = { x0: x - wide / 2, x1: x + wide / 2 };
    return [
      { ...sides, y0: now, y1: bounds.y1 },
      { ...sides, y0: before - 2, y1: before + 2 },
    ];
  });
  const every = Math.ceil(centres.length / 12);
  const places = () =>
    centres
      .map((x, k) => ({ x, y: heights[k][1] - 7, anchor: /** @type {const} */ ('middle') }))
      .filter((_, k) => k % every === 0);
  const found =
    isApart && hasMoved(view) && !view.baselineOverrides
      ? placeForm([[DEFAULT]], places, bounds, [...lines, ...bars], [], ROOM)
      : null;
  if (!found) return { x: 0, y: 0, anchor: 'start', parts: [], box: null };
  const { x, y: top, anchor, box } = found.place;
  return { x: px(x), y: px(top), anchor, parts: [muted(DEFAULT)], box };
}
