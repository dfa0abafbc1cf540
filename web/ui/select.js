import { html } from 'lit';
import { distinctNames, metricChoices } from '../text/metrics.js';
import { grouped } from './grouped.js';

/** @import {Description} from '../types.js' */

/**
 * @typedef {{ id: string, label: string, group: string | null }} Option
 */

/**
 * @param {Option[]} options
 * @param {string} chosen
 */
function optionViews(options, chosen) {
  const view = (/** @type {Option} */ { id, label }) =>
    html`<option value=${id} .selected=${id === chosen} .textContent=${label}></option>`;
  return grouped(options, (option) => option.group).map(([name, members]) =>
    name === null ? members.map(view) : html`<optgroup label=${name}>${members.map(view)}</optgroup>`,
  );
}

/**
 * @param {Option[]} options
 * @param {string} chosen
 * @param {string} label
 * @param {(id: string) => void} choose
 */
function select(options, chosen, label, choose) {
  return html`<select
    class="inline"
    aria-label=${label}
    @change=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ { currentTarget }) =>
      choose(currentTarget.value)}
  >
    ${optionViews(options, chosen)}
  </select>`;
}

/**
 * A select of the metric, which all analyses share.
 *
 * @param {Description} description
 * @param {string} chosen
 * @param {(id: string) => void} choose
 */
export function metricSelect(description, chosen, choose) {
  return select(metricChoices(description), chosen, 'The figure in question', choose);
}

/**
 * @param {Description} description
 * @param {string} chosen
 * @param {string} label
 * @param {(id: string) => void} choose
 */
export function leverSelect({ parameters }, chosen, label, choose) {
  const names = distinctNames(parameters);
  const options = parameters.map(({ id, group }) => ({ id, group, label: names.get(id) ?? id }));
  return select(options, chosen, label, choose);
}
