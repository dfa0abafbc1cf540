// The answer: how the lab's share of the incumbent's backlog moves and why, in what state the two are, and what cannot be funded.

import { partsOf } from './attribution.js';
import { changeText } from './change.js';
import { pointInTimeProse } from './dates.js';
import { andList, possessive, wholePoints } from './english.js';
import { pointsPrecise, share } from './numbers.js';
import { paymentSentence } from './payment.js';
import { rangeNote } from './ranges.js';
import { regimeSince, parties, regimeText } from './regimes.js';

/** @typedef {import('../types.js').View} View */

const NEAR = 0.02; // of a cut: told beside the state

/**
 * @typedef {object} Answer
 * @property {string} before the words up to the one figure that answers
 * @property {string} figure
 * @property {string} after
 * @property {string} why the parts of the change, empty where there are none
 * @property {{ part: string, name: string, text: string }[]} contributions the figures in `why`, in their order, and what pulls
 * @property {string[]} rest further sentences
 */

/** @param {View} view @returns {Answer} */
export function answer(view) {
  return { ...headline(view), rest: [stateSentence(view), paymentSentence(view)] };
}

/** What a screen reader is told after a change: the answer's first sentence and what moved. @param {View} view */
export function summaryText({ uncertainty, ...told }) {
  const view = uncertainty && !uncertainty.stale ? { ...told, uncertainty } : told;
  const { before, figure, after, why } = headline(view);
  return `${before}${figure}${after}${why} ${changeText(view)}`.trim();
}

/** The whole answer as plain text. @param {View} view */
export function answerText(view) {
  const { before, figure, after, why, rest } = answer(view);
  return [before + figure + after + why, ...rest].join(' ');
}

/** @param {View} view */
function headline(view) {
  const {
    description,
    result: { backlog_share, years },
    year,
  } = view;
  const [lab, incumbent] = parties(description);
  const subject = `On these assumptions ${possessive(lab)} share of ${possessive(incumbent)} contracted backlog`;
  const [from, to] = [share(backlog_share[0]), share(backlog_share[year])];
  const when = pointInTimeProse(years[year]);
  const range = rangeNote(view, 'backlog_share', year);
  if (year === 0)
    return {
      before: `${subject} is `,
      figure: to,
      after: ` at the start, ${when}${range}.`,
      why: '',
      contributions: [],
    };

  const fell = backlog_share[year] <= backlog_share[0];
  const { clauses, contributions } = contributionClauses(view, fell);
  const why = clauses.length ? ` ${andList(clauses)}.` : '';
  const end = why ? ':' : '.';
  if (from === to)
    return {
      before: `${subject} is still `,
      figure: to,
      after: ` at ${when}${range}${end}`,
      why,
      contributions,
    };
  const verb = fell ? 'falls' : 'rises';
  return {
    before: `${subject} ${verb} from ${from} to `,
    figure: to,
    after: ` by ${when}${range}${end}`,
    why,
    contributions,
  };
}

/**
 * "Microsoft's other business takes 18 points off", "OpenAI's new deals elsewhere 13", "its own demand puts 6 back":
 * first what pulls the way the share went, then what pulls against it. Parts that round to nothing are left out.
 *
 * @param {View} view @param {boolean} fell
 */
function contributionClauses(view, fell) {
  const parts = partsOf(view, view.year)
    .map((part) => ({ ...part, size: wholePoints(part.change) }))
    .filter(({ size }) => size !== 0);
  const along = parts.filter((part) => part.size < 0 === fell);
  const against = parts.filter((part) => part.size < 0 !== fell);
  return {
    clauses: named(
      [...clausesOf(along, false), ...clausesOf(against, along.length > 0)],
      possessive(view.description.parties.lab),
    ),
    contributions: [...along, ...against].map(({ part, name, size }) => ({
      part,
      name,
      text: `${Math.abs(size)}`,
    })),
  };
}

/**
 * Only the first clause of a group has its verb, and only the first of all the word "points".
 *
 * @param {{ size: number, name: string, many: boolean }[]} parts @param {boolean} back they undo what came before
 */
function clausesOf(parts, back) {
  return parts.map(({ size, name, many }, i) => {
    const figure = Math.abs(size);
    if (i > 0) return `${name} ${figure}`;
    const noun = back ? '' : figure === 1 ? ' point' : ' points';
    const verb = (size < 0 ? 'take' : 'put') + (many ? '' : 's');
    const where = size < 0 ? 'off' : back ? 'back' : 'on';
    return `${name} ${verb} ${figure}${noun} ${where}`;
  });
}

/** The lab is "its" where the clause before names it. @param {string[]} contributions @param {string} name */
function named(contributions, name) {
  return contributions.map((contribution, i) =>
    contributions[i - 1]?.startsWith(name) ? contribution.replace(name, 'its') : contribution,
  );
}

/** How far the next cut is, where that is next to nothing. @param {View} view */
export function nearText({ result, year }) {
  const margin = result.regime_margin[year];
  if (margin >= NEAR) return '';
  return margin < 0.0005 ? 'less than 0.1 points' : pointsPrecise(margin);
}

/** @param {View} view */
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
  const near = nearText(view);
  return `${from} ${state}: ${meaning}${near && `, but another name may be ${near} away`}.`;
}

/** @param {import('../types.js').Description} description */
export function title(description) {
  const [lab, incumbent] = parties(description);
  return `${possessive(lab)} deals and ${possessive(incumbent)} business`;
}
