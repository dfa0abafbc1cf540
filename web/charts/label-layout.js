// Where labels can stand: widths of text, spreading along a column, thinning along an axis. Pure numbers.

import { near } from './scale.js';

/** Widths in ems by character code; what is not listed is a small letter. */
const CHARACTER_EMS = new Float64Array(0x2300).fill(0.56);
for (const [chars, ems] of /** @type {const} */ ([
  ["iljtfrI.,:;|'’ ()[]", 0.32],
  ['ABCDEFGHJKLNOPQRSTUVXYZ0123456789$+-−–&≈', 0.64],
  ['mwMW%@—', 0.88],
]))
  for (const c of chars) CHARACTER_EMS[c.charCodeAt(0)] = ems;

/** Width of a text in a system face, in pixels: an upper estimate, as nothing is measured while drawing. */
export function textWidth(/** @type {string} */ text, size = 13) {
  let ems = 0;
  for (let i = 0; i < text.length; i++) ems += CHARACTER_EMS[text.charCodeAt(i)] ?? 0.88;
  return ems * size;
}

/**
 * Moves labels of a column apart, as little as possible, keeping their order.
 *
 * @param {number[]} wanted where each label would stand, in order
 * @param {number} gap least distance between neighbours
 * @param {number} low
 * @param {number} high bounds of the column
 * @returns {number[]}
 */
export function spreadApart(wanted, gap, low, high) {
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
 * A text, cut where it would be wider: with room to spare for a wider face.
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

// Free places for words in a drawing: candidates in order of preference against the boxes already taken.

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
 * The box of lines of text of which the first has its baseline at y, and which start, centre or end at x.
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
 * The first candidate that covers nothing and stays inside the bounds, or else the one that covers least.
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

const [BEFORE, BEYOND] = [-99, 999]; // around every drawing

/**
 * Small boxes along what a drawing shows of a polyline, so that words keep off it.
 *
 * @param {Point[]} points
 * @returns {Box[]}
 */
export function boxesAlong(points, reach = 5) {
  /** @type {Box[]} */
  const boxes = [];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0, x1, y1] = [points[i - 1], points[i]].flatMap(({ x, y }) => [near(x), near(y)]);
    const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (2 * reach)));
    for (let j = 0; j < pieces; j++) {
      const x = x0 + ((j + 0.5) / pieces) * (x1 - x0);
      const y = y0 + ((j + 0.5) / pieces) * (y1 - y0);
      if (Math.min(x, y) > BEFORE && Math.max(x, y) < BEYOND)
        boxes.push({ x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach });
    }
  }
  return boxes;
}

/** Places for a label around a point: beside it, over and under it, then the corners. */
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
