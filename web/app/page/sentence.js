import { html } from 'lit';
import { CONDITION, sentence, sentenceText } from '../../text/sentence.js';
import { phraseView, wordsView } from '../../ui/phrase.js';

/** @import {View} from '../../types.js' */

/**
 * The five answers in one sentence; the regime's name stands on its own tint.
 *
 * @param {View} view
 */
export function sentenceView(view) {
  const { description } = view;
  const { text, horizon, rest, regime, regimeId } = sentence(view);
  const whole = sentenceText(view);
  return html`<section class="answer observed" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="visually-hidden">The answer</h2>
    <p class="headline">
      <span class="condition">${wordsView(CONDITION, whole)}</span
      >${phraseView(text, description, false, whole)}<span class="condition"
        >${wordsView(horizon, whole)}</span
      >${phraseView(rest, description, false, whole)}<span class="regime" data-regime=${regimeId}
        >${phraseView(regime, description, false, whole)}</span
      >${wordsView('.', whole)}
    </p>
  </section>`;
}
