import { html } from 'lit';
import { baselineText } from '../../text/change.js';

/** @import {Description, Overrides} from '../../types.js' */

/**
 * The controls of a comparison: the baseline A stays as it is, and the levers change B.
 *
 * @param {Overrides} baselineOverrides
 * @param {Description} baseDescription
 * @param {{ setBaseline: () => void, swapBaseline: () => void, clearBaseline: () => void }} actions
 */
export function compareView(
  baselineOverrides,
  baseDescription,
  { setBaseline, swapBaseline, clearBaseline },
) {
  /**
   * Moves the focus to the strip, as the button is removed.
   *
   * @param {Event & { currentTarget: HTMLElement }} event
   */
  const clear = ({ currentTarget }) => {
    /** @type {HTMLElement | null | undefined} */ (
      currentTarget.closest('.body')?.querySelector('.strip button')
    )?.focus();
    clearBaseline();
  };
  return html`<div class="compare" role="group" aria-label="A against B">
    <p>
      <b>A</b>: <span .textContent=${baselineText(baselineOverrides, baseDescription)}></span>. <b>B</b>: what
      you set now.
    </p>
    <button class="button-plain set-baseline" @click=${setBaseline}>Keep this as A</button>
    <button class="button-plain" @click=${swapBaseline}>Swap A and B</button>
    <button class="button-plain" @click=${clear}>Let A go</button>
  </div>`;
}
