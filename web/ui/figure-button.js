import { html, nothing } from 'lit';
import { DASH } from '../text/numbers.js';

/**
 * A number that opens its derivation: the element listens for clicks on what has `data-metric`.
 *
 * @param {string} text
 * @param {string} metric
 * @param {string} about what the number is, for who cannot see where it stands
 * @param {0 | -1} [stop] of a figure among others between which the arrow keys go: 0 for the one that Tab reaches
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
 * The name of a metric, and the condition under which it is in question.
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
