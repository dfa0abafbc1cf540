// Line breaking by estimated widths: a file has the same lines wherever it is made, and fits with every system font.

import { textWidth } from '../charts/label-layout.js';
import { line } from './drawing.js';

/** @import {Piece} from './drawing.js' */

const [WIDEST, WIDEST_BOLD] = [1.08, 1.22]; // DejaVu Sans, the widest of the system fonts, relative to textWidth()

/**
 * @param {string} text
 * @param {Piece} piece
 */
const widthOf = (text, { size, weight }) => textWidth(text, size) * (weight < 600 ? WIDEST : WIDEST_BOLD);

/**
 * Breaks running text into lines.
 *
 * @param {Piece[]} pieces
 * @param {number} x
 * @param {number} y of the first baseline
 * @param {number} width
 * @param {number} leading distance of the baselines
 */
export function flow(pieces, x, y, width, leading) {
  const words = pieces.flatMap((piece) =>
    piece.text
      .split(/(?<= )/)
      .flatMap((text) => cut(text, width, piece))
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

/**
 * Cuts a word that is wider than the line, for example a link.
 *
 * @param {string} word
 * @param {number} width
 * @param {Piece} piece
 */
function cut(word, width, piece) {
  const parts = [''];
  for (const letter of word) {
    const last = parts.length - 1;
    if (widthOf((parts[last] + letter).trimEnd(), piece) > width) parts.push(letter);
    else parts[last] += letter;
  }
  return parts;
}

/**
 * Joins adjacent words of the same style into one piece.
 *
 * @param {Piece[]} words
 * @param {number} x
 * @param {number} y
 */
function joined(words, x, y) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const word of words) {
    const last = pieces[pieces.length - 1];
    const isAlike = last && last.weight === word.weight && last.paint.fill === word.paint.fill;
    if (isAlike) last.text += word.text;
    else pieces.push({ ...word });
  }
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  first.text = first.text.trimStart();
  last.text = last.text.trimEnd();
  return line(x, y, pieces);
}
