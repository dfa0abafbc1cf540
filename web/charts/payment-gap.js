// The lower panel of the payment picture: what is missing so far at the end of each period.

import { levelAt } from '../engine/metric-ref.js';
import { allDigits, moneyBn, moneyExact } from '../text/numbers.js';
import { px, roundTop } from './axes.js';
import { bandPath, linePath } from './paths.js';
import { centred, muted } from './payment-labels.js';
import { hasMoved } from './providers.js';
import { linearScale } from './scale.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 */

const TICK_GAP = 15; // px between two ticks

/**
 * The axis of the cumulative gap: zero, and a round number on each side that has values.
 *
 * @param {View} view
 * @param {{top: number, bottom: number}} rows
 */
export function gapScale({ result, baseline }, { top, bottom }) {
  const all = [...result.cumulative_gap, ...baseline.cumulative_gap];
  const [highest, lowest] = [Math.max(0, ...all), Math.min(0, ...all)];
  const high = highest > 0.5 ? roundTop(highest) : 0;
  const low = lowest < -0.5 ? -roundTop(-lowest) : 0;
  const y = linearScale(high > low ? [low, high] : [0, 1], [bottom, top]);
  const shown = [...new Set([low, 0, high])].filter((v) => v === 0 || Math.abs(y(v) - y(0)) >= TICK_GAP);
  const furthest = shown.reduce((far, v) => (Math.abs(v) > Math.abs(far) ? v : far), 0);
  return {
    y,
    ticks: shown.map((v) => ({
      y: px(y(v)),
      zero: v === 0,
      text: v && v === furthest ? moneyExact(v) : allDigits(v),
    })),
  };
}

/**
 * The cumulative gap at the end of each period, above the zero line where money is missing.
 *
 * @param {View} view
 * @param {number[]} xs
 * @param {ReturnType<typeof gapScale>} scale
 * @param {Plot} plot
 * @param {number} width
 */
export function gapPanel(view, xs, { y, ticks }, plot, width) {
  const { result, baseline, year } = view;
  const row = result.cumulative_gap;
  const zeros = row.map(() => 0);
  const gap = row[year];
  const metric = levelAt('cumulative_gap', result, year);
  const size = { text: moneyBn(Math.abs(gap)), metric, class: 'value', isNewLine: false };
  const words = gap > -0.5 ? 'missing so far' : 'to spare so far';
  const side = (/** @type {(a: number, b: number) => number} */ of) => row.map((v) => of(0, v));
  return {
    ticks,
    missing: bandPath(xs, zeros, side(Math.max), y),
    spare: bandPath(xs, side(Math.min), zeros, y),
    line: linePath(xs, row, y),
    before: hasMoved(view) ? linePath(xs, baseline.cumulative_gap, y) : '',
    dot: { x: px(xs[year]), y: px(y(gap)), metric },
    label: centred([[size, muted(words)]], xs[year], plot.top - 12, width),
  };
}
