// Computed styles of SVG elements as presentation attributes.

/** @import {Paint} from './drawing.js' */

/**
 * To four decimals.
 *
 * @param {number} x
 */
export const rounded = (x) => Math.round(x * 1e4) / 1e4;

/**
 * @param {Element} element
 * @param {SVGSVGElement} svg
 * @returns {Paint}
 */
export function paintOf(element, svg) {
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

/**
 * @param {CSSStyleDeclaration} style
 * @returns {Paint}
 */
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

/**
 * Product of the opacities of an element and its ancestors within the SVG.
 *
 * @param {Element} element
 * @param {Element} svg
 */
function opacityWithin(element, svg) {
  let opacity = 1;
  for (let one = element; one !== svg; one = /** @type {Element} */ (one.parentElement))
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

/** @typedef {{ hex: string, alpha: number }} Colour `hex`: #rrggbb; `alpha`: [0, 1] */

/** @type {Map<string, Colour | null>} */
const cache = new Map();

/** @type {CanvasRenderingContext2D | null} */
let pixel = null;

/**
 * Converts a computed CSS colour to sRGB.
 *
 * @param {string} css
 * @returns {Colour | null} null for `none` and for a transparent colour
 */
export function colourOf(css) {
  let colour = cache.get(css);
  if (colour === undefined) cache.set(css, (colour = css === 'none' ? null : paintedColour(css)));
  return colour;
}

/**
 * Paints a pixel and reads it: computed mixtures are in notations like oklab(), which only the browser converts.
 *
 * @param {string} css
 */
function paintedColour(css) {
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) throw new Error('this browser has no canvas');
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 100) / 100 };
}
