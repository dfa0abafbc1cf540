// The numbers in the drawings open too: under the finger, and by Enter the first one that a drawing shows. Elsewhere a
// press chooses the year, and a drag always does.

import { figureIndex } from '../../ui/figure-button.js';
import { drawnFigures } from './drawn-figures.js';

/**
 * @typedef {import('../../types.js').View} View
 * @typedef {import('../../types.js').Figure} Figure
 */

const CLICK_TOLERANCE = 6; // pixels that a finger moves while it stands still

/**
 * @param {ShadowRoot} root @param {() => View | null} viewNow
 * @param {(drawing: SVGElement, question: import('./question.js').Question) => void} open
 */
export function onDrawingClick(root, viewNow, open) {
  let [downX, downY] = [NaN, NaN];
  /** @param {Event} event @param {SVGElement} drawing @param {Figure | undefined} figure */
  const opened = (event, drawing, figure) => {
    if (!figure?.metric) return;
    event.stopPropagation();
    const [name, condition] = figure.metric.split('?');
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
      opened(event, drawing, figureUnder(press, drawing, viewNow()));
    },
    options,
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const drawing = drawingOf(event);
      if (!drawing || /** @type {KeyboardEvent} */ (event).key !== 'Enter') return;
      const all = drawnIn(drawing, viewNow()).flatMap(([, figures]) => figures.flat());
      opened(
        event,
        drawing,
        all.find(({ metric }) => metric),
      );
    },
    options,
  );
}

/** @param {Event} event @returns {SVGElement | null} */
const drawingOf = ({ target }) => /** @type {Element} */ (target).closest('.chart svg[role=slider]');

/** @param {SVGElement} drawing @param {View | null} view */
const drawnIn = (drawing, view) => (view && drawnFigures[drawing.closest('figure')?.id ?? '']?.(view)) ?? [];

/** @param {MouseEvent} press @param {SVGElement} drawing @param {View | null} view */
function figureUnder(press, drawing, view) {
  const mark = /** @type {Element} */ (press.target).closest('text, circle');
  for (const [selector, figures] of mark ? drawnIn(drawing, view) : []) {
    const i = [...drawing.querySelectorAll(selector)].findIndex((one) => one === mark);
    if (i >= 0)
      return mark instanceof SVGTextElement ? nearest(mark, figures[i] ?? [], press) : figures[i]?.[0];
  }
  return undefined;
}

/** Of the figures in a label the one whose letters are nearest to the press. @param {SVGTextElement} label @param {Figure[]} figures @param {MouseEvent} press */
function nearest(label, figures, { clientX }) {
  const text = label.textContent ?? '';
  const matrix = label.getScreenCTM();
  /** @param {number} at a letter */
  const screenX = (at) => label.getStartPositionOfChar(at).x * (matrix?.a ?? 1) + (matrix?.e ?? 0);
  const places = figures
    .filter(({ metric }) => metric)
    .map((figure) => ({ figure, at: figureIndex(figure.text, text) }))
    .filter(({ at }) => at >= 0)
    .map(({ figure, at }) => {
      const last = at + figure.text.length - 1;
      return { figure, far: Math.abs(clientX - (screenX(at) + screenX(last)) / 2) };
    });
  return places.sort((a, b) => a.far - b.far)[0]?.figure;
}
