// Phrases and single figures: each figure is a button that opens its derivation.

import { html, noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { metricName } from '../text/metrics.js';
import { DASH } from '../text/numbers.js';
import { plainText } from '../text/phrase.js';

/**
 * @import {PropertyPart} from 'lit/directive.js'
 * @import {Description, Phrase} from '../types.js'
 */

class TextInSentence extends Directive {
  /** @type {string | undefined} */
  #sentence;

  /**
   * @param {string} _text
   * @param {string} _sentence
   */
  render(_text, _sentence) {
    return noChange;
  }

  /**
   * @param {PropertyPart} part
   * @param {[text: string, sentence: string]} given
   */
  update({ element }, [text, sentence]) {
    if (sentence !== this.#sentence && element.textContent !== text) element.textContent = text;
    this.#sentence = sentence;
    return noChange;
  }
}

/**
 * Sets the text of an element when the sentence that it is a part of changes: translators replace the words of a whole
 * sentence, and may move all of them into its first text node.
 */
const textInSentence = directive(TextInSentence);

/**
 * @param {string} text
 * @param {string} [sentence]
 */
const contentOf = (text, sentence) => (sentence === undefined ? text : textInSentence(text, sentence));

/**
 * A figure as a button that opens its derivation. The derivation's controller handles clicks on all elements with
 * `data-metric`.
 *
 * @param {string} text
 * @param {string} metric
 * @param {string} about the figure's name, for screen readers
 * @param {0 | -1} [stop] tab index of a figure in a group with arrow keys: 0 for the one that Tab reaches
 * @param {string} [sentence] that it is in, with others
 */
export function figureButton(text, metric, about, stop, sentence) {
  const [name, condition] = questionOf(metric);
  return html`<button
    class="figure-button"
    data-metric=${name}
    data-condition=${condition ?? nothing}
    tabindex=${stop ?? nothing}
    aria-label=${buttonLabel(text, about)}
    aria-description=${stop === 0 ? 'Arrow keys go from figure to figure' : nothing}
    .textContent=${contentOf(text, sentence)}
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
 * A phrase with its figures as buttons. Each part has an element of its own, whose text is set again when the sentence
 * changes.
 *
 * @param {Phrase} phrase
 * @param {Description} description
 * @param {boolean} [grouped] whether the figures are one tab stop; the phrase is then within an element of the class `figures`
 * @param {string} [sentence] that the phrase is in: by default itself
 */
export function phraseView(phrase, description, grouped = false, sentence = plainText(phrase)) {
  const buttons = phrase.filter((part) => typeof part !== 'string');
  return phrase.map((part) => {
    if (typeof part === 'string') return wordsView(part, sentence);
    const { text, metric, about } = part;
    const stop = grouped && buttons.length > 1 ? (part === buttons[0] ? 0 : -1) : undefined;
    const name = about ?? metricName(description, metric) ?? metric;
    return figureButton(text, metric, name, stop, sentence);
  });
}

/**
 * Text in an element of its own.
 *
 * @param {string} text
 * @param {string} [sentence] that it is in, with others
 */
export const wordsView = (text, sentence) => html`<span .textContent=${contentOf(text, sentence)}></span>`;
