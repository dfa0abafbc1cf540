// Derivations of the figures in charts: a click on a figure opens it, and Enter opens the first one of a chart. A click
// elsewhere, and any drag, selects the year.

/** @import {Question} from './question.js' */

const CLICK_TOLERANCE = 6; // px of movement that still is a click

/**
 * @param {ShadowRoot} root
 * @param {(drawing: SVGElement, question: Question) => void} open
 */
export function onDrawingClick(root, open) {
  let [downX, downY] = [NaN, NaN];
  /**
   * @param {Event} event
   * @param {SVGElement} drawing
   * @param {SVGElement | null | undefined} mark
   */
  const openMark = (event, drawing, mark) => {
    if (!mark) return;
    event.stopPropagation();
    const { metric: name = '', condition } = mark.dataset;
    open(drawing, { name, condition });
  };
  const options = { capture: true }; // before the chart's own handlers, which select a year
  root.addEventListener(
    'pointerdown',
    (event) =>
      ([downX, downY] = [
        /** @type {PointerEvent} */ (event).clientX,
        /** @type {PointerEvent} */ (event).clientY,
      ]),
    options,
  );
  root.addEventListener(
    'click',
    (event) => {
      const click = /** @type {MouseEvent} */ (event);
      const drawing = drawingOf(event);
      if (!drawing || Math.hypot(click.clientX - downX, click.clientY - downY) > CLICK_TOLERANCE) return;
      openMark(event, drawing, markUnder(click));
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const drawing = drawingOf(event);
      if (!drawing || /** @type {KeyboardEvent} */ (event).key !== 'Enter') return;
      openMark(event, drawing, drawing.querySelector(MARK));
    },
    options,
  );
}

/** @typedef {'circle'} Mark a tag name for which TypeScript infers an element with `dataset` */
const MARK = /** @type {Mark} */ ('[data-metric]');

/**
 * A drawing that is a slider over the years, or an image without a slider.
 *
 * @param {Event} event
 * @returns {SVGElement | null}
 */
const drawingOf = ({ target }) =>
  /** @type {Element} */ (target).closest('.chart svg:is([role=slider], [role=img])');

/**
 * The clicked mark, or the nearest one in the same part of a label.
 *
 * @param {MouseEvent} event
 */
function markUnder({ target, clientX }) {
  const clicked = /** @type {Element} */ (target);
  const label = clicked.closest('text:has([data-metric]), text :has([data-metric])');
  const distance = (/** @type {Element} */ mark) => {
    const { left, right } = mark.getBoundingClientRect();
    return Math.max(left - clientX, clientX - right);
  };
  return (
    clicked.closest(MARK) ??
    [...(label?.querySelectorAll(MARK) ?? [])].sort((a, b) => distance(a) - distance(b))[0]
  );
}
