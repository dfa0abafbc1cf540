// The answer: how the lab's share of the incumbent's backlog moves and why, in what state the two are, and what cannot be funded.

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

const NEAR = 0.02; // of a cut: told beside the state
const CONDITION = 'On these assumptions ';

/**
 * The headline in pieces, and the sentences after it.
 *
 * @typedef {object} Answer
 * @property {string} condition
 * @property {Phrase} before the words up to the one figure that answers
 * @property {Phrase} share that figure
 * @property {string} when
 * @property {Phrase} range of the trials
 * @property {string} end the stop, a colon before the parts of the change
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
 * The headline in three parts: before the figure that answers, the figure, after it.
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
 * What a screen reader is told after a change: the answer's first sentence and what moved.
 *
 * @param {View} view
 */
export function summaryText({ uncertainty, ...told }) {
  const view = uncertainty && !uncertainty.stale ? { ...told, uncertainty } : told;
  const said = headline(view);
  return `${plainText(concat([...headlineParts(said), said.why]))} ${changeText(view)}`.trim();
}

/**
 * The whole answer as plain text.
 *
 * @param {View} view
 */
export function answerText(view) {
  const { rest, ...said } = answer(view);
  return plainText(join([concat([...headlineParts(said), said.why]), ...rest]));
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
  const isStill = plainText(from) === plainText(to);
  return {
    ...pieces,
    before: isStill
      ? [`${subject} is still `]
      : phrase`${subject} ${fell ? 'falls' : 'rises'} from ${from} to `,
    when: `${isStill ? ' at' : ' by'} ${when}`,
    end: clauses.length ? ':' : '.',
    why: clauses.length ? phrase` ${andPhrases(clauses)}.` : [],
  };
}

/**
 * "Microsoft's other business takes 18 points off", "OpenAI's new deals elsewhere 13", "its own demand puts 6 back":
 * first what pulls the way the share went, then what pulls against it. Parts that round to nothing are left out.
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
 * Only the first clause of a group has its verb, and only the first of all the word "points".
 *
 * @param {{ size: number, points: Part, name: string, many: boolean }[]} parts
 * @param {boolean} back they undo what came before
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
 * The lab is "its" where the part before is the lab's too.
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
 * How far the next cut is, where that is next to nothing.
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
