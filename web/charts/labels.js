// Where labels can stand: widths of text, spreading along a column, thinning along an axis. Pure numbers.

/** Widths in ems by character code; what is not listed is a small letter. */
const EMS = new Float64Array(0x2300).fill(0.56);
for (const [chars, ems] of /** @type {const} */ ([
  ["iljtfrI.,:;|'’ ()[]", 0.32],
  ['ABCDEFGHJKLNOPQRSTUVXYZ0123456789$+-−–&≈', 0.64],
  ['mwMW%@—', 0.88],
]))
  for (const c of chars) EMS[c.charCodeAt(0)] = ems;

/** Width of a text in a system face, in pixels: an upper estimate, as nothing is measured while drawing. */
export function textWidth(/** @type {string} */ text, size = 13) {
  let ems = 0;
  for (let i = 0; i < text.length; i++) ems += EMS[text.charCodeAt(i)] ?? 0.88;
  return ems * size;
}

/**
 * Moves labels of a column apart, as little as possible, keeping their order.
 * @param {number[]} wanted where each label would stand, in order
 * @param {number} gap least distance between neighbours
 * @param {number} low @param {number} high bounds of the column
 * @returns {number[]}
 */
export function spread(wanted, gap, low, high) {
  const room = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  // Less each one's own offset, equal labels may coincide: neighbours out of order then share their mean.
  /** @type {{sum: number, count: number}[]} */
  const groups = [];
  wanted.forEach((y, i) => {
    groups.push({ sum: y - i * room, count: 1 });
    for (let last = groups.length - 1; last > 0; last--) {
      const [a, b] = [groups[last - 1], groups[last]];
      if (a.sum / a.count <= b.sum / b.count) break;
      groups.splice(last - 1, 2, { sum: a.sum + b.sum, count: a.count + b.count });
    }
  });
  const top = high - Math.max(0, wanted.length - 1) * room;
  const offsets = groups.flatMap(({ sum, count }) => Array(count).fill(sum / count));
  return offsets.map((y, i) => Math.max(low, Math.min(top, y)) + i * room);
}

/**
 * Which labels of an axis have room: those named in `first` before all others, then the rest at the smallest
 * even step that fits.
 * @param {number[]} xs centres @param {string[]} texts @param {number[]} first indices, most important first
 * @returns {boolean[]}
 */
export function thin(xs, texts, first, size = 13, gap = 12) {
  const half = texts.map((text) => (textWidth(text, size) + gap) / 2);
  /** @type {number[]} */
  const shown = [];
  const fits = (/** @type {number} */ i) => shown.every((j) => Math.abs(xs[i] - xs[j]) >= half[i] + half[j]);
  for (const i of first) if (i >= 0 && i < xs.length && !shown.includes(i) && fits(i)) shown.push(i);
  const widest = 2 * Math.max(0, ...half);
  const apart = xs.length > 1 ? Math.abs(xs[1] - xs[0]) : Infinity;
  const step = [1, 2, 3, 4, 5, 10, 20, 50].find((s) => s * apart >= widest) ?? xs.length;
  for (let i = 0; i < xs.length; i += step) if (!shown.includes(i) && fits(i)) shown.push(i);
  return xs.map((_, i) => shown.includes(i));
}

/** Words broken into lines no wider than `width`; a longer word keeps its own line. */
export function wrap(/** @type {string} */ text, /** @type {number} */ width, size = 13) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
