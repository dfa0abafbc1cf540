// Drawings independent of the page and its style sheets.

/**
 * Marks in the order in which they are painted. write-svg.js and paint-canvas.js implement the three kinds.
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
 * @property {string} [clip] path of the clipping area
 *
 * @typedef {object} Line of text, in pieces of one style each
 * @property {'line'} kind
 * @property {number} x
 * @property {number} y
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {number[]} [matrix] transformation: a, b, c, d, e, f
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
 * @typedef {object} Paint presentation attributes of SVG; colours as #rrggbb; a missing one has SVG's initial value
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

/**
 * @param {number} x
 * @param {number} y
 * @param {number} scale
 * @param {Mark[]} marks
 * @returns {Group}
 */
export const group = (x, y, scale, marks) => ({ kind: 'group', x, y, scale, marks });

/**
 * @param {string} d
 * @param {Paint} paint
 * @returns {Shape}
 */
export const shape = (d, paint) => ({ kind: 'shape', d, paint });

/**
 * @param {number} x
 * @param {number} y
 * @param {Piece[]} pieces
 * @param {Line['anchor']} [anchor]
 * @returns {Line}
 */
export const line = (x, y, pieces, anchor = 'start') => ({ kind: 'line', x, y, anchor, pieces });

/**
 * @param {string} text
 * @param {number} size
 * @param {string} fill
 * @param {number} [weight]
 * @returns {Piece}
 */
export const piece = (text, size, fill, weight = 400) => ({ text, size, weight, paint: { fill } });

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 */
export const rectangle = (x, y, width, height) => `M${x},${y}h${width}v${height}h${-width}z`;

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {number} rx radius of the corners, at most half of the width
 * @param {number} ry at most half of the height
 */
export function roundedRectangle(x, y, width, height, rx, ry) {
  const arc = (/** @type {number} */ dx, /** @type {number} */ dy) => `a${rx},${ry} 0 0 1 ${dx},${dy}`;
  const [across, up] = [width - 2 * rx, height - 2 * ry].map((side) => Math.round(side * 1e4) / 1e4);
  return `M${x + rx},${y}h${across}${arc(rx, ry)}v${up}${arc(-rx, ry)}h${-across}${arc(-rx, -ry)}v${-up}${arc(rx, -ry)}z`;
}

/**
 * Paint of a halo, which keeps text legible over lines.
 *
 * @param {string} stroke the colour of the background
 * @param {number} width
 * @returns {Paint}
 */
export const halo = (stroke, width) => ({
  stroke,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
