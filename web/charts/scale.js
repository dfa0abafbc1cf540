const FAR = 1e4; // pixels

/**
 * A coordinate as far out as a line is drawn and followed: the work on it grows with its length.
 *
 * @param {number} at
 */
export const near = (at) => Math.max(-FAR, Math.min(FAR, at));

// A linear scale. d3-scale's brings colours, dates and number formats along, a tenth of the page's weight.

/**
 * Where a value between low and high lies between two coordinates; `invert` the way back. Where low is high, every value
 * lies at the first.
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

// Round values between two others.

/**
 * About `count` values at steps of 1, 2 or 5 times a power of ten, from low to high.
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
  // Below 1 the steps are counted in parts of 1: 3 / 10 is 0.3, and 3 * 0.1 is not.
  const [times, parts] = power < 0 ? [round, 10 ** -power] : [round * 10 ** power, 1];
  const [first, last] = [Math.ceil((low * parts) / times), Math.floor((high * parts) / times)];
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * times) / parts);
}
