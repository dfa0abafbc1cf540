// A drawing of the page as marks that need neither its style sheets nor its classes.

import { line, rectangle } from './drawing.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./drawing.js').Mark} Mark
 * @typedef {import('./drawing.js').Line} Line
 * @typedef {import('./drawing.js').Paint} Paint
 */

const IDENTITY = [1, 0, 0, 1, 0, 0];

/** @param {number} x */
const rounded = (x) => Math.round(x * 1e4) / 1e4;

/** What each kind of element outlines. @type {Record<string, (element: any) => string>} */
const OUTLINES = {
  path: (path) => path.getAttribute('d') ?? '',
  rect: ({ x, y, width, height }) =>
    rectangle(...fourOf([x, y, width, height].map(({ baseVal }) => rounded(baseVal.value)))),
  circle({ cx, cy, r }) {
    const [x, y, radius] = [cx, cy, r].map(({ baseVal }) => rounded(baseVal.value));
    return `M${rounded(x - radius)},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
  },
};

/** @param {number[]} numbers */
const fourOf = (numbers) => /** @type {[number, number, number, number]} */ (numbers);

/** One unit of it is one pixel. @param {SVGSVGElement} svg @returns {Drawing} */
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

/** @param {SVGGraphicsElement} element @param {SVGSVGElement} svg @returns {Mark[]} */
function shapeOf(element, svg) {
  const d = OUTLINES[element.localName](element);
  const paint = paintOf(element, svg);
  if (!d || (paint.fill === 'none' && !paint.stroke)) return [];
  const clip = clipOf(element, svg);
  return [{ kind: 'shape', d, paint, ...(clip && { clip }) }];
}

/** A text, or one of its tspans, that has a place of its own begins a line. @param {SVGTextElement} text @param {SVGSVGElement} svg */
function linesOf(text, svg) {
  const matrix = matrixOf(text, svg);
  let [x, y] = [numberAt(text, 'x') ?? 0, numberAt(text, 'y') ?? 0];
  /** @type {Line[]} */
  const lines = [];
  const pieces = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  /** @type {Element | null} */
  let last = null;
  while (pieces.nextNode()) {
    const { currentNode: node } = pieces;
    const own = /** @type {Element} */ (node.parentElement);
    const isNew = own !== last && own !== text && own.hasAttribute('x');
    if (isNew) {
      x = numberAt(own, 'x') ?? x;
      y = numberAt(own, 'y') ?? y + (numberAt(own, 'dy') ?? 0);
    }
    last = own;
    if (isNew || !lines.length) lines.push({ ...line(x, y, [], anchorOf(text)), ...(matrix && { matrix }) });
    const written = (node.nodeValue ?? '').replace(/\s+/g, ' ');
    const style = getComputedStyle(own);
    const size = parseFloat(style.fontSize);
    if (written)
      lines[lines.length - 1].pieces.push({
        text: written,
        size,
        weight: Number(style.fontWeight),
        paint: paintOf(own, svg),
      });
  }
  return lines.map(trimmed).filter(({ pieces }) => pieces.length);
}

/** White space at a line's ends is not drawn. @param {Line} line */
function trimmed(line) {
  const last = line.pieces.length - 1;
  const pieces = line.pieces
    .map((piece, i) => ({ ...piece, text: i ? piece.text : piece.text.trimStart() }))
    .map((piece, i) => ({ ...piece, text: i < last ? piece.text : piece.text.trimEnd() }));
  return { ...line, pieces: pieces.filter(({ text }) => text) };
}

/** @param {Element} element @param {string} name */
function numberAt(element, name) {
  const value = element.getAttribute(name);
  return value === null ? null : parseFloat(value);
}

/** @param {Element} text */
const anchorOf = (text) => /** @type {Line['anchor']} */ (getComputedStyle(text).textAnchor);

/** From the element's own units to the drawing's, where those differ. @param {SVGGraphicsElement} element @param {SVGSVGElement} svg */
function matrixOf(element, svg) {
  const m = svg
    .getScreenCTM()
    ?.inverse()
    .multiply(element.getScreenCTM() ?? new DOMMatrix());
  if (!m) return null;
  const matrix = [m.a, m.b, m.c, m.d, m.e, m.f].map(rounded);
  return matrix.every((part, i) => Math.abs(part - IDENTITY[i]) < 1e-2) ? null : matrix;
}

/** @param {Element} element @param {SVGSVGElement} svg */
function clipOf(element, svg) {
  const clipped = element.closest('[clip-path]');
  const id = clipped?.getAttribute('clip-path')?.match(/#([^)"]+)/)?.[1];
  const outline = id && svg.querySelector(`#${CSS.escape(id)} > *`);
  return outline ? OUTLINES[outline.localName](outline) : null;
}

/** @param {Element} element @param {SVGSVGElement} svg @returns {Paint} */
function paintOf(element, svg) {
  const style = getComputedStyle(element);
  const fill = colourOf(style.fill);
  const fillOpacity = rounded(Number(style.fillOpacity) * (fill?.alpha ?? 1));
  const opacity = opacityWithin(element, svg);
  return {
    fill: fill?.hex ?? 'none',
    ...(fill && fillOpacity < 1 && { 'fill-opacity': fillOpacity }),
    ...strokeOf(style),
    ...(opacity < 1 && { opacity: rounded(opacity) }),
  };
}

/** @param {CSSStyleDeclaration} style @returns {Paint} */
function strokeOf(style) {
  const stroke = colourOf(style.stroke);
  const width = parseFloat(style.strokeWidth);
  if (!stroke || !(width > 0)) return {};
  const opacity = rounded(Number(style.strokeOpacity) * stroke.alpha);
  const dashes = style.strokeDasharray.match(/[\d.]+/g);
  return {
    stroke: stroke.hex,
    ...(opacity < 1 && { 'stroke-opacity': opacity }),
    ...(width !== 1 && { 'stroke-width': width }),
    ...(dashes && { 'stroke-dasharray': dashes.join(' ') }),
    ...(style.strokeLinejoin === 'round' && { 'stroke-linejoin': 'round' }),
    ...(style.strokeLinecap === 'round' && { 'stroke-linecap': 'round' }),
    ...(style.paintOrder.startsWith('stroke') && { 'paint-order': 'stroke' }),
  };
}

/** @param {Element} element @param {Element} svg */
function opacityWithin(element, svg) {
  let opacity = 1;
  for (let one = element; one !== svg; one = /** @type {Element} */ (one.parentElement))
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

// A computed colour, in whatever notation, as the one that every program reads.

/** @type {Map<string, { hex: string, alpha: number } | null>} */
const known = new Map();

/** @type {CanvasRenderingContext2D | null} */
let dot = null;

/** @param {string} css @returns {{ hex: string, alpha: number } | null} null: nothing is painted */
export function colourOf(css) {
  let colour = known.get(css);
  if (colour === undefined) known.set(css, (colour = css === 'none' ? null : painted(css)));
  return colour;
}

/** Mixtures come as oklab() or color(): the browser itself says what they are on a screen. @param {string} css */
function painted(css) {
  dot ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!dot) throw new Error('this browser has no canvas');
  dot.clearRect(0, 0, 1, 1);
  dot.fillStyle = css;
  dot.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = dot.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 100) / 100 };
}
