// The values at which a slider stops: from its least value by its step. A value between two of them can be typed, and can
// be the scenario's own.

/** @import {Parameter} from '../types.js' */

/** @typedef {Pick<Parameter, 'min' | 'max' | 'step'>} Stepped */

const SAME = 1e-6; // of a step

/**
 * Without the noise of binary fractions.
 *
 * @param {number} index
 * @param {Stepped} lever
 */
function valueAt(index, { min, max, step }) {
  return Math.min(max, Math.max(min, Number((min + index * step).toPrecision(12))));
}

/**
 * @param {number} value
 * @param {Stepped} lever
 */
export function isStop(value, { min, step }) {
  const place = (value - min) / step;
  return Math.abs(place - Math.round(place)) < SAME;
}

/**
 * The stop next to a value.
 *
 * @param {number} value
 * @param {Stepped} lever
 */
export function nearestStop(value, lever) {
  return valueAt(Math.round((value - lever.min) / lever.step), lever);
}

/**
 * The stop so many steps on, or back; from between two stops the first step goes to the next one.
 *
 * @param {number} value
 * @param {number} steps
 * @param {Stepped} lever
 */
export function stopAfter(value, steps, lever) {
  const place = (value - lever.min) / lever.step;
  const from = steps > 0 ? Math.floor(place + SAME) : Math.ceil(place - SAME);
  return valueAt(from + steps, lever);
}
