// The rows of the record: figures of the model beside the bands of its trials.

import {
  groupsOf,
  missReason,
  modelText,
  publishedText,
  RATE_NOTE,
  rowName,
  verdictText,
} from '../text/backtest.js';
import { printName, printTexts } from '../text/next-print.js';

/** @import {BacktestRow, RecordData} from '../text/record-data.js' */

/**
 * @typedef {object} OutcomeRow
 * @property {string} id
 * @property {string} name
 * @property {string} model the model's figure
 * @property {string} range 90% of the trials, or the range of an input; may be empty
 * @property {string} [published]
 * @property {string} [verdict]
 * @property {boolean} [isMiss]
 * @property {string} [note] below the row
 * @property {Pick<BacktestRow, 'value' | 'quantiles' | 'input'> & Partial<Pick<BacktestRow, 'published'>>} shape
 *
 * @typedef {object} OutcomeList
 * @property {{ model: string, range: string, published?: string }} heads of the figures
 * @property {OutcomeRow[]} rows
 *
 * @typedef {OutcomeList & { title: string, key: string }} BacktestList `key`: what the marks of its drawings are
 */

/**
 * What the model computes, and the inputs of the scenario.
 *
 * @param {RecordData['backtest']} backtest
 * @returns {[computed: BacktestList, inputs: BacktestList]}
 */
export function backtestLists({ rows }) {
  const { computed, inputs } = groupsOf(rows);
  return [
    {
      title: 'Computed by the model',
      key: 'Tint: 50% and 90% of the trials, each row on its own scale. Line: the scenario’s own value. Dot: published, with its range; a ring where it lies outside.',
      heads: { model: 'scenario', range: '90% of trials', published: 'published' },
      rows: computed.map(outcomeOf),
    },
    {
      title: 'Inputs of the scenario',
      key: 'Outline: low to high of the input, where it has a range.',
      heads: { model: 'scenario', range: 'low to high', published: 'published' },
      rows: inputs.map(outcomeOf),
    },
  ];
}

/**
 * @param {BacktestRow} row
 * @returns {OutcomeRow}
 */
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

/**
 * The figures of the next quarter.
 *
 * @param {RecordData['next']} next
 * @returns {OutcomeList}
 */
export const printList = (next) => ({
  heads: { model: 'scenario', range: '90% of trials' },
  rows: next.rows.map((row) => {
    const [model, , range] = printTexts(row);
    return { id: row.id, name: printName(row.id, next), model, range, shape: row };
  }),
});
