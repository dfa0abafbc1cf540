import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { NOTE_UNIT, figureParts, shownValue, unitOf } from '../text/units.js';
import { heldTouch } from './held-touch.js';
import { leverCurve } from './lever-curve.js';
import { originView } from './origin.js';
import { isStop, nearestStop, stopAfter } from './steps.js';

/**
 * @import {Parameter, Source} from '../types.js'
 * @import * as LeverBox from './lever-box.js'
 * @import {LeverCurve} from './lever-curve.js'
 * @import {Draft} from './number-box.js'
 */

/**
 * @typedef {object} CompactLeverState
 * @property {Parameter} parameter
 * @property {number} value
 * @property {number} default what reset goes back to
 * @property {boolean} isMoved
 * @property {string} key of this lever in its document; a lever may stand in several sections
 * @property {string} locale a language tag
 * @property {boolean} [isOpen] whether its number box is
 * @property {Draft} [draft] what is typed and is no value
 * @property {LeverCurve | null} [curve]
 * @property {string} [note] a line about the lever as things stand
 * @property {Source} [source]
 * @property {typeof LeverBox | null} box what a value opens; null until it is loaded
 *
 * @typedef {object} CompactLeverActions
 * @property {(id: string, value: number) => void} set
 * @property {(id: string) => void} reset
 * @property {(id: string, draft: Draft | null) => void} type
 * @property {(key: string | null) => void} openNumber the number box of this lever, or of none
 *
 * @typedef {KeyboardEvent & { currentTarget: HTMLInputElement }} RangeKey
 */

/**
 * By keys; Page keys by ten, where browsers take a tenth of the range. Home and End are the browser's.
 *
 * @type {Record<string, number>}
 */
const STEPS = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

const RENDER_FRAMES = 60; // that a control may take to be rendered: its code may have to be loaded

/**
 * A lever in about 76 px: its name and value on one line, a slider below with a curve over it. The value opens the
 * number box, and with it what the lever means and where it comes from.
 *
 * @param {CompactLeverState} state
 * @param {CompactLeverActions} actions
 */
export function compactLever(state, actions) {
  const { parameter, value, default: initial, isMoved, key, isOpen, draft, curve, note, source } = state;
  const { id, label, min, max, step } = parameter;
  const unit = unitOf(parameter.unit);
  const [shown, shownInitial] = [value, initial].map((one) => shownValue(one, parameter));
  const box = isOpen || draft?.key === key ? state.box : null;
  const touch = heldTouch(
    value,
    (chosen) => actions.set(id, chosen),
    (place) => nearestStop(place, parameter),
  );

  /** @param {RangeKey} event */
  const pressed = (event) => {
    touch.keydown(event);
    const steps = STEPS[event.key];
    if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { currentTarget: track } = event;
    const next = stopAfter(Number(track.value), steps, parameter); // several keys may come before the next rendering
    track.value = String(next);
    actions.set(id, next);
  };

  return html`<div
    class="compact-lever ${isMoved ? 'moved' : ''} ${box ? 'open' : ''} ${curve ? 'with-curve' : ''}"
    data-lever=${id}
  >
    <label for=${key} .textContent=${label}></label>
    <button
      class="reset"
      title="Reset to ${unit.short(shownInitial)}"
      aria-label="Reset “${label}” to ${unit.spoken(shownInitial)}"
      @click=${() => actions.reset(id)}
    >
      <span aria-hidden="true">↺</span>
    </button>
    ${box ? box.openBox(state, actions) : valueButton(state, actions)}
    <div class="stage">
      ${curve ? leverCurve(curve, partOf(parameter, value)) : nothing}
      <input
        type="range"
        id=${key}
        min=${min}
        max=${max}
        step=${isStop(value, parameter) ? step : 'any'}
        .value=${live(String(value))}
        aria-valuetext=${unit.spoken(shown)}
        aria-describedby="${key}-note ${key}-origin"
        @input=${touch.input}
        @pointerdown=${touch.pointerdown}
        @pointermove=${touch.pointermove}
        @pointerup=${touch.pointerup}
        @pointercancel=${touch.pointercancel}
        @touchend=${touch.touchend}
        @touchcancel=${touch.touchend}
        @keydown=${pressed}
      />
      ${trackMarks(parameter, value, initial)}
      ${curve ? nothing : html`<p class="ends" aria-hidden="true"><span .textContent=${unit.short(min)}></span><span .textContent=${unit.short(max)}></span></p>`}
    </div>
    <p class="lever-note" id="${key}-note">
      <span .textContent=${note ?? ''}></span>
      <span class="visually-hidden" .textContent=${curve?.words ?? ''}></span>
    </p>
    <div class="meaning">
      <p id="${key}-origin">${originView(parameter, source)} <span>${NOTE_UNIT}</span></p>
      ${box ? box.boxFoot(state, actions) : nothing}
    </div>
  </div>`;
}

/**
 * @param {CompactLeverState} state
 * @param {CompactLeverActions} actions
 */
function valueButton({ parameter, value, key }, { openNumber }) {
  const [figure, per] = figureParts(shownValue(value, parameter), unitOf(parameter.unit));
  /** @param {Event & { currentTarget: HTMLElement }} event */
  const open = ({ currentTarget }) => {
    openNumber(key);
    focusRendered(currentTarget, 'input[role="spinbutton"]');
  };
  return html`<button class="value" @click=${open}>
    <span class="visually-hidden" .textContent="Type a number for ${parameter.label}, now "></span
    ><span class="figure" .textContent=${figure}></span>
    <span class="per" .textContent=${per}></span>
  </button>`;
}

/**
 * The focus follows to what takes the place of the control that had it.
 *
 * @param {HTMLElement} inside a lever
 * @param {string} selector
 */
export async function focusRendered(inside, selector) {
  const lever = inside.closest('.compact-lever');
  const found = () => /** @type {HTMLElement | null | undefined} */ (lever?.querySelector(selector));
  for (let frames = 0; frames < RENDER_FRAMES && !found(); frames++) await new Promise(requestAnimationFrame);
  const control = found();
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
}

/**
 * @param {Parameter} parameter
 * @param {number} value
 */
const partOf = ({ min, max }, value) => (max > min ? (value - min) / (max - min) : 0);

/**
 * The default, and how far the lever is from it.
 *
 * @param {Parameter} parameter
 * @param {number} value
 * @param {number} initial
 */
function trackMarks(parameter, value, initial) {
  const at = (/** @type {number} */ of) => `${100 * partOf(parameter, of)}%`;
  return html`<svg class="track-marks" aria-hidden="true">
    ${svg`<line class="from-default" x1=${at(initial)} x2=${at(value)} y1="50%" y2="50%" />
      <line class="default" x1=${at(initial)} x2=${at(initial)} y1="36%" y2="64%" />`}
  </svg>`;
}
