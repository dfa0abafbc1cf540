// What each view shows: one question, or tables or analyses below the sentence.

import { abbreviatedList } from './link-values.js';

/**
 * @import {Question} from '../text/questions.js'
 * @import {Parameter} from '../types.js'
 */

/**
 * @typedef {object} ViewPreset
 * @property {Question['id']} [question]
 * @property {string[]} [analyses]
 * @property {boolean} [tables]
 * @property {boolean} [claim]
 */

/**
 * All views but the whole one, which has everything.
 *
 * @type {Record<string, ViewPreset>}
 */
export const VIEW_PRESETS = {
  sentence: {},
  exposure: { question: 'exposure' },
  payment: { question: 'payment' },
  capacity: { question: 'capacity' },
  stake: { question: 'stake' },
  relationship: { question: 'relationship' },
  partners: { tables: true },
  tornado: { analyses: ['tornado'] },
  claim: { claim: true },
};

const DEFAULT_LEVERS = 3; // of a view without a question, where no flag selects any

/**
 * The levers that are shown, in the order of the flag; null: those of the questions, by what they move.
 *
 * @param {{ levers: string[] | null, view: string }} appearance
 * @param {Parameter[]} parameters
 * @param {(note: string) => void} warn
 * @param {string[] | null} [previous] ids for a flag in which none is valid; by default those without the flag
 * @returns {Parameter[] | null}
 */
export function leversOf({ levers, view }, parameters, warn, previous = null) {
  if (!levers) {
    const preset = VIEW_PRESETS[view];
    return preset && !preset.question
      ? parameters.filter(({ primary }) => primary).slice(0, DEFAULT_LEVERS)
      : null;
  }
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const ids = [...new Set(levers)];
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length)
    warn(`levers="${abbreviatedList(unknown)}" is ignored: this scenario has no such lever.`);
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  return known.length || !ids.length ? known : leversOf({ levers: previous, view }, parameters, warn);
}
