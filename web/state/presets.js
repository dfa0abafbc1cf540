// What stands beside the sentence in each view: pictures, tables and analyses by their ids.

import { listed } from './link-values.js';

/**
 * @typedef {object} ViewPreset
 * @property {string[]} [pictures]
 * @property {string[]} [analyses]
 * @property {boolean} [tables]
 * @property {boolean} [trials] whether what the tints mean is told
 */

/** All but the whole, which has everything. @type {Record<string, ViewPreset>} */
export const VIEW_PRESETS = {
  sentence: {},
  exposure: { pictures: ['obligations'] },
  share: { pictures: ['backlog-share'], trials: true },
  coexistence: { pictures: ['coexistence'], trials: true },
  capacity: { pictures: ['capacity'] },
  partners: { tables: true },
  tornado: { analyses: ['matters'] },
};

const FIRST = 3; // levers of a cut that names none

/**
 * The levers that can be moved, in the order in which they are asked for; null for all, as the whole view has them.
 *
 * @param {{ levers: string[] | null, view: string }} look @param {import('../types.js').Parameter[]} parameters @param {(trouble: string) => void} warn
 * @returns {import('../types.js').Parameter[] | null}
 */
export function leversOf({ levers, view }, parameters, warn) {
  if (!levers)
    return view in VIEW_PRESETS ? parameters.filter(({ primary }) => primary).slice(0, FIRST) : null;
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  const wanted = [...new Set(levers)];
  const unknown = wanted.filter((id) => !byId.has(id));
  if (unknown.length) warn(`levers="${listed(unknown)}" is ignored: this scenario has no such lever.`);
  return wanted.flatMap((id) => byId.get(id) ?? []);
}
