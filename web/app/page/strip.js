import { html } from 'lit';
import { strip } from '../../text/strip.js';
import { goToPart } from '../../ui/go-to.js';
import { phraseView } from '../../ui/phrase.js';

/** @import {View} from '../../types.js' */

/**
 * The five numbers; stays at the top while the page scrolls, marks the section in view and leads to each.
 *
 * @param {View} view
 * @param {string | null} current id of the section in view
 * @param {View | null} preview what a what-if under the pointer would give
 */
export const stripView = (view, current, preview) =>
  html`<nav class="strip" aria-label="The five questions">
    ${strip(view, preview).map(
      ({ id, label, value, unit, note, isChanged }) =>
        html`<div
          class="cell ${isChanged ? 'moved' : ''}"
          aria-current=${`question-${id}` === current ? 'true' : 'false'}
        >
          <button class="label" @click=${leadTo(`question-${id}`)} .textContent=${label}></button>
          <p class="value">
            <b>${phraseView([value].flat(), view.description)}</b>
            <span class="unit" .textContent=${unit}></span>
          </p>
          <p class="note" .textContent=${note}></p>
        </div>`,
    )}
  </nav>`;

/**
 * @param {string} id of a part of the page
 * @returns {(event: Event) => void}
 */
export const leadTo =
  (id) =>
  ({ currentTarget }) =>
    goToPart(/** @type {ShadowRoot} */ (/** @type {Element} */ (currentTarget).getRootNode()), id);
