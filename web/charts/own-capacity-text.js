import { levelAt } from '../engine/metric-ref.js';
import { results } from '../state/comparison.js';
import { pointInTime } from '../text/dates.js';
import { capitalised, possessive } from '../text/english.js';
import { gigawatts, oneDecimal, share, sharePrecise } from '../text/numbers.js';
import { figure } from '../text/phrase.js';
import { ownFirst } from './own-capacity-layout.js';
import { partyNames } from './providers.js';

/** @import {Table, View} from '../types.js' */

/** @param {View} view */
export function ownCapacityAbout(view) {
  return `Capacity for ${partyNames(view).lab} by partner, in GW; the dark line is the edge of what it controls itself`;
}

/**
 * The chosen date and its figures, in words.
 *
 * @param {View} view
 */
export function ownCapacityValue(view) {
  const { result, year } = view;
  const { lab, incumbent, nameOf } = partyNames(view);
  const parts = ownFirst(view)
    .filter(({ id }) => result.capacity[id][year] > 0)
    .map(({ id }) => `${nameOf(id)} ${gigawatts(result.capacity[id][year])}`);
  const split = parts.length ? ` (${parts.join(', ')})` : '';
  return (
    `${capitalised(pointInTime(result.years[year]))}: ${gigawatts(result.capacity_total[year])}${split}; ` +
    `${lab} controls ${gigawatts(result.controlled_gw[year])} of it, ${share(result.own_control[year])}; ` +
    `${incumbent} has ${gigawatts(result.incumbent_gw[year])} in all`
  );
}

/**
 * The same numbers as a table.
 *
 * @param {View} view
 * @returns {Table}
 */
export function ownCapacityTable(view) {
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
  const level = (/** @type {string} */ text, /** @type {string} */ id, /** @type {number} */ k) =>
    figure(text, levelAt(id, result, k));
  return {
    caption: `capacity for ${lab} by partner`,
    columns: [
      { key: 'instant', label: 'At the', numeric: false },
      ...providers.map(({ id }) => column(id, nameOf(id))),
      column('capacity_total', 'In all'),
      column('controlled_gw', `Controlled by ${lab}`),
      { key: 'own_control', label: 'That share', numeric: true },
      column('incumbent_gw', `${possessive(incumbent)} whole`),
      { key: 'rival_scale', label: `Controlled, of ${possessive(incumbent)}`, numeric: true },
    ],
    rows: result.years.map((t, k) => ({
      header: pointInTime(t),
      cells: [
        ...providers.map(({ id }) => level(oneDecimal(result.capacity[id][k]), `capacity.${id}`, k)),
        level(oneDecimal(result.capacity_total[k]), 'capacity_total', k),
        level(oneDecimal(result.controlled_gw[k]), 'controlled_gw', k),
        level(sharePrecise(result.own_control[k]), 'own_control', k),
        level(oneDecimal(result.incumbent_gw[k]), 'incumbent_gw', k),
        level(share(result.rival_scale[k]), 'rival_scale', k),
      ],
      chosen: k === year,
    })),
  };
}
