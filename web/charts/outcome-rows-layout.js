// Where figures lie against the bands of the trials, each row on a scale of its own: the wide band has one width in all.

import { px } from './axes.js';

/** @import {BacktestRow} from '../text/record-data.js' */

const BAND = { from: 30, to: 70 }; // percent of the width
const EDGE = { from: 4, to: 96 };
const APART = 26; // percent, where the model has one number and no range

/**
 * In percent of the width.
 *
 * @typedef {object} OutcomeShape
 * @property {{ x: number, width: number }} wide 90% of the trials, or the range of an input
 * @property {{ x: number, width: number } | null} half 50% of the trials
 * @property {number | null} mark the model's number
 * @property {number | null} dot what was published
 * @property {{ x: number, width: number } | null} span its low and high
 * @property {'left' | 'right' | null} beyond whether it lies off the scale
 */

/** @param {number} x */
const clamped = (x) => Math.max(EDGE.from, Math.min(EDGE.to, x));

/**
 * @param {number} from
 * @param {number} to
 */
const between = (from, to) => ({ x: px(clamped(from)), width: px(clamped(to) - clamped(from)) });

/**
 * @param {Pick<BacktestRow, 'value' | 'quantiles' | 'input'> & Partial<Pick<BacktestRow, 'published'>>} row
 * @returns {OutcomeShape}
 */
export function outcomeShape({ value, quantiles, input, published }) {
  const own = value ?? input?.value ?? 0;
  const low = quantiles?.p05 ?? input?.low ?? own;
  const high = quantiles?.p95 ?? input?.high ?? own;
  const middle = (BAND.from + BAND.to) / 2;
  /** @param {number} number */
  const x = (number) =>
    high > low
      ? BAND.from + ((BAND.to - BAND.from) * (number - low)) / (high - low)
      : middle + APART * Math.sign(number - own);
  const { value: at = null, low: least = null, high: most = null } = published ?? {};
  const raw = at === null ? null : x(at);
  const isRange = least !== null || most !== null;
  return {
    wide: high > low ? between(BAND.from, BAND.to) : { x: middle, width: 0 },
    half: quantiles ? between(x(quantiles.p25), x(quantiles.p75)) : null,
    mark: px(clamped(x(own))),
    dot: raw === null ? null : px(clamped(raw)),
    span: isRange ? between(least === null ? EDGE.from : x(least), most === null ? EDGE.to : x(most)) : null,
    beyond: raw === null ? null : raw < EDGE.from ? 'left' : raw > EDGE.to ? 'right' : null,
  };
}
