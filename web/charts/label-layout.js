// Label placement, independent of the document: text widths, spreading along a column, thinning along an axis.

import { near } from './scale.js';

/** Widths in ems by character code; a code that is not listed has the width of a lower-case letter. */
const CHARACTER_EMS = new Float64Array(0x2300).fill(0.56);
for (const [chars, ems] of /** @type {const} */ ([
  ["iljtfrI.,:;|'’ ()[]", 0.32],
  ['ABCDEFGHJKLNOPQRSTUVXYZ0123456789$+-−–&≈', 0.64],
  ['mwMW%@—…↑→', 0.88],
]))
  for (const c of chars) CHARACTER_EMS[c.charCodeAt(0)] = ems;

/** Estimated width of a text in a system face, in px: an upper estimate, independent of the document. */
export function textWidth(/** @type {string} */ text, size = 13) {
  let ems = 0;
  for (let i = 0; i < text.length; i++) ems += CHARACTER_EMS[text.charCodeAt(i)] ?? 0.88;
  return ems * size;
}

/**
 * Moves the labels of a column apart, as little as possible and in the same order.
 *
 * @param {number[]} wanted preferred position of each label, in order
 * @param {number} gap minimum distance of adjacent labels
 * @param {number} low
 * @param {number} high bounds of the column
 * @returns {number[]}
 */
export function spreadApart(wanted, gap, low, high) {
  const room = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  // Without their offsets adjacent labels may coincide. Those out of order get their mean (pool adjacent violators).
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
 * Which labels of an axis are shown: first those in `first`, then others at the smallest regular step that fits.
 *
 * @param {number[]} xs centres
 * @param {string[]} texts
 * @param {number[]} first indices, most important first
 * @returns {boolean[]}
 */
export function thinLabels(xs, texts, first, size = 13, gap = 12) {
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

/**
 * A text, shortened to about 0.7 of the width if it is estimated to be wider, as the face may be wider than estimated.
 *
 * @param {string} text
 * @param {number} width
 */
export function cutText(text, width, size = 13) {
  if (textWidth(text, size) <= width) return text;
  let end = 0;
  for (let left = 0.7 * width - size; left > 0 && end < text.length; end++)
    left -= textWidth(text[end], size);
  return `${text.slice(0, Math.max(0, end - 1))}…`;
}

/** Breaks a text into lines of at most `width`; a longer word has a line of its own. */
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

// Placement of labels in a drawing: candidates in order of preference, and occupied boxes.

/** @typedef {{x0: number, y0: number, x1: number, y1: number}} Box */
/** @typedef {{x: number, y: number}} Point */
/** @typedef {Point & {anchor: 'start' | 'middle' | 'end', box: Box, free: boolean}} Placement */

/**
 * @param {Box} a
 * @param {Box} b
 */
export function overlap(a, b) {
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return wide > 0 && high > 0 ? wide * high : 0;
}

export const LINE = 15;

/**
 * The box of lines of text: the first baseline is at y, and the anchor at x.
 *
 * @param {string[]} lines
 * @param {Point} at
 * @param {Placement['anchor']} anchor
 * @returns {Box}
 */
export function textBox(lines, at, anchor, size = 13) {
  return boxAt(at, anchor, blockWidth(lines, size), (lines.length - 1) * LINE, size);
}

function blockWidth(/** @type {string[]} */ lines, /** @type {number} */ size) {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, size)), 0);
}

/**
 * @param {Point} at
 * @param {Placement['anchor']} anchor
 * @param {number} width
 * @param {number} below
 * @param {number} size
 */
function boxAt({ x, y }, anchor, width, below, size) {
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 0.8 * size, y1: y + below + 0.25 * size };
}

/**
 * The first candidate within the bounds that covers no occupied box, else the one that covers the least area.
 *
 * @param {string[]} lines
 * @param {(Point & {anchor: Placement['anchor']})[]} candidates in order of preference
 * @param {Box} bounds
 * @param {Box[]} occupied
 * @returns {Placement | null} null if no candidate lies inside the bounds
 */
export function placeLabel(lines, candidates, bounds, occupied, size = 13) {
  /** @type {Placement | null} */
  let best = null;
  let least = Infinity;
  const [width, below] = [blockWidth(lines, size), (lines.length - 1) * LINE];
  for (const candidate of candidates) {
    const box = boxAt(candidate, candidate.anchor, width, below, size);
    if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
    let covered = 0;
    for (let i = 0; i < occupied.length && covered < least; i++) covered += overlap(box, occupied[i]);
    if (covered >= least) continue;
    best = { ...candidate, box, free: covered === 0 };
    least = covered;
    if (best.free) break;
  }
  return best;
}

const [MIN, MAX] = [-99, 999]; // px, beyond all drawings

/**
 * Boxes along the visible part of a polyline, so that labels do not cover it.
 *
 * @param {Point[]} points
 * @returns {Box[]}
 */
export function boxesAlong(points, halfWidth = 5) {
  /** @type {Box[]} */
  const boxes = [];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0, x1, y1] = [points[i - 1], points[i]].flatMap(({ x, y }) => [near(x), near(y)]);
    const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (2 * halfWidth)));
    for (let j = 0; j < pieces; j++) {
      const x = x0 + ((j + 0.5) / pieces) * (x1 - x0);
      const y = y0 + ((j + 0.5) / pieces) * (y1 - y0);
      if (Math.min(x, y) > MIN && Math.max(x, y) < MAX)
        boxes.push({ x0: x - halfWidth, x1: x + halfWidth, y0: y - halfWidth, y1: y + halfWidth });
    }
  }
  return boxes;
}

/** Candidates for a label around a point: right, left, above, below, then the corners. */
export function candidatesAround(/** @type {Point} */ { x, y }, /** @type {number} */ gap) {
  const part = 0.7 * gap;
  return [
    { x: x + gap, y: y + 4, anchor: /** @type {const} */ ('start') },
    { x: x - gap, y: y + 4, anchor: /** @type {const} */ ('end') },
    { x, y: y - gap, anchor: /** @type {const} */ ('middle') },
    { x, y: y + gap + 9, anchor: /** @type {const} */ ('middle') },
    { x: x + part, y: y - part, anchor: /** @type {const} */ ('start') },
    { x: x - part, y: y - part, anchor: /** @type {const} */ ('end') },
    { x: x + part, y: y + part + 9, anchor: /** @type {const} */ ('start') },
    { x: x - part, y: y + part + 9, anchor: /** @type {const} */ ('end') },
  ];
}
