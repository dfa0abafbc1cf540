// The length of the horizon as text.

import { plural } from './numbers.js';

/** @import {Description} from '../types.js' */

const COUNT = ['no years', 'one year', 'two years', 'three years', 'four years', 'five years'].concat(
  ['six', 'seven', 'eight', 'nine', 'ten'].map((count) => `${count} years`),
);

/**
 * "ten years"
 *
 * @param {Description} description
 */
export const years = ({ horizon }) => COUNT[horizon.years] ?? plural(String(horizon.years), 'year');
