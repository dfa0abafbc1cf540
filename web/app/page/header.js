import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Refused } from '../../engine/replies.js';
import { title } from '../../text/answer.js';
import { calendarDate } from '../../text/dates.js';

const EXPORTERS = /** @type {const} */ (['Embed', 'Download', 'Cite']);

/**
 * @param {import('../../types.js').Description | null} description null while no scenario is open
 * @param {{ id: string, title: string }[]} scenarios @param {string} chosen
 * @param {{ open: (id: string) => void, copyLink: () => void, copied: boolean,
 *   openExport: (what: typeof EXPORTERS[number]) => void }} actions
 */
export function headerView(description, scenarios, chosen, { open, copyLink, copied, openExport }) {
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
            ({ id, title }) => html`<option value=${id} .selected=${live(id === chosen)}>${title}</option>`,
          )}
        </select>
      </label>
      <button class="button-plain" @click=${copyLink}>${copied ? 'Link copied' : 'Copy link'}</button>
      ${EXPORTERS.map((what) => html`<button class="button-plain" @click=${() => openExport(what)}>${what}</button>`)}
    </p>
  </header>`;
}

/**
 * What went wrong without stopping the page, to be read and put away.
 *
 * @param {string[]} notes @param {(note: string) => void} dismiss
 */
export function notesView(notes, dismiss) {
  if (!notes.length) return nothing;
  return html`<div role="status" aria-label="Notes">
    <ul class="notes">
      ${notes.map(
        (note) =>
          html`<li>
            ${note}
            <button class="button-plain" aria-label="Dismiss: ${note}" @click=${() => dismiss(note)}>
              Dismiss
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What stands in place of the page. @param {unknown} error */
export const failureView = (error) => (error instanceof Refused ? refusedView(error) : stoppedView(error));

/** A scenario that could not be read: every fault with its place. @param {Refused} refused */
const refusedView = ({ issues }) =>
  html`<section class="failure" role="alert">
    <h2>This scenario cannot be read</h2>
    <ul>
      ${issues.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
    </ul>
  </section>`;

/** The calculator did not start: the tables that came with the page stay below. @param {unknown} error */
const stoppedView = (error) =>
  html`<section class="failure" role="alert">
    <h2>The calculator could not start</h2>
    <p>${error instanceof Error ? error.message : String(error)}</p>
  </section>`;
