import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { exactnessText } from '../../text/exactness.js';
import { integer } from '../../text/numbers.js';

/**
 * @import {View} from '../../types.js'
 * @import {TrialsActions} from './uncertainty.js'
 */

const PRESETS = [1_000, 10_000, 100_000, 1_000_000];

/**
 * Number and seed of the trials, and their sampling error.
 *
 * @param {View} view
 * @param {{ trials: number, seed: number }} settings
 * @param {TrialsActions} actions
 */
export function trialSettingsView(view, { trials, seed }, actions) {
  return html`<div class="settings">
    ${numberField('trials', 'Trials', trials, 1, actions.setTrials)}
    <div class="presets" role="group" aria-label="Number of trials">
      ${PRESETS.map(
        (preset) =>
          html`<button aria-pressed=${preset === trials} @click=${() => actions.setTrials(preset)}>
            ${integer(preset)}
          </button>`,
      )}
    </div>
    ${numberField('seed', 'Seed', seed, 0, actions.setSeed)}
    <p>
      Each trial draws every assumption anew between its low and its high, most often near where its lever
      stands; those that depend on demand for AI move together. The same seed draws the same trials.
      <span .textContent=${exactnessText(view)}></span>
    </p>
  </div>`;
}

/**
 * @param {string} id
 * @param {string} label
 * @param {number} value
 * @param {number} min
 * @param {(value: number) => void} set
 */
function numberField(id, label, value, min, set) {
  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  const change = ({ currentTarget: { value: text, valueAsNumber } }) => text && set(valueAsNumber);
  return html`<span class="box">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      inputmode="numeric"
      min=${min}
      step="1"
      .value=${live(String(value))}
      @change=${change}
    />
  </span>`;
}
