// The sentence at the head of the page: the five answers at the chosen date.

import { levelAt } from '../engine/metric-ref.js';
import { changeText } from './change.js';
import { atPointInTime, pointInTime, pointInTimeBrief } from './dates.js';
import { possessive } from './english.js';
import { fundedUntil, fundedUntilFigure, gapFigure, roundedGap } from './gap.js';
import { years } from './horizon.js';
import { moneyProse, share } from './numbers.js';
import { concat, figure, phrase, plainText } from './phrase.js';
import { parties } from './regimes.js';

/**
 * @import {Description, Evaluation, FullResult, Phrase} from '../types.js'
 * @import {Part} from './phrase.js'
 */

/** Stands before the sentence; where the page is narrow it is left out. */
export const CONDITION = 'On these assumptions ';

/**
 * @typedef {object} Sentence
 * @property {Phrase} text up to the horizon
 * @property {string} horizon " over ten years"; where the page is narrow it is left out
 * @property {Phrase} rest up to the regime
 * @property {Phrase} regime its name, which opens the distance to the nearest other one
 * @property {string} regimeId
 */

/**
 * @param {Evaluation} view
 * @returns {Sentence}
 */
export function sentence(view) {
  const { description, result, year } = view;
  const [lab, incumbent] = parties(description);
  const { article, before, name } = standing(view);
  const text = phrase`${lab} is ${shareOfBacklog(view)}${paymentClause(view)} and runs ${controlFigure(view)} of its computing itself. The stake ${netClause(result, incumbent)}`;
  const horizon = ` over ${years(description)}`;
  const rest = phrase`. ${article && 'The '}${before}`;
  return { text, horizon, rest, regime: concat([name]), regimeId: result.regime[year] };
}

/**
 * The whole of it.
 *
 * @param {Evaluation} view
 */
export function sentencePhrase(view) {
  const { text, horizon, rest, regime } = sentence(view);
  return phrase`${CONDITION}${text}${horizon}${rest}${regime}.`;
}

/** @param {Evaluation} view */
export const sentenceText = (view) => plainText(sentencePhrase(view));

/**
 * The sentence and what has changed, for announcements.
 *
 * @param {Evaluation} view
 */
export const summaryText = (view) => `${sentenceText(view)} ${changeText(view)}`.trim();

/** The page's heading. */
export const HEADING = 'Who depends on whom?';

/**
 * The page's title.
 *
 * @param {Description} description
 */
export function title(description) {
  const [lab, incumbent] = parties(description).map(possessive);
  return `${lab} deals and ${incumbent} business`;
}

/**
 * "20% of Microsoft's backlog at the end of 2029, down from 45%,"
 *
 * @param {Evaluation} view
 */
function shareOfBacklog({ description, result, year }) {
  const incumbent = possessive(parties(description)[1]);
  const [from, to] = [0, year].map((k) =>
    figure(share(result.backlog_share[k]), levelAt('backlog_share', result, k)),
  );
  const when = year === 0 ? 'at the start' : atPointInTime(result.years[year]);
  const change = Math.round(result.backlog_share[year] * 100) - Math.round(result.backlog_share[0] * 100);
  const before = change ? phrase`, ${change < 0 ? 'down' : 'up'} from ${from}` : '';
  return phrase`${to} of ${incumbent} backlog ${when}${before},`;
}

/**
 * What the lab lacks at the date; where it lacks nothing, until when it has enough.
 *
 * @param {Evaluation} view
 */
function paymentClause({ result, year }) {
  if (roundedGap(result.cumulative_gap[year]) > 0)
    return phrase` needs ${gapFigure(result, year)} more than assumed to pay`;
  const until = fundedUntil(result);
  if (until === null) return phrase` can fund ${figure('all', 'affordable_share', AFFORDABLE)} it promised`;
  if (until === 0)
    return phrase` has ${figure('too little', 'affordable_share', AFFORDABLE)} to pay from the start`;
  return phrase` has enough to pay until ${fundedUntilFigure(result, until, pointInTimeBrief)}`;
}

const AFFORDABLE = 'Part of all that falls due that can be paid in time';

/**
 * @param {Evaluation} view
 */
export const controlFigure = ({ result, year }) =>
  figure(share(result.own_control[year]), levelAt('own_control', result, year));

/**
 * @param {FullResult} result
 * @param {string} incumbent
 */
function netClause({ incumbent_net_gain: net }, incumbent) {
  const size = figure(moneyProse(Math.abs(net)), 'incumbent_net_gain');
  return phrase`leaves ${incumbent} ${size} ${net < 0 ? 'behind' : 'ahead'}`;
}

/**
 * By the regime's id: the article before its name's clause, the words between the two, and the name.
 *
 * @type {Record<string, (lab: string, incumbent: string) => ['' | 'the ', string, string]>}
 */
const STANDING = {
  interlocked: () => ['the ', 'two are ', 'interlocked'],
  lab_dependent: (lab) => ['', `${lab} is `, 'the dependent side'],
  incumbent_exposed: (_, incumbent) => ['', `${incumbent} is `, 'the exposed side'],
  hedged_coexistence: () => ['the ', 'two are in ', 'hedged coexistence'],
  loosening: () => ['the ', 'tie is ', 'loosening'],
  mutual_optionality: () => ['the ', 'two are in ', 'mutual optionality'],
};

/**
 * "the ", "two are in ", and the regime's name, which opens the distance to the nearest other one.
 *
 * @param {Evaluation} view
 * @returns {{ article: '' | 'the ', before: string, name: Part }}
 */
export function standing({ description, result, year }) {
  const [article, before, name] = STANDING[result.regime[year]](...parties(description));
  const about = `Distance to the nearest other state, ${pointInTime(result.years[year])}`;
  return { article, before, name: figure(name, levelAt('regime_margin', result, year), about) };
}
