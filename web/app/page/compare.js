/** @import {Description, Overrides} from '../../types.js' */

import { html, nothing } from 'lit';
import { baselineText } from '../../text/change.js';

/**
 * The controls of the comparison: the state is set as baseline A, and the levers then change B.
 *
 * @param {Overrides | null} baselineOverrides
 * @param {Description} baseDescription
 * @param {{ setBaseline: () => void, swapBaseline: () => void, clearBaseline: () => void }} actions
 */
export function compareView(
  baselineOverrides,
  baseDescription,
  { setBaseline, swapBaseline, clearBaseline },
) {
  /** Moves the focus to a button that remains. @param {Event} event */
  const clear = ({ currentTarget }) => {
    const group = /** @type {Element} */ (currentTarget).parentElement;
    /** @type {HTMLElement | null | undefined} */ (group?.querySelector('.set-baseline'))?.focus();
    clearBaseline();
  };
  return html`<div class="compare" role="group" aria-label="A against B">
    ${baselineOverrides ? html`<p><b>A</b>: <span .textContent=${baselineText(baselineOverrides, baseDescription)}></span>. <b>B</b>: what you set now.</p>` : nothing}
    <button class="button-plain set-baseline" @click=${setBaseline}>Keep this as A</button>
    ${
      baselineOverrides
        ? html`<button class="button-plain" @click=${swapBaseline}>Swap A and B</button>
            <button class="button-plain" @click=${clear}>Let A go</button>`
        : html`<span>and what you change next is set against it</span>`
    }
  </div>`;
}
