// The figures in the drawings open too: under the finger, and by Enter the first one that a drawing shows. Elsewhere a
// press chooses the year, and a drag always does.

/** @import {Question} from './question.js' */

const CLICK_TOLERANCE = 6; // pixels that a finger moves while it stands still

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
  const opened = (event, drawing, mark) => {
    if (!mark) return;
    event.stopPropagation();
    const { metric: name = '', condition } = mark.dataset;
    open(drawing, { name, condition });
  };
  const options = { capture: true }; // before the drawing itself takes a press for a year
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
      const press = /** @type {MouseEvent} */ (event);
      const drawing = drawingOf(event);
      if (!drawing || Math.hypot(press.clientX - downX, press.clientY - downY) > CLICK_TOLERANCE) return;
      opened(event, drawing, markUnder(press));
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const drawing = drawingOf(event);
      if (!drawing || /** @type {KeyboardEvent} */ (event).key !== 'Enter') return;
      opened(event, drawing, drawing.querySelector(MARK));
    },
    options,
  );
}

/** @typedef {'circle'} Mark of TypeScript's names the one whose element has a data set */
const MARK = /** @type {Mark} */ ('[data-metric]');

/**
 * @param {Event} event
 * @returns {SVGElement | null}
 */
const drawingOf = ({ target }) => /** @type {Element} */ (target).closest('.chart svg[role=slider]');

/**
 * The mark itself, or of those in the same part of a label the one nearest to the press.
 *
 * @param {MouseEvent} press
 */
function markUnder({ target, clientX }) {
  const pressed = /** @type {Element} */ (target);
  const label = pressed.closest('text:has([data-metric]), text :has([data-metric])');
  const far = (/** @type {Element} */ mark) => {
    const { left, right } = mark.getBoundingClientRect();
    return Math.max(left - clientX, clientX - right);
  };
  return (
    pressed.closest(MARK) ?? [...(label?.querySelectorAll(MARK) ?? [])].sort((a, b) => far(a) - far(b))[0]
  );
}
