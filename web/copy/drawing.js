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
