import { possessive } from '../text/english.js';
import { moneySigned } from '../text/numbers.js';
import { barList } from './bar-list.js';
import { partyNames, seriesClass } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {BarRow} from './bar-list.js'
 */

/**
 * Present values over the horizon: the stake's gain and the revenue share, less the profit lost, are the net.
 *
 * @param {View} view
 */
export function netGainBars(view) {
  const { description } = view;
  const { years } = description.horizon;
  const title = `Does it pay regardless? Present values over ${years} ${years === 1 ? 'year' : 'years'}`;
  return barList({ title: [title], rows: netGainRows(view), description });
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
  let reached = 0;
  const steps = [
    { name: 'Gain of the stake', metric: 'npv_equity_gain', change: result.npv_equity_gain },
    {
      name: `Share of ${possessive(partyNames(view).lab)} revenue`,
      metric: 'npv_revenue_share',
      change: result.npv_revenue_share,
    },
    {
      name: 'Profit lost to others and to unpaid bills',
      metric: 'npv_lost_gross_profit',
      change: -result.npv_lost_gross_profit,
    },
  ].map(({ name, metric, change }) => {
    const from = reached;
    reached += change;
    return /** @type {BarRow} */ ({
      ...{ name, from, to: reached, value: moneySigned(change), metric },
      ...{ class: colour, kind: 'step' },
    });
  });
  const net = result.incumbent_net_gain;
  return [
    ...steps,
    {
      ...{ name: 'Net', from: 0, to: net, value: moneySigned(net), metric: 'incumbent_net_gain' },
      ...{ class: colour, kind: 'total' },
    },
  ];
}
