// Boxes that are painted behind an element without being its ancestors: siblings at each level, and pseudo-elements.

import { covers, intersection, isEmpty, pseudoArea, sizeOf, viewport } from './areas.js';
import { isStackingContext, levelOf } from './paint-order.js';
import { NOTHING, faded, paintOf } from './paint.js';

/**
 * @import {Area} from './areas.js'
 * @import {Paint} from './paint.js'
 *
 * @typedef {{ paint: Paint, level: number }} Layer
 */

const MOST_LEVELS = 5; // of boxes in boxes
const PICTURES = /^(img|picture|video|canvas|svg|iframe|object|embed)$/i;

/**
 * Whether a box is behind the whole of an area, a part of it (null) or none. One that stays in the window while the page
 * scrolls, and fills it, is behind all.
 *
 * @param {Area} box
 * @param {Area} area
 * @param {CSSStyleDeclaration} style of the box
 */
export function isBehind(box, area, { position }) {
  if (position === 'fixed' && covers(box, viewport())) return true;
  if (covers(box, area)) return !isEmpty(box);
  return isEmpty(intersection(box, area)) ? false : null;
}

/**
 * What a box paints in an area.
 *
 * @param {Area} box
 * @param {Area} area
 * @param {CSSStyleDeclaration} style
 * @param {HTMLElement} probe
 * @returns {Paint}
 */
export function paintIn(box, area, style, probe) {
  const isThere = isBehind(box, area, style);
  if (isThere === false) return [NOTHING];
  const paint = paintOf(style, sizeOf(box), probe);
  return isThere || !paint ? paint : [...paint, NOTHING];
}

/** @param {CSSStyleDeclaration} style */
const isShown = ({ display, visibility, opacity }) =>
  display !== 'none' && display !== 'contents' && visibility === 'visible' && Number(opacity) > 0;

/**
 * @param {Element} owner
 * @param {'::before' | '::after'} name
 * @param {Area} area
 * @param {HTMLElement} probe
 * @returns {Layer[]}
 */
export function pseudoLayer(owner, name, area, probe) {
  const style = getComputedStyle(owner, name);
  if (/^(none|normal)$/.test(style.content) || style.display === 'inline' || !isShown(style)) return [];
  const paint = paintIn(pseudoArea(owner, style), area, style, probe);
  const level = levelOf(style, getComputedStyle(owner));
  return [{ paint: faded(paint, Number(style.opacity)), level }];
}

/**
 * The layers of a box and of what is in it, topmost first.
 *
 * @param {Element} box
 * @param {CSSStyleDeclaration} parent style of its parent
 * @param {Area} area
 * @param {HTMLElement} probe
 * @param {number} [depth]
 * @returns {Layer[]}
 */
export function layersOf(box, parent, area, probe, depth = 0) {
  const own = box.getBoundingClientRect();
  const { children } = box.shadowRoot ?? box;
  const isApart = isEmpty(intersection(own, area));
  if (isApart && !(isEmpty(own) && children.length)) return [];
  const style = getComputedStyle(box);
  if (style.display === 'none' || !Number(style.opacity)) return [];
  const isFixed = style.position === 'fixed' && covers(own, viewport());
  const seen = isFixed ? viewport() : area; // what is in a box that fills the window stays in it too
  const level = levelOf(style, parent);
  const isPicture = PICTURES.test(box.localName);
  const inside =
    depth < MOST_LEVELS && !isPicture
      ? [...children].reverse().flatMap((child) => layersOf(child, style, seen, probe, depth + 1))
      : [];
  const pseudo = (/** @type {'::before' | '::after'} */ name) => pseudoLayer(box, name, seen, probe);
  const opacity = Number(style.opacity);
  /** @type {Paint} */
  const paint = !isShown(style) || isApart ? [NOTHING] : isPicture ? null : paintIn(own, area, style, probe);
  const isOne = isStackingContext(style, parent);
  return [...pseudo('::after'), ...inside, ...pseudo('::before'), { paint, level }].map((one) => ({
    paint: faded(one.paint, opacity),
    level: isOne ? level : one.level || level,
  }));
}
