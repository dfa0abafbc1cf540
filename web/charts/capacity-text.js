import { levelAt } from '../engine/metric-ref.js';
import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { gigawatts, oneDecimal, share } from '../text/numbers.js';
import { results } from '../state/comparison.js';
import { ownFirst } from './capacity-layout.js';
import { partyNames } from './providers.js';

/** @typedef {import('./providers.js').View} View */

const TOTALS = /** @type {const} */ (['capacity_total', 'controlled_gw', 'incumbent_gw']);

/** The finding: capacity at the chosen point, and how much of it is the lab's own. */
export function capacityTitle(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab } = partyNames(view);
  const all = result.capacity_total[year];
  const when = pointInTimeProse(result.years[year]);
  if (!(all > 0)) return `${lab} has no capacity at ${when}`;
  const own =
    result.own_control[year] > 0
      ? `controls ${share(result.own_control[year])} of it`
      : 'controls none of it';
  return `${lab} runs on ${gigawatts(all).replace(' ', '\u00a0')} at ${when} and ${own}`;
}

export function capacityAbout(/** @type {View} */ view) {
  return `Capacity for ${partyNames(view).lab} by partner at each point in time, in gigawatts.`;
}

/** What the lab controls, set against all that the incumbent has: "Own-controlled: 9.9 GW, 37% of Microsoft's". */
export function rivalLine(/** @type {View} */ view) {
  const { result, year } = view;
  const { incumbent } = partyNames(view);
  const own = gigawatts(result.controlled_gw[year]);
  const scale = result.rival_scale[year];
  if (scale === null) return `Own-controlled: ${own}; ${incumbent} has none to set it against`;
  return `Own-controlled: ${own}, ${share(scale)} of ${possessive(incumbent)}`;
}

/** The chosen point's figures. */
export function capacityValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { nameOf } = partyNames(view);
  const parts = ownFirst(view)
    .filter(({ id }) => result.capacity[id][year] > 0)
    .map(({ id }) => `${nameOf(id)} ${gigawatts(result.capacity[id][year])}`);
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  return `${pointInTime(result.years[year])}: ${gigawatts(result.capacity_total[year])}${split}. ${rivalLine(view)}`;
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function capacityTable(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent, nameOf } = partyNames(view);
  const providers = ownFirst(view).filter(({ id }) =>
    results(view).some(({ capacity }) => capacity[id].some((gw) => gw > 0)),
  );
  const column = (/** @type {string} */ key, /** @type {string} */ label) => ({
    key,
    label,
    unit: 'GW',
    numeric: true,
  });
  return {
    caption: `capacity for ${lab} by partner`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      ...providers.map(({ id }) => column(id, nameOf(id))),
      column('capacity_total', 'In all'),
      column('controlled_gw', 'Own-controlled'),
      column('incumbent_gw', `${possessive(incumbent)} whole`),
      { key: 'rival_scale', label: `Own of ${possessive(incumbent)}`, numeric: true },
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        ...providers.map(({ id }) => oneDecimal(result.capacity[id][k])),
        ...TOTALS.map((id) => oneDecimal(result[id][k])),
        share(result.rival_scale[k]),
      ],
      opens: [...providers.map(({ id }) => `capacity.${id}`), ...TOTALS, 'rival_scale'].map((id) =>
        levelAt(id, result, k),
      ),
      chosen: k === year,
    })),
  };
}
