import { html, nothing } from 'lit';
import { integer, plural } from '../../text/numbers.js';

/**
 * @typedef {import('../../types.js').View} View
 * @typedef {object} TrialsState
 * @property {number} trials as asked for
 * @property {number} seed
 * @property {Pick<import('../../state/trials.js').TrialsController, 'progress' | 'trouble' | 'cancel'>} following
 *
 * @typedef {object} TrialsActs
 * @property {(trials: number) => void} setTrials
 * @property {(seed: number) => void} setSeed
 */

/** @param {number} trials */
export const trialsText = (trials) => plural(integer(trials), 'trial');

/**
 * What the tints in the pictures mean, and behind it the settings.
 *
 * @param {View} view @param {TrialsState} state @param {TrialsActs} actions
 * @param {typeof import('./trial-settings.js').trialSettingsView | undefined} inside missing before somebody can open it
 */
export function trialsView(view, { trials, seed, following }, actions, inside) {
  const { progress, trouble } = following;
  const there = view.uncertainty?.simulation.trials;
  return html`<section class="trials" aria-label="Uncertainty">
    <details>
      <summary>
        <b>Uncertainty</b>: half<span class="swatch half"></span> and 90%<span class="swatch"></span> of
        ${there ? trialsText(there) : 'the trials'}
      </summary>
      ${inside && inside(view, { trials, seed }, actions)}
    </details>
    ${trouble ? html`<p class="error" role="alert">${trialsText(trials)}: ${trouble}.</p>` : nothing}
    ${progress === null ? nothing : runView(trials, progress, () => actions.setTrials(following.cancel()))}
  </section>`;
}

/** @param {number} trials @param {number} progress @param {() => void} cancel */
function runView(trials, progress, cancel) {
  /** The button goes with its run, and leaves the focus near. @param {Event & { currentTarget: HTMLElement }} event */
  const click = ({ currentTarget }) => {
    currentTarget.closest('.trials')?.querySelector('summary')?.focus();
    cancel();
  };
  return html`<p class="progress">
    <label for="progress">${trialsText(trials)}</label>
    <progress id="progress" max="1" .value=${progress}></progress>
    <button class="button-plain" @click=${click}>Cancel</button>
  </p>`;
}
