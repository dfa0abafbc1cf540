// Round values between two others.

/**
 * About `count` values at steps of 1, 2 or 5 times a power of ten, from low to high.
 * @param {number} low @param {number} high @param {number} count @returns {number[]}
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
