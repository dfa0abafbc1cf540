// The back-test in words: each row's name, its verdict, and why the misses missed.

import { calendarDate } from './dates.js';
import { DASH, integer } from './numbers.js';
import { amount, amounts } from './record-units.js';

/**
 * @import {Cell, Table} from '../types.js'
 * @import {BacktestRow, Fact, Published, RecordData} from './record-data.js'
 */

/**
 * By the row's id: its name, and for a miss the reason.
 *
 * @type {Record<string, [name: string, reason?: string]>}
 */
export const ROWS = {
  'rpo-2026-03': [
    "Microsoft's backlog, end of March 2026",
    'Only 2 were added in the quarter, after 233 in the one before and 51 in the one after. The model spreads the growth of a year evenly over its quarters.',
  ],
  'rpo-2026-06': ["Microsoft's backlog, end of June 2026"],
  'share-2026-03': ["OpenAI's share of it, end of March 2026"],
  'share-2026-06': ["OpenAI's share of it, end of June 2026"],
  'lab-backlog-2026-06': ["OpenAI's part of it, end of June 2026"],
  'other-backlog-2026-06': ["All others' part of it, end of June 2026"],
  'other-growth-2026-03': ['Growth of the backlog of all others, March 2026'],
  'other-growth-2026-06': ['Growth of the backlog of all others, June 2026'],
  'revenue-from-openai-fy26': ["Microsoft's revenue from OpenAI, fiscal 2026"],
  'openai-due-2026-06': [
    'Due from OpenAI at Azure, July 2026 to June 2027',
    'OpenAI draws its commitments at Azure faster than assumed: 30% of the whole backlog falls due within a year. The scenario spreads the 250 over seven years with a slow start.',
  ],
  'azure-quarter-2026-06': ["Azure's revenue, second quarter of 2026"],
  'azure-growth-2026-06': [
    "Growth of Azure's other revenue",
    'What was published is of Azure as a whole, OpenAI included: not like for like.',
  ],
  'stargate-operating-2026-05': [
    'Stargate in service, end of May 2026',
    'More than nine trials in ten build later than the announced curve, and the first site was on time. Without delay the scenario has 0.60.',
  ],
  'stargate-planned-2026-04': ["Stargate's planned capacity"],
  'abilene-expansion-2026-03': ['Expansion of Stargate in Abilene'],
  'compute-2025-12': ["OpenAI's capacity, end of 2025"],
  'compute-spend-2026': ["OpenAI's spending on computing, 2026"],
  'aws-2026-02': [
    'Contract with AWS',
    '100 more over eight years were signed in February 2026, after the date of the scenario.',
  ],
  'coreweave-2025-09': ['Contracts with CoreWeave'],
  'amazon-talks-2026-02': [
    'Talks with Amazon',
    'The talks on 10 and more ended in 50 of equity. The scenario has an investment too, a smaller one.',
  ],
  'new-contracts-2026h1': ['New contracts of OpenAI'],
  'incumbent-share-2026h1': ["Microsoft's share of them, at first"],
  'switch-2026-04': [
    'When OpenAI may go to any cloud',
    'The agreement of April 2026 allows it from that day; the scenario has it where its long term begins, in 2028.',
  ],
  'stake-2026-06': [
    "Microsoft's stake",
    'Diluted by the shares that were issued in 2026. The scenario has the stake at its date, and dilutes it later.',
  ],
  'valuation-2026-03': [
    "OpenAI's valuation",
    'The round of March 2026 came after the date of the scenario, which has the price of October 2025.',
  ],
  'revenue-share-cap-2026-05': ["Cap on Microsoft's revenue share"],
  'revenue-share-until-2026-04': ["End of Microsoft's revenue share"],
  'openai-revenue-2026h1': ["OpenAI's revenue, first half of 2026"],
  'openai-revenue-2026': ["OpenAI's revenue, 2026, by its plan"],
  'slip-2026-05': ["Delay of Stargate's sites"],
  'aws-backlog-2026-06': [
    "Amazon's backlog",
    'The scenario holds the last figure before its date and does not let it grow: since then 100 came from OpenAI and as much from Anthropic.',
  ],
  'oracle-backlog-2026-05': [
    "Oracle's backlog",
    'The scenario holds the last figure before its date, of November 2025, and does not let it grow.',
  ],
  'coreweave-backlog-2026-06': [
    "CoreWeave's backlog",
    'The scenario holds the last figure before its date, of September 2025, and does not let it grow.',
  ],
  'stargate-control-2026-04': ["OpenAI's control of Stargate"],
  'investments-2026': [
    'Money into OpenAI, 2026',
    'The rounds of Amazon, Nvidia and SoftBank were agreed after the date of the scenario, which expects half of the 10 then in talks.',
  ],
  'run-rate-2026-09': [
    "OpenAI's revenue, last quarter of 2026, by its run rate",
    'OpenAI sold more than assumed: the scenario has 30 for the year, and the run rate of September was close to 50.',
  ],
};

/** @param {BacktestRow} row */
export const rowName = ({ id, metric }) => ROWS[id]?.[0] ?? metric;

/**
 * Why a figure lies outside; empty where it does not.
 *
 * @param {BacktestRow} row
 */
export const missReason = ({ id, verdict, note }) =>
  verdict === 'below' || verdict === 'above' ? (ROWS[id]?.[1] ?? note) : '';

/** @param {BacktestRow} row */
export function verdictText({ verdict, kind, input }) {
  if (verdict === 'within_50') return 'within 50%';
  if (verdict === 'within_90') return 'within 90%';
  if (verdict === 'within_range') return 'within the range';
  if (verdict && kind === 'input') return input?.low === input?.high ? verdict : `${verdict} the range`;
  if (verdict) return `${verdict} 90%`;
  return kind === 'words' ? 'not in the model' : 'not comparable';
}

