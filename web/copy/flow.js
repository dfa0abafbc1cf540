// Running text as lines. Nothing is measured, so that a file breaks its lines alike wherever it is made, and fits
// wherever it is read: widths are the estimates that the page's labels use, up to the widest of the system faces.

import { textWidth } from '../charts/label-layout.js';
import { line } from './drawing.js';

/** @typedef {import('./drawing.js').Piece} Piece */

const [WIDEST, WIDEST_BOLD] = [1.08, 1.22]; // DejaVu Sans

/** @param {string} text @param {Piece} piece */
const widthOf = (text, { size, weight }) => textWidth(text, size) * (weight < 600 ? WIDEST : WIDEST_BOLD);

/**
 * @param {Piece[]} pieces that follow one another @param {number} x @param {number} y of the first base line
 * @param {number} width @param {number} leading from one base line to the next
 */
export function flow(pieces, x, y, width, leading) {
  const words = pieces.flatMap((piece) =>
    piece.text
      .split(/(?<= )/)
      .flatMap((text) => fitting(text, width, piece))
      .map((text) => ({ ...piece, text })),
  );
  /** @type {Piece[][]} */
  const lines = [];
  let used = Infinity;
  for (const word of words) {
    if (used + widthOf(word.text.trimEnd(), word) > width) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1].push(word);
    used += widthOf(word.text, word);
  }
  return lines.map((line, i) => joined(line, x, y + i * leading));
}

/** A word that is wider than the line, a link for example, is cut. @param {string} word @param {number} width @param {Piece} piece */
function fitting(word, width, piece) {
  const parts = [''];
  for (const letter of word) {
    const last = parts.length - 1;
    if (widthOf((parts[last] + letter).trimEnd(), piece) > width) parts.push(letter);
    else parts[last] += letter;
  }
  return parts;
}

/** Words that look alike become one piece. @param {Piece[]} words @param {number} x @param {number} y */
function joined(words, x, y) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const word of words) {
    const last = pieces[pieces.length - 1];
    const isAlike = last && last.weight === word.weight && last.paint.fill === word.paint.fill;
    if (isAlike) last.text += word.text;
    else pieces.push({ ...word });
  }
  const last = pieces[pieces.length - 1];
  last.text = last.text.trimEnd();
  return line(x, y, pieces);
}
