import { nothing, svg } from 'lit';
import { px } from './axes.js';
import { overlap, textWidth } from './label-layout.js';

/** @import {Box, Placement, Point} from './label-layout.js' */

/**
 * @typedef {object} Piece
 * @property {string} text
 * @property {string | null} [metric] what the figure is, a reference of metric-ref.js
 * @property {string} [class]
 *
 * @typedef {object} MarkedLine
 * @property {Piece[]} pieces
 * @property {number} x
 * @property {number} y the baseline
 * @property {Placement['anchor']} anchor
 * @property {string} [class]
 */

export const FACE = 1.1; // a wide face, against the estimate of textWidth
const BOLD = 1.08; // of the width of plain letters

/**
 * A figure that stands out.
 *
 * @param {string} text
 * @param {string | null} metric
 * @returns {Piece}
 */
export const strong = (text, metric) => ({ text, metric, class: 'emphasis' });

/**
 * @param {Piece[]} pieces
 * @param {number} [size]
 */
export function piecesWidth(pieces, size = 13) {
  return pieces.reduce(
    (sum, { text, class: kind }) => sum + textWidth(text, size) * FACE * (kind === 'emphasis' ? BOLD : 1),
    0,
  );
}

/**
 * A line above the plot, over a place in it as far as the width allows.
 *
 * @param {Piece[]} pieces
 * @param {number} x
 * @param {number} width
 * @param {number} [y]
 * @returns {MarkedLine}
 */
export function lineOver(pieces, x, width, y = 14) {
  const half = Math.min(width, piecesWidth(pieces)) / 2;
  return { pieces, x: px(Math.max(half, Math.min(width - half, x))), y, anchor: 'middle' };
}

/**
 * @param {MarkedLine} line
 * @param {number} [size]
 * @returns {Box}
 */
export function lineBox({ pieces, x, y, anchor }, size = 13) {
  const width = piecesWidth(pieces, size);
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x0, x1: x0 + width, y0: y - 0.8 * size, y1: y + 0.25 * size };
}

/**
 * The first place at which a line covers nothing and stays inside the bounds, or else the one at which it covers least.
 *
 * @param {Piece[]} pieces
 * @param {(Point & {anchor: Placement['anchor']})[]} places in order of preference
 * @param {Box} bounds
 * @param {Box[]} occupied
 * @returns {(MarkedLine & {box: Box, free: boolean}) | null} null if no place lies inside the bounds
 */
export function placePieces(pieces, places, bounds, occupied) {
  let best = null;
  let least = Infinity;
  for (const { x, y, anchor } of places) {
    const line = { pieces, x: px(x), y: px(y), anchor };
    const box = lineBox(line);
    if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
    let covered = 0;
    for (let i = 0; i < occupied.length && covered < least; i++) covered += overlap(box, occupied[i]);
    if (covered >= least) continue;
    [best, least] = [{ ...line, box, free: covered === 0 }, covered];
    if (covered === 0) break;
  }
  return best;
}

/** @param {MarkedLine} line */
export function markedText({ pieces, x, y, anchor, class: kind }) {
  return svg`<text class=${kind ?? ''} text-anchor=${anchor} x=${x} y=${y}>${pieces.map(
    ({ text, metric, class: own }) =>
      svg`<tspan class=${own ?? ''} data-metric=${metric ?? nothing} .textContent=${text}></tspan>`,
  )}</text>`;
}
