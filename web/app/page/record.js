// The section of the record: what was known when, the back-test, the next print and the validation. Loaded after the first
// interaction, with what the build has computed.

import { html, nothing, unsafeCSS } from 'lit';
import { guard } from 'lit/directives/guard.js';
import record from 'virtual:record';
import { outcomeRows } from '../../charts/outcome-rows.js';
import { smallMultiples } from '../../charts/small-multiples.js';
import { isMoved } from '../../engine/overrides.js';
import {
  backtestTable,
  backtestText,
  groupsOf,
  missReason,
  modelText,
  publishedText,
  RATE_NOTE,
  rowName,
  tallyText,
  verdictText,
} from '../../text/backtest.js';
import { calendarDate, pointInTime, pointInTimeProse } from '../../text/dates.js';
import { knownTable, placeText } from '../../text/known-when.js';
import {
  nextText,
  printName,
  printTable,
  printTexts,
  refutationTable,
  refutationText,
} from '../../text/next-print.js';
import { parties } from '../../text/regimes.js';
import { SECTION_TITLES } from '../../text/section-titles.js';
import { validationTable, validationTally, validationText } from '../../text/validation.js';
import { tableView } from '../../ui/table.js';
import styles from './record.css?inline';

/**
 * @import {BacktestRow, RecordData} from '../../text/record-data.js'
 * @import {Description, Table} from '../../types.js'
 * @import {PageContext} from './layout.js'
 */

export const sheet = unsafeCSS(styles).styleSheet;

/**
 * @param {PageContext} context
 * @param {number} number of the section
 */
export function recordView({ view, baseDescription, openScenario }, number) {
  const [lab, incumbent] = parties(baseDescription);
  /**
   * Whether the part is of the two parties of the open scenario.
   *
   * @param {{ lab: string, incumbent: string }} part
   */
  const isOfPair = (part) => part.lab === lab && part.incumbent === incumbent;
  const { backtest, next, validation, facts } = record;
  const moved = isMoved({ overrides: view.overrides });
  return html`<section class="record" id="record" aria-labelledby="record-title">
    <h2 id="record-title" data-number=${number} .textContent=${SECTION_TITLES.record}></h2>
    ${guard([baseDescription, moved], () => knownView(record.pairs.find(isOfPair), baseDescription, moved, openScenario))}
    ${guard([baseDescription], () => [
      isOfPair(backtest) ? backtestView(backtest) : nothing,
      isOfPair(next) ? nextView(next, baseDescription) : nothing,
      fold(
        'validation',
        'Validation',
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
 * @param {RecordData['pairs'][number] | undefined} pair none for a scenario that the build did not have
 * @param {Description} description
 * @param {boolean} moved
 * @param {(id: string) => void} open
 */
function knownView(pair, description, moved, open) {
  if (!pair) return nothing;
  const present = { id: description.id, grid: description.horizon.grid, isMoved: moved };
  const regimeName = (/** @type {string} */ id) =>
    description.regimes.find((regime) => regime.id === id)?.label ?? id;
  const { scenarios } = pair;
  return fold(
    'known-when',
    'What was known when',
    scenarios.length > 1 ? `${scenarios.length} dated scenarios` : 'one dated scenario',
    html`<p class="lead">
        <span .textContent=${placeText(pair, description.id)}></span>
        ${scenarios.length > 1 ? html`<span>${`Each number is for ${pointInTimeProse(pair.date)}, the stake over ten years. A point opens its scenario; lines are 50% and 90% of its trials.`}</span>` : nothing}
      </p>
      ${
        scenarios.length > 1
          ? html`<p class="openers">
              ${scenarios
                .filter(({ id }) => id !== description.id)
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
  const { computed, inputs, words } = groupsOf(rows);
  return fold(
    'back-test',
    'Back-test',
    tallyText(rows),
    html`<p class="lead" .textContent=${backtestText(backtest)}></p>
      <h4>Computed by the model</h4>
      <p class="key">
        Tint: 50% and 90% of the trials, each row on its own scale. Line: the scenario's own value. Dot:
        published, with its range; a ring where it lies outside.
      </p>
      ${outcomeRows(computed.map(outcomeOf), { model: 'scenario', range: '90% of trials', published: 'published' })}
      <h4>Inputs of the scenario</h4>
      <p class="key">Outline: low to high of the input, where it has a range.</p>
      ${outcomeRows(inputs.map(outcomeOf), { model: 'scenario', range: 'low to high', published: 'published' })}
      <h4>In words only</h4>
      <ul class="in-words">
        ${words.map((row) => html`<li><b .textContent=${`${rowName(row)}: `}></b><span .textContent=${wordsOf(row)}></span></li>`)}
      </ul>
      ${tableFold('Table, with sources', backtestTable(backtest, record.facts))}`,
  );
}

/** @param {BacktestRow} row */
function outcomeOf(row) {
  const [model, range] = modelText(row);
  const reason = missReason(row);
  return {
    id: row.id,
    name: rowName(row),
    model,
    range,
    published: publishedText(row.published, row.unit),
    verdict: verdictText(row),
    isMiss: reason !== '',
    note: reason || (row.is_rate ? `Both are ${RATE_NOTE}.` : ''),
    shape: row,
  };
}

/** @param {BacktestRow} row */
const wordsOf = (row) =>
  `${publishedText(row.published, row.unit)} published; ${row.note}. ${verdictText(row) === 'not comparable' ? 'Not compared: the scenario has no such figure, or one of another unit.' : 'The model has no name for it.'}`;

/**
 * @param {RecordData['next']} next
 * @param {Description} description
 */
function nextView(next, description) {
  const rows = next.rows.map((row) => {
    const [model, , range] = printTexts(row);
    return { id: row.id, name: printName(row.id, next), model, range, shape: row };
  });
  return fold(
    'next-print',
    'The next print',
    `the quarter to the ${pointInTime(next.dates[1])}`,
    html`<p class="lead" .textContent=${nextText(next)}></p>
      ${outcomeRows(rows, { model: 'scenario', range: '90% of trials' })}
      ${tableFold('Table', printTable(next))}
      <h4>What would refute which statement</h4>
      <p class="key" .textContent=${refutationText(next)}></p>
      ${tableView(refutationTable(next, description), { caption: false })}`,
  );
}
