import { html } from 'lit';
import { title } from '../text/answer.js';
import { calendarDate } from '../text/dates.js';

const TAKEN = /** @type {const} */ (['Embed', 'Download', 'Cite']);

/**
 * @param {import('../types.js').Description | null} description null while no scenario is open
 * @param {{ id: string, title: string }[]} scenarios @param {string} chosen
 * @param {{ open: (id: string) => void, copyLink: () => void, copied: boolean,
 *   take: (what: typeof TAKEN[number]) => void }} acts
 */
export function masthead(description, scenarios, chosen, { open, copyLink, copied, take }) {
  return html`<header>
    <h1>${description ? title(description) : 'Dealscope'}</h1>
    <p class="dateline">
      ${description ? html`<span>Figures as of ${calendarDate(description.as_of)}</span>` : ''}
      <label>
        Scenario
        <select
          @change=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ e) => open(e.currentTarget.value)}
        >
          ${scenarios.map(
            ({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`,
          )}
        </select>
      </label>
      <button class="quiet" @click=${copyLink}>${copied ? 'Link copied' : 'Copy link'}</button>
      ${TAKEN.map((what) => html`<button class="quiet" @click=${() => take(what)}>${what}</button>`)}
    </p>
  </header>`;
}
