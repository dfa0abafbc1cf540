// The three parts of the change of the lab's share of the backlog, by name.

import { possessive } from './english.js';
import { parties } from './regimes.js';

/** @import {Evaluation} from '../types.js' */

/**
 * @typedef {'diversification' | 'departure' | 'demand'} Part
 * @typedef {{ part: Part, change: number, name: string, many: boolean }} NamedPart `many`: whether the name is plural
 */

/**
 * The parts in the order in which charts show them. The names of two depend on their signs: `departure` is relative to the
 * incumbent's baseline share of new contracts, so it is positive where the incumbent gets more than that.
 *
 * @param {Evaluation} view
 * @param {number} k index of the grid
 * @returns {NamedPart[]}
 */
export function partsOf({ description, result: { attribution } }, k) {
  const names = parties(description);
  const [lab, incumbent] = names.map(possessive);
  const [departure, demand] = [attribution.departure[k], attribution.demand[k]];
  return [
    {
      part: 'diversification',
      change: attribution.diversification[k],
      name: `${incumbent} other business`,
      many: false,
    },
    {
      part: 'departure',
      change: departure,
      name: departure > 0 ? `${lab} new deals with ${names[1]}` : `${lab} new deals elsewhere`,
      many: true,
    },
    {
      part: 'demand',
      change: demand,
      name: demand < 0 ? `${lab} contracts running down` : `${lab} own demand`,
      many: demand < 0,
    },
  ];
}
