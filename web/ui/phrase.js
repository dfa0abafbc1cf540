import { html } from 'lit';
import { metricName } from '../text/metrics.js';
import { figureButton } from './figure-button.js';

/** @import {Description, Phrase} from '../types.js' */

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
