import { pointInTimeTick } from '../text/dates.js';
import { moneyBn, share } from '../text/numbers.js';
import { concat } from '../text/phrase.js';
import { barList } from './bar-list.js';
import { partyNames, seriesClass } from './providers.js';

/**
 * @import {Partner, View} from '../types.js'
 * @import {BarList, BarRow} from './bar-list.js'
 */

const LEAST = 0.5; // USD bn: less rounds to nothing

/**
 * Who goes unpaid over the horizon, in dollars and as a share of the partner's own backlog; what a partner is owed inside
 * another's contract has a row of its own.
 *
 * @param {View} view
 */
export const unpaidBars = (view) => barList(unpaidList(view));

/**
 * @param {View} view
 * @returns {BarList}
 */
export function unpaidList(view) {
  const { description, result } = view;
  const { lab } = partyNames(view);
  const until = pointInTimeTick(result.years[result.years.length - 1]);
  return {
    title: concat([`Unpaid by ${until} if ${lab} pays what it can`]),
    rows: unpaidRows(view),
    empty: 'Nobody: it can pay all that falls due.',
    description,
  };
}

/**
 * The largest first.
 *
 * @param {View} view
 * @returns {BarRow[]}
 */
export function unpaidRows(view) {
  const { description, result } = view;
  const { nameOf } = partyNames(view);
  /**
   * @param {Partner} partner
   * @param {'unpaid' | 'unpaid_via_parts'} figure
   * @returns {BarRow}
   */
  const row = ({ provider, ...partner }, figure) => ({
    name: figure === 'unpaid' ? nameOf(provider) : insideName(view, provider),
    from: 0,
    to: partner[figure],
    value: moneyBn(partner[figure]),
    metric: `partners.${provider}.${figure}`,
    note: ofBacklog(view, provider, partner[figure]),
    class: seriesClass(description, provider),
    kind: figure === 'unpaid' ? 'whole' : 'part',
  });
  return result.partners
    .flatMap((partner) => [row(partner, 'unpaid'), row(partner, 'unpaid_via_parts')])
    .filter(({ to }) => to >= LEAST)
    .sort((a, b) => b.to - a.to);
}

/**
 * "Oracle, inside Stargate".
 *
 * @param {View} view
 * @param {string} provider
 */
function insideName(view, provider) {
  const { nameOf } = partyNames(view);
  const { contracts } = view.description;
  const containing = contracts
    .filter((one) => one.provider === provider && one.part_of)
    .map(({ part_of }) => contracts.find(({ id }) => id === part_of)?.provider ?? provider);
  const names = [...new Set(containing)].map(nameOf);
  return `${nameOf(provider)}, inside ${names.join(' and ')}`;
}

/**
 * "23% of its backlog", where that is known.
 *
 * @param {View} view
 * @param {string} provider
 * @param {number} unpaid
 */
function ofBacklog({ description, overrides }, provider, unpaid) {
  const own = description.providers.find(({ id }) => id === provider)?.backlog_usd_bn;
  const backlog = overrides[`providers.${provider}.backlog_usd_bn`] ?? own;
  return backlog && unpaid / backlog >= 0.005 ? `${share(unpaid / backlog)} of its backlog` : undefined;
}
