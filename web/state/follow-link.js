// Checks the values of a link against a scenario: a state, and notes on what is ignored. Loaded where there is a link.

import { DEFAULT_METRIC, metricChoices } from '../text/metrics.js';
import { integer } from '../text/numbers.js';
import { unitOf } from '../text/units.js';
import {
  MAX_LISTED,
  BASELINE_PREFIX,
  CUT_OFF,
  FIRST_VERSION,
  RESERVED,
  VERSION,
  abbreviatedList,
} from './link-values.js';
import { SEED, TRIALS } from './store.js';

/**
 * @import {Description, LinkState, Overrides} from '../types.js'
 * @import {LinkValues} from './link-values.js'
 */

/**
 * The state that a link encodes for a scenario. Values that are not valid are ignored, with one note for all keys of a
 * kind.
 *
 * @param {LinkValues} link
 * @param {Description} description
 * @returns {LinkState}
 */
export function stateFromLink(link, description) {
  /** @type {string[]} */
  const notes = [];
  const single = (/** @type {string} */ key) => {
    const values = link.get(key);
    return values?.length === 1 ? values[0] : null;
  };
  const { overrides, baselineOverrides, unknown, invalid } = leversIn(link, description);
  const version = single('v');
  if (version === FIRST_VERSION) notes.push(firstVersionText(unknown));
  else if (link.size && version !== VERSION && !(Number(link.get('v')?.length) > 1)) {
    notes.push(
      `The link is of version ${version ?? 'unknown'}, this page reads version ${VERSION}: read as far as it goes.`,
    );
  }
  const asOf = single('as_of');
  if (asOf && asOf !== description.as_of) {
    notes.push(`The link was made for the figures as of ${asOf}; these are as of ${description.as_of}.`);
  }
  const at = dateOf(single('at'), description, notes);
  const metric = metricOf(single('metric'), description, notes);
  const repeated = [...link].filter(([, values]) => values.length > 1).map(([key]) => key);
  if (repeated.length) notes.push(`${ignored(repeated)}: found more than once.`);
  if (link.has(CUT_OFF)) notes.push('The link ends in “…”: the rest of it is missing.');
  if (unknown.length && version !== FIRST_VERSION)
    notes.push(`${ignored(unknown)}: this scenario has no such lever.`);
  notes.push(...invalid.slice(0, MAX_LISTED));
  if (invalid.length > MAX_LISTED)
    notes.push(`${integer(invalid.length - MAX_LISTED)} more values are ignored.`);
  const compares = single('a');
  if (compares !== null && compares !== '1')
    notes.push(`a=${compares} in the link is ignored: it is 1 or not there.`);
  return {
    at,
    metric,
    overrides,
    baselineOverrides:
      compares === '1' || [...link.keys()].some((key) => key.startsWith(BASELINE_PREFIX))
        ? baselineOverrides
        : null,
    trials: countOf(single('trials'), 'trials', TRIALS, notes),
    seed: countOf(single('seed'), 'seed', SEED, notes),
    notes,
  };
}

/** @param {string[]} keys */
const ignored = (keys) => `${abbreviatedList(keys)} in the link ${keys.length > 1 ? 'are' : 'is'} ignored`;

/** @param {string[]} gone keys that are no parameter any more */
const firstVersionText = (gone) =>
  'The link was made for the first version of the model, so the figures differ from those that it showed. Its levers keep their values' +
  (gone.length ? `, except those that are gone: ${abbreviatedList(gone)}.` : '.');

/**
 * A whole number; the engine checks its range.
 *
 * @param {string | null} text
 * @param {string} key
 * @param {number} byDefault
 * @param {string[]} notes receives one where the text is invalid
 */
function countOf(text, key, byDefault, notes) {
  if (text === null || /^\d{1,16}$/.test(text)) return Number(text ?? byDefault);
  notes.push(`${key}=${text} in the link is ignored: it takes a whole number.`);
  return byDefault;
}

/**
 * A number in decimal notation, as links are written; else NaN, also where `Number` reads more, such as 0x10.
 *
 * @param {string} text
 */
const numberOf = (text) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN);

/**
 * A date of the grid; null where there is none.
 *
 * @param {string | null} text
 * @param {Description} description
 * @param {string[]} notes
 */
function dateOf(text, { horizon: { grid } }, notes) {
  if (text === null) return null;
  const date = grid.find((t) => Math.abs(t - numberOf(text)) < 1e-9);
  if (date === undefined) {
    notes.push(`at=${text} in the link is ignored: the years go from ${grid[0]} to ${grid.at(-1)}.`);
  }
  return date ?? null;
}

/**
 * The id of a metric that the analyses offer, by default the first.
 *
 * @param {string | null} id
 * @param {Description} description
 * @param {string[]} notes
 */
function metricOf(id, description, notes) {
  if (id === null || id === DEFAULT_METRIC || metricChoices(description).some((choice) => choice.id === id))
    return id ?? DEFAULT_METRIC;
  notes.push(`metric=${id} in the link is ignored: this scenario has no such figure.`);
  return DEFAULT_METRIC;
}

/**
 * Overrides of the present state and of A, the keys that are no parameter, and a note for each invalid value. Repeated keys
 * are left out.
 *
 * @param {LinkValues} link
 * @param {Description} description
 */
function leversIn(link, { parameters }) {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  /** @type {{ overrides: Overrides, baselineOverrides: Overrides, unknown: string[], invalid: string[] }} */
  const levers = { overrides: {}, baselineOverrides: {}, unknown: [], invalid: [] };
  for (const [key, [text, repeated]] of link) {
    if (RESERVED.includes(key) || key === CUT_OFF) continue;
    const isOfA = key.startsWith(BASELINE_PREFIX);
    const id = isOfA ? key.slice(BASELINE_PREFIX.length) : key;
    const parameter = byId.get(id);
    const value = numberOf(text);
    if (!parameter) levers.unknown.push(key);
    else if (repeated !== undefined) continue;
    else if (!(value >= parameter.min && value <= parameter.max)) {
      const { short } = unitOf(parameter.unit);
      levers.invalid.push(
        `${key}=${text} in the link is ignored: “${parameter.label}” goes from ${short(parameter.min)} to ${short(parameter.max)}.`,
      );
    } else if (value !== parameter.value) (isOfA ? levers.baselineOverrides : levers.overrides)[id] = value;
  }
  return levers;
}
