import { html, nothing } from 'lit';
import { keptText } from '../../text/change.js';

/**
 * The present state can be kept as A; what the levers say is then B, and all that is told is told of B against A.
 *
 * @param {import('../../types.js').Overrides | null} kept
 * @param {import('../../types.js').Description} description of the scenario as it stands
 * @param {{ keep: () => void, swap: () => void, letGo: () => void }} acts
 */
export function compareView(kept, description, { keep, swap, letGo }) {
  /** The button goes with A: who pressed it stays beside where it was. @param {Event} event */
  const leave = ({ currentTarget }) => {
    const group = /** @type {Element} */ (currentTarget).parentElement;
    /** @type {HTMLElement | null | undefined} */ (group?.querySelector('.keep'))?.focus();
    letGo();
  };
  return html`<div class="compare" role="group" aria-label="A against B">
    ${kept ? html`<p><b>A</b>: ${keptText(kept, description)}. <b>B</b>: what you set now.</p>` : nothing}
    <button class="quiet keep" @click=${keep}>Keep this as A</button>
    ${
      kept
        ? html`<button class="quiet" @click=${swap}>Swap A and B</button>
            <button class="quiet" @click=${leave}>Let A go</button>`
        : html`<span>and what you change next is set against it</span>`
    }
  </div>`;
}
