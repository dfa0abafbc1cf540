// What each view shows beside the sentence: charts, tables and analyses, by id.

import { abbreviatedList } from './link-values.js';

/** @import {Parameter} from '../types.js' */

/**
 * @typedef {object} ViewPreset
 * @property {string[]} [pictures]
 * @property {string[]} [analyses]
 * @property {boolean} [tables]
 * @property {boolean} [trials] whether there is a legend of the trials' bands
 */

/**
 * All views but the whole one, which has everything.
 *
 * @type {Record<string, ViewPreset>}
 */
export const VIEW_PRESETS = {
  sentence: {},
  exposure: { pictures: ['obligations'] },
  share: { pictures: ['backlog-share'], trials: true },
  coexistence: { pictures: ['coexistence'], trials: true },
  capacity: { pictures: ['capacity'] },
  partners: { tables: true },
  tornado: { analyses: ['tornado'] },
};

const DEFAULT_LEVERS = 3; // of a preset, where no flag selects any

/**
 * The levers that are shown, in the order of the flag; null: all, as in the whole view.
 *
 * @param {{ levers: string[] | null, view: string }} appearance
 * @param {Parameter[]} parameters
 * @param {(note: string) => void} warn
 * @returns {Parameter[] | null}
 */
export function leversOf({ levers, view }, parameters, warn) {
  if (!levers)
    return view in VIEW_PRESETS ? parameters.filter(({ primary }) => primary).slice(0, DEFAULT_LEVERS) : null;
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const ids = [...new Set(levers)];
  const unknown = ids.filter((id) => !byId.has(id));
  if (unknown.length)
    warn(`levers="${abbreviatedList(unknown)}" is ignored: this scenario has no such lever.`);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
