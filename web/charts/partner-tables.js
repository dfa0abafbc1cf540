import { pointInTimeProse, periodProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { figureAt, flowFigure } from '../text/figures.js';
import { oneDecimal, sharePrecise } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { parties } from '../text/regimes.js';

/** @import {Partner, Table, View} from '../types.js' */

const money = (/** @type {string} */ key, /** @type {string} */ label) => ({
  key,
  label,
  unit: '$B',
  numeric: true,
});

/**
 * Contracts that each partner has yet to deliver at the start.
 *
 * @returns {Table}
 */
export function partnerTable(/** @type {View} */ view) {
  const { description, result } = view;
  const [lab] = parties(description);
  const name = `What ${lab} has contracted and not yet received, by partner, at ${pointInTimeProse(result.years[0])}`;
  return {
    name,
    caption:
      `${name}. ` +
      `Parts: through parts of other partners’ deals. Shares: of all that ${lab} has left to receive, and of the partner’s whole backlog`,
    columns: [
      { key: 'partner', label: 'Partner', numeric: false },
      money('remaining', 'Left'),
      money('via_parts', 'Parts'),
      { key: 'share_of_lab', label: `Of ${possessive(lab)}`, numeric: true },
      { key: 'share_of_partner', label: 'Of its backlog', numeric: true },
    ],
    rows: partnersWith(view, ['remaining', 'via_parts']).map((partner) => ({
      header: nameOf(description, partner.provider),
      cells: [
        figure(oneDecimal(partner.remaining), figureName(partner, 'remaining')),
        figure(oneDecimal(partner.via_parts), figureName(partner, 'via_parts')),
        figure(sharePrecise(partner.share_of_lab), figureName(partner, 'share_of_lab')),
        figure(sharePrecise(partner.share_of_partner), figureName(partner, 'share_of_partner')),
      ],
    })),
  };
}

/** Columns of payments between the lab and a partner, each with the metrics that it adds up. */
const PAYMENTS = /** @type {const} */ ([
  ['paid', 'paid_via_parts'],
  ['unpaid', 'unpaid_via_parts'],
  ['invested', 'invested_before'],
]);

/**
 * Payments between the lab and each partner, in both directions, over the horizon.
 *
 * @returns {Table}
 */
export function moneyTable(/** @type {View} */ view) {
  const { description, result } = view;
  const [lab] = parties(description);
  const name = `Money between ${lab} and its partners to ${pointInTimeProse(result.years[result.years.length - 1])}`;
  return {
    name,
    caption:
      `${name}. ` +
      `Unpaid: if ${lab} pays what it can. Invested: before the start too. Both ways: the smaller of invested and paid over the greater. ` +
      'Parts of other deals are included, and so stand with two partners',
    columns: [
      { key: 'partner', label: 'Partner', numeric: false },
      money('paid', 'Paid'),
      money('unpaid', 'Unpaid'),
      money('invested', 'Invested'),
      { key: 'round_trip', label: 'Both ways', numeric: true },
    ],
    rows: partnersWith(view, PAYMENTS.flat()).map((partner) => ({
      header: nameOf(description, partner.provider),
      cells: [
        ...PAYMENTS.map(([one, other]) =>
          figure(oneDecimal(partner[one] + partner[other]), onlySummand(partner, one, other)),
        ),
        figure(sharePrecise(partner.round_trip), figureName(partner, 'round_trip')),
      ],
    })),
  };
}

/**
 * @param {Partner} partner
 * @param {keyof Partner} key
 */
const figureName = ({ provider }, key) => `partners.${provider}.${key}`;

/**
 * The metric of a sum with one summand other than 0; null for other sums, which have no derivation.
 *
 * @param {Partner} partner
 * @param {keyof Partner} one
 * @param {keyof Partner} other
 */
const onlySummand = (partner, one, other) =>
  !partner[other] ? figureName(partner, one) : !partner[one] ? figureName(partner, other) : null;

/**
 * Partners with any of the metrics other than 0, in the result or the baseline.
 *
 * @param {View} view
 * @param {(keyof Partner)[]} keys
 */
const partnersWith = ({ result, baseline }, keys) =>
  result.partners.filter((_, i) =>
    [result, baseline].some(({ partners }) => keys.some((key) => partners[i][key])),
  );

/**
 * Each partner in the year that ends at the chosen point in time, and at that point.
 *
 * @returns {Table}
 */
export function yearTable(/** @type {View} */ { description, result, baseline, year }) {
  const [lab] = parties(description);
  const flow = (/** @type {'due' | 'spend'} */ row, /** @type {string} */ id) =>
    flowFigure(result, `${row}.${id}`, year, oneDecimal);
  const level = (/** @type {'backlog' | 'capacity'} */ row, /** @type {string} */ id) =>
    figureAt(result, `${row}.${id}`, year, oneDecimal);
  /** @param {{ id: string }} provider */
  const isActive = ({ id }) =>
    [result, baseline].some(({ due, spend, backlog, capacity }) =>
      [due, spend, backlog, capacity].some((rows) => rows[id].some((figure) => figure > 0)),
    );
  const during =
    year > 0 ? `${periodProse(result.years[year - 1])} and at its end` : pointInTimeProse(result.years[0]);
  const name = `${possessive(lab)} partners ${year > 0 ? 'in' : 'at'} ${during}`;
  return {
    name,
    caption: name + (year > 0 ? '. Owed: rent included. Drawn: whoever pays' : ''),
    columns: [
      { key: 'partner', label: 'Partner', numeric: false },
      money('due', 'Owed'),
      money('spend', 'Drawn'),
      money('backlog', 'Backlog'),
      { key: 'capacity', label: 'Capacity', unit: 'GW', numeric: true },
    ],
    rows: description.providers.filter(isActive).map(({ id, short_name }) => ({
      header: short_name,
      cells: [flow('due', id), flow('spend', id), level('backlog', id), level('capacity', id)],
    })),
  };
}

/**
 * @param {View['description']} description
 * @param {string} provider
 */
function nameOf({ providers }, provider) {
  return providers.find(({ id }) => id === provider)?.short_name ?? provider;
}

/** The tables, as functions of the view. */
export const partnerTables = [partnerTable, moneyTable, yearTable];
