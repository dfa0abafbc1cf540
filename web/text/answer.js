// The answer: the change of the lab's share of the incumbent's backlog and its parts, the regime, and the funding gap.

import { partsOf } from './attribution.js';
import { changeText } from './change.js';
import { pointInTime, pointInTimeProse } from './dates.js';
import { possessive, wholePoints } from './english.js';
import { figureAt } from './figures.js';
import { pointsPrecise, share } from './numbers.js';
import { paymentSentence } from './payment.js';
import { andPhrases, concat, join, phrase, plainText } from './phrase.js';
import { rangeNote } from './ranges.js';
import { regimeSince, parties, regimeText } from './regimes.js';

/**
 * @import {Description, Phrase, View} from '../types.js'
 * @import {Part} from './phrase.js'
 */

const NEAR = 0.02; // from a threshold: the sentence then has the distance
const CONDITION = 'On these assumptions ';

/**
 * The headline in pieces, and the sentences after it; together they are one text.
 *
 * @typedef {object} Answer
 * @property {string} condition
 * @property {Phrase} before the words up to the share
 * @property {Phrase} share the lab's share of the backlog
 * @property {string} when
 * @property {Phrase} range of the trials
 * @property {string} end a full stop, or a colon before the parts of the change
 * @property {Phrase} why the parts of the change, empty where there are none
 * @property {Phrase[]} rest further sentences
 */

/**
 * @param {View} view
 * @returns {Answer}
 */
export function answer(view) {
  return { ...headline(view), rest: [stateSentence(view), paymentSentence(view)] };
}

/**
 * The headline in three parts: before the share, the share, after it.
 *
 * @param {Omit<Answer, 'rest'>} answer
 * @returns {[Phrase, Phrase, Phrase]}
 */
export const headlineParts = ({ condition, before, share, when, range, end }) => [
  phrase`${condition}${before}`,
  share,
  phrase`${when}${range}${end}`,
];

/**
 * The announcement after a change: the answer's first sentence and what changed, without a range that is not current.
 *
 * @param {View} view
 */
export function summaryText({ uncertainty, ...rest }) {
  const view = uncertainty && !uncertainty.stale ? { ...rest, uncertainty } : rest;
  const first = headline(view);
  return `${plainText(concat([...headlineParts(first), first.why]))} ${changeText(view)}`.trim();
}

/**
 * The whole answer as plain text.
 *
 * @param {View} view
 */
export function answerText(view) {
  const { rest, ...first } = answer(view);
  return plainText(join([concat([...headlineParts(first), first.why]), ...rest]));
}

/**
 * @param {View} view
 * @returns {Omit<Answer, 'rest'>}
 */
function headline(view) {
  const { description, result, year } = view;
  const { backlog_share, years } = result;
  const [lab, incumbent] = parties(description);
  const subject = `${possessive(lab)} share of ${possessive(incumbent)} contracted backlog`;
  const [from, to] = [0, year].map((k) => figureAt(result, 'backlog_share', k, share));
  const when = pointInTimeProse(years[year]);
  const pieces = {
    condition: CONDITION,
    share: concat([to]),
    range: rangeNote(view, 'backlog_share', year),
  };
  if (year === 0)
    return { ...pieces, before: [`${subject} is `], when: ` at the start, ${when}`, end: '.', why: [] };

  const fell = backlog_share[year] <= backlog_share[0];
  const clauses = contributionClauses(view, fell);
  const isUnchanged = plainText(from) === plainText(to);
  return {
    ...pieces,
    before: isUnchanged
      ? [`${subject} is still `]
      : phrase`${subject} ${fell ? 'falls' : 'rises'} from ${from} to `,
    when: `${isUnchanged ? ' at' : ' by'} ${when}`,
    end: clauses.length ? ':' : '.',
    why: clauses.length ? phrase` ${andPhrases(clauses)}.` : [],
  };
}

/**
 * Clauses of the parts of the change: "Microsoft's other business takes 18 points off", "OpenAI's new deals elsewhere 13",
 * "its own demand puts 6 back". First those in the direction of the change, then the opposite ones. Parts that round to 0
 * points are left out.
 *
 * @param {View} view
 * @param {boolean} fell
 */
function contributionClauses(view, fell) {
  const { description, result, year } = view;
  const parts = partsOf(view, year)
    .map(({ part, change, ...named }) => {
      const size = wholePoints(change);
      const about = `Effect of ${named.name} on that share, ${pointInTime(result.years[year])}`;
      const points = figureAt(result, `attribution.${part}`, year, sizeInPoints, about);
      return { ...named, size, points };
    })
    .filter(({ size }) => size !== 0);
  const along = parts.filter((part) => part.size < 0 === fell);
  const against = parts.filter((part) => part.size < 0 !== fell);
  const named = withPronouns([...along, ...against], possessive(description.parties.lab));
  return [
    ...clausesOf(named.slice(0, along.length), false),
    ...clausesOf(named.slice(along.length), along.length > 0),
  ];
}

const sizeInPoints = (/** @type {number} */ change) => `${Math.abs(wholePoints(change))}`;

/**
 * Clauses of parts of one direction. Only the first has a verb, and the word "points" unless it follows the other group.
 *
 * @param {{ size: number, points: Part, name: string, many: boolean }[]} parts
 * @param {boolean} back whether they are opposite to the change
 */
function clausesOf(parts, back) {
  return parts.map(({ size, points, name, many }, i) => {
    if (i > 0) return phrase`${name} ${points}`;
    const noun = back ? '' : Math.abs(size) === 1 ? ' point' : ' points';
    const verb = (size < 0 ? 'take' : 'put') + (many ? '' : 's');
    const where = size < 0 ? 'off' : back ? 'back' : 'on';
    return phrase`${name} ${verb} ${points}${noun} ${where}`;
  });
}

/**
 * Replaces the lab's name by "its" in a part that follows another part of the lab's.
 *
 * @template {{ name: string }} T
 * @param {T[]} parts
 * @param {string} lab
 */
const withPronouns = (parts, lab) =>
  parts.map((part, i) =>
    parts[i - 1]?.name.startsWith(lab) ? { ...part, name: part.name.replace(lab, 'its') } : part,
  );

/**
 * A clause with the distance to the next threshold, where that is below NEAR; else empty.
 *
 * @param {View} view
 */
function nearText({ result, year }) {
  const margin = result.regime_margin[year];
  if (margin >= NEAR) return '';
  return phrase`, but another name may be ${figureAt(result, 'regime_margin', year, nearPoints)} away`;
}

const nearPoints = (/** @type {number} */ margin) =>
  margin < 0.0005 ? 'less than 0.1 points' : pointsPrecise(margin);

/**
 * @param {View} view
 * @returns {Phrase}
 */
export function stateSentence(view) {
  const { years, regime } = view.result;
  const { state, meaning } = regimeText(view, view.year);
  const since = regimeSince(regime, view.year);
  const from =
    view.year === 0
      ? 'At the start'
      : since === 0
        ? `From the start to ${pointInTimeProse(years[view.year])}`
        : `From ${pointInTimeProse(years[since])}`;
  return phrase`${from} ${state}: ${meaning}${nearText(view)}.`;
}

/** @param {Description} description */
export function title(description) {
  const [lab, incumbent] = parties(description);
  return `${possessive(lab)} deals and ${possessive(incumbent)} business`;
}
