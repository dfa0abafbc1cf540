import { html, nothing } from 'lit';
import { signals } from '../../text/signals.js';
import { phraseView } from '../../ui/phrase.js';

/** @type {Record<import('../../text/signals.js').Direction, string>} */
const ARROWS = { up: '↑', down: '↓', steady: '→' };

/** @param {import('../../types.js').View} view */
export function signalsView(view) {
  const { description } = view;
  return html`<section class="signals observed" id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">Three signals to watch</h2>
    <ol>
      ${signals(view).map(
        ({ name, value, baselineValue, direction, directionText, meaning }) =>
          html`<li>
            <h3 .textContent=${name}></h3>
            <p class="value">
              ${phraseView(value, description)}${
                baselineValue.length
                  ? html` <span class="baseline-value">A: ${phraseView(baselineValue, description)}</span>`
                  : nothing
              }
            </p>
            <p class="direction">
              ${direction ? html`<span aria-hidden="true" .textContent=${ARROWS[direction]}></span>` : nothing}
              <span .textContent=${directionText}></span>
            </p>
            <p class="meaning">${phraseView(meaning, description)}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}
