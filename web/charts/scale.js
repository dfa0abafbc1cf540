// A linear scale. d3-scale's brings colours, dates and number formats along, a tenth of the page's weight.

/**
 * Where a value between low and high lies between two coordinates; `invert` the way back.
 * @param {[number, number]} domain @param {[number, number]} range
 */
export function linearScale([low, high], [from, to]) {
  const perUnit = (to - from) / (high - low);
  const scale = (/** @type {number} */ value) => from + (value - low) * perUnit;
  return Object.assign(scale, { invert: (/** @type {number} */ at) => low + (at - from) / perUnit });
}
