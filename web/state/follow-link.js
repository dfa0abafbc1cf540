// Checks the values of a link against a scenario: a state, and notes on what is ignored. Loaded where there is a link.

import { siteOverride, sitesOff } from '../engine/overrides.js';
import { andList } from '../text/english.js';
import { DEFAULT_METRIC, metricChoices } from '../text/metrics.js';
import { integer } from '../text/numbers.js';
import { unitOf } from '../text/units.js';
import {
  MAX_LISTED,
  BASELINE_PREFIX,
  CUT_OFF,
  FIRST_VERSION,
  RESERVED,
  SITES,
  VERSION,
  abbreviatedList,
  isLeverKey,
  valuesIn,
} from './link-values.js';
import { siteReader } from './site-reader.js';
import { SEED, TRIALS, defaultYear } from './store.js';
import { toLink } from './write-link.js';

/**
 * @import {Description, LinkState, Overrides} from '../types.js'
 * @import {LinkValues} from './link-values.js'
 */

const COUNTS = { trials: [1, 1_000_000], seed: [0, Number.MAX_SAFE_INTEGER] }; // as the core reads them (core/io/analysis_request.cpp)

/**
 * @typedef {'link' | 'flags' | 'state'} Place where the values come from, for the notes
 *
 * @typedef {Pick<LinkState, 'overrides' | 'baselineOverrides' | 'at'> & Partial<LinkState>} PresentState
 */

/**
 * The state that a link encodes for a scenario. Values that are not valid are ignored, with one note for all keys of a
 * kind.
 *
 * @param {LinkValues} link
 * @param {Description} description
 * @param {Place} [place]
 * @param {Overrides} [present] values that stay where those of the link are invalid
 * @returns {LinkState}
 */
export function stateFromLink(link, description, place = 'link', present = {}) {
  /** @type {string[]} */
  const notes = [];
  const single = (/** @type {string} */ key) => {
    const values = link.get(key);
    return values?.length === 1 ? values[0] : null;
  };
  const ignored = (/** @type {string[]} */ keys) =>
    `${abbreviatedList(keys)} in the ${place} ${keys.length > 1 ? 'are' : 'is'} ignored`;
  const refuse = (
    /** @type {string} */ key,
    /** @type {string | null} */ text,
    /** @type {string} */ reason,
  ) => void notes.push(refusal(key, text, place, reason));
  const { overrides, baselineOverrides, unknown, invalid, isValid } = leversIn(
    link,
    description,
    place,
    present,
  );
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
  const at = dateOf(single('at'), description, place, refuse);
  const metric = metricOf(single('metric'), description, refuse);
  const repeated = [...link].filter(([, values]) => values.length > 1).map(([key]) => key);
  if (repeated.length) notes.push(`${ignored(repeated)}: found more than once.`);
  if (link.has(CUT_OFF)) notes.push('The link ends in “…”: the rest of it is missing.');
  if (unknown.length && version !== FIRST_VERSION)
    notes.push(`${ignored(unknown)}: this scenario has no such lever.`);
  notes.push(...invalid.slice(0, MAX_LISTED));
  if (invalid.length > MAX_LISTED)
    notes.push(`${integer(invalid.length - MAX_LISTED)} more values are ignored.`);
  const compares = single('a');
  if (compares !== null && compares !== '1') refuse('a', compares, 'it is 1 or not there.');
  const isRefused = place === 'state' && !isValid && [...link.keys()].some(isLeverKey);
  return {
    at,
    metric,
    overrides: isRefused ? present : overrides,
    baselineOverrides:
      compares === '1' || [...link.keys()].some((key) => key.startsWith(BASELINE_PREFIX))
        ? baselineOverrides
        : null,
    trials: countOf(single('trials'), 'trials', TRIALS, refuse),
    seed: countOf(single('seed'), 'seed', SEED, refuse),
    notes,
  };
}

/**
 * The present state with a change. Where a value of the change is invalid, the present one stays.
 *
 * @param {(link: string) => string} edit from the link of the present state to that of the changed one
 * @param {PresentState} present
 * @param {Description} description
 * @param {Place} place
 * @returns {LinkState}
 */
export function changedState(edit, present, description, place) {
  const byDefault = defaultYear(description.horizon.grid);
  const values = valuesIn(edit(toLink({ ...present, at: present.at ?? byDefault }, description)));
  const state = stateFromLink(values, description, place, present.overrides);
  return { ...state, at: values.has('at') ? (state.at ?? present.at) : byDefault };
}

/** @typedef {(key: string, text: string | null, reason: string) => void} Refuse adds a note on an invalid value */

/**
 * @param {string} key
 * @param {string | null} text
 * @param {Place} place
 * @param {string} reason
 */
const refusal = (key, text, place, reason) => `${key}=${text} in the ${place} is ignored: ${reason}`;

