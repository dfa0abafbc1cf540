import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { counted, plural } from '../words/numbers.js';
import { exactnessText } from './exactness.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {object} TrialsState
 * @property {number} trials as asked for
 * @property {number} seed
 * @property {Pick<import('./follow.js').Following, 'progress' | 'trouble' | 'cancel'>} following
 *
 * @typedef {object} TrialsActs
 * @property {(trials: number) => void} setTrials
 * @property {(seed: number) => void} setSeed
 */

const PRESETS = [1_000, 10_000, 100_000, 1_000_000];

/** @param {number} trials */
export const trialsText = (trials) => plural(counted(trials), 'trial');

/**
 * What the tints in the pictures mean, and behind it how many trials there are, of which seed, and how exact that is.
 *
 * @param {View} view @param {TrialsState} state @param {TrialsActs} acts
 */
export function trialsView(view, { trials, seed, following }, acts) {
  const { progress, trouble } = following;
  const there = view.uncertainty?.simulation.trials;
  return html`<section class="trials" aria-label="Uncertainty">
    <details>
      <summary>
        <b>Uncertainty</b>: half<span class="swatch half"></span> and 90%<span class="swatch"></span> of
        ${there ? trialsText(there) : 'the trials'}
      </summary>
      <div class="set">
        ${box('trials', 'Trials', trials, 1, acts.setTrials)}
        <div class="presets" role="group" aria-label="Number of trials">
          ${PRESETS.map(
            (preset) =>
              html`<button aria-pressed=${preset === trials} @click=${() => acts.setTrials(preset)}>
                ${counted(preset)}
              </button>`,
          )}
        </div>
        ${box('seed', 'Seed', seed, 0, acts.setSeed)}
        <p>
          Each trial draws every assumption anew between its low and its high, most often near where its lever
          stands. The same seed draws the same trials. ${exactnessText(view)}
        </p>
      </div>
    </details>
    ${trouble ? html`<p class="wrong" role="alert">${trialsText(trials)}: ${trouble}.</p>` : nothing}
    ${progress === null ? nothing : runView(trials, progress, () => acts.setTrials(following.cancel()))}
  </section>`;
}

/** @param {number} trials @param {number} progress @param {() => void} cancel */
function runView(trials, progress, cancel) {
  /** The button goes with its run, and leaves the focus near. @param {Event & { currentTarget: HTMLElement }} event */
  const click = ({ currentTarget }) => {
    currentTarget.closest('.trials')?.querySelector('summary')?.focus();
    cancel();
  };
  return html`<p class="run">
    <label for="progress">${trialsText(trials)}</label>
    <progress id="progress" max="1" .value=${progress}></progress>
    <button class="quiet" @click=${click}>Cancel</button>
  </p>`;
}

/** @param {string} id @param {string} label @param {number} value @param {number} min @param {(value: number) => void} set */
function box(id, label, value, min, set) {
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
