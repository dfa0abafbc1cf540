const LIMIT = 1e4; // px

/**
 * A coordinate, clamped to ±LIMIT: the work for a line grows with its length.
 *
 * @param {number} at
 */
export const near = (at) => Math.max(-LIMIT, Math.min(LIMIT, at));

// A linear scale in place of d3-scale, which includes colours, dates and number formats: a tenth of the page's weight.

/**
 * Maps a domain linearly to a range; `invert` maps back. If the domain is one value, all values map to the start of the
 * range.
 *
 * @param {[number, number]} domain
 * @param {[number, number]} range
 */
export function linearScale([low, high], [from, to]) {
  const perUnit = high === low ? 0 : (to - from) / (high - low);
  const scale = (/** @type {number} */ value) => from + (value - low) * perUnit;
  return Object.assign(scale, {
    invert: (/** @type {number} */ at) => (perUnit ? low + (at - from) / perUnit : low),
  });
}

// Ticks.

/**
 * About `count` values from low to high, at steps of 1, 2 or 5 times a power of ten.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} count
 * @returns {number[]}
 */
export function ticks(low, high, count) {
  if (!(high > low)) return [low];
  const wide = (high - low) / count;
  const power = Math.floor(Math.log10(wide));
  const digit = wide / 10 ** power;
  const round = digit >= Math.sqrt(50) ? 10 : digit >= Math.sqrt(10) ? 5 : digit >= Math.SQRT2 ? 2 : 1;
  // Steps below 1 are fractions, as 3 / 10 is 0.3 in floating point, and 3 * 0.1 is not.
  const [times, parts] = power < 0 ? [round, 10 ** -power] : [round * 10 ** power, 1];
  const [first, last] = [Math.ceil((low * parts) / times), Math.floor((high * parts) / times)];
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * times) / parts);
}
