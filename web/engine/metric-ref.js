// References of metrics, as the engine parses them: backlog_share@2030, spend.amazon@2029, funding_gap. After a "?" there
// are the overrides that the metric is evaluated under, or `baseline`.

/** @import {Overrides} from '../types.js' */

/**
 * A level at a point of the grid, or the flow of the period that starts there.
 *
 * @param {string} id
 * @param {{ years: number[] }} result
 * @param {number} k index of the grid
 */
export const levelAt = (id, { years }, k) => `${id}@${years[k]}`;

/**
 * The flow of the period that ends at a point of the grid; null for the first point.
 *
 * @param {string} id
 * @param {{ years: number[] }} result
 * @param {number} k index of the grid
 */
export const flowAt = (id, { years }, k) => (k > 0 ? `${id}@${years[k - 1]}` : null);

/**
 * The metric in the baseline: under the overrides of A, or in the scenario without overrides.
 *
 * @param {string} name
 */
export const inBaseline = (name) => `${name}?baseline`;

/**
 * The metric with further overrides.
 *
 * @param {string} name
 * @param {Overrides} overrides
 */
export const under = (name, overrides) => `${name}?${JSON.stringify(overrides)}`;

/**
 * Splits "backlog_share@2030" into "backlog_share" and "2030"; what follows a "?" is dropped.
 *
 * @param {string} reference
 * @returns {[string, string | undefined]}
 */
export function split(reference) {
  const [name] = reference.split('?');
  const at = name.lastIndexOf('@');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}
