// Operations on overrides, which hold only what differs from the scenario: values of parameters, and sites that are switched
// off. Overrides are immutable: each change returns a new object.

/** @import {Case, Overrides, Parameter} from '../types.js' */

/** The parameter that affects the trials only. */
export const CORRELATION_PARAMETER = 'demand_correlation';

const SITE = 'sites.';

/**
 * The override of a site: 0 while it is switched off, else missing.
 *
 * @param {string} site its key
 */
export const siteOverride = (site) => SITE + site;

/**
 * Keys of the sites that are switched off.
 *
 * @param {Overrides} overrides
 */
export const sitesOff = (overrides) =>
  Object.keys(overrides)
    .filter((id) => id.startsWith(SITE))
    .map((id) => id.slice(SITE.length))
    .sort();

/**
 * The same as a link names them: "-abilene,-milam".
 *
 * @param {Overrides} overrides
 */
export const sitesText = (overrides) =>
  sitesOff(overrides)
    .map((site) => `-${site}`)
    .join();

/**
 * The overrides of parameters, without those of sites.
 *
 * @param {Overrides} overrides
 * @returns {Overrides}
 */
export const ofParameters = (overrides) =>
  Object.fromEntries(Object.entries(overrides).filter(([id]) => !id.startsWith(SITE)));

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
