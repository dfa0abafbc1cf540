// The article, sentence by sentence: each statement with its verdict, its two figures and the lever to try it on.

import { html, nothing, svg, unsafeCSS } from 'lit';
import { checkedScenarios } from '../../state/claims-files.js';
import { linkOf } from '../../state/write-link.js';
import {
  VERDICTS,
  countText,
  factValue,
  reasonOf,
  sidesOf,
  sidesPhrase,
  tallyOf,
  verdictOf,
} from '../../text/claims.js';
import { claimsTable } from '../../text/claims-table.js';
import { calendarDate } from '../../text/dates.js';
import { inSentence } from '../../text/english.js';
import { SECTION_TITLES } from '../../text/section-titles.js';
import { phraseView } from '../../ui/phrase.js';
import { tableView } from '../../ui/table.js';
import styles from './claims.css?inline';
import { missingView } from './header.js';
import { claimLever } from './question-levers.js';
import { trialsText } from './uncertainty.js';

/**
 * @import {CheckedClaims} from '../../state/claims.js'
 * @import {Verdict} from '../../text/claims.js'
 * @import {Claim, ClaimsFile, Fact} from '../../types.js'
 * @import {Followed, PageContext} from './layout.js'
 */

const TITLE = SECTION_TITLES.claims;

export { loadClaims } from '../../state/claims-files.js';
export { createClaims } from '../../state/claims.js';

export const sheet = unsafeCSS(styles).styleSheet;

/**
 * The section of the whole page.
 *
 * @param {PageContext} context
 * @param {Followed} followed
 * @param {number} number of the section
 */
export function claimsSection(context, followed, number) {
  const checked = checkedIn(context);
  return html`<section class="claims observed" id="claims" aria-labelledby="claims-title">
    ${followedClaims(context, followed, () => html`${headingView(checked, number)} ${listView(context, checked)}`)}
  </section>`;
}

/**
 * One statement, in a view of its own.
 *
 * @param {PageContext} context
 * @param {Followed} followed
 */
export function claimView(context, followed) {
  const { appearance, baseDescription } = context;
  if (!checkedScenarios.includes(baseDescription.id))
    return html`<p class="claims-note" role="status">
      <span
        .textContent=${`“${baseDescription.title}” has no statements to check. Scenarios with statements: ${checkedScenarios.join(', ')}.`}
      ></span>
    </p>`;
  const checked = checkedIn(context);
  if (!checked) return pendingView(context);
  const { claims } = checked.file;
  const claim = claims.find(({ id }) => id === appearance.claim);
  if (!claim) return unknownView(context, claims);
  return html`<section class="claims alone observed" id="claims">
    ${followedClaims(
      context,
      followed,
      () =>
        html`<div class="claim-list">${claimRow(context, checked, claim, true)}</div>
          ${tableFold(context, checked, [claim])}`,
    )}
  </section>`;
}

/** @param {PageContext} context */
const checkedIn = ({ checkedClaims, store: { state } }) =>
  (state.loaded && checkedClaims?.current(state.loaded)) || null;

/**
 * @param {PageContext} context
 * @param {Followed} followed
 * @param {() => unknown} part
 */
function followedClaims(context, followed, part) {
  const { drafts, openLever, overrides, expanded } = context.store.state;
  const isOut = context.view.offscreen?.has('claims');
  const also = [
    checkedIn(context),
    context.checkedClaims?.hasFailed,
    context.analyses.hasFailed,
    drafts,
    openLever,
    expanded,
    context.appearance.claim,
  ];
  return html`${followed('claims', part, isOut ? also : [...also, overrides])}`;
}

/** @param {CheckedClaims} checked */
const verdictsIn = ({ file, rows }) =>
  file.claims.map((claim) => verdictOf(claim, file.facts, rows?.get(claim.id)));

/**
 * @param {CheckedClaims | null} checked
 * @param {number} number
 */
