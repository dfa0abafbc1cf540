// The heading of each question's section: its answer at the chosen date.

import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeProse } from './dates.js';
import { possessive } from './english.js';
import { fundedUntil, fundedUntilFigure, gapFigure, roundedGap } from './gap.js';
import { years } from './horizon.js';
import { moneyProse, share } from './numbers.js';
import { figure, phrase } from './phrase.js';
import { parties, regimeSince } from './regimes.js';
import { controlFigure, standing } from './sentence.js';

/**
 * @import {Evaluation, Phrase} from '../types.js'
 * @import {Question} from './questions.js'
 */

/** @type {Record<Question['id'], (view: Evaluation) => Phrase>} */
export const FINDINGS = {
  exposure({ description, result, year }) {
    const [lab, incumbent] = parties(description).map(possessive);
    const [from, to] = [0, year].map((k) =>
      figure(share(result.backlog_share[k]), levelAt('backlog_share', result, k)),
    );
    const change = Math.round(result.backlog_share[year] * 100) - Math.round(result.backlog_share[0] * 100);
    const subject = `${lab} share of ${incumbent} backlog`;
    if (year === 0) return phrase`${subject} is ${to} at the start`;
    if (change === 0) return phrase`${subject} is still ${to}`;
    return phrase`${subject} ${change < 0 ? 'falls' : 'rises'} from ${from} to ${to}`;
  },

  payment({ description, result, year }) {
    const { lab } = description.parties;
    const until = fundedUntil(result);
    const when = pointInTimeProse(result.years[year]);
    const lacks = roundedGap(result.cumulative_gap[year]) > 0;
    if (!(Math.max(...result.obligations) > 0)) return phrase`${lab} owes nothing in these years`;
    if (until === null)
      return year === 0
        ? phrase`${lab} can fund all that it promised`
        : phrase`${lab} can fund all that it promised, with ${gapFigure(result, year)} to spare by ${when}`;
    const gap = phrase`needs ${gapFigure(result, year)} more than assumed by ${when}`;
    if (lacks && until === 0) return phrase`${lab} ${gap}`;
    if (until === 0) return phrase`${lab} has too little from the start`;
    return phrase`${lab} has enough until ${fundedUntilFigure(result, until)}${lacks ? phrase` and ${gap}` : ''}`;
  },

  capacity: (view) =>
    phrase`${view.description.parties.lab} runs ${controlFigure(view)} of its computing on capacity of its own`,

  stake({ description, result: { incumbent_net_gain: net } }) {
    const size = figure(moneyProse(Math.abs(net)), 'incumbent_net_gain');
    return phrase`Over ${years(description)} the stake leaves ${parties(description)[1]} ${size} ${net < 0 ? 'behind' : 'ahead'}, as present values`;
  },

  relationship(view) {
    const { result, year } = view;
    const { article, before, name } = standing(view);
    const since = regimeSince(result.regime, year);
    const from =
      since > 0
        ? `From ${pointInTimeProse(result.years[since])}`
        : year > 0
          ? `From the start to ${pointInTimeProse(result.years[year])}`
          : 'At the start';
    return phrase`${from} ${article}${before}${name}`;
  },
};
