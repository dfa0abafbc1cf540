import { possessive } from '../text/english.js';
import { moneyProse, moneySigned } from '../text/numbers.js';
import { barList } from './bar-list.js';
import { partyNames, seriesClass } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {BarList, BarRow} from './bar-list.js'
 */

/**
 * Present values over the horizon: the stake's gain and the revenue share, less the profit lost, are the net.
 *
 * @param {View} view
 */
export const netGainBars = (view) => barList(netGainList(view));

/**
 * @param {View} view
 * @returns {BarList}
 */
export function netGainList(view) {
  const { description } = view;
  const { years } = description.horizon;
  const title = `Does it pay regardless? Present values over ${years} ${years === 1 ? 'year' : 'years'}`;
  return { title: [title], rows: netGainRows(view), description };
}

/**
 * Each bar begins where the last ended.
 *
 * @param {View} view
 * @returns {BarRow[]}
 */
export function netGainRows(view) {
  const { result, description } = view;
  const colour = seriesClass(description, description.incumbent_provider);
  const lost = result.npv_lost_gross_profit;
  let reached = 0;
  /**
   * @param {string} name
   * @param {string} metric
   * @param {number} change
   * @returns {BarRow}
   */
  const step = (name, metric, change) => {
    const from = reached;
    reached += change;
    return { name, metric, from, to: reached, value: moneySigned(change), class: colour, kind: 'step' };
  };
  const steps = [
    step('Gain of the stake', 'npv_equity_gain', result.npv_equity_gain),
    step(
      `Share of ${possessive(partyNames(view).lab)} revenue`,
      'npv_revenue_share',
      result.npv_revenue_share,
    ),
    {
      ...step('Profit lost to others and to unpaid bills', 'npv_lost_gross_profit', -lost),
      ...(lost >= 0.5 && { operator: '\u2212', value: moneyProse(lost) }),
    },
  ];
  const net = result.incumbent_net_gain;
  return [
    ...steps,
    {
      name: 'Net',
      from: 0,
      to: net,
      value: moneySigned(net),
      metric: 'incumbent_net_gain',
      class: colour,
      kind: 'total',
    },
  ];
}