function headingView(checked, number) {
  const verdicts = checked?.rows ? verdictsIn(checked) : [];
  return html`<h2
      id="claims-title"
      data-number=${number}
      tabindex="-1"
      .textContent=${verdicts.length ? `${TITLE}: ${countText(verdicts)}` : TITLE}
    ></h2>
    <ul class="claim-tally">
      ${tallyOf(verdicts).map(
        ({ verdict, count, text }) =>
          html`<li>
            ${shapeOf(verdict)} <b .textContent=${String(count)}></b> <span .textContent=${text}></span>
          </li>`,
      )}
      ${checked?.rows ? html`<li class="claim-trials" .textContent=${`in ${trialsText(checked.trials)}`}></li>` : nothing}
    </ul>`;
}

/**
 * @param {PageContext} context
 * @param {CheckedClaims | null} checked
 */
function listView(context, checked) {
  if (!checked) return pendingView(context);
  const { file, trouble } = checked;
  return html`${trouble ? html`<p class="claims-note" role="status" .textContent=${`The statements could not be checked: ${trouble}`}></p>` : nothing}
    <ol class="claim-list">
      ${file.claims.map((claim) => html`<li>${claimRow(context, checked, claim, false)}</li>`)}
    </ol>
    ${tableFold(context, checked, file.claims)}`;
}

/** @param {PageContext} context */
function pendingView({ checkedClaims, analyses, store: { state } }) {
  if (analyses.hasFailed) return missingView(analyses);
  const { loaded } = state;
  const retry = () => loaded && checkedClaims?.open(loaded, () => state);
  return checkedClaims?.hasFailed
    ? html`<p class="claims-note" role="status">
        The statements could not be loaded. <button class="button-plain" @click=${retry}>Try again</button>
      </p>`
    : html`<p class="claims-note">The statements are being checked.</p>`;
}

/**
 * @param {PageContext} context
 * @param {Claim[]} claims
 */
