import { html } from 'lit';
import { FINDINGS } from '../../text/findings.js';
import { QUESTIONS } from '../../text/questions.js';
import { phraseView } from '../../ui/phrase.js';

/**
 * @import {View} from '../../types.js'
 * @import {Question} from '../../text/questions.js'
 *
 * @typedef {{ chooseYear: (k: number) => void }} YearActions
 *
 * @typedef {object} Parts of a question's section, each a function of the view
 * @property {(view: View, actions: YearActions) => unknown} picture
 * @property {(view: View, actions: YearActions) => unknown} beside its view has the width that it has
 * @property {(view: View) => unknown} signal
 */

/**
 * One question: its finding as heading, the levers that move its number, its picture, what stands beside it, its signal.
 *
 * @param {Question} question
 * @param {View} view
 * @param {Parts} parts
 * @param {YearActions} actions
 * @param {unknown} levers
 */
export const questionView = ({ id }, view, { picture, beside, signal }, actions, levers) =>
  html`<section class="question-section observed" id="question-${id}" aria-labelledby="question-${id}-title">
    <h2
      id="question-${id}-title"
      data-number=${QUESTIONS.findIndex((question) => question.id === id) + 1}
      tabindex="-1"
      class="figures"
    >
      ${phraseView(FINDINGS[id](view), view.description, true)}
    </h2>
    <div class="picture-column">${picture(view, actions)}</div>
    <div class="lever-column">${levers}</div>
    <div class="beside-column">${beside({ ...view, width: view.besideWidth }, actions)}</div>
    <div class="signal-row">${signal(view)}</div>
  </section>`;
