// Overrides hold only what differs from the scenario; every change makes a new object.

/**
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Parameter} Parameter
 * @typedef {import('../types.js').Case} Case
 */

/** The one lever that moves the trials alone. */
export const OF_TRIALS = 'demand_correlation';

/** @param {Overrides} overrides @param {Parameter} parameter @param {number} value @returns {Overrides} */
export function withValue(overrides, { id, value: own }, value) {
  const { [id]: _, ...others } = overrides;
  return value === own ? others : { ...others, [id]: value };
}

/** @param {Overrides} a @param {Overrides} b */
export function isSame(a, b) {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}

/** Whether the levers differ from what they are set against. @param {{ overrides: Overrides, baselineOverrides?: Overrides | null }} state */
export const isMoved = ({ overrides, baselineOverrides }) => !isSame(overrides, baselineOverrides ?? {});

/** @param {Overrides} overrides @param {Case} what */
export function isTaken(overrides, { overrides: wanted }) {
  return Object.entries(wanted).every(([id, value]) => overrides[id] === value);
}

/** Takes a what-if, or takes it back. @param {Overrides} overrides @param {Case} what @returns {Overrides} */
export function toggled(overrides, what) {
  if (!isTaken(overrides, what)) return { ...overrides, ...what.overrides };
  return Object.fromEntries(Object.entries(overrides).filter(([id]) => !(id in what.overrides)));
}
