// The colours that a box paints behind its content: background, gradients, inset shadows and border images.

import { colourOf } from '../colour.js';

/** @import {Colour} from '../colour.js' */

/**
 * What a box paints: one colour, or those of a gradient, each of which may be at a given point. Null: a picture.
 *
 * @typedef {Colour[] | null} Paint
 */

/** @type {Colour} */
export const NOTHING = [0, 0, 0, 0];
const MOST_COLOURS = 64; // more are treated as a picture
const COLOURS =
  /(?:[a-z-]*(?:rgb|hsl|hwb|lab|lch|color)a?\((?:[^()]|\([^()]*\))*\))|#[\da-f]{3,8}\b|currentcolor|transparent/gi;

/**
 * @param {Colour} over
 * @param {Colour} under
 * @returns {Colour}
 */
function composite(over, under) {
  const alpha = over[3] + under[3] * (1 - over[3]);
  const mix = (/** @type {number} */ i) =>
    (over[i] * over[3] + under[i] * under[3] * (1 - over[3])) / (alpha || 1);
  return [mix(0), mix(1), mix(2), alpha];
}

/**
 * @param {Paint} over
 * @param {Paint} under
 * @returns {Paint}
 */
export function onto(over, under) {
  if (!over || over.every(([, , , alpha]) => alpha > 0.999)) return over;
  if (!under) return null;
  /** @type {Map<string, Colour>} */
  const colours = new Map();
  for (const one of over)
    for (const other of under) {
      const colour = composite(one, other);
      colours.set(colour.map((part) => part.toFixed(3)).join(), colour);
    }
  return colours.size > MOST_COLOURS ? null : [...colours.values()];
}

/**
 * @param {Paint} paint
 * @param {number} opacity
 * @returns {Paint}
 */
export const faded = (paint, opacity) =>
  opacity === 1 || !paint
    ? paint
    : paint.map(([red, green, blue, alpha]) => [red, green, blue, alpha * opacity]);

/**
 * A computed colour. Most are in the notation that needs no conversion.
 *
 * @param {string} text
 * @param {HTMLElement} probe as for colourOf
 * @returns {Colour | null}
 */
export function computedColour(text, probe) {
  const [, red, green, blue, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text) ?? [];
  return red === undefined
    ? colourOf(text, probe)
    : [Number(red) / 255, Number(green) / 255, Number(blue) / 255, Number(alpha)];
}

/**
 * Items of a list, which may have commas in parentheses.
 *
 * @param {string} text
 */
function listOf(text) {
  const items = [''];
  let depth = 0;
  for (const sign of text) {
    depth += { '(': 1, ')': -1 }[sign] ?? 0;
    if (sign === ',' && !depth) items.push('');
    else items[items.length - 1] += sign;
  }
  return items.map((item) => item.trim());
}

/**
 * @param {string} image of the property background-image, or another with images
 * @param {string} ink the value of `currentcolor`
 * @param {HTMLElement} probe
 * @returns {Paint}
 */
function imagePaint(image, ink, probe) {
  if (!/gradient\(/.test(image) || /url\(|image-set\(|element\(/.test(image)) return null;
  const texts = image.match(COLOURS) ?? [];
  const colours = texts.map((text) => computedColour(/^currentcolor$/i.test(text) ? ink : text, probe));
  return colours.length ? colours.flatMap((colour) => (colour ? [colour] : [])) : null;
}

/**
 * @param {CSSStyleDeclaration} style
 * @param {HTMLElement} probe
 * @returns {Paint}
 */
function imagesPaint({ backgroundImage, backgroundRepeat, backgroundSize, color }, probe) {
  if (!backgroundImage || backgroundImage === 'none') return [NOTHING];
  const [repeats, sizes] = [listOf(backgroundRepeat), listOf(backgroundSize)];
  return listOf(backgroundImage).reduce(
    (/** @type {Paint} */ above, image, i) => {
      if (image === 'none') return above;
      const [repeat, size] = [repeats[i % repeats.length], sizes[i % sizes.length]];
      const isEverywhere =
        /^(repeat|round)$/.test(repeat) || /^(auto|cover|(100%|auto) (100%|auto)|100%)$/.test(size);
      const colours = imagePaint(image, color, probe);
      return onto(above, colours && (isEverywhere ? colours : [...colours, NOTHING]));
    },
    [NOTHING],
  );
}

/**
 * Inset shadows that reach across the box.
 *
 * @param {string} boxShadow
 * @param {{ width: number, height: number }} size of the box [CSS px]
 * @param {HTMLElement} probe
 * @returns {Paint}
 */
function shadowsPaint(boxShadow, { width, height }, probe) {
  if (!/inset/.test(boxShadow)) return [NOTHING];
  return listOf(boxShadow).reduce(
    (/** @type {Paint} */ above, shadow) => {
      const [x, y, , spread] = (shadow.match(/-?[\d.]+px/g) ?? []).map(parseFloat);
      const isAcross = Math.abs(x) >= width || Math.abs(y) >= height || spread >= Math.min(width, height) / 2;
      const colour = computedColour(shadow.replace(/( ?-?[\d.]+px| ?inset)/g, '').trim(), probe);
      return isAcross && /inset/.test(shadow) && colour ? onto(above, [colour]) : above;
    },
    [NOTHING],
  );
}

/**
 * @param {CSSStyleDeclaration} style of the box, computed
 * @param {{ width: number, height: number }} size [CSS px]
 * @param {HTMLElement} probe
 * @returns {Paint}
 */
export function paintOf(style, size, probe) {
  const { borderImageSource, borderImageSlice, backgroundClip, backgroundColor, boxShadow, color } = style;
  const isFilled = borderImageSource !== 'none' && /fill/.test(borderImageSlice);
  /** @type {Paint} */
  const border = isFilled ? imagePaint(borderImageSource, color, probe) : [NOTHING];
  const above = onto(border, shadowsPaint(boxShadow, size, probe));
  if (/text/.test(backgroundClip)) return above;
  const colour = computedColour(backgroundColor, probe);
  return onto(onto(above, imagesPaint(style, probe)), colour && [colour]);
}
