import { html } from 'lit';
import { isWhatIfApplied } from '../../engine/overrides.js';

/** @import {Case, Overrides} from '../../types.js' */

/**
 * @typedef {object} WhatIfActions
 * @property {(what: Case) => void} toggleWhatIf
 * @property {(what: Case | null) => void} preview
 */

/**
 * The scenario's own what-ifs, one tap each. Hover or focus shows in the strip what one would change.
 *
 * @param {Case[]} cases
 * @param {Overrides} overrides
 * @param {WhatIfActions} actions
 */
export const whatIfsView = (cases, overrides, { toggleWhatIf, preview }) =>
  html`<div class="cases" role="group" aria-labelledby="cases-title">
    <h2 id="cases-title">What if</h2>
    <div class="cases-row" @focusin=${showWhole}>
      ${cases.map(
        (what) =>
          html`<button
            aria-pressed=${isWhatIfApplied(overrides, what) ? 'true' : 'false'}
            @click=${() => toggleWhatIf(what)}
            @focus=${() => preview(what)}
            @blur=${() => preview(null)}
            @pointerenter=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && preview(what)}
            @pointerleave=${() => preview(null)}
            .textContent=${what.title}
          ></button>`,
      )}
    </div>
  </div>`;

/**
 * Browsers leave a control that is in sight in part where it is.
 *
 * @param {Event & { target: HTMLElement }} event
 */
function showWhole({ target }) {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
