// The text of the element's live region, which screen readers announce.

import { html } from 'lit';
import { TRIALS } from '../state/store.js';
import { summaryText } from '../text/sentence.js';
import { trialsText } from './page/uncertainty.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import {StoreState} from '../state/store.js'
 * @import {View} from '../types.js'
 * @import {AnalysesModule} from './lazy-analyses.js'
 */

export class Announcements {
  #host;
  #text = '';

  /** @param {ReactiveElement} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * Announces the result of the settled state. The analyses have texts of their own: the answer to the last query.
   *
   * @param {View} view
   * @param {StoreState} state with a scenario open
   * @param {AnalysesModule | null} analyses
   */
  announceSettled(view, state, analyses) {
    const description = state.loaded?.description;
    this.#announce(
      analyses && description
        ? analyses.announcementText(view, description, state, analyses.client)
        : summaryText(view),
    );
  }

  /**
   * Announces that a long run has finished. A run of the default size follows each input and is not announced.
   *
   * @param {View} view
   * @param {number} trials
   */
  announceTrials(view, trials) {
    if (trials > TRIALS) this.#announce(`${trialsText(trials)} done. ${summaryText(view)}`);
  }

  view() {
    return html`<p class="visually-hidden" role="status">${this.#text}</p>`;
  }

  /** @param {string} text */
  #announce(text) {
    this.#text = text;
    this.#host.requestUpdate();
  }
}
