// Who pays whom: money between the lab and each partner over the horizon and before.

import { possessive } from './english.js';
import { moneyProse } from './numbers.js';
import { figure, phrase } from './phrase.js';

/**
 * @import {Evaluation, Partner, Phrase} from '../types.js'
 * @import {Part} from './phrase.js'
 */

/**
 * @typedef {object} MoneyRow
 * @property {string} provider
 * @property {string} name
 * @property {number} paid what the lab pays, also through parts of others' deals [USD bn]
 * @property {number} invested what the partner puts in, before the start too [USD bn]
 * @property {Part} paidFigure
 * @property {Part} investedFigure
 * @property {Phrase} roundTrip in words; empty where money goes one way
 */

/**
 * Partners with money either way, the largest first.
 *
 * @param {Evaluation} view
 * @returns {MoneyRow[]}
 */
export function moneyRows({ description, result }) {
  const { lab } = description.parties;
  return result.partners
    .map((partner) => {
      const { provider, round_trip } = partner;
      const name = description.providers.find(({ id }) => id === provider)?.short_name ?? provider;
      const paid = partner.paid + partner.paid_via_parts;
      const invested = partner.invested + partner.invested_before;
      return {
        provider,
        name,
        paid,
        invested,
        paidFigure: figure(
          moneyProse(paid),
          only(partner, 'paid', 'paid_via_parts'),
          `What ${lab} pays ${name}`,
        ),
        investedFigure: figure(
          moneyProse(invested),
          only(partner, 'invested', 'invested_before'),
          `What ${name} invests in ${lab}`,
        ),
        roundTrip: roundTripText(partner, paid, invested, lab, name),
      };
    })
    .filter(({ paid, invested }) => paid > 0 || invested > 0)
    .sort((a, b) => b.paid + b.invested - (a.paid + a.invested));
}

/**
 * The reference of a sum of two of which one is 0; a sum of both has no derivation of its own.
 *
 * @param {Partner} partner
 * @param {keyof Partner} one
 * @param {keyof Partner} other
 */
function only(partner, one, other) {
  const name = (/** @type {string} */ key) => `partners.${partner.provider}.${key}`;
  return !partner[other] ? name(one) : !partner[one] ? name(other) : null;
}

/**
 * "For each $100 that OpenAI pays Microsoft, Microsoft has put $2 into OpenAI."
 *
 * @param {Partner} partner
 * @param {number} paid
 * @param {number} invested
 * @param {string} lab
 * @param {string} name
 * @returns {Phrase}
 */
function roundTripText({ provider, round_trip }, paid, invested, lab, name) {
  if (!(round_trip > 0)) return [];
  const part = figure(
    `$${Math.round(100 * round_trip)}`,
    `partners.${provider}.round_trip`,
    `Money that goes both ways between ${lab} and ${name}`,
  );
  return invested < paid
    ? phrase`for each $100 paid, ${part} put in`
    : phrase`for each $100 put in, ${part} paid`;
}

/** @param {Evaluation} view */
export const moneyHeading = ({ description }) =>
  `Who pays whom: money between ${description.parties.lab} and its partners`;
