import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { pointInTime, pointInTimeShort, pointInTimeProse, periodProse } from '../../text/dates.js';
import { headlineParts } from '../../text/answer.js';
import { concat, join, plainText } from '../../text/phrase.js';
import { phraseView } from '../../ui/phrase.js';

/**
 * @import {View} from '../../types.js'
 * @import {Answer} from '../../text/answer.js'
 */

const INVITATION = 'Move an assumption or take a what-if: what it changes is told here.';

/** The answer, and what has changed it. @param {View} view @param {Answer} answer @param {string} change */
export function answerView({ description }, answer, change) {
  const [before, share, after] = headlineParts(answer).map((part) => phraseView(part, description));
  const why = phraseView(answer.why, description);
  // prettier-ignore
  return html`<section class="answer observed" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="visually-hidden">The answer</h2>
    <p class="headline">${before}<strong>${share}</strong>${after}<span class="why">${why}</span></p>
    <div class="answer-details">
      <p class="details">${phraseView(join(answer.rest), description)}</p>
      <p class=${change ? 'change moved' : 'change'} .textContent=${change || INVITATION}></p>
    </div>
  </section>`;
}

/** The answer in one line, for when the whole is out of sight; a screen reader has the whole. @param {Answer} answer @param {string} state */
export function stickySummaryView({ before, share, when, range }, state) {
  const said = plainText(concat([before, share, when]));
  // prettier-ignore
  return html`<div class="sticky-summary" aria-hidden="true">
    <p><strong .textContent=${plainText(share)}></strong><span
      ><span .textContent=${said}></span><i .textContent=${plainText(range)}></i><span .textContent=${`; ${state}.`}></span
    ></span></p>
  </div>`;
}

/**
 * The year that sentence, signals, pictures and tables are told for.
 *
 * @param {View} view
 * @param {(k: number) => void} chooseYear
 */
export function yearChooser({ result: { years }, year }, chooseYear) {
  const last = years.length - 1;
  return html`<div class="year">
    <label for="year">Told for <b .textContent=${pointInTimeProse(years[year])}></b></label>
    <span class="end" aria-hidden="true" .textContent=${pointInTimeShort(years[0])}></span>
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
    <span class="end" aria-hidden="true" .textContent=${pointInTimeShort(years[last])}></span>
  </div>`;
}

/** Levels stand at the end; flows are of the year that ends there. @param {number[]} years @param {number} k */
function told(years, k) {
  return k === 0
    ? `${pointInTime(years[0])}, the start`
    : `${pointInTime(years[k])}, flows of ${periodProse(years[k - 1])}`;
}
