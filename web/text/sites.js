// What is known of the sites of a build, in words.

import { oneDecimal } from './numbers.js';

/** @type {Record<string, string>} */
const STATES = { MI: 'Michigan', NM: 'New Mexico', OH: 'Ohio', TX: 'Texas', WI: 'Wisconsin' };

/**
 * The name of a state of the USA.
 *
 * @param {string} code
 */
export const stateName = (code) => STATES[code] ?? code;

/**
 * A site's power when it is complete.
 *
 * @param {{ rows: { gw: number }[] }} site
 */
export const wholePower = ({ rows }) => rows[rows.length - 1].gw;

/** @param {{ rows: { gw: number }[] }} site */
export const powerText = (site) =>
  wholePower(site) > 0 ? `${oneDecimal(wholePower(site))} GW` : 'no computing';
