/** @import {Description} from '../../types.js' */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ErrorReply } from '../../engine/replies.js';
import { title } from '../../text/answer.js';
import { calendarDate } from '../../text/dates.js';

const EXPORTERS = /** @type {const} */ (['Embed', 'Download', 'Cite']);

/**
 * @typedef {object} HeaderActions
 * @property {(id: string) => void} open
 * @property {() => void} copyLink
 * @property {boolean} copied
 * @property {(name: typeof EXPORTERS[number]) => void} openExport
 */

/**
 * @param {Description | null} description null while no scenario is open
 * @param {{ id: string, title: string }[]} scenarios
 * @param {string} chosen
 * @param {HeaderActions} actions
 */
export function headerView(description, scenarios, chosen, { open, copyLink, copied, openExport }) {
  return html`<header>
    <h1 .textContent=${description ? title(description) : 'Dealscope'}></h1>
    <p class="dateline">
      ${description ? html`<span .textContent=${`Figures as of ${calendarDate(description.as_of)}`}></span>` : ''}
      <label>
        Scenario
        <select
          @change=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ { currentTarget }) =>
            open(currentTarget.value)}
        >
          ${scenarios.map(
            ({ id, title }) =>
              html`<option value=${id} .selected=${live(id === chosen)} .textContent=${title}></option>`,
          )}
        </select>
      </label>
      <button
        class="button-plain"
        @click=${copyLink}
        .textContent=${copied ? 'Link copied' : 'Copy link'}
      ></button>
      ${EXPORTERS.map((name) => html`<button class="button-plain" @click=${() => openExport(name)}>${name}</button>`)}
    </p>
  </header>`;
}

/**
 * Messages that do not stop the page, each with a button that dismisses it.
 *
 * @param {string[]} notes
 * @param {(note: string) => void} dismiss
 */
export function notesView(notes, dismiss) {
  if (!notes.length) return nothing;
  return html`<div role="status" aria-label="Notes">
    <ul class="notes">
      ${notes.map(
        (note) =>
          html`<li>
            <span .textContent=${note}></span>
            <button class="button-plain" aria-label="Dismiss: ${note}" @click=${() => dismiss(note)}>
              Dismiss
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Shown instead of the page. @param {unknown} error */
export const failureView = (error) => (error instanceof ErrorReply ? refusedView(error) : stoppedView(error));

/** The issues of a scenario that the engine refuses, each with its path. @param {ErrorReply} refused */
const refusedView = ({ issues }) =>
  html`<section class="failure" role="alert">
    <h2>This scenario cannot be read</h2>
    <ul>
      ${issues.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
    </ul>
  </section>`;

/** The calculator could not start. The prerendered tables of the page stay below. @param {unknown} error */
const stoppedView = (error) =>
  html`<section class="failure" role="alert">
    <h2>The calculator could not start</h2>
    <p>${error instanceof Error ? error.message : String(error)}</p>
  </section>`;
