// Figures of one run: medians over rounds, and ratios taken round by round, so that a drift of the machine's speed
// falls out of them.

/** @param {number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/**
 * @param {number[]} numbers
 * @param {number} q
 */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

/**
 * @param {number[]} a
 * @param {number[]} b
 */
export const medianRatio = (a, b) => median(a.map((x, i) => x / b[i]));

/**
 * One line of the table: what, the figure, and the target that it is held against.
 *
 * @param {string} what
 * @param {number} figure
 * @param {string} unit
 * @param {number} [target]
 * @param {'at most' | 'at least'} [sense] of the target
 */
export function printFigure(what, figure, unit, target, sense = 'at most') {
  const isMet = target !== undefined && (sense === 'at most' ? figure <= target : figure >= target);
  const verdict = target === undefined ? '' : `${sense} ${target}  ${isMet ? 'met' : 'MISSED'}`;
  const shown = figure >= 1000 ? figure.toFixed(0) : figure.toPrecision(3);
  console.log(`${what.padEnd(62)} ${shown.padStart(8)} ${unit.padEnd(5)} ${verdict}`.trimEnd());
}
