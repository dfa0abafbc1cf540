import { html, nothing } from 'lit';
import { integer, plural } from '../../text/numbers.js';

/**
 * @import {TrialsController} from '../../state/trials.js'
 * @import {View} from '../../types.js'
 * @import {trialSettingsView} from './trial-settings.js'
 */

/**
 * @typedef {object} TrialsState
 * @property {number} trials of the settings; those that are shown may be fewer
 * @property {number} seed
 * @property {Pick<TrialsController, 'progress' | 'trouble' | 'cancel'>} trialsController
 *
 * @typedef {object} TrialsActions
 * @property {(trials: number) => void} setTrials
 * @property {(seed: number) => void} setSeed
 */

/** @param {number} trials */
export const trialsText = (trials) => plural(integer(trials), 'trial');

/**
 * Legend of the quantile bands, with the settings of the trials behind a fold, and the progress of a long run.
 *
 * @param {View} view
 * @param {TrialsState} state
 * @param {TrialsActions} actions
 * @param {typeof trialSettingsView | undefined} settingsView undefined until the first interaction
 */
export function trialsView(view, { trials, seed, trialsController }, actions, settingsView) {
  const { progress, trouble } = trialsController;
  const current = view.uncertainty?.simulation.trials;
  return html`<section class="trials" aria-label="Uncertainty">
    <details>
      <summary>
        <h2>Uncertainty</h2>
        half<span class="swatch half"></span> and 90%<span class="swatch"></span> of
        <span .textContent=${current ? trialsText(current) : 'the trials'}></span>
      </summary>
      ${settingsView && settingsView(view, { trials, seed }, actions)}
    </details>
    ${
      trouble
        ? html`<p class="error" role="alert">
            <span
              .textContent=${`${trialsText(trials)}: ${trouble}${trouble.endsWith('.') ? '' : '.'}`}
            ></span>
            <button class="button-plain" @click=${() => actions.setTrials(trials)}>Try again</button>
          </p>`
        : nothing
    }
    ${progress === null ? nothing : progressView(trials, progress, () => actions.setTrials(trialsController.cancel()))}
  </section>`;
}

/**
 * @param {number} trials
 * @param {number} progress [0, 1]
 * @param {() => void} cancel
 */
function progressView(trials, progress, cancel) {
  /**
   * Moves the focus to the legend, as the button is removed.
   *
   * @param {Event & { currentTarget: HTMLElement }} event
   */
  const click = ({ currentTarget }) => {
    currentTarget.closest('.trials')?.querySelector('summary')?.focus();
    cancel();
  };
  return html`<p class="progress">
    <label for="progress" .textContent=${trialsText(trials)}></label>
    <progress id="progress" max="1" .value=${progress}></progress>
    <button class="button-plain" @click=${click}>Cancel</button>
  </p>`;
}
