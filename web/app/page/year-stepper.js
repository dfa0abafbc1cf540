import { html } from 'lit';
import { pointInTime, pointInTimeProse, pointInTimeTick } from '../../text/dates.js';

/** @import {View} from '../../types.js' */

/**
 * The date that the whole page is of, and a step back or on. The pictures' axes choose it too.
 *
 * @param {View} view
 * @param {(k: number) => void} chooseYear
 */
export function yearStepper({ result: { years }, year }, chooseYear) {
  /**
   * @param {number} k
   * @param {string} sign
   * @param {string} label
   */
  const step = (k, sign, label) =>
    html`<button
      class="button-plain"
      ?disabled=${!(k in years)}
      aria-label=${k in years ? `${label}: ${pointInTime(years[k])}` : label}
      @click=${() => chooseYear(k)}
    >
      ${sign}
    </button>`;
  return html`<span class="year" role="group" aria-label="The date">
    ${step(year - 1, '◂', 'Earlier')}<span class="date"
      ><span class="full">Told for <b .textContent=${pointInTimeProse(years[year])}></b></span
      ><b class="short" aria-hidden="true" .textContent=${pointInTimeTick(years[year])}></b></span
    >${step(year + 1, '▸', 'Later')}
  </span>`;
}
