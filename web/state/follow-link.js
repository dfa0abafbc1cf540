// A link against a scenario: what of it can be followed, and notes on the rest. Loaded where there is a link.

import { DEFAULT_METRIC, metricChoices } from '../text/metrics.js';
import { integer } from '../text/numbers.js';
import { unitOf } from '../text/units.js';
import { FEW, OF_A, RESERVED, VERSION, listed } from './link-values.js';
import { SEED, TRIALS } from './store.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('./link-values.js').LinkValues} LinkValues
 */

const FORMER = '1'; // version of links that were made for the model's first version

/**
 * What a link says about a scenario that is loaded, and a note for each part of it that cannot be followed: one for all
 * parts of a kind.
 *
 * @param {LinkValues} link
 * @param {Description} description
 * @returns {import('../types.js').FromLink}
 */
export function fromValues(link, description) {
  /** @type {string[]} */
  const notes = [];
  const once = (/** @type {string} */ key) => {
    const values = link.get(key);
    return values?.length === 1 ? values[0] : null;
  };
  const { overrides, ofA, unknown, refused } = leversIn(link, description);
  const version = once('v');
  if (version === FORMER) notes.push(formerText(unknown));
  else if (link.size && version !== VERSION) {
    notes.push(
      `The link is of version ${version ?? 'unknown'}, this page reads version ${VERSION}: read as far as it goes.`,
    );
  }
  const asOf = once('as_of');
  if (asOf && asOf !== description.as_of) {
    notes.push(`The link was made for the figures as of ${asOf}; these are as of ${description.as_of}.`);
  }
  const at = dateOf(once('at'), description, notes);
  const metric = metricOf(once('metric'), description, notes);
  const repeated = [...link].filter(([, values]) => values.length > 1).map(([key]) => key);
  if (repeated.length) notes.push(`${ignored(repeated)}: found more than once.`);
  if (unknown.length && version !== FORMER)
    notes.push(`${ignored(unknown)}: this scenario has no such lever.`);
  notes.push(...refused.slice(0, FEW));
  if (refused.length > FEW) notes.push(`${integer(refused.length - FEW)} more values are ignored.`);
  const mark = once('a');
  if (mark !== null && mark !== '1') notes.push(`a=${mark} in the link is ignored: it is 1 or not there.`);
  return {
    at,
    metric,
    overrides,
    baselineOverrides: mark === '1' || [...link.keys()].some((key) => key.startsWith(OF_A)) ? ofA : null,
    trials: countOf(once('trials'), 'trials', TRIALS, notes),
    seed: countOf(once('seed'), 'seed', SEED, notes),
    notes,
  };
}

/** @param {string[]} keys */
const ignored = (keys) => `${listed(keys)} in the link ${keys.length > 1 ? 'are' : 'is'} ignored`;

/** @param {string[]} gone */
const formerText = (gone) =>
  'The link was made for the first version of the model, so the figures differ from those that it showed. Its levers keep their values' +
  (gone.length ? `, except those that are gone: ${listed(gone)}.` : '.');

/** A whole number that the engine may still refuse. @param {string | null} text @param {string} key @param {number} own @param {string[]} notes */
function countOf(text, key, own, notes) {
  if (text === null || /^\d{1,16}$/.test(text)) return Number(text ?? own);
  notes.push(`${key}=${text} in the link is ignored: it takes a whole number.`);
  return own;
}

/** As a link is written, and nothing else that a program may take for a number. @param {string} text */
const numberOf = (text) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN);

/** @param {string | null} text @param {Description} description @param {string[]} notes */
function dateOf(text, { horizon: { grid } }, notes) {
  if (text === null) return null;
  const date = grid.find((t) => Math.abs(t - numberOf(text)) < 1e-9);
  if (date === undefined) {
    notes.push(`at=${text} in the link is ignored: the years go from ${grid[0]} to ${grid.at(-1)}.`);
  }
  return date ?? null;
}

/** @param {string | null} id @param {Description} description @param {string[]} notes */
function metricOf(id, description, notes) {
  if (id === null || id === DEFAULT_METRIC || metricChoices(description).some((choice) => choice.id === id))
    return id ?? DEFAULT_METRIC;
  notes.push(`metric=${id} in the link is ignored: this scenario has no such figure.`);
  return DEFAULT_METRIC;
}

/**
 * Levers and those of A; keys that are none, and a note for each value that is none. A key that is repeated counts for
 * nothing.
 *
 * @param {LinkValues} link
 * @param {Description} description
 */
function leversIn(link, { parameters }) {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  /** @type {{ overrides: Overrides, ofA: Overrides, unknown: string[], refused: string[] }} */
  const found = { overrides: {}, ofA: {}, unknown: [], refused: [] };
  for (const [key, [text, another]] of link) {
    if (RESERVED.includes(key)) continue;
    const isOfA = key.startsWith(OF_A);
    const id = isOfA ? key.slice(OF_A.length) : key;
    const parameter = byId.get(id);
    const value = numberOf(text);
    if (!parameter) found.unknown.push(key);
    else if (another !== undefined) continue;
    else if (!(value >= parameter.min && value <= parameter.max)) {
      const { short } = unitOf(parameter.unit);
      found.refused.push(
        `${key}=${text} in the link is ignored: “${parameter.label}” goes from ${short(parameter.min)} to ${short(parameter.max)}.`,
      );
    } else if (value !== parameter.value) (isOfA ? found.ofA : found.overrides)[id] = value;
  }
  return found;
}
