// The target that a reader sets: what the box holds, what it means, and what is suggested first.

import { parsed, typed } from '../text/units.js';

/**
 * @typedef {import('../text/metrics.js').MetricInYear} MetricInYear
 */

/** Half of what the scenario itself has, in two digits. @param {number | null} own @param {MetricInYear} metric */
export function suggestedTarget(own, { written }) {
  return typed(Number(((own ?? 0) / 2).toPrecision(1)), written);
}

/**
 * @param {string} text @param {MetricInYear} metric
 * @returns {{ target: number } | { message: string }}
 */
export function readTarget(text, { name, when, written }) {
  const bare = text.replace(/[%$,\s]/g, '').replace(/(bn|gw)$/i, '');
  const target = parsed(bare, written);
  if (Number.isFinite(target)) return { target };
  const unit = written.suffix ? `, in ${written.suffix}` : '';
  return { message: `The target for “${name}”${when} is not a number: type one${unit}.` };
}
