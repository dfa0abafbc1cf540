// Converts an SVG of the page to a drawing, with the computed styles in its marks.

import { paintOf, rounded } from './computed-paint.js';
import { line, rectangle, roundedRectangle } from './drawing.js';

/** @import {Drawing, Line, Mark} from './drawing.js' */

const IDENTITY = [1, 0, 0, 1, 0, 0];

/**
 * Path data of the shapes, by element name.
 *
 * @type {Record<string, (element: any) => string>}
 */
const PATHS = {
  path: (path) => path.getAttribute('d') ?? '',
  rect(rect) {
    const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(({ baseVal }) =>
      rounded(baseVal.value),
    );
    const [rx, ry] = cornerOf(rect, width, height);
    return rx && ry ? roundedRectangle(x, y, width, height, rx, ry) : rectangle(x, y, width, height);
  },
  circle({ cx, cy, r }) {
    const [x, y, radius] = [cx, cy, r].map(({ baseVal }) => rounded(baseVal.value));
    return `M${rounded(x - radius)},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
  },
};

/**
 * Radii of a rectangle's corners; one alone counts for both, and each is at most half of its side.
 *
 * @param {SVGRectElement} rect
 * @param {number} width
 * @param {number} height
 */
function cornerOf(rect, width, height) {
  const style = getComputedStyle(rect);
  const [across, up] = [style.rx, style.ry].map((text) => (text === 'auto' ? null : parseFloat(text)));
  const [rx, ry] = [across ?? up ?? 0, up ?? across ?? 0];
  return [rounded(Math.min(rx, width / 2)), rounded(Math.min(ry, height / 2))];
}

/**
 * @param {SVGSVGElement} svg rendered at one CSS pixel per unit
 * @returns {Drawing}
 */
export function readDrawing(svg) {
  const { width, height } = svg.viewBox.baseVal;
  /** @type {Mark[]} */
  const marks = [];
  for (const element of svg.querySelectorAll('path, rect, circle, text')) {
    if (element.closest('clipPath')) continue;
    if (element instanceof SVGTextElement) marks.push(...linesOf(element, svg));
    else marks.push(...shapeOf(/** @type {SVGGraphicsElement} */ (element), svg));
  }
  return { width, height, marks };
}

/**
 * @param {SVGGraphicsElement} element
 * @param {SVGSVGElement} svg
 * @returns {Mark[]}
 */
function shapeOf(element, svg) {
  const d = PATHS[element.localName](element);
  const paint = paintOf(element, svg);
  if (!d || (paint.fill === 'none' && !paint.stroke)) return [];
  const clip = clipOf(element, svg);
  return [{ kind: 'shape', d, paint, ...(clip && { clip }) }];
}

/**
 * Each <tspan> with an `x` begins a new line.
 *
 * @param {SVGTextElement} text
 * @param {SVGSVGElement} svg
 */
function linesOf(text, svg) {
  const matrix = matrixOf(text, svg);
  let [x, y] = [numberAt(text, 'x') ?? 0, numberAt(text, 'y') ?? 0];
  /** @type {Line[]} */
  const lines = [];
  const textNodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  /** @type {Element | null} */
  let last = null;
  while (textNodes.nextNode()) {
    const { currentNode: node } = textNodes;
    const parent = /** @type {Element} */ (node.parentElement);
    const isNew = parent !== last && parent !== text && parent.hasAttribute('x');
    if (isNew) {
      x = numberAt(parent, 'x') ?? x;
      y = numberAt(parent, 'y') ?? y + (numberAt(parent, 'dy') ?? 0);
    }
    last = parent;
    if (isNew || !lines.length) lines.push({ ...line(x, y, [], anchorOf(text)), ...(matrix && { matrix }) });
    const content = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    const style = getComputedStyle(parent);
    const size = parseFloat(style.fontSize);
    const { pieces: before } = lines[lines.length - 1];
    const look = { size, weight: Number(style.fontWeight), paint: paintOf(parent, svg) };
    if (isSame(before.at(-1), look)) before[before.length - 1].text += content;
    else if (content) before.push({ text: content, ...look });
  }
  return lines.map(trimmed).filter(({ pieces }) => pieces.length);
}

/**
 * Whether a text continues in the same style: figures have elements of their own and look like the words around them.
 *
 * @param {Line['pieces'][number] | undefined} piece
 * @param {object} look
 */
const isSame = (piece, look) =>
  JSON.stringify({ ...piece, text: '' }) === JSON.stringify({ text: '', ...look });

/**
 * Removes white space at the ends of a line, which SVG does not render.
 *
 * @param {Line} line
 */
function trimmed(line) {
  const last = line.pieces.length - 1;
  const pieces = line.pieces
    .map((piece, i) => ({ ...piece, text: i ? piece.text : piece.text.trimStart() }))
    .map((piece, i) => ({ ...piece, text: i < last ? piece.text : piece.text.trimEnd() }));
  return { ...line, pieces: pieces.filter(({ text }) => text) };
}

/**
 * @param {Element} element
 * @param {string} name
 */
function numberAt(element, name) {
  const value = element.getAttribute(name);
  return value === null ? null : parseFloat(value);
}

/** @param {Element} text */
const anchorOf = (text) => /** @type {Line['anchor']} */ (getComputedStyle(text).textAnchor);

/**
 * Transformation from the units of an element to those of the drawing; null for the identity.
 *
 * @param {SVGGraphicsElement} element
 * @param {SVGSVGElement} svg
 */
function matrixOf(element, svg) {
  const m = svg
    .getScreenCTM()
    ?.inverse()
    .multiply(element.getScreenCTM() ?? new DOMMatrix());
  if (!m) return null;
  const matrix = [m.a, m.b, m.c, m.d, m.e, m.f].map(rounded);
  return matrix.every((part, i) => Math.abs(part - IDENTITY[i]) < 1e-2) ? null : matrix;
}

/**
 * Path of the clipping area of an element, if it has one.
 *
 * @param {Element} element
 * @param {SVGSVGElement} svg
 */
function clipOf(element, svg) {
  const clipped = element.closest('[clip-path]');
  const id = clipped?.getAttribute('clip-path')?.match(/#([^)"]+)/)?.[1];
  const outline = id && svg.querySelector(`#${CSS.escape(id)} > *`);
  return outline ? PATHS[outline.localName](outline) : null;
}
