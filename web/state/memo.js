// Memoisation by the identity of an object, which must not change.

/** @import {Overrides} from '../types.js' */

/**
 * The key of all empty overrides.
 *
 * @type {Overrides}
 */
export const NO_OVERRIDES = {};

/** @type {WeakMap<object, Map<string, unknown>>} */
const settledResults = new WeakMap();

/**
 * Computes once for each settle token and key. The token is replaced each time that input settles, so nothing is computed
 * during a drag.
 *
 * @template T
 * @param {object} settleToken
 * @param {string} key what is computed, with its arguments other than the levers
 * @param {() => T} compute
 * @returns {T}
 */
export function memoSettled(settleToken, key, compute) {
  const results = settledResults.get(settleToken) ?? new Map();
  settledResults.set(settleToken, results);
  if (!results.has(key)) results.set(key, compute());
  return results.get(key);
}

/**
 * Computes once for each overrides object, and once for all that are empty.
 *
 * @template T
 * @param {(overrides: Overrides) => T} compute
 */
export function memoByOverrides(compute) {
  /** @type {WeakMap<Overrides, T>} */
  const results = new WeakMap();
  return (/** @type {Overrides} */ overrides) => {
    const key = Object.keys(overrides).length === 0 ? NO_OVERRIDES : overrides;
    const result = results.get(key) ?? compute(key);
    results.set(key, result);
    return result;
  };
}
