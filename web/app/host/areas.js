// Areas of boxes in the window, those of pseudo-elements too, and which cover which.

import { parentOf, withAncestors } from './flat-tree.js';

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Area [CSS px] */

const TOLERANCE_PX = 1;

/**
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 * @returns {Area}
 */
const areaOf = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

/** @param {Area} area */
export const sizeOf = ({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top });

/** @param {Area} area */
export const isEmpty = ({ left, top, right, bottom }) => right - left < 1 || bottom - top < 1;

/**
 * @param {Area} a
 * @param {Area} b
 */
export const intersection = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/**
 * @param {Area} outer
 * @param {Area} inner
 */
export const covers = (outer, inner) =>
  outer.left <= inner.left + TOLERANCE_PX &&
  outer.top <= inner.top + TOLERANCE_PX &&
  outer.right >= inner.right - TOLERANCE_PX &&
  outer.bottom >= inner.bottom - TOLERANCE_PX;

/** @returns {Area} */
export const viewport = () => areaOf(0, 0, document.documentElement.clientWidth, innerHeight);

const px = (/** @type {string} */ length) => parseFloat(length) || 0;

/**
 * The padding box of the nearest box that absolutely positioned content of an element refers to.
 *
 * @param {Element} element
 * @returns {Area}
 */
function containingBlock(element) {
  for (const one of withAncestors(element)) {
    const { position, transform, borderLeftWidth, borderTopWidth } = getComputedStyle(one);
    if (position === 'static' && transform === 'none') continue;
    const { left, top } = one.getBoundingClientRect();
    return areaOf(left + px(borderLeftWidth), top + px(borderTopWidth), one.clientWidth, one.clientHeight);
  }
  return areaOf(-scrollX, -scrollY, innerWidth, innerHeight);
}

/**
 * The area of a pseudo-element, which no interface measures: from its used lengths.
 *
 * @param {Element} owner
 * @param {CSSStyleDeclaration} style of the pseudo-element
 * @returns {Area}
 */
export function pseudoArea(owner, style) {
  const { position, left, top, width, height, marginLeft, marginTop, transform } = style;
  const isOut = position === 'absolute' || position === 'fixed';
  const origin =
    position === 'fixed'
      ? viewport()
      : position === 'absolute'
        ? containingBlock(owner)
        : owner.getBoundingClientRect();
  const { e: moved, f: lowered } = new DOMMatrixReadOnly(transform === 'none' ? '' : transform);
  return areaOf(
    origin.left + (isOut ? px(left) : 0) + px(marginLeft) + moved,
    origin.top + (isOut ? px(top) : 0) + px(marginTop) + lowered,
    px(width),
    px(height),
  );
}

/**
 * The part of an area that is not clipped by a box around it; that box's own where the area is scrolled out of it.
 *
 * @param {Area} area
 * @param {Element} box
 * @param {CSSStyleDeclaration} style of the box
 * @returns {Area}
 */
export function clippedBy(area, box, { overflowX, overflowY }) {
  if (!parentOf(box) || (overflowX === 'visible' && overflowY === 'visible')) return area;
  const own = box.getBoundingClientRect();
  const part = intersection(area, own);
  return isEmpty(part) ? own : part;
}
