// The box in which a lever's number is typed. It is a text field, as browsers empty a number field that they cannot
// parse; for assistive technology it is a spin button: typed into, stepped by arrow keys, its value spoken with its unit.

import { html, nothing } from 'lit';
import { readNumber, typedText } from '../text/read-number.js';
import { shifted, unitOf } from '../text/units.js';
import { stopAfter } from './steps.js';

/** @import {Parameter} from '../types.js' */

/**
 * @typedef {{ text: string, message: string, key?: string }} Draft what is typed and is no value, why, and in which box
 *
 * @typedef {object} NumberBoxState
 * @property {Pick<Parameter, 'id' | 'label' | 'min' | 'max' | 'step' | 'unit'>} parameter
 * @property {number} value
 * @property {Draft} [draft]
 * @property {string} locale a language tag
 * @property {string} key of this box in its document: its message is named by it
 *
 * @typedef {object} NumberBoxActions
 * @property {(id: string, value: number) => void} set
 * @property {(id: string, draft: Draft | null) => void} type
 * @property {(field: HTMLInputElement) => void} [close] after Enter on what is a value, and after Escape
 *
 * @typedef {KeyboardEvent & { currentTarget: HTMLInputElement }} FieldKey
 */

const PAGE = 10; // steps of a Page key

/** @type {Record<string, number>} */
const STEPS = { ArrowUp: 1, ArrowDown: -1, PageUp: PAGE, PageDown: -PAGE };

/**
 * The field, its unit, and the message where the text in the field is no value.
 *
 * @param {NumberBoxState} state
 * @param {NumberBoxActions} actions
 */
export function numberBox({ parameter, value, draft: drafted, locale, key }, { set, type, close }) {
  const draft = drafted?.key === key ? drafted : undefined;
  const { id, label, min, max } = parameter;
  const unit = unitOf(parameter.unit);
  const text = (/** @type {number} */ of) => typedText(of, parameter.unit, locale);

  /**
   * The text in the field becomes the value, or stays there with a message.
   *
   * @param {HTMLInputElement} field
   */
  const commit = (field) => {
    if (!draft && field.value === text(value)) return true;
    const read = readNumber(field.value, parameter, locale);
    if ('message' in read) {
      type(id, { text: field.value, message: read.message, key });
      return false;
    }
    field.value = text(read.value);
    set(id, read.value);
    return true;
  };

  /** @param {FieldKey} event */
  const pressed = (event) => {
    const { key: name, currentTarget: field } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (name === 'Enter') {
      if (commit(field)) close?.(field);
    } else if (name === 'Escape') {
      field.value = text(value);
      type(id, null);
      close?.(field);
    } else if (name in STEPS) {
      const read = readNumber(field.value, parameter, locale);
      const next = stopAfter('value' in read ? read.value : value, STEPS[name], parameter);
      field.value = text(next);
      set(id, next);
    } else return;
    event.preventDefault();
    event.stopPropagation(); // Escape is for the box, not for what is open around it
  };

  return html`<span class="number-box">
      <input
        type="text"
        role="spinbutton"
        inputmode=${min < 0 ? 'text' : 'decimal'}
        enterkeyhint="done"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${draft?.text ?? text(value)}
        aria-label="${label}, ${unit.suffix}"
        aria-valuenow=${shifted(value, unit.shift)}
        aria-valuemin=${shifted(min, unit.shift)}
        aria-valuemax=${shifted(max, unit.shift)}
        aria-valuetext=${draft?.text || unit.spoken(value)}
        aria-invalid=${draft ? 'true' : 'false'}
        aria-errormessage=${draft ? `${key}-wrong` : nothing}
        aria-describedby=${draft ? `${key}-wrong` : nothing}
        @change=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
          commit(currentTarget)}
        @keydown=${pressed}
      /><span class="unit" aria-hidden="true" .textContent=${unit.suffix}></span>
    </span>
    ${
      draft
        ? html`<p class="number-message" id="${key}-wrong" role="alert" .textContent=${draft.message}></p>`
        : nothing
    }`;
}
