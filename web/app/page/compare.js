import { html, nothing } from 'lit';
import { baselineText } from '../../text/change.js';

/**
 * The present state can be kept as A; what the levers say is then B, and all that is told is told of B against A.
 *
 * @param {import('../../types.js').Overrides | null} baselineOverrides
 * @param {import('../../types.js').Description} description of the scenario as it stands
 * @param {{ setBaseline: () => void, swapBaseline: () => void, clearBaseline: () => void }} actions
 */
export function compareView(baselineOverrides, description, { setBaseline, swapBaseline, clearBaseline }) {
  /** The button goes with A: who pressed it stays beside where it was. @param {Event} event */
  const leave = ({ currentTarget }) => {
    const group = /** @type {Element} */ (currentTarget).parentElement;
    /** @type {HTMLElement | null | undefined} */ (group?.querySelector('.keep'))?.focus();
    clearBaseline();
  };
  return html`<div class="compare" role="group" aria-label="A against B">
    ${baselineOverrides ? html`<p><b>A</b>: ${baselineText(baselineOverrides, description)}. <b>B</b>: what you set now.</p>` : nothing}
    <button class="button-plain keep" @click=${setBaseline}>Keep this as A</button>
    ${
      baselineOverrides
        ? html`<button class="button-plain" @click=${swapBaseline}>Swap A and B</button>
            <button class="button-plain" @click=${leave}>Let A go</button>`
        : html`<span>and what you change next is set against it</span>`
    }
  </div>`;
}
