import { html } from 'lit';
import { isTaken } from '../engine/overrides.js';

/**
 * The scenario's own what-ifs, one tap each.
 *
 * @param {import('../types.js').Case[]} cases
 * @param {import('../types.js').Overrides} overrides
 * @param {(what: import('../types.js').Case) => void} take
 */
export function casesView(cases, overrides, take) {
  return html`<div class="cases" role="group" aria-labelledby="cases-title">
    <h2 id="cases-title">What if</h2>
    ${cases.map(
      (what) =>
        html`<button aria-pressed=${isTaken(overrides, what) ? 'true' : 'false'} @click=${() => take(what)}>
          ${what.title}
        </button>`,
    )}
  </div>`;
}
