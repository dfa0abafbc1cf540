// What a page shows behind an element: its own background, its ancestors', what is painted between them, and the canvas.

import { clippedBy } from './areas.js';
import { canvasColour } from './canvas.js';
import { parentOf, withAncestors } from './flat-tree.js';
import { layersOf, paintIn, pseudoLayer } from './layers.js';
import { isStackingContext, levelOf } from './paint-order.js';
import { NOTHING, onto, paintOf } from './paint.js';

/**
 * @import {Area} from './areas.js'
 * @import {Layer} from './layers.js'
 * @import {Paint} from './paint.js'
 */

/**
 * @typedef {object} Behind
 * @property {Paint} paint opaque colours: one, or those of which any may be behind a text; null where they are not known
 * @property {boolean} isFaded whether the page fades the element itself
 */

const MOST_BOXES = 40; // of each end of a list
const ABOVE_ALL = Infinity; // the level of boxes in the top layer

const TOP_LAYER = [':modal', ':fullscreen', ':popover-open']
  .filter((one) => CSS.supports(`selector(${one})`))
  .join();

/** @param {Element} box */
const isInTopLayer = (box) => box.matches(TOP_LAYER);

/**
 * The boxes next to the element and those farthest from it: layers are among them, and articles may have thousands.
 *
 * @param {Element[]} boxes
 */
const ends = (boxes) =>
  boxes.length > 2 * MOST_BOXES ? [...boxes.slice(0, MOST_BOXES), ...boxes.slice(-MOST_BOXES)] : boxes;

/**
 * Boxes beside `child` that are painted before it, topmost first.
 *
 * @param {Element} parent
 * @param {Element | null} child null for the content of a shadow root that belongs to the element
 * @param {number} level of the child
 * @param {Area} area
 * @param {HTMLElement} probe
 * @returns {Layer[]}
 */
function layersBeside(parent, child, level, area, probe) {
  const style = getComputedStyle(parent);
  const siblings = child ? [...(child.parentNode ?? parent).children] : [];
  const at = child ? siblings.indexOf(child) : 0;
  const layers = (/** @type {Element[]} */ boxes) =>
    ends(boxes)
      .reverse()
      .flatMap((box) => layersOf(box, style, area, probe));
  const after = [...pseudoLayer(parent, '::after', area, probe), ...layers(siblings.slice(at + 1))];
  const before = [...layers(siblings.slice(0, at)), ...pseudoLayer(parent, '::before', area, probe)];
  return [...after.filter((one) => one.level < level), ...before.filter((one) => one.level <= level)].sort(
    (a, b) => b.level - a.level,
  );
}

/**
 * An opacity that lasts. While it changes, and where nothing can be seen, what is shown then counts.
 *
 * @param {Element} box
 * @param {CSSStyleDeclaration} style
 */
const isFading = (box, { opacity }) =>
  Number(opacity) > 0 && Number(opacity) < 0.99 && !box.getAnimations().length;

const isTransparent = (/** @type {Paint} */ paint) => Boolean(paint?.every(([, , , alpha]) => !alpha));

const isOpaque = (/** @type {Paint} */ paint) => !paint || paint.every(([, , , alpha]) => alpha > 0.999);

/**
 * What the canvas shows: the background of the root, or of the body where the root has none.
 *
 * @param {Document} document
 * @param {HTMLElement} probe
 */
function canvasPaint({ documentElement: root, body }, probe) {
  const [own, inner] = [root, body].map((box) =>
    box ? paintOf(getComputedStyle(box), box.getBoundingClientRect(), probe) : [NOTHING],
  );
  return isTransparent(own) ? { paint: inner, isOfBody: true } : { paint: own, isOfBody: false };
}

/**
 * @param {Element} element
 * @param {HTMLElement} probe as for colourOf
 * @returns {Behind}
 */
export function behind(element, probe) {
  const { ownerDocument: document } = element;
  const { documentElement: root, body } = document;
  /** @type {Paint} */
  let paint = [NOTHING];
  /** @type {Layer[]} those below the content of the next stacking context */
  let lowest = [];
  let isFaded = false;
  let level = 0;
  /** @type {Area} */
  let area = element.getBoundingClientRect();
  /** @type {Element | null} */
  let child = null;
  const canvas = canvasPaint(document, probe);

  for (const one of withAncestors(element)) {
    if (isOpaque(paint)) break;
    const parent = parentOf(one);
    const parentStyle = parent ? getComputedStyle(parent) : undefined;
    const style = getComputedStyle(one);
    const isContext = one === root || isStackingContext(style, parentStyle);
    const isOnTop = isInTopLayer(one);
    const beside = layersBeside(one, child, level, area, probe);
    lowest.push(...beside.filter((layer) => layer.level < 0));
    const layers = [...beside.filter((layer) => layer.level >= 0), ...(isContext ? lowest.splice(0) : [])];
    const box = one.getBoundingClientRect();
    const own =
      one === root || (one === body && canvas.isOfBody)
        ? [NOTHING]
        : /^(inline|contents)$/.test(style.display)
          ? [NOTHING]
          : paintIn(box, area, style, probe);
    paint = [...layers.map((layer) => layer.paint), own].reduce(onto, paint);
    if (isFading(one, style)) {
      isFaded = true;
      paint = [NOTHING];
    }
    if (isOnTop) paint = onto(paint, paintOf(getComputedStyle(one, '::backdrop'), box, probe));
    level = isOnTop
      ? ABOVE_ALL
      : isContext
        ? levelOf(style, parentStyle)
        : levelOf(style, parentStyle) || level;
    area = clippedBy(area, one, style);
    child = one;
  }
  paint = onto(paint, canvas.paint);
  return { paint: onto(paint, [canvasColour(document)]), isFaded };
}
