// The five questions' numbers over the dated scenarios, in words.

import { calendarDate, pointInTimeProse } from './dates.js';
import { andList, possessive } from './english.js';
import { share, shareRange } from './numbers.js';
import { figure } from './phrase.js';
import { QUESTIONS } from './questions.js';

/**
 * @import {Table} from '../types.js'
 * @import {KnownPair, KnownScenario} from './record-data.js'
 * @import {Question} from './questions.js'
 */

/** @type {Record<Question['id'], (lab: string, incumbent: string) => [title: string, unit: string]>} */
const TITLES = {
  exposure: (lab, incumbent) => [
    `${possessive(incumbent)} exposure`,
    `${possessive(lab)} share of its backlog`,
  ],
  payment: (lab) => [`Can ${lab} pay?`, 'what it lacks; below 0: to spare'],
  capacity: (lab) => [`${possessive(lab)} own capacity`, 'share of its computing'],
  stake: () => ['Does the stake pay?', 'net, as present values'],
  relationship: (lab, incumbent) => ['Where they stand', `dependent: ● ${lab}, ○ ${incumbent}`],
};

/**
 * @param {Question} question
 * @param {KnownPair} pair
 */
export const multipleTitle = ({ id }, { lab, incumbent }) => TITLES[id](lab, incumbent);

/**
 * @param {number} low
 * @param {number} high
 * @param {Question} question
 */
export const rangeOf = (low, high, { form }) =>
  form === share ? shareRange(low, high) : `${form(low)} to ${form(high)}`;

/**
 * The values of a chart in words: "28 January 2026: 20% (90% of trials: 19–28%)".
 *
 * @param {Question} question
 * @param {KnownPair} pair
 */
export const multipleWords = (question, pair) =>
  `${pair.scenarios
    .map(
      ({ as_of, values }) =>
        `${calendarDate(as_of)}: ${andList(
          question.metrics.map((metric) => {
            const { value, p05, p95 } = values[metric];
            return `${question.form(value)} (90% of trials: ${rangeOf(p05, p95, question)})`;
          }),
        )}`,
    )
    .join('; ')}.`;

/**
 * The same numbers as a table. The figures of the open scenario open their derivation where the page's grid has their date.
 *
 * @param {KnownPair} pair
 * @param {{ id: string, grid: number[], isMoved: boolean }} present
 * @param {(id: string) => string} regimeName
 * @returns {Table}
 */
export function knownTable(pair, present, regimeName) {
  const { lab, incumbent, date, scenarios } = pair;
  const labels = QUESTIONS.flatMap((question) =>
    question.metrics.map((metric, i) => ({
      question,
      metric,
      label:
        question.id === 'relationship'
          ? `${possessive(i ? incumbent : lab)} dependence`
          : TITLES[question.id](lab, incumbent)[0],
    })),
  );
  return {
    name: 'what was known when',
    caption: `The five numbers at ${pointInTimeProse(date)}, by dated scenario, with 90% of the trials`,
    columns: [
      { key: 'as_of', label: 'Known on', numeric: false },
      ...labels.flatMap(({ metric, label }) => [
        { key: metric, label, numeric: true },
        { key: `${metric}-range`, label: '90% of trials', numeric: true },
      ]),
      { key: 'regime', label: 'State', numeric: false },
    ],
    rows: scenarios.map((scenario) => ({
      header: calendarDate(scenario.as_of),
      chosen: scenario.id === present.id,
      cells: [
        ...labels.flatMap(({ question, metric, label }) => {
          const { value, p05, p95 } = scenario.values[metric];
          const reference = referenceOf(metric, date, scenario, present);
          return [figure(question.form(value), reference, label), rangeOf(p05, p95, question)];
        }),
        `${regimeName(scenario.regime)}, ${share(scenario.regimeShare)} of trials`,
      ],
    })),
  };
}

/**
 * The reference under which the page derives a number of its open scenario; null where it cannot.
 *
 * @param {string} metric
 * @param {number} date
 * @param {Pick<KnownScenario, 'id'>} scenario
 * @param {{ id: string, grid: number[], isMoved: boolean }} present
 */
export function referenceOf(metric, date, { id }, present) {
  if (id !== present.id || present.isMoved) return null;
  if (metric === 'incumbent_net_gain') return metric;
  return present.grid.includes(date) ? `${metric}@${date}` : null;
}

/**
 * What the small charts show.
 *
 * @param {KnownPair} pair
 */
export const knownAbout = ({ date }) =>
  `Each number is for ${pointInTimeProse(date)}, the stake over ten years; lines are 50% and 90% of the trials.`;

/**
 * What the open scenario is among those of its pair.
 *
 * @param {KnownPair} pair
 * @param {string} id
 */
export function placeText({ scenarios }, id) {
  const at = scenarios.findIndex((scenario) => scenario.id === id);
  const newer = scenarios.length - 1 - at;
  if (scenarios.length === 1) return 'There is one dated scenario of the two so far.';
  const present = `Shown: what was known on ${calendarDate(scenarios[at].as_of)}`;
  return newer === 0
    ? `${present}, the newest of ${scenarios.length}.`
    : `${present}. ${newer === 1 ? 'One scenario is' : `${newer} scenarios are`} newer.`;
}
