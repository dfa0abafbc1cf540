// The five questions that the page is built around, in its order: the sentence answers all of them, the strip has a cell
// and the page a section for each.

import { moneyProse, share } from './numbers.js';

/**
 * @typedef {object} Question
 * @property {'exposure' | 'payment' | 'capacity' | 'stake' | 'relationship'} id
 * @property {string[]} metrics rows or scalars that the levers of its section are ranked by and that their curves show
 * @property {(value: number | null) => string} form how these are printed
 */

/** @type {Question[]} */
export const QUESTIONS = [
  { id: 'exposure', metrics: ['backlog_share'], form: share },
  { id: 'payment', metrics: ['cumulative_gap'], form: moneyProse },
  { id: 'capacity', metrics: ['own_control'], form: share },
  { id: 'stake', metrics: ['incumbent_net_gain'], form: moneyProse },
  { id: 'relationship', metrics: ['lab_dependence', 'incumbent_dependence'], form: share },
];
