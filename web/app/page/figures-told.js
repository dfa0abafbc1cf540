// Which figures stand in a text of the page, in their order, and what each is called.

import { flowAt, levelAt } from '../../engine/metric-ref.js';
import { nearText } from '../../text/answer.js';
import { pointInTime } from '../../text/dates.js';
import { gigawatts, pointsSigned, share } from '../../text/numbers.js';
import { gapSize } from '../../text/payment.js';
import { rangeFigures } from '../../text/ranges.js';
import { builders } from '../../text/signals.js';

/**
 * @typedef {import('../../types.js').View} View
 * @typedef {import('../../types.js').Figure} Figure
 */

/** @param {View} view @param {import('../../text/answer.js').Answer} answer @returns {Record<'before' | 'figure' | 'after' | 'why' | 'rest', Figure[]>} */
export function answerFigures(view, { figure, contributions }) {
  const { result, year } = view;
  const { backlog_share, cumulative_gap, funding_gap, paid_share } = result;
  return {
    before: [{ text: share(backlog_share[0]), metric: levelAt('backlog_share', result, 0) }],
    figure: [{ text: figure, metric: levelAt('backlog_share', result, year) }],
    after: rangeFigures(view, 'backlog_share', year),
    why: contributions.map(({ part, name, text }) => ({
      text,
      metric: levelAt(`attribution.${part}`, result, year),
      about: `Effect of ${name} on that share, ${pointInTime(result.years[year])}`,
    })),
    rest: [
      { text: nearText(view), metric: nearText(view) ? levelAt('regime_margin', result, year) : null },
      ...(year > 0
        ? [
            { text: gapSize(cumulative_gap[year]), metric: levelAt('cumulative_gap', result, year) },
            { text: share(paid_share[year - 1]), metric: flowAt('paid_share', result, year) },
          ]
        : []),
      { text: gapSize(funding_gap), metric: 'funding_gap' },
    ],
  };
}

/**
 * Of the three signals, in their order: of the value and of what it means.
 *
 * @param {View} view @returns {[Figure[], Figure[]][]}
 */
export function signalFigures({ description, result, year }) {
  const { backlog_share, model_dependence, build_pressure_peak, hedge_gain } = result;
  /** @param {string} id @param {number[]} row @param {(value: number) => string} [form] @returns {Figure[]} */
  const level = (id, row, form = share) => [{ text: form(row[year]), metric: levelAt(id, result, year) }];
  const revenue = year > 0 ? share(result.cloud_revenue_share[year - 1]) : '';
  return [
    [
      level('backlog_share', backlog_share),
      [{ text: revenue, metric: flowAt('cloud_revenue_share', result, year) }],
    ],
    [
      [{ text: pointsSigned(build_pressure_peak), metric: 'build_pressure_peak' }],
      builders(description).map(({ id }) => ({
        text: gigawatts(result.capacity[id][year]),
        metric: levelAt(`capacity.${id}`, result, year),
        about: `Capacity in service, ${pointInTime(result.years[year])}`,
      })),
    ],
    [level('hedge_gain', hedge_gain, pointsSigned), level('model_dependence', model_dependence)],
  ];
}
