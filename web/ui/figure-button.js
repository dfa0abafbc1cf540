import { html, nothing } from 'lit';
import { DASH } from '../text/numbers.js';

/**
 * A figure as a button that opens its derivation. The derivation's controller handles clicks on all elements with
 * `data-metric`.
 *
 * @param {string} text
 * @param {string} metric
 * @param {string} about the figure's name, for screen readers
 * @param {0 | -1} [stop] tab index of a figure in a group with arrow keys: 0 for the one that Tab reaches
 */
export function figureButton(text, metric, about, stop) {
  const [name, condition] = questionOf(metric);
  return html`<button
    class="figure-button"
    data-metric=${name}
    data-condition=${condition ?? nothing}
    tabindex=${stop ?? nothing}
    aria-label=${buttonLabel(text, about)}
    aria-description=${stop === 0 ? 'Arrow keys go from figure to figure' : nothing}
    .textContent=${text}
  ></button>`;
}

/**
 * The parts of a metric reference: the metric, and the condition (`baseline`, or overrides as JSON) where it has one.
 *
 * @param {string} reference
 */
export const questionOf = (reference) => reference.split('?');

/**
 * @param {string} text
 * @param {string} about
 */
export const buttonLabel = (text, about) =>
  text === DASH ? `${DASH} Why no number? ${about}` : `Why ${text}? ${about}`;
