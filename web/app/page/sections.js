// What stands in the section of the first question, and what the sections share.

import { html, nothing } from 'lit';
import { attributionBars } from '../../charts/attribution-bars.js';
import { exposurePicture } from '../../charts/exposure.js';
import { signals } from '../../text/signals.js';
import { phraseView } from '../../ui/phrase.js';

/**
 * @import {View} from '../../types.js'
 * @import {Question} from '../../text/questions.js'
 * @import {Remark} from '../../text/remarks.js'
 * @import {Parts} from './question.js'
 */

/** @type {Partial<Record<Question['id'], Parts>>} */
export const SECTIONS = {
  exposure: {
    picture: exposurePicture,
    beside: attributionBars,
    signal: (view) => signalView(view, 0),
  },
};

/** @type {Record<import('../../text/signals.js').Direction, string>} */
const ARROWS = { up: '↑', down: '↓', steady: '→' };

/**
 * @param {View} view
 * @param {number} i which of the three signals
 */
export function signalView(view, i) {
  const { name, value, baselineValue, direction, directionText, meaning } = signals(view)[i];
  const { description } = view;
  return html`<p class="signal">
    <b>Signal to watch: <span .textContent=${name}></span>.</b>
    <span class="reading"
      >${phraseView([value].flat(), description)}${
        baselineValue.length
          ? html` <span class="baseline-value">A: ${phraseView([baselineValue].flat(), description)}</span>`
          : nothing
      }<span>, </span>${
        direction ? html`<span aria-hidden="true" .textContent=${`${ARROWS[direction]} `}></span>` : nothing
      }<span .textContent=${`${directionText}. `}></span
    ></span>
    ${phraseView([meaning].flat(), description)}
  </p>`;
}

/**
 * @param {View} view
 * @param {Remark | null} remark
 */
export const remarkView = ({ description }, remark) =>
  remark
    ? html`<p class="signal"><b .textContent=${remark.title}></b> ${phraseView(remark.text, description)}</p>`
    : nothing;
