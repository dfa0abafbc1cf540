import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { instant, instantShort, theInstant, thePeriod } from '../text/dates.js';

/**
 * The year that sentence, signals, pictures and tables are told for.
 *
 * @param {import('../types.js').View} view
 * @param {(k: number) => void} chooseYear
 */
export function yearChooser({ result: { years }, year }, chooseYear) {
  const last = years.length - 1;
  return html`<div class="year">
    <label for="year">Told for <b>${theInstant(years[year])}</b></label>
    <span class="end" aria-hidden="true">${instantShort(years[0])}</span>
    <input
      id="year"
      type="range"
      min="0"
      max=${last}
      step="1"
      .value=${live(String(year))}
      aria-valuetext=${told(years, year)}
      @input=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ { currentTarget }) =>
        chooseYear(Number(currentTarget.value))}
    />
    <span class="end" aria-hidden="true">${instantShort(years[last])}</span>
  </div>`;
}

/** Levels stand at the end; flows are of the year that ends there. @param {number[]} years @param {number} k */
function told(years, k) {
  return k === 0
    ? `${instant(years[0])}, the start`
    : `${instant(years[k])}, flows of ${thePeriod(years[k - 1])}`;
}
