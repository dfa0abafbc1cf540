import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { pointInTime, pointInTimeShort, pointInTimeProse, periodProse } from '../../text/dates.js';
import { linkFigures } from '../../ui/figure-button.js';
import { answerFigures } from './figures-told.js';

/** @typedef {import('../../text/answer.js').Answer} Answer */

const INVITATION = 'Move an assumption or take a what-if: what it changes is told here.';

/** The answer, and what has changed it. @param {import('../../types.js').View} view @param {Answer} answer @param {string} change */
export function answerView(view, answer, change) {
  const { rest } = answer;
  const figures = answerFigures(view, answer);
  /** @param {string} text @param {keyof typeof figures} part */
  const opening = (text, part) => linkFigures(text, figures[part], view.description);
  return html`<section class="answer observed" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="visually-hidden">The answer</h2>
    ${headlineView(answer, opening)}
    <div class="more">
      <p class="details">${opening(rest.join(' '), 'rest')}</p>
      <p class=${change ? 'change moved' : 'change'}>${change || INVITATION}</p>
    </div>
  </section>`;
}

/** @param {Answer} answer @param {(text: string, part: 'before' | 'figure' | 'after' | 'why') => unknown} opening */
function headlineView({ before, figure, after, why }, opening) {
  // prettier-ignore
  return html`<p class="headline">${opening(before, 'before')}<strong>${opening(figure, 'figure')}</strong>${opening(after, 'after')}<span
      class="why">${opening(why, 'why')}</span></p>`;
}

/** The answer in one line, for when the whole is out of sight; a screen reader has the whole. @param {Answer} answer @param {string} state */
export function stickySummaryView({ before, figure, after }, state) {
  const [said, range = ''] = after.replace(/[:.]$/, '').split(/(?= \()/);
  return html`<div class="sticky-summary" aria-hidden="true">
    <p>
      <strong>${figure}</strong
      ><span>${before.replace('On these assumptions ', '')}${figure}${said}<i>${range}</i>; ${state}.</span>
    </p>
  </div>`;
}

/**
 * The year that sentence, signals, pictures and tables are told for.
 *
 * @param {import('../../types.js').View} view
 * @param {(k: number) => void} chooseYear
 */
export function yearChooser({ result: { years }, year }, chooseYear) {
  const last = years.length - 1;
  return html`<div class="year">
    <label for="year">Told for <b>${pointInTimeProse(years[year])}</b></label>
    <span class="end" aria-hidden="true">${pointInTimeShort(years[0])}</span>
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
    <span class="end" aria-hidden="true">${pointInTimeShort(years[last])}</span>
  </div>`;
}

/** Levels stand at the end; flows are of the year that ends there. @param {number[]} years @param {number} k */
function told(years, k) {
  return k === 0
    ? `${pointInTime(years[0])}, the start`
    : `${pointInTime(years[k])}, flows of ${periodProse(years[k - 1])}`;
}
