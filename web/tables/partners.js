import { flowAt, levelAt } from '../why/references.js';
import { possessive } from '../words/grammar.js';
import { oneDecimal, sharePrecise, theInstant, thePeriod, DASH } from '../words/numbers.js';
import { parties } from '../words/regimes.js';

/** @typedef {import('../types.js').View} View */

const money = (/** @type {string} */ key, /** @type {string} */ label) => ({
  key,
  label,
  unit: '$B',
  numeric: true,
});

const PARTNER_FIGURES = [
  'remaining',
  'via_parts',
  'share_of_lab',
  'share_of_partner',
  'at_risk',
  'at_risk_affordable',
];

/** What each partner still has to deliver at the start, and what of it is at risk. @returns {import('./table.js').Table} */
export function partnerTable(/** @type {View} */ { description, result }) {
  const [lab] = parties(description);
  return {
    caption: `What ${lab} has contracted and not yet received, by partner, at ${theInstant(result.years[0])}`,
    columns: [
      { key: 'partner', label: 'Partner', numeric: false },
      money('remaining', 'Remaining'),
      money('via_parts', 'Through parts of other deals'),
      { key: 'share_of_lab', label: `Of ${possessive(lab)} total`, numeric: true },
      { key: 'share_of_partner', label: "Of the partner's own backlog", numeric: true },
      money('at_risk', 'At risk'),
      money('at_risk_affordable', 'At risk if it pays what it can'),
    ],
    rows: result.partners.map((partner) => ({
      header: nameOf(description, partner.provider),
      cells: [
        oneDecimal(partner.remaining),
        oneDecimal(partner.via_parts),
        sharePrecise(partner.share_of_lab),
        sharePrecise(partner.share_of_partner),
        oneDecimal(partner.at_risk),
        oneDecimal(partner.at_risk_affordable),
      ],
      opens: PARTNER_FIGURES.map((key) => `partners.${partner.provider}.${key}`),
    })),
  };
}

/** Each partner in the year that ends at the chosen point, and at that point. @returns {import('./table.js').Table} */
export function yearTable(/** @type {View} */ { description, result, year }) {
  const [lab] = parties(description);
  const flow = (/** @type {Record<string, number[]>} */ rows, /** @type {string} */ id) =>
    year > 0 ? oneDecimal(rows[id][year - 1]) : DASH;
  const during =
    year > 0 ? `${thePeriod(result.years[year - 1])} and at its end` : theInstant(result.years[0]);
  return {
    caption: `${possessive(lab)} partners ${year > 0 ? 'in' : 'at'} ${during}`,
    columns: [
      { key: 'partner', label: 'Partner', numeric: false },
      money('due', `Owed by ${lab}`),
      money('spend', 'Drawn, whoever pays'),
      money('backlog', 'Backlog'),
      { key: 'capacity', label: 'Capacity', unit: 'GW', numeric: true },
    ],
    rows: description.providers.map(({ id, short_name }) => ({
      header: short_name,
      cells: [
        flow(result.due, id),
        flow(result.spend, id),
        oneDecimal(result.backlog[id][year]),
        oneDecimal(result.capacity[id][year]),
      ],
      opens: [
        flowAt(`due.${id}`, result, year),
        flowAt(`spend.${id}`, result, year),
        levelAt(`backlog.${id}`, result, year),
        levelAt(`capacity.${id}`, result, year),
      ],
    })),
  };
}

/** @param {View['description']} description @param {string} provider */
function nameOf({ providers }, provider) {
  return providers.find(({ id }) => id === provider)?.short_name ?? provider;
}
