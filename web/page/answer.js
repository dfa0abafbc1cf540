import { html } from 'lit';

/** @typedef {import('../words/sentence.js').Answer} Answer */

const INVITATION = 'Move an assumption or take a what-if: what it changes is told here.';

/** The answer, and what has changed it. @param {Answer} answer @param {string} change */
export function answerView({ before, figure, after, why, rest }, change) {
  return html`<section class="answer follows" id="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="unseen">The answer</h2>
    <p class="lead">${before}<strong>${figure}</strong>${after}<span class="why">${why}</span></p>
    <div class="more">
      <p class="rest">${rest.join(' ')}</p>
      <p class=${change ? 'change moved' : 'change'}>${change || INVITATION}</p>
    </div>
  </section>`;
}

/** The answer in one line, for when the whole is out of sight; a screen reader has the whole. @param {Answer} answer @param {string} state */
export function stripView({ before, figure, after }, state) {
  const [said, range = ''] = after.replace(/[:.]$/, '').split(/(?= \()/);
  return html`<div class="strip" aria-hidden="true">
    <p>
      <strong>${figure}</strong
      ><span>${before.replace('On these assumptions ', '')}${figure}${said}<i>${range}</i>; ${state}.</span>
    </p>
  </div>`;
}
