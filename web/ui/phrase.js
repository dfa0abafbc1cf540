import { html } from 'lit';
import { metricName } from '../text/metrics.js';
import { figureButton } from './figure-button.js';

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
    if (typeof part === 'string') return html`<span .textContent=${part}></span>`;
    const { text, metric, about } = part;
    if (metric === null) return html`<span .textContent=${text}></span>`;
    const stop = grouped && buttons.length > 1 ? (part === buttons[0] ? 0 : -1) : undefined;
    return figureButton(text, metric, about ?? metricName(description, metric) ?? metric, stop);
  });
}
