// The section of a question, with the parts of the first one; later-sections.js has those of the others.

import { html, nothing } from 'lit';
import { attributionBars } from '../../charts/attribution-bars.js';
import { exposurePicture } from '../../charts/exposure.js';
import { FINDINGS } from '../../text/findings.js';
import { plainText } from '../../text/phrase.js';
import { QUESTIONS } from '../../text/questions.js';
import { signals } from '../../text/signals.js';
import { phraseView, wordsView } from '../../ui/phrase.js';

/**
 * @import {Store} from '../../state/store.js'
 * @import {Part} from '../../text/phrase.js'
 * @import {Question} from '../../text/questions.js'
 * @import {Remark} from '../../text/remarks.js'
 * @import {Direction} from '../../text/signals.js'
 * @import {View} from '../../types.js'
 */

/**
 * @typedef {Pick<Store['actions'], 'chooseYear' | 'set' | 'applyExternal'>} SectionActions
 *
 * @typedef {object} Parts of a question's section, each a function of the view
 * @property {(view: View, actions: SectionActions) => unknown} picture
 * @property {(view: View, actions: SectionActions) => unknown} beside its view has the width that it has
 * @property {(view: View) => unknown} signal
 * @property {(view: View, actions: SectionActions, hasLevers: boolean) => unknown} [below] over the whole width
 */

/**
 * One question: its finding as heading, the levers that move its number, its picture, the column beside it, its signal, what is below.
 *
 * @param {Question} question
 * @param {View} view
 * @param {Parts} parts
 * @param {SectionActions} actions
 * @param {unknown} levers
 */
export const questionView = ({ id }, view, { picture, beside, signal, below }, actions, levers) =>
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
    ${below?.(view, actions, levers !== '')}
  </section>`;

/** @type {Partial<Record<Question['id'], Parts>>} */
export const SECTIONS = {
  exposure: {
    picture: exposurePicture,
    beside: attributionBars,
    signal: (view) => signalView(view, 0),
  },
};

/** @type {Record<Direction, string>} */
const ARROWS = { up: '↑', down: '↓', steady: '→' };

/**
 * @param {View} view
 * @param {number} i which of the three signals
 */
export function signalView(view, i) {
  const { name, value, baselineValue, direction, directionText, meaning } = signals(view)[i];
  const { description } = view;
  const whole = [name, value, baselineValue, directionText, meaning].flat().map(plainText).join();
  const words = (/** @type {string} */ text) => wordsView(text, whole);
  const figures = (/** @type {Part} */ part) => phraseView([part].flat(), description, false, whole);
  return html`<p class="signal">
    <b>${words(`Signal to watch: ${name}.`)}</b>
    <span class="reading"
      >${figures(value)}${
        baselineValue.length
          ? html` <span class="baseline-value">${words('A: ')}${figures(baselineValue)}</span>`
          : nothing
      }${words(', ')}${direction ? html`<span aria-hidden="true">${words(`${ARROWS[direction]} `)}</span>` : nothing}${words(`${directionText}. `)}</span
    >
    ${figures(meaning)}
  </p>`;
}

/**
 * @param {View} view
 * @param {Remark | null} remark
 */
export const remarkView = ({ description }, remark) =>
  remark
    ? html`<p class="signal">
        <b>${wordsView(remark.title, remarkText(remark))}</b>
        ${phraseView(remark.text, description, false, remarkText(remark))}
      </p>`
    : nothing;

/** @param {Remark} remark */
export const remarkText = ({ title, text }) => title + plainText(text);
