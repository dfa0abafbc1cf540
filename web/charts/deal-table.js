import { calendarDate, startDate } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { moneyBn, oneDecimal, years, DASH } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { NOTE_UNIT } from '../text/units.js';
import { webAddress } from '../text/web-address.js';

/** @import {Cell, Contract, Investment, Source, Table, View} from '../types.js' */

/** @type {Record<Contract['status'], string>} */
const STATUS = { signed: 'Signed', announced: 'Announced', in_talks: 'In talks' };

/**
 * The deals of the scenario at the present overrides: contracts, which the lab pays for, and investments in the lab.
 *
 * @returns {Table}
 */
export function dealTable(/** @type {View} */ view) {
  const { contracts, investments, parties } = view.description;
  const { lab } = parties;
  return {
    name: 'Deals',
    caption:
      `Deals. Money out of ${lab}, and into it from investors; what is part of another deal is shown and not added. ` +
      `+: at least. ≈: derived from the other figure at the assumed price per gigawatt. ${NOTE_UNIT}`,
    columns: [
      { key: 'title', label: 'Deal', numeric: false },
      { key: 'partner', label: 'Partner', numeric: false },
      { key: 'direction', label: 'Money', numeric: false },
      { key: 'value', label: 'Value', numeric: true },
      { key: 'capacity', label: 'Capacity', unit: 'GW', numeric: true },
      { key: 'start', label: 'Start', numeric: false },
      { key: 'term', label: 'Term', numeric: false },
      { key: 'status', label: 'Status', numeric: false },
      { key: 'part_of', label: 'Part of', numeric: false },
      { key: 'source', label: 'Source', numeric: false },
    ],
    rows: [
      ...contracts.map((contract) => ({
        header: contract.title,
        cells: contractCells(view, contract),
        note: noteOf(contract),
      })),
      ...investments.map((investment) => ({
        header: investment.title,
        cells: investmentCells(view, investment),
        note: noteOf(investment),
      })),
    ],
  };
}

/**
 * @param {View} view
 * @param {Contract} contract
 * @returns {Cell[]}
 */
function contractCells({ description, overrides }, contract) {
  const { contracts } = description;
  const nameOf = (/** @type {string} */ key) => `contracts.${contract.id}.${key}`;
  const inForce = (/** @type {'term_years' | 'start' | 'value_usd_bn' | 'capacity_gw'} */ key) =>
    overrides[nameOf(key)] ?? contract[key];
  const size = (
    /** @type {'value_usd_bn' | 'capacity_gw'} */ key,
    /** @type {(value: number) => string} */ form,
    /** @type {boolean} */ derived,
  ) => {
    const text = form(inForce(key));
    return figure(derived ? `≈ ${text}` : sized(text, contract), nameOf(key));
  };
  return [
    partnerOf(description, contract),
    'Out',
    size('value_usd_bn', moneyBn, contract.derived_value),
    size('capacity_gw', oneDecimal, contract.derived_capacity),
    startDate(inForce('start')),
    figure(years(inForce('term_years')), nameOf('term_years')),
    STATUS[contract.status],
    contracts.find(({ id }) => id === contract.part_of)?.title ?? DASH,
    sourceOf(description, contract),
  ];
}

/**
 * @param {View} view
 * @param {Investment} investment
 * @returns {Cell[]}
 */
function investmentCells({ description, overrides }, investment) {
  const { id, value_usd_bn, start, status } = investment;
  const name = `investments.${id}.value_usd_bn`;
  return [
    partnerOf(description, investment),
    'In',
    figure(sized(moneyBn(overrides[name] ?? value_usd_bn), investment), name),
    DASH,
    startDate(start),
    years(investment.years),
    STATUS[status],
    DASH,
    sourceOf(description, investment),
  ];
}

/**
 * What the scenario notes of a deal, as a sentence.
 *
 * @param {{ note: string }} deal
 */
const noteOf = ({ note }) => note && `${capitalised(note)}.`;

/**
 * @param {string} text
 * @param {{ at_least: boolean }} deal
 */
const sized = (text, { at_least }) => `${text}${at_least ? '+' : ''}`;

/**
 * @param {View['description']} description
 * @param {{ provider: string }} deal
 */
const partnerOf = ({ providers }, { provider }) =>
  providers.find(({ id }) => id === provider)?.name ?? provider;

/**
 * @param {View['description']} description
 * @param {{ source: string | null }} deal
 */
function sourceOf({ sources }, deal) {
  const source = sources.find(({ id }) => id === deal.source);
  return source ? sourceCell(source) : DASH;
}

/**
 * A link to the source, with publisher and date; the title of a source without an address.
 *
 * @returns {Cell}
 */
function sourceCell(/** @type {Source} */ { title, publisher, date, url }) {
  const href = webAddress(url);
  return href ? { text: `${publisher}, ${calendarDate(date)}`, href } : title;
}
