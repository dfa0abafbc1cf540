// Under each picture a question in which the chosen year's figures open. A drawing is one slider and holds no buttons.

import { flowAt, levelAt } from '../engine/metric-ref.js';
import { pointInTimeProse, periodProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { moneyBn, share } from '../text/numbers.js';
import { parties } from '../text/regimes.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {[string, import('../types.js').Figure[]]} Question the words, and the figures in them in their order
 */

/** By the pictures' names. @type {Record<string, (view: View) => Question>} */
export const questions = {
  obligations({ description, result, year }) {
    if (year === 0) return ['', []];
    const k = year - 1;
    const [due, funds, part] = [
      moneyBn(result.obligations[k]),
      moneyBn(result.resources[k]),
      share(result.coverage[k]),
    ];
    const when = periodProse(result.years[k]);
    return [
      `Why ${due} owed in ${when}, why ${funds} that ${description.parties.lab} could fund, and ${part} covered?`,
      [
        { text: due, metric: flowAt('obligations', result, year) },
        { text: funds, metric: flowAt('resources', result, year) },
        { text: part, metric: flowAt('coverage', result, year) },
      ],
    ];
  },

  'backlog-share'({ result, year }) {
    const level = share(result.backlog_share[year]);
    const figures = [{ text: level, metric: levelAt('backlog_share', result, year) }];
    const opening = `Why ${level} of the backlog at ${pointInTimeProse(result.years[year])}`;
    if (year === 0) return [`${opening}?`, figures];
    const flow = share(result.cloud_revenue_share[year - 1]);
    return [
      `${opening}, and ${flow} of cloud revenue in ${periodProse(result.years[year - 1])}?`,
      [...figures, { text: flow, metric: flowAt('cloud_revenue_share', result, year) }],
    ];
  },

  coexistence({ description, result, year }) {
    const [lab, incumbent] = parties(description);
    const [across, up] = [share(result.lab_dependence[year]), share(result.incumbent_dependence[year])];
    return [
      `Why does ${lab} depend on ${incumbent} for ${across}, and ${incumbent} on ${lab} for ${up}?`,
      [
        { text: across, metric: levelAt('lab_dependence', result, year) },
        { text: up, metric: levelAt('incumbent_dependence', result, year) },
      ],
    ];
  },

  dependence({ result, year }) {
    const mutual = share(result.mutual_dependence[year]);
    return [
      `Why do they depend on each other for ${mutual}, on average?`,
      [{ text: mutual, metric: levelAt('mutual_dependence', result, year) }],
    ];
  },

  capacity({ description, result, year }) {
    const [lab, incumbent] = parties(description);
    const [own, rival] = [share(result.own_control[year]), share(result.rival_scale[year])];
    return [
      `Why is ${own} under ${possessive(lab)} own control, and that ${rival} of ${possessive(incumbent)}?`,
      [
        { text: own, metric: levelAt('own_control', result, year) },
        { text: rival, metric: levelAt('rival_scale', result, year) },
      ],
    ];
  },
};
