// Geometry of the tornado chart: bars of one assumption at a time around the metric's present value.

import { distinctNames } from '../text/metrics.js';
import { inSourceDigits, unitOf } from '../text/units.js';
import { linearScale } from '../charts/scale.js';

/**
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Bar, Parameter} from '../types.js'
 */

/**
 * @typedef {{ at: number, setting: string, value: number }} End `at`: the metric; `value`, `setting`: the lever's value, and as text
 */

const SHOWN_BARS = 8;

/**
 * Bars whose swing exceeds rounding errors.
 *
 * @param {Bar[]} bars
 */
export const movingBars = (bars) =>
  bars.filter(
    ({ swing, at_high }) => swing !== null && swing > 1e-12 * Math.max(1, Math.abs(Number(at_high))),
  );

/**
 * @param {Bar[]} bars largest swing first
 * @param {number} now
 * @param {MetricInYear} metric
 * @param {Parameter[]} parameters
 * @param {boolean} all
 */
export function tornadoLayout(bars, now, metric, parameters, all) {
  const names = distinctNames(parameters);
  const settingOf = settingWords(parameters);
  const moving = movingBars(bars);
  const shown = all ? moving : moving.slice(0, SHOWN_BARS);
  const reached = [now, ...moving.flatMap(({ at_low, at_high }) => [Number(at_low), Number(at_high)])];
  const x = linearScale(spanOf(reached), [0, 100]);
  const across = (/** @type {number} */ from, /** @type {number} */ to) => ({
    x: rounded(Math.min(x(from), x(to))),
    width: rounded(Math.abs(x(to) - x(from))),
  });
  const rows = shown.map(({ parameter, low, high, at_low, at_high }) => {
    const ends = [
      { at: Number(at_low), setting: settingOf(parameter, low), value: low },
      { at: Number(at_high), setting: settingOf(parameter, high), value: high },
    ];
    const pieces = [
      { class: 'at-low', ...across(now, Number(at_low)) },
      { class: 'at-high', ...across(now, Number(at_high)) },
    ];
    return {
      id: parameter,
      name: names.get(parameter) ?? parameter,
      ends: /** @type {[End, End]} */ (ends.sort((a, b) => a.at - b.at)),
      pieces: pieces.sort((a, b) => b.width - a.width), // on one side of the line the shorter is in front
    };
  });
  return {
    rows,
    now: rounded(x(now)),
    figure: precisionFor(rows, metric),
    more: moving.length - shown.length,
    unaffected: bars.length - moving.length,
  };
}

/**
 * The ends of what is plausible as text, in the digits of their sources.
 *
 * @param {Parameter[]} parameters
 * @returns {(id: string, value: number) => string}
 */
export function settingWords(parameters) {
  const units = new Map(parameters.map(({ id, unit }) => [id, unit]));
  return (id, value) => {
    const unit = units.get(id) ?? '';
    return unitOf(unit).short(inSourceDigits(value, unit));
  };
}

/**
 * @param {number[]} values
 * @returns {[number, number]}
 */
function spanOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low < high ? [low, high] : [low - 1, high + 1];
}

/**
 * The format of all bars: the precise one if both ends of any bar would be the same text.
 *
 * @param {{ ends: [End, End] }[]} rows
 * @param {MetricInYear} metric
 */
function precisionFor(rows, { figure, precise }) {
  return rows.some(({ ends: [a, b] }) => figure(a.at) === figure(b.at)) ? precise : figure;
}

/**
 * Percent of the width, to two decimals.
 *
 * @param {number} part
 */
const rounded = (part) => Math.round(part * 100) / 100;
