// The order in which a page paints boxes that overlap (CSS 2, appendix E).

/** @param {CSSStyleDeclaration} style */
const isPositioned = ({ position }) => position !== 'static';

/**
 * @param {CSSStyleDeclaration} style
 * @param {CSSStyleDeclaration} [parent] style of the parent: items of a flex or grid box have a z-index too
 */
const hasLevel = (style, parent) =>
  style.zIndex !== 'auto' && (isPositioned(style) || /flex|grid/.test(parent?.display ?? ''));

/**
 * Whether what is in a box is painted as one with it.
 *
 * @param {CSSStyleDeclaration} style
 * @param {CSSStyleDeclaration} [parent]
 */
export function isStackingContext(style, parent) {
  const { position, opacity, transform, filter, perspective, clipPath, isolation, mixBlendMode } = style;
  const {
    willChange,
    contain,
    translate,
    scale,
    rotate,
    backdropFilter = 'none',
    maskImage = 'none',
  } = style;
  return (
    hasLevel(style, parent) ||
    /fixed|sticky/.test(position) ||
    Number(opacity) < 1 ||
    [transform, filter, perspective, clipPath, translate, scale, rotate, backdropFilter, maskImage].some(
      (value) => value !== 'none',
    ) ||
    isolation === 'isolate' ||
    mixBlendMode !== 'normal' ||
    /transform|opacity|filter|perspective|clip-path|mask/.test(willChange) ||
    /paint|layout|strict|content/.test(contain)
  );
}

/**
 * The level of a box among its siblings: negative below the content of their stacking context, 0 in the flow, more above
 * it. Equal levels are painted in the order of the document.
 *
 * @param {CSSStyleDeclaration} style
 * @param {CSSStyleDeclaration} [parent]
 */
export function levelOf(style, parent) {
  const level = hasLevel(style, parent) ? Number(style.zIndex) : 0;
  if (level < 0) return level;
  return isPositioned(style) || isStackingContext(style, parent) ? level + 1 : 0;
}