function unknownView(context, claims) {
  const { claim } = context.appearance;
  return html`<div class="claims-note">
    <p
      role="status"
      .textContent=${claim ? `There is no statement “${claim}”. The statements are:` : 'The statements are, by the name that the flag “claim” takes:'}
    ></p>
    <ul>
      ${claims.map(
        ({ id, text }) =>
          html`<li>
            <a href=${addressOf(context, id)} .textContent=${id}></a> <span .textContent=${text}></span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/**
 * @param {PageContext} context
 * @param {CheckedClaims} checked
 * @param {Claim} claim
 * @param {boolean} isAlone
 */
function claimRow(context, { file: { facts }, rows }, claim, isAlone) {
  const { view } = context;
  const row = rows?.get(claim.id);
  const verdict = rows ? verdictOf(claim, facts, row) : null;
  const reason = verdict ? reasonOf(claim, facts, verdict, row) : '';
  const lever = row?.lever ?? claim.lever;
  const { id, text, test } = claim;
  return html`<article
    class="claim"
    id="claim-${id}"
    data-verdict=${verdict ?? nothing}
    aria-labelledby="claim-${id}-text"
  >
    <p class="claim-verdict">
      ${verdict ? shapeOf(verdict) : nothing}
      <b .textContent=${verdict ? VERDICTS[verdict] : ''}></b>
      ${reason ? html`<span class="claim-dot">· </span><span class="claim-reason" .textContent=${reason}></span>` : nothing}
    </p>
    <div class="claim-body">
      ${isAlone ? html`<h2 id="claim-${id}-text" .textContent=${text}></h2>` : html`<h3 id="claim-${id}-text" .textContent=${text}></h3>`}
      ${test && row ? sidesView(context, sidesOf(view, test, row)) : nothing}
      <p class="claim-note">
        <span .textContent=${`${claim.note} `}></span>${sourcesView(claim, facts)}
        ${isAlone ? nothing : linkView(context, claim)}
      </p>
    </div>
    <div class="claim-lever">${lever ? claimLever(context, id, lever) : nothing}</div>
  </article>`;
}

/**
 * @param {PageContext} context
 * @param {ReturnType<typeof sidesOf>} sides
 */
const sidesView = ({ view: { description } }, sides) =>
  html`<p class="claim-sides figures">${phraseView(sidesPhrase(sides), description, true)}</p>`;

/**
 * Where a fact's figure comes from, and what overtook it.
 *
 * @param {Claim} claim
 * @param {ClaimsFile['facts']} facts
 */
function sourcesView({ facts: ids }, facts) {
  if (!ids.length) return nothing;
  const own = ids.map((id) => facts[id]);
  const newer = facts[own[0].overtakenBy ?? ''];
  return html`<span class="claim-sources"
    ><span>${own.length > 1 ? 'Sources: ' : 'Source: '}</span
    >${own.map((fact, i) => html`${i ? '; ' : ''}${sourceOf(fact)}`)}<span>.</span>${
      newer
        ? html`<span
              .textContent=${` Overtaken by ${factValue(newer)} (${inSentence(newer.metric, [])}): `}
            ></span
            >${sourceOf(newer)}<span>.</span>`
        : nothing
    }</span
  >`;
}

/** @param {Fact} fact */
function sourceOf({ publisher, title, date, url }) {
  const name = url
    ? html`<a href=${url} rel="noreferrer" title=${title} .textContent=${publisher}></a>`
    : html`<span .textContent=${publisher}></span>`;
  return html`${name}<span .textContent=${date ? `, ${calendarDate(date)}` : ''}></span>`;
}

/**
 * @param {PageContext} context
 * @param {Claim} claim
 */
const linkView = (context, { id, text }) =>
  context.pageLink
    ? html`<a
        class="claim-link"
        href=${addressOf(context, id)}
        aria-label=${`Link to the statement “${text}”`}
        >Link</a
      >`
    : nothing;

/**
 * The view of one statement in the present state.
 *
 * @param {PageContext} context
 * @param {string} id
 */
function addressOf({ pageLink, store }, id) {
  const address = new URL(pageLink ?? location.href);
  address.search = String(new URLSearchParams({ view: 'claim', claim: id }));
  address.hash = linkOf(store.state);
  return address.href;
}

/**
 * @param {PageContext} context
 * @param {CheckedClaims} checked
 * @param {Claim[]} claims
 */
const tableFold = ({ view }, { file, rows }, claims) =>
  rows
    ? html`<details class="claims-table">
        <summary><h3>${claims.length > 1 ? 'The statements as a table' : 'As a table'}</h3></summary>
        ${tableView(claimsTable(view, file, claims, rows))}
      </details>`
    : nothing;

/**
 * A verdict by its shape: full, half, crossed, passed, asking, empty.
 *
 * @type {Record<Verdict, unknown>}
 */
const SHAPES = {
  holds: svg`<circle class="full" cx="8" cy="8" r="6.5" /><path class="on-full" d="M5 8.2 7.2 10.4 11.2 5.8" />`,
  depends: svg`<circle cx="8" cy="8" r="6.5" /><path class="full" d="M8 1.5a6.5 6.5 0 0 1 0 13z" />`,
  fails: svg`<circle cx="8" cy="8" r="6.5" /><path d="M5.5 5.5l5 5M10.5 5.5l-5 5" />`,
  overtaken: svg`<circle cx="8" cy="8" r="6.5" stroke-dasharray="2 1.6" /><path d="M4.8 8h6M8.6 5.6 11 8 8.6 10.4" />`,
  source: svg`<rect x="2" y="2" width="12" height="12" /><path d="M6.2 6.3c0-2.4 3.6-2.4 3.6 0 0 1.4-1.8 1.4-1.8 2.8M8 11v1" />`,
  open: svg`<circle cx="8" cy="8" r="6.5" /><path d="M5.5 8h5" />`,
};

/** @param {Verdict} verdict */
const shapeOf = (verdict) =>
  html`<svg class="claim-shape" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[verdict]}</svg>`;
