// The section of the record: what was known when, the back-test, the next print and the validation. Loaded after the first
// interaction, with what the build has computed.

import { html, nothing, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import record from 'virtual:record';
import { backtestLists, printList } from '../../charts/outcome-lists.js';
import { outcomeRows } from '../../charts/outcome-rows.js';
import { smallMultiples } from '../../charts/small-multiples.js';
import { isMoved } from '../../engine/overrides.js';
import {
  backtestTable,
  backtestText,
  groupsOf,
  publishedText,
  rowName,
  tallyText,
  verdictText,
} from '../../text/backtest.js';
import { calendarDate } from '../../text/dates.js';
import { knownAbout, knownTable, placeText } from '../../text/known-when.js';
import { nextText, printTable, quarterText, refutationTable, refutationText } from '../../text/next-print.js';
import { RECORD_TITLES, recordOf } from '../../text/record.js';
import { SECTION_TITLES } from '../../text/section-titles.js';
import { validationTable, validationTally, validationText } from '../../text/validation.js';
import { tableView } from '../../ui/table.js';
import styles from './record.css?inline';

/**
 * @import {RecordOfPair} from '../../text/record.js'
 * @import {BacktestRow, RecordData} from '../../text/record-data.js'
 * @import {Description, Table} from '../../types.js'
 * @import {PageContext} from './layout.js'
 */

export { record };

export const sheet = unsafeCSS(styles).styleSheet;

/**
 * @param {PageContext} context
 * @param {number} number of the section
 */
export function recordView({ view, baseDescription, openScenario }, number) {
  const moved = isMoved({ overrides: view.overrides });
  const { known, backtest, next, validation, facts } = recordOf(record, baseDescription, moved);
  return html`<section class="record" id="record" aria-labelledby="record-title">
    <h2 id="record-title" data-number=${number} .textContent=${SECTION_TITLES.record}></h2>
    ${guard([baseDescription, moved], () => knownView(known, openScenario))}
    ${guard([baseDescription], () => [
      backtest ? backtestView(backtest) : nothing,
      next ? nextView(next, baseDescription) : nothing,
      fold(
        'validation',
        RECORD_TITLES.validation,
        validationTally(validation),
        html`<p class="lead" .textContent=${validationText(validation)}></p>
          ${tableView(validationTable(validation, facts), { caption: false })}`,
      ),
    ])}
  </section>`;
}

/**
 * @param {string} id
 * @param {string} title
 * @param {string} gist
 * @param {unknown} content
 * @param {boolean} [isOpen]
 */
const fold = (id, title, gist, content, isOpen = false) =>
  html`<details id=${id} ?open=${isOpen}>
    <summary>
      <h3>${title}</h3>
      <span class="gist" .textContent=${gist}></span>
    </summary>
    ${content}
  </details>`;

/**
 * @param {string} summary
 * @param {Table} table
 */
const tableFold = (summary, table) =>
  html`<details class="twin">
    <summary>${summary}<span class="visually-hidden" .textContent=${`: ${table.caption}`}></span></summary>
    ${tableView(table, { caption: false })}
  </details>`;

/**
 * @param {RecordOfPair['known']} known
 * @param {(id: string) => void} open
 */
function knownView(known, open) {
  if (!known) return nothing;
  const { pair, present, regimeName } = known;
  const { scenarios } = pair;
  return fold(
    'known-when',
    RECORD_TITLES.known,
    scenarios.length > 1 ? `${scenarios.length} dated scenarios` : 'one dated scenario',
    html`<p class="lead">
        <span .textContent=${placeText(pair, present.id)}></span>
        ${scenarios.length > 1 ? html`<span .textContent=${`${knownAbout(pair)} A point opens its scenario.`}></span>` : nothing}
      </p>
      ${
        scenarios.length > 1
          ? html`<p class="openers">
              ${scenarios
                .filter(({ id }) => id !== present.id)
                .map(
                  ({ id, as_of }) =>
                    html`<button
                      class="button-plain"
                      @click=${() => open(id)}
                      .textContent=${`Open ${calendarDate(as_of)}`}
                    ></button>`,
                )}
            </p>`
          : nothing
      }
      ${scenarios.length > 1 ? smallMultiples(pair, present, open) : nothing}
      ${tableFold('Table', knownTable(pair, present, regimeName))}`,
    true,
  );
}

/** @param {RecordData['backtest']} backtest */
function backtestView(backtest) {
  const { rows } = backtest;
  const { words } = groupsOf(rows);
  return fold(
    'back-test',
    RECORD_TITLES.backtest,
    tallyText(rows),
    html`<p class="lead" .textContent=${backtestText(backtest)}></p>
      ${backtestLists(backtest).map(
        (list) =>
          html`<h4 .textContent=${list.title}></h4>
            <p class="key" .textContent=${list.key}></p>
            ${outcomeRows(list)}`,
      )}
      <h4>In words only</h4>
      <ul class="in-words">
        ${words.map((row) => html`<li><b .textContent=${`${rowName(row)}: `}></b><span .textContent=${wordsOf(row)}></span></li>`)}
      </ul>
      ${tableFold('Table, with sources', backtestTable(backtest, record.facts))}`,
  );
}

/** @param {BacktestRow} row */
const wordsOf = (row) =>
  `${publishedText(row.published, row.unit)} published; ${row.note}. ${verdictText(row) === 'not comparable' ? 'Not compared: the scenario has no such figure, or one of another unit.' : 'The model has no name for it.'}`;

/**
 * @param {RecordData['next']} next
 * @param {Description} description
 */
function nextView(next, description) {
  return fold(
    'next-print',
    RECORD_TITLES.next,
    quarterText(next),
    html`<p class="lead" .textContent=${nextText(next)}></p>
      ${outcomeRows(printList(next))} ${tableFold('Table', printTable(next))}
      <h4>What would refute which statement</h4>
      <p class="key" .textContent=${refutationText(next)}></p>
      ${tableView(refutationTable(next, description), { caption: false })}`,
  );
}