/** @param {string[]} gone keys that are no parameter any more */
const firstVersionText = (gone) =>
  'The link was made for the first version of the model, so the figures differ from those that it showed. Its levers keep their values' +
  (gone.length ? `, except those that are gone: ${abbreviatedList(gone)}.` : '.');

/**
 * A whole number within the range that the engine accepts.
 *
 * @param {string | null} text
 * @param {'trials' | 'seed'} key
 * @param {number} byDefault
 * @param {Refuse} refuse
 */
function countOf(text, key, byDefault, refuse) {
  if (text === null) return byDefault;
  const [min, max] = COUNTS[key];
  if (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text);
  refuse(key, text, `it takes a whole number from ${integer(min)} to ${integer(max)}.`);
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
 * @param {Place} place
 * @param {Refuse} refuse
 */
function dateOf(text, { horizon: { grid } }, place, refuse) {
  if (text === null) return null;
  const date = grid.find((t) => Math.abs(t - numberOf(text)) < 1e-9);
  if (date === undefined)
    refuse(place === 'link' ? 'at' : 'year', text, `the years go from ${grid[0]} to ${grid.at(-1)}.`);
  return date ?? null;
}

/**
 * The id of a metric that the analyses offer, by default the first.
 *
 * @param {string | null} id
 * @param {Description} description
 * @param {Refuse} refuse
 */
function metricOf(id, description, refuse) {
  if (id === null || id === DEFAULT_METRIC || metricChoices(description).some((choice) => choice.id === id))
    return id ?? DEFAULT_METRIC;
  refuse('metric', id, 'this scenario has no such figure.');
  return DEFAULT_METRIC;
}

/**
 * Overrides of the present state and of A, the keys that are no parameter, and a note for each invalid value. Repeated keys
 * are left out.
 *
 * @param {LinkValues} link
 * @param {Description} description
 * @param {Place} place
 * @param {Overrides} present values that stay where those of the link are invalid
 */
function leversIn(link, { id: scenario, parameters }, place, present) {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  /** @type {{ overrides: Overrides, baselineOverrides: Overrides, unknown: string[], invalid: string[], isValid: boolean }} */
  const levers = { overrides: {}, baselineOverrides: {}, unknown: [], invalid: [], isValid: false };
  for (const [key, [text, repeated]] of link) {
    if (RESERVED.includes(key) || key === CUT_OFF) continue;
    const isOfA = key.startsWith(BASELINE_PREFIX);
    const id = isOfA ? key.slice(BASELINE_PREFIX.length) : key;
    if (id === SITES) {
      if (repeated !== undefined) continue;
      const { off, unknown } = sitesIn(text, scenario);
      const target = isOfA ? levers.baselineOverrides : levers.overrides;
      const isRefused = unknown.length > 0 && !off.length;
      for (const site of isRefused && !isOfA ? sitesOff(present) : off) target[siteOverride(site)] = 0;
      if (unknown.length) levers.invalid.push(refusal(key, unknown.join(), place, knownSites(scenario)));
      levers.isValid ||= !isOfA && !isRefused;
      continue;
    }
    const parameter = byId.get(id);
    const value = numberOf(text);
    if (!parameter) levers.unknown.push(key);
    else if (repeated !== undefined) continue;
    else if (!(value >= parameter.min && value <= parameter.max)) {
      const { short } = unitOf(parameter.unit);
      const range = `“${parameter.label}” goes from ${short(parameter.min)} to ${short(parameter.max)}.`;
      levers.invalid.push(refusal(key, text, place, range));
      if (!isOfA && Object.hasOwn(present, id)) levers.overrides[id] = present[id];
    } else {
      levers.isValid ||= !isOfA;
      if (value !== parameter.value) (isOfA ? levers.baselineOverrides : levers.overrides)[id] = value;
    }
  }
  return levers;
}

/** @param {string} scenario */
const sitesOf = (scenario) => siteReader()?.sitesOf(scenario) ?? [];

/**
 * The sites that a list switches off, and its entries that are none: "-abilene,-milam".
 *
 * @param {string} text
 * @param {string} scenario
 */
function sitesIn(text, scenario) {
  const known = new Set(sitesOf(scenario).map(({ key }) => `-${key}`));
  const entries = text.split(/[\s,]+/).filter(Boolean);
  return {
    off: entries.filter((entry) => known.has(entry)).map((entry) => entry.slice(1)),
    unknown: entries.filter((entry) => !known.has(entry)),
  };
}

/** @param {string} scenario */
function knownSites(scenario) {
  const sites = sitesOf(scenario);
  return sites.length
    ? `the sites that can be switched off are ${andList(sites.map(({ key }) => `-${key}`))}.`
    : 'this scenario has no such sites.';
}
