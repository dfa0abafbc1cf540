// What stands below the pictures of the questions that have no signal of their own: who would miss the money most, and what
// becomes of the stake.

import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeProse } from './dates.js';
import { possessive } from './english.js';
import { share } from './numbers.js';
import { figure, phrase } from './phrase.js';
import { parties } from './regimes.js';

/**
 * @import {Contract, Description, Evaluation, Phrase} from '../types.js'
 *
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
 * Where the lab's own builds stand and with whom: the notes of their contracts.
 *
 * @param {Description} description
 * @returns {{ id: string, title: string, note: string }[]}
 */
export const buildNotes = ({ contracts }) =>
  contracts
    .filter((/** @type {Contract} */ { kind, part_of, note }) => kind === 'build' && part_of === null && note)
    .map(({ id, title, note }) => ({ id, title, note }));
