// Remarks below the pictures of the questions without a signal: who would miss the money most, and what becomes of the
// stake and of the revenue.

import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeProse } from './dates.js';
import { possessive } from './english.js';
import { years } from './horizon.js';
import { moneyProse, share } from './numbers.js';
import { figure, phrase } from './phrase.js';
import { parties } from './regimes.js';

/** @import {Contract, Description, Evaluation, Phrase} from '../types.js' */

/**
 * @typedef {{ title: string, text: Phrase }} Remark
 */

/**
 * The partner with the largest part of its own backlog from the lab, and through whose deal.
 *
 * @param {Evaluation} view
 * @returns {Remark | null} null where no partner's backlog is known
 */
export function mostExposedPartner({ description, result }) {
  const { lab } = description.parties;
  const known = result.partners.filter(({ share_of_partner }) => (share_of_partner ?? 0) > 0);
  const [most] = known.sort((a, b) => (b.share_of_partner ?? 0) - (a.share_of_partner ?? 0));
  if (!most) return null;
  const { provider, share_of_partner, remaining, via_parts } = most;
  const through = via_parts > remaining ? holderOf(description, provider) : null;
  return {
    title: 'Who would miss it most?',
    text: phrase`${nameOf(description, provider)}: ${figure(share(share_of_partner), `partners.${provider}.share_of_partner`, `${possessive(nameOf(description, provider))} backlog that comes from ${lab}`)} of its own backlog comes from ${lab}${through ? `, through ${through}` : ''}.`,
  };
}

/**
 * The provider of the deal that holds a provider's part.
 *
 * @param {Description} description
 * @param {string} provider
 */
function holderOf(description, provider) {
  const { contracts } = description;
  const part = contracts.find((contract) => contract.provider === provider && contract.part_of !== null);
  const whole = contracts.find(({ id }) => id === part?.part_of);
  return whole ? nameOf(description, whole.provider) : null;
}

/**
 * @param {Description} description
 * @param {string} provider
 */
const nameOf = ({ providers }, provider) =>
  providers.find(({ id }) => id === provider)?.short_name ?? provider;

/**
 * What the stake becomes as others put in equity, and when the revenue share ends.
 *
 * @param {Evaluation} view
 * @returns {Remark}
 */
export function stakeRemark({ description, result, overrides }) {
  const last = result.years.length - 1;
  const [now, later] = [0, last].map((k) => figure(share(result.stake[k]), levelAt('stake', result, k)));
  const [lab, incumbent] = parties(description);
  const until = description.parameters.find(({ id }) => id === 'revenue_share_until');
  const rate = description.parameters.find(({ id }) => id === 'revenue_share_rate');
  const inForce = (/** @type {typeof until} */ lever) => lever && (overrides[lever.id] ?? lever.value);
  const end = inForce(until);
  const part = inForce(rate);
  const ending =
    end && part && until && rate
      ? phrase` ${incumbent} also gets ${figure(share(part), rate.id, rate.label)} of ${possessive(lab)} revenue, until ${figure(pointInTimeProse(end), until.id, until.label)}.`
      : '';
  const becomes =
    share(result.stake[0]) === share(result.stake[last])
      ? phrase`It stays ${now}.`
      : phrase`${now} becomes ${later} as new shareholders come in.`;
  return { title: `${possessive(incumbent)} stake in ${lab}.`, text: phrase`${becomes}${ending}` };
}

/**
 * The parts of the lost profit: the model has its two parts as revenue, per year, and not as present values.
 *
 * @param {Evaluation} view
 * @returns {Remark}
 */
export function lostRevenue({ description, result }) {
  const [, incumbent] = parties(description);
  const [departure, nonpayment] = /** @type {const} */ (['lost_to_departure', 'lost_to_nonpayment']).map(
    (row) => {
      const lost = result[row].reduce((sum, value) => sum + value, 0);
      const text = moneyProse(Math.abs(lost)) === moneyProse(0) ? 'nothing' : moneyProse(lost);
      const label = description.metrics.find(({ id }) => id === row)?.label ?? row;
      return figure(text, `${row}@sum`, `${label}, over ${years(description)}`);
    },
  );
  return {
    title: `Revenue that ${incumbent} loses over ${years(description)}, before costs and discount`,
    text: phrase`${departure} to new contracts elsewhere and ${nonpayment} to unpaid bills.`,
  };
}

/**
 * Where the lab's own builds stand and with whom: the notes of their contracts.
 *
 * @param {Description} description
 * @returns {{ id: string, title: string, note: string }[]}
 */
export const buildNotes = ({ contracts }) =>
  contracts
    .filter((/** @type {Contract} */ { kind, part_of, note }) => kind === 'build' && part_of === null && note)
    .map(({ id, title, note }) => ({ id, title, note }));

/**
 * Models that replace the lab's, now: the two parameters with their notes.
 *
 * @param {Evaluation} view
 * @returns {Remark[]}
 */
export const modelNotes = ({ description: { parameters }, overrides }) =>
  ['third_party_models_now', 'internal_capability_now'].flatMap((id) => {
    const lever = parameters.find((one) => one.id === id);
    if (!lever) return [];
    const { label, note, value } = lever;
    return [{ title: label, text: phrase`${figure(share(overrides[id] ?? value), id, label)}, ${note}.` }];
  });
