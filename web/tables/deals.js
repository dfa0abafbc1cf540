import { calendarDate, moment, moneyBn, oneDecimal, years, DASH } from '../words/numbers.js';

/**
 * @typedef {import('../types.js').View} View
 * @typedef {import('../types.js').Contract} Contract
 */

/** @type {Record<Contract['status'], string>} */
const STATUS = { signed: 'Signed', announced: 'Announced', in_talks: 'In talks' };

/** Every deal of the scenario, as the levers have it. @returns {import('./table.js').Table} */
export function dealTable(/** @type {View} */ view) {
  const { contracts } = view.description;
  return {
    caption: 'Deals. +: at least. ≈: derived from the other figure at the assumed price per gigawatt',
    columns: [
      { key: 'title', label: 'Deal', numeric: false },
      { key: 'partner', label: 'Partner', numeric: false },
      { key: 'value', label: 'Value', numeric: true },
      { key: 'capacity', label: 'Capacity', unit: 'GW', numeric: true },
      { key: 'term', label: 'Term', numeric: false },
      { key: 'status', label: 'Status', numeric: false },
      { key: 'part_of', label: 'Part of', numeric: false },
      { key: 'source', label: 'Source', numeric: false },
    ],
    rows: contracts.map((contract) => ({
      header: contract.title,
      cells: cellsOf(view, contract),
      opens: opensOf(contract),
    })),
  };
}

/** @param {View} view @param {Contract} contract @returns {import('./table.js').Cell[]} */
function cellsOf({ description, overrides }, contract) {
  const { providers, contracts, sources } = description;
  const inForce = (/** @type {'term_years' | 'start' | 'value_usd_bn' | 'capacity_gw'} */ key) =>
    overrides[`contracts.${contract.id}.${key}`] ?? contract[key];
  const figure = (/** @type {string} */ text, /** @type {boolean} */ derived) =>
    derived ? `≈ ${text}` : `${text}${contract.at_least ? '+' : ''}`;
  const source = sources.find(({ id }) => id === contract.source);
  return [
    providers.find(({ id }) => id === contract.provider)?.short_name ?? contract.provider,
    figure(moneyBn(inForce('value_usd_bn')), contract.derived_value),
    figure(oneDecimal(inForce('capacity_gw')), contract.derived_capacity),
    `${years(inForce('term_years'))} from ${moment(inForce('start'))}`,
    STATUS[contract.status],
    contracts.find(({ id }) => id === contract.part_of)?.title ?? DASH,
    source ? named(source) : DASH,
  ];
}

/** Partner, value, capacity, term, status, part of, source. */
const opensOf = (/** @type {Contract} */ { id }) => [
  null,
  ...['value_usd_bn', 'capacity_gw', 'term_years'].map((key) => `contracts.${id}.${key}`),
  null,
  null,
  null,
];

/** Who said it and when, to follow; where there is nothing to follow, what it is called. @returns {import('./table.js').Cell} */
function named(/** @type {import('../types.js').Source} */ { title, publisher, date, url }) {
  return url ? { text: `${publisher}, ${calendarDate(date)}`, href: url } : title;
}
