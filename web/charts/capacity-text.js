import { pointInTime, pointInTimeProse } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { figureAt } from '../text/figures.js';
import { gigawatts, oneDecimal, share } from '../text/numbers.js';
import { phrase, plainText } from '../text/phrase.js';
import { results } from '../state/comparison.js';
import { ownFirst } from './capacity-layout.js';
import { partyNames } from './providers.js';

/** @import {Phrase, View} from '../types.js' */

const TOTALS = /** @type {const} */ (['capacity_total', 'controlled_gw', 'incumbent_gw']);

/** The finding: capacity at the chosen point, and how much of it is the lab's own. @param {View} view @returns {Phrase} */
export function capacityTitle(view) {
  const { result, year } = view;
  const { lab } = partyNames(view);
  const all = result.capacity_total[year];
  const when = pointInTimeProse(result.years[year]);
  if (!(all > 0)) return [`${lab} has no capacity at ${when}`];
  const about = `Capacity in all, ${pointInTime(result.years[year])}`;
  const total = figureAt(result, 'capacity_total', year, unbroken, about);
  const own = result.own_control[year] > 0 ? levelShare(view, 'own_control') : 'none';
  return phrase`${lab} runs on ${total} at ${when} and controls ${own} of it`;
}

/** @param {View} view @returns {Phrase} */
export function capacityQuestion(view) {
  const { lab, incumbent } = partyNames(view);
  const [own, rival] = /** @type {const} */ (['own_control', 'rival_scale']).map((id) =>
    levelShare(view, id),
  );
  return phrase`Why is ${own} under ${possessive(lab)} own control, and that ${rival} of ${possessive(incumbent)}?`;
}

/** A figure in a heading does not part from its unit. @param {number} gw */
const unbroken = (gw) => gigawatts(gw).replace(' ', '\u00a0');

/** @param {View} view @param {'own_control' | 'rival_scale'} id */
const levelShare = ({ result, year }, id) => figureAt(result, id, year, share);

export function capacityAbout(/** @type {View} */ view) {
  return `Capacity for ${partyNames(view).lab} by partner at each point in time, in gigawatts.`;
}

/** What the lab controls, set against all that the incumbent has: "Own-controlled: 9.9 GW, 37% of Microsoft's". */
export function rivalLine(/** @type {View} */ view) {
  const { result, year } = view;
  const { incumbent } = partyNames(view);
  const own = figureAt(result, 'controlled_gw', year, gigawatts);
  if (result.rival_scale[year] === null)
    return phrase`Own-controlled: ${own}; ${incumbent} has none to set it against`;
  return phrase`Own-controlled: ${own}, ${levelShare(view, 'rival_scale')} of ${possessive(incumbent)}`;
}

/** The chosen point's figures. */
export function capacityValue(/** @type {View} */ view) {
  const { result, year } = view;
  const { nameOf } = partyNames(view);
  const parts = ownFirst(view)
    .filter(({ id }) => result.capacity[id][year] > 0)
    .map(({ id }) => `${nameOf(id)} ${gigawatts(result.capacity[id][year])}`);
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  return `${pointInTime(result.years[year])}: ${gigawatts(result.capacity_total[year])}${split}. ${plainText(rivalLine(view))}`;
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
        ...providers.map(({ id }) => figureAt(result, `capacity.${id}`, k, oneDecimal)),
        ...TOTALS.map((id) => figureAt(result, id, k, oneDecimal)),
        figureAt(result, 'rival_scale', k, share),
      ],
      chosen: k === year,
    })),
  };
}
