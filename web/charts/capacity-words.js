import { gigawatts, instant, oneDecimal, share, theInstant, DASH } from '../words/numbers.js';
import { results } from '../compare/both.js';
import { ownFirst, sums } from './capacity-shape.js';
import { levelAt } from '../why/references.js';
import { possessive } from '../words/grammar.js';
import { cast } from './cast.js';

/** @typedef {import('./cast.js').View} View */

/** The finding: capacity at the chosen point, and how much of it is the lab's own. */
export function capacityTitle(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab } = cast(view);
  const all = sums(view, result).all[year];
  const when = theInstant(result.years[year]);
  if (!(all > 0)) return `${lab} has no capacity at ${when}`;
  const own =
    result.own_control[year] > 0
      ? `controls ${share(result.own_control[year])} of it`
      : 'controls none of it';
  return `${lab} runs on ${gigawatts(all).replace(' ', '\u00a0')} at ${when} and ${own}`;
}

export function capacityAbout(/** @type {View} */ view) {
  return `Capacity for ${cast(view).lab} by partner at each point in time, in gigawatts.`;
}

/** What the lab controls, set against all that the incumbent has: "Own-controlled: 9.9 GW, 37% of Microsoft's". */
export function rivalLine(/** @type {View} */ view) {
  const { result, year } = view;
  const { incumbent } = cast(view);
  const own = gigawatts(sums(view, result).own[year]);
  const scale = result.rival_scale[year];
  if (scale === null) return `Own-controlled: ${own}; ${incumbent} has none to set it against`;
  return `Own-controlled: ${own}, ${share(scale)} of ${possessive(incumbent)}`;
}

/** The chosen point's figures. */
export function capacityValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { nameOf } = cast(view);
  const parts = ownFirst(view)
    .filter(({ id }) => result.capacity[id][year] > 0)
    .map(({ id }) => `${nameOf(id)} ${gigawatts(result.capacity[id][year])}`);
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  return `${instant(result.years[year])}: ${gigawatts(sums(view, result).all[year])}${split}. ${rivalLine(view)}`;
}

/** The same numbers as a table. @returns {import('../types.js').Table} */
export function capacityTable(/** @type {View} */ view) {
  const { result, year } = view;
  const { lab, incumbent, nameOf } = cast(view);
  const providers = ownFirst(view).filter(({ id }) =>
    results(view).some(({ capacity }) => capacity[id].some((gw) => gw > 0)),
  );
  const { all, own } = sums(view, result);
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
      column('all', 'In all'),
      column('own', 'Own-controlled'),
      column('incumbent', `${possessive(incumbent)} whole`),
      { key: 'rival_scale', label: `Own of ${possessive(incumbent)}`, numeric: true },
    ],
    rows: result.years.map((t, k) => {
      const scale = result.rival_scale[k];
      return {
        header: instant(t),
        cells: [
          ...providers.map(({ id }) => oneDecimal(result.capacity[id][k])),
          oneDecimal(all[k]),
          oneDecimal(own[k]),
          scale ? oneDecimal(own[k] / scale) : DASH,
          share(scale),
        ],
        opens: [
          ...providers.map(({ id }) => levelAt(`capacity.${id}`, result, k)),
          ...['capacity', 'own_capacity', 'incumbent_capacity_gw', 'rival_scale'].map((id) =>
            levelAt(id, result, k),
          ),
        ],
        chosen: k === year,
      };
    }),
  };
}
