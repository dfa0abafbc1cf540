// Phrases and single figures: each figure is a button that opens its derivation.

import { html, nothing } from 'lit';
import { metricName } from '../text/metrics.js';
import { DASH } from '../text/numbers.js';

/** @import {Description, Phrase} from '../types.js' */

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

/**
 * A phrase with its figures as buttons. Each part has an element of its own, whose text is replaced when the part changes,
 * as translators and highlighters change text nodes.
 *
 * @param {Phrase} phrase
 * @param {Description} description
 * @param {boolean} [grouped] whether the figures are one tab stop; the phrase is then within an element of the class `figures`
 */
export function phraseView(phrase, description, grouped = false) {
  const buttons = phrase.filter((part) => typeof part !== 'string');
  return phrase.map((part) => {
    if (typeof part === 'string') return wordsView(part);
    const { text, metric, about } = part;
    const stop = grouped && buttons.length > 1 ? (part === buttons[0] ? 0 : -1) : undefined;
    return figureButton(text, metric, about ?? metricName(description, metric) ?? metric, stop);
  });
}

/**
 * Text in an element of its own.
 *
 * @param {string} text
 */
export const wordsView = (text) => html`<span .textContent=${text}></span>`;