/**
 * "$627B", "39.0–43.0%" where it is a range, "at least 10 GW" where only one end is known.
 *
 * @param {Published} published
 * @param {string} unit
 */
export function publishedText({ value, low, high }, unit) {
  if (low !== null && high !== null && high - low > 0.02 * Math.abs(high)) return amounts(low, high, unit);
  if (value === null) return 'none';
  if (low !== null && high === null) return `at least ${amount(low, unit)}`;
  if (high !== null && low === null) return `at most ${amount(high, unit)}`;
  return amount(value, unit);
}

/**
 * What the scenario has: the number, with nine tenths of the trials or the range of the input.
 *
 * @param {BacktestRow} row
 * @returns {[value: string, range: string]}
 */
export function modelText({ value, quantiles, input, unit }) {
  if (quantiles && value !== undefined)
    return [amount(value, unit), amounts(quantiles.p05, quantiles.p95, unit)];
  if (!input || input.value === null) return ['none', ''];
  const { value: own, low, high } = input;
  return [amount(own, unit), low === null || high === null || low === high ? '' : amounts(low, high, unit)];
}

/**
 * Rows whose figure the model computes; inputs of the scenario; what it has no figure for.
 *
 * @param {BacktestRow[]} rows
 */
export function groupsOf(rows) {
  const computed = rows.filter(({ quantiles }) => quantiles);
  const inputs = rows.filter(({ kind, verdict }) => kind === 'input' && verdict);
  return { computed, inputs, words: rows.filter((row) => !computed.includes(row) && !inputs.includes(row)) };
}

/**
 * How many lie where.
 *
 * @param {BacktestRow[]} rows
 */
export function tallyOf(rows) {
  const { computed, inputs } = groupsOf(rows);
  const within = (/** @type {BacktestRow[]} */ some, /** @type {string[]} */ verdicts) =>
    some.filter(({ verdict }) => verdicts.includes(verdict ?? '')).length;
  return {
    computed: computed.length,
    half: within(computed, ['within_50']),
    most: within(computed, ['within_50', 'within_90']),
    inputs: inputs.length,
    inRange: within(inputs, ['within_range']),
  };
}

/**
 * Short, beside the heading.
 *
 * @param {BacktestRow[]} rows
 */
export function tallyText(rows) {
  const { computed, half, most } = tallyOf(rows);
  return `${half} of ${computed} within 50%, ${most} within 90%`;
}

/**
 * @param {RecordData['backtest']} backtest
 */
export function backtestText({ rows, trials, lab, incumbent }) {
  const { computed, half, most, inputs, inRange } = tallyOf(rows);
  const [wantedHalf, wantedMost] = [0.5, 0.9].map((part) => Math.round(part * computed));
  return `The scenario of January 2026 is held as it was released. Of the ${computed} figures on ${lab} and ${incumbent} since reported that the model computes, ${half} lie in the middle half of its ${integer(trials)} trials and ${most} in nine tenths; bands that were right would have about ${wantedHalf} and ${wantedMost}. Of ${inputs} figures that are inputs of the scenario, ${inRange} lie in the range given for them. A figure that is published or derived as a range counts by where the range meets the band.`;
}

/** Marks a row whose span begins before the scenario. */
export const RATE_NOTE = 'a yearly rate: the span begins before the scenario, whose half year is doubled';

/**
 * All rows, with their sources and notes.
 *
 * @param {RecordData['backtest']} backtest
 * @param {Record<string, Fact>} facts
 * @returns {Table}
 */
export const backtestTable = ({ rows }, facts) => ({
  name: 'back-test',
  caption: 'The scenario of January 2026 beside what was published since',
  columns: [
    { key: 'figure', label: 'Figure', numeric: false },
    { key: 'published', label: 'Published', numeric: true },
    { key: 'as_of', label: 'As of', numeric: false },
    { key: 'value', label: 'Scenario', numeric: true },
    { key: 'half', label: '50% of trials', numeric: true },
    { key: 'most', label: '90% of trials, or range', numeric: true },
    { key: 'verdict', label: 'Verdict', numeric: false },
    { key: 'source', label: 'Source', numeric: false },
  ],
  rows: [...Object.values(groupsOf(rows))].flat().map((row) => {
    const [value, range] = modelText(row);
    const { quantiles, unit } = row;
    return {
      header: rowName(row),
      cells: [
        publishedText(row.published, unit),
        calendarDate(row.as_of),
        value,
        quantiles ? amounts(quantiles.p25, quantiles.p75, unit) : DASH,
        range || DASH,
        verdictText(row),
        sourceCell(row, facts),
      ],
      note: noteOf(row),
    };
  }),
});

/**
 * What is to be known of a row: the reason of a miss, and the note of the source.
 *
 * @param {BacktestRow} row
 */
export function noteOf(row) {
  const { note, is_rate, confidence } = row;
  const reason = missReason(row);
  const parts = [reason.replace(/\.$/, ''), is_rate ? RATE_NOTE : '', note === reason ? '' : note];
  const kind = confidence === 'derived' ? 'derived' : confidence === 'press' ? 'press' : 'filed';
  return `${[...parts, kind].filter(Boolean).join('; ')}.`;
}

/**
 * @param {BacktestRow} row
 * @param {Record<string, Fact>} facts
 * @returns {Cell}
 */
function sourceCell({ fact }, facts) {
  const { publisher, title, url } = facts[fact];
  return url
    ? { text: publisher, href: url }
    : publisher === 'this project'
      ? 'derived'
      : `${publisher}: ${title}`;
}
