import { html, nothing } from 'lit';
import { signals } from '../words/signals.js';

/** @type {Record<import('../words/signals.js').Direction, string>} */
const ARROWS = { up: '↑', down: '↓', steady: '→' };

/** @param {import('../types.js').View} view */
export function signalsView(view) {
  return html`<section class="signals follows" id="signals" aria-labelledby="signals-title">
    <h2 id="signals-title">Three signals to watch</h2>
    <ol>
      ${signals(view).map(
        ({ name, value, kept, direction, towards, meaning }) =>
          html`<li>
            <h3>${name}</h3>
            <p class="value">${value}${kept ? html` <span class="kept">A: ${kept}</span>` : nothing}</p>
            <p class="towards">
              ${direction ? html`<span aria-hidden="true">${ARROWS[direction]}</span>` : nothing} ${towards}
            </p>
            <p class="meaning">${meaning}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}
