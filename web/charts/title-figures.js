// The figures in the pictures' findings, in their order.

import { flowFrom, levelAt } from '../engine/metric-ref.js';
import { pointInTime } from '../text/dates.js';
import { gigawatts, moneyProse, share } from '../text/numbers.js';
import { statesAt } from '../text/ranges.js';
import { widestGap } from './obligations-text.js';

/** By the pictures' names; what is not there has none. @type {Record<string, (view: import('../types.js').View) => import('../types.js').Figure[]>} */
export const titleFigures = {
  obligations({ result }) {
    const k = widestGap(result);
    return /** @type {const} */ (['obligations', 'resources']).map((id) => ({
      text: moneyProse(result[id][k]),
      metric: flowFrom(id, result, k),
    }));
  },

  'backlog-share'({ result, year }) {
    const [from, to] = [0, year].map((k) => ({
      text: share(result.backlog_share[k]),
      metric: levelAt('backlog_share', result, k),
    }));
    return from.text === to.text ? [to] : [from, to];
  },

  dependence(view) {
    const { result, year } = view;
    return statesAt(view, year)
      .slice(0, 1)
      .map(({ id, label, part }) => ({
        text: share(part),
        metric: levelAt(`trials.regimes.${id}`, result, year),
        about: `${label}, ${pointInTime(result.years[year])}`,
      }));
  },

  capacity({ result, year }) {
    return [
      {
        text: gigawatts(result.capacity_total[year]).replace(' ', '\u00a0'),
        metric: levelAt('capacity_total', result, year),
        about: `Capacity in all, ${pointInTime(result.years[year])}`,
      },
      { text: share(result.own_control[year]), metric: levelAt('own_control', result, year) },
    ];
  },
};
