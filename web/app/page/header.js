import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ErrorReply } from '../../engine/replies.js';
import { calendarDate } from '../../text/dates.js';
import { HEADING } from '../../text/sentence.js';

/** @import {Description} from '../../types.js' */

const EXPORTERS = /** @type {const} */ (['Embed', 'Download', 'Cite']);

/**
 * @typedef {object} HeaderActions
 * @property {(id: string) => void} open a scenario
 * @property {() => void} compare
 * @property {() => void} copyLink
 * @property {boolean} copied
 * @property {(what: typeof EXPORTERS[number]) => void} openExport
 * @property {boolean} hasEmbed whether there is an address to embed from
 */

/**
 * One line: title, scenario with its date, the year, and what can be done with the state. Where the page is narrow all but
 * the title and the year is behind one button.
 *
 * @param {Description | null} description null while no scenario is open
 * @param {{ id: string, title: string }[]} scenarios
 * @param {string} chosen
 * @param {unknown} year the control of the date
 * @param {HeaderActions} actions
 */
export function headerView(description, scenarios, chosen, year, actions) {
  const { open, compare, copyLink, copied, openExport, hasEmbed } = actions;
  return html`<header>
    <h1 .textContent=${description ? HEADING : 'Dealscope'}></h1>
    <button class="button-plain menu-button" aria-expanded="false" aria-label="Menu" @click=${toggleMenu}>
      ⋯
    </button>
    <label class="dateline">
      <span class="visually-hidden">Scenario</span>
      <select
        @change=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ e) => open(e.currentTarget.value)}
      >
        ${scenarios.map(
          ({ id, title }) =>
            html`<option value=${id} .selected=${live(id === chosen)} .textContent=${title}></option>`,
        )}
      </select>
      ${description ? html`<span class="visually-hidden" .textContent=${`Figures as of ${calendarDate(description.as_of)}`}></span>` : ''}
    </label>
    ${year}
    <div class="actions">
      ${description ? html`<button class="button-plain" @click=${compare}>Compare</button>` : ''}
      <button
        class="button-plain"
        @click=${copyLink}
        .textContent=${copied ? 'Link copied' : 'Share'}
      ></button>
      ${EXPORTERS.filter((what) => hasEmbed || what !== 'Embed').map((what) => html`<button class="button-plain" @click=${() => openExport(what)}>${what}</button>`)}
    </div>
  </header>`;
}

/** @param {Event & { currentTarget: HTMLElement }} event */
function toggleMenu({ currentTarget: button }) {
  const isOpen = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(isOpen));
  for (const part of button.parentElement?.querySelectorAll('.dateline, .actions') ?? [])
    part.classList.toggle('open', isOpen);
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

/**
 * Shown in the place of a part that could not be loaded.
 *
 * @param {{ load: () => Promise<unknown> }} part
 */
export const missingView = (part) =>
  html`<p class="error" role="alert">
    A part of the page could not be loaded.
    <button class="button-plain" @click=${() => part.load().catch(() => {})}>Try again</button>
  </p>`;

/**
 * Shown instead of the page.
 *
 * @param {unknown} error
 * @param {() => void} retry
 */
export const failureView = (error, retry) =>
  error instanceof ErrorReply ? refusedView(error) : stoppedView(error, retry);

/**
 * The issues of a scenario that the engine refuses, each with its path.
 *
 * @param {ErrorReply} refused
 */
const refusedView = ({ issues }) =>
  html`<section class="failure" role="alert">
    <h2>This scenario cannot be read</h2>
    <ul>
      ${issues.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}
    </ul>
  </section>`;

/**
 * The calculator could not start. The prerendered tables of the page stay below.
 *
 * @param {unknown} error
 * @param {() => void} retry
 */
const stoppedView = (error, retry) =>
  html`<section class="failure" role="alert">
    <h2>The calculator could not start</h2>
    <p>${error instanceof Error ? error.message : String(error)}</p>
    <button @click=${retry}>Try again</button>
  </section>`;
