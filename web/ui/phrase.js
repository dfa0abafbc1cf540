import { html, nothing, svg } from 'lit';
import { plainText } from '../text/phrase.js';
import { metricName } from '../text/metrics.js';
import { figureButton, questionOf } from './figure-button.js';

/** @import {Description, Phrase} from '../types.js' */

/**
 * A phrase with its figures as buttons. Each piece is the text of an element of its own: what a translator or a
 * highlighter does to text nodes is inside that element, and gone when the piece changes.
 *
 * @param {Phrase} phrase
 * @param {Description} description
 * @param {boolean} [grouped] whether the figures are one stop of the Tab key: within an element of the class `figures`
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
 * Words in an element of their own.
 *
 * @param {string} words
 */
export const wordsView = (words) => html`<span .textContent=${words}></span>`;

/**
 * A phrase in a drawing: the marks of its figures say which metrics they show.
 *
 * @param {Phrase} phrase
 */
export const drawnPhrase = (phrase) =>
  phrase.map((part) => {
    const [metric, condition] = typeof part === 'string' ? [] : questionOf(part.metric);
    return svg`<tspan data-metric=${metric ?? nothing} data-condition=${condition ?? nothing}>${plainText([part])}</tspan>`;
  });
