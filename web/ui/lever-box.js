// What the value of a lever opens: its number box, and below it the range, a reset and a way to close it.

import { html } from 'lit';
import { rangeText } from '../text/read-number.js';
import { shownValue, unitOf } from '../text/units.js';
import { focusRendered } from './compact-lever.js';
import { numberBox } from './number-box.js';

/** @import {CompactLeverActions, CompactLeverState} from './compact-lever.js' */

/**
 * @param {CompactLeverState} state
 * @param {CompactLeverActions} actions
 */
export const openBox = (state, actions) =>
  numberBox(state, { ...actions, close: (field) => closeBox(field, state, actions) });

/**
 * What belongs to the number box and needs a line of its own.
 *
 * @param {CompactLeverState} state
 * @param {CompactLeverActions} actions
 */
export function boxFoot(state, actions) {
  const { parameter, default: initial } = state;
  const words = `It goes ${rangeText(parameter)}. Default: ${unitOf(parameter.unit).short(shownValue(initial, parameter))}.`;
  return html`<p class="box-foot">
    <span .textContent=${words}></span>
    <span class="box-buttons">
      <button class="button-plain" @click=${() => actions.reset(parameter.id)}>Reset</button>
      <button
        class="button-plain"
        @click=${(/** @type {Event & { currentTarget: HTMLElement }} */ event) => closeBox(event.currentTarget, state, actions)}
      >
        Close
      </button>
    </span>
  </p>`;
}

/**
 * What is typed and is no value is dropped.
 *
 * @param {HTMLElement} inside
 * @param {CompactLeverState} state
 * @param {CompactLeverActions} actions
 */
function closeBox(inside, { parameter }, { type, openNumber }) {
  type(parameter.id, null);
  openNumber(null);
  focusRendered(inside, 'button.value');
}
