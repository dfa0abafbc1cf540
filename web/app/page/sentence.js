import { html } from 'lit';
import { CONDITION, sentence } from '../../text/sentence.js';
import { phraseView } from '../../ui/phrase.js';

/** @import {View} from '../../types.js' */

/**
 * The five answers in one sentence; the regime's name stands on its own tint.
 *
 * @param {View} view
 */
export function sentenceView(view) {
  const { description } = view;
  const { text, horizon, rest, regime, regimeId } = sentence(view);
  return html`<section class="answer observed" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="visually-hidden">The answer</h2>
    <p class="headline">
      <span class="condition" .textContent=${CONDITION}></span>${phraseView(text, description)}<span
        class="condition"
        .textContent=${horizon}
      ></span
      >${phraseView(rest, description)}<span class="regime" data-regime=${regimeId}
        >${phraseView(regime, description)}</span
      >.
    </p>
  </section>`;
}
