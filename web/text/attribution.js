// The three parts of the change of the lab's share of the backlog, in words.

import { possessive } from './english.js';
import { parties } from './regimes.js';

/** @import {View} from '../types.js' */

/**
 * @typedef {'diversification' | 'departure' | 'demand'} Part
 * @typedef {{ part: Part, change: number, name: string, many: boolean }} Named `many`: the name is a plural
 */

/**
 * In the order in which pictures show them. Two of them change their names with their sign: what goes elsewhere counts
 * against the incumbent's baseline share of new contracts, so it raises the share where the incumbent gets more than that.
 *
 * @param {View} view
 * @param {number} k a point of the grid
 * @returns {Named[]}
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

/**
 * What deals elsewhere are counted against.
 *
 * @param {View} view
 */
export function baselineShare({ description: { parameters }, overrides }) {
  const id = 'incumbent_share_baseline';
  return overrides[id] ?? parameters.find((one) => one.id === id)?.value ?? null;
}
