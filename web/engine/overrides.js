// Operations on overrides, which hold only values that differ from the scenario. Overrides are immutable: each change
// returns a new object.

/** @import {Case, Overrides, Parameter} from '../types.js' */

/** The parameter that affects the trials only. */
export const CORRELATION_PARAMETER = 'demand_correlation';

/**
 * @param {Overrides} overrides
 * @param {Parameter} parameter of the scenario without overrides
 * @param {number} value
 * @returns {Overrides}
 */
export function withValue(overrides, { id, value: scenarioValue }, value) {
  const { [id]: _, ...others } = overrides;
  return value === scenarioValue ? others : { ...others, [id]: value };
}

/**
 * @param {Overrides} a
 * @param {Overrides} b
 */
export function isSame(a, b) {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}

/**
 * Whether the overrides differ from those of the baseline.
 *
 * @param {{ overrides: Overrides, baselineOverrides?: Overrides | null }} state
 */
export const isMoved = ({ overrides, baselineOverrides }) => !isSame(overrides, baselineOverrides ?? {});

/**
 * Whether all values of a what-if are in force.
 *
 * @param {Overrides} overrides
 * @param {Case} whatIf
 */
export function isWhatIfApplied(overrides, whatIf) {
  return Object.entries(whatIf.overrides).every(([id, value]) => overrides[id] === value);
}

/**
 * Applies a what-if, or removes its parameters from the overrides where it is applied.
 *
 * @param {Overrides} overrides
 * @param {Case} whatIf
 * @returns {Overrides}
 */
export function withWhatIfToggled(overrides, whatIf) {
  if (!isWhatIfApplied(overrides, whatIf)) return { ...overrides, ...whatIf.overrides };
  return Object.fromEntries(Object.entries(overrides).filter(([id]) => !(id in whatIf.overrides)));
}
