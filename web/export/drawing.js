import { textWidth } from '../charts/label-layout.js';

/**
 * A picture away from the page: marks with every colour and size in them, in the order in which they are painted.
 * The writer of SVG and the painter of PNG know these kinds of marks and no others.
 *
 * @typedef {object} Drawing
 * @property {number} width
 * @property {number} height
 * @property {Mark[]} marks
 *
 * @typedef {Shape | Line | Group} Mark
 *
 * @typedef {object} Shape
 * @property {'shape'} kind
 * @property {string} d
 * @property {Paint} paint
 * @property {string} [clip] the outline inside which it shows
 *
 * @typedef {object} Line of text, in pieces that may differ in weight and colour
 * @property {'line'} kind
 * @property {number} x
 * @property {number} y
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {number[]} [matrix] where it does not run straight: a, b, c, d, e, f
 * @property {Piece[]} pieces
 *
 * @typedef {{ text: string, size: number, weight: number, paint: Paint }} Piece
 *
 * @typedef {object} Group
 * @property {'group'} kind
 * @property {number} x
 * @property {number} y
 * @property {number} scale
 * @property {Mark[]} marks
 *
 * @typedef {object} Paint by SVG's names; colours as #rrggbb; what is missing is SVG's own default
 * @property {string} [fill]
 * @property {number} [fill-opacity]
 * @property {string} [stroke]
 * @property {number} [stroke-opacity]
 * @property {number} [stroke-width]
 * @property {string} [stroke-dasharray]
 * @property {'round' | 'bevel'} [stroke-linejoin]
 * @property {'round' | 'square'} [stroke-linecap]
 * @property {'stroke'} [paint-order]
 * @property {number} [opacity]
 */

/** @param {number} x @param {number} y @param {number} scale @param {Mark[]} marks @returns {Group} */
export const group = (x, y, scale, marks) => ({ kind: 'group', x, y, scale, marks });

/** @param {string} d @param {Paint} paint @returns {Shape} */
export const shape = (d, paint) => ({ kind: 'shape', d, paint });

/** @param {number} x @param {number} y @param {Piece[]} pieces @param {Line['anchor']} [anchor] @returns {Line} */
export const line = (x, y, pieces, anchor = 'start') => ({ kind: 'line', x, y, anchor, pieces });

/** @param {string} text @param {number} size @param {string} fill @param {number} [weight] @returns {Piece} */
export const piece = (text, size, fill, weight = 400) => ({ text, size, weight, paint: { fill } });

/** @param {number} x @param {number} y @param {number} width @param {number} height */
export const rectangle = (x, y, width, height) => `M${x},${y}h${width}v${height}h${-width}z`;

// Running text as lines. Nothing is measured, so that a file breaks its lines alike wherever it is made, and fits
// wherever it is read: widths are the estimates that the page's labels use, up to the widest of the system faces.

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
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  first.text = first.text.trimStart();
  last.text = last.text.trimEnd();
  return line(x, y, pieces);
}
