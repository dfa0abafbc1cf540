import { html, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { px } from '../charts/axes.js';
import { axisValue } from './map-text.js';

/**
 * @import {Parameter, View} from '../types.js'
 * @import {mapScales} from './map-layout.js'
 */

/**
 * @typedef {ReturnType<typeof mapScales>} Scales
 * @typedef {{ lever: Parameter, name: string, value: number }} Axis
 * @typedef {(id: string, value: number) => void} Set
 */

/**
 * Event handlers of the drawing: a click or a drag sets both levers to the point of the pointer.
 *
 * @param {number} size
 * @param {Scales} scales
 * @param {[Axis, Axis]} axes
 * @param {Set} set
 */
export function pointerHandlers(size, { valueAt }, axes, set) {
  const place = (/** @type {PointerEvent | MouseEvent} */ event) => {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const within = (/** @type {number} */ at) => Math.max(0, Math.min(size, (at * size) / box.width));
    const values = valueAt({ x: within(event.clientX - box.left), y: within(event.clientY - box.top) });
    axes.forEach(({ lever, value }, i) => {
      if (values[i] !== value) set(lever.id, values[i]);
    });
  };
  return {
    click: place,
    pointerdown: (/** @type {PointerEvent} */ { currentTarget, pointerId }) =>
      /** @type {Element} */ (currentTarget).setPointerCapture(pointerId),
    pointermove: (/** @type {PointerEvent} */ event) => {
      if (event.buttons & 1) place(event);
    },
  };
}

/**
 * The current point with its guides to the axes, and a handle large enough for touch.
 *
 * @param {number} size
 * @param {Scales} scales
 * @param {[Axis, Axis]} axes
 */
export function pointView(size, { x, y }, [across, up]) {
  const at = { x: px(x(across.value)), y: px(y(up.value)) };
  return svg`<path class="cursor-line dotted" d="M0,${at.y}H${at.x}V${size}" />
    <circle class="dot" cx=${at.x} cy=${at.y} r="7" />
    <circle class="handle" cx=${at.x} cy=${at.y} r="22" />`;
}

/**
 * The slider of one axis of the map, which moves the point by keyboard.
 *
 * @param {View} view
 * @param {Axis} axis
 * @param {'across' | 'up'} direction
 * @param {Set} set
 */
export function axisSlider(view, { lever, name, value }, direction, set) {
  return html`<input
    type="range"
    class=${direction}
    min=${lever.min}
    max=${lever.max}
    step=${lever.step}
    .value=${live(String(value))}
    aria-label="${direction === 'across' ? 'Across' : 'Up'}: ${name}"
    aria-orientation=${direction === 'across' ? 'horizontal' : 'vertical'}
    aria-valuetext=${axisValue(view, lever, value)}
    @input=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
      set(lever.id, Number(currentTarget.value))}
    @keydown=${pageKeys}
  />`;
}

const PAGE = 10; // steps of a Page key: browsers take a tenth of the range

/** @param {KeyboardEvent} event of a range */
export function pageKeys(event) {
  const range = /** @type {HTMLInputElement} */ (event.currentTarget);
  if (event.key === 'PageUp') range.stepUp(PAGE);
  else if (event.key === 'PageDown') range.stepDown(PAGE);
  else return;
  event.preventDefault();
  range.dispatchEvent(new Event('input'));
}
