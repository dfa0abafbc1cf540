// The state as the fragment of a link: #v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Only levers that differ from the scenario are in it, by their own ids and in their own units; those of A, where one
// is kept, with a. before the id, or a=1 where A is the scenario as it stands.

import { andList } from '../text/english.js';
import { DEFAULT_METRIC, metricChoices } from '../text/metrics.js';
import { unitOf } from '../text/units.js';
import { SEED, TRIALS } from './store.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').State} State
 * @typedef {import('../types.js').Overrides} Overrides
 */

/** Links of version 1 were made for the model's first version. */
export const VERSION = '2';
const FORMER = '1';
const RESERVED = ['v', 'scenario', 'as_of', 'at', 'metric', 'trials', 'seed', 'a'];
const OF_A = 'a.';

/** @param {State} state @param {Description} description */
export function toLink({ overrides, baselineOverrides, at, ...rest }, description) {
  const { metric = DEFAULT_METRIC, trials = TRIALS, seed = SEED } = rest;
  const link = new URLSearchParams({
    v: VERSION,
    scenario: description.id,
    as_of: description.as_of,
    at: String(at),
  });
  if (metric !== DEFAULT_METRIC) link.set('metric', metric);
  if (trials !== TRIALS) link.set('trials', String(trials));
  if (seed !== SEED) link.set('seed', String(seed));
  for (const [id, value] of Object.entries(overrides)) link.set(id, String(value));
  const ofA = Object.entries(baselineOverrides ?? {});
  if (baselineOverrides && !ofA.length) link.set('a', '1');
  for (const [id, value] of ofA) link.set(OF_A + id, String(value));
  return `#${link}`;
}

/** Empty before a scenario is open. @param {import('./store.js').Stored} stored */
export function linkOf({ opened, year, ...state }) {
  if (!opened) return '';
  const { description } = opened;
  return toLink({ ...state, at: description.horizon.grid[year] }, description);
}

/** The scenario that a link asks for, if any, by its present name. @param {string} fragment */
export function scenarioOf(fragment) {
  const named = namedIn(fragment);
  return named && presentScenario(named);
}

/** The same as the link has it. @param {string} fragment */
export const namedIn = (fragment) => read(fragment).get('scenario');

/**
 * What a link says about a scenario that is loaded, and a note for each part of it that cannot be followed.
 *
 * @param {string} fragment @param {Description} description
 * @returns {import('../types.js').FromLink}
 */
export function fromLink(fragment, description) {
  const link = read(fragment);
  /** @type {string[]} */
  const notes = [];
  const version = link.get('v');
  if (version === FORMER) notes.push(formerText(dropGone(link, description)));
  else if ([...link].length && version !== VERSION) {
    notes.push(
      `The link is of version ${version ?? 'unknown'}, this page reads version ${VERSION}: read as far as it goes.`,
    );
  }
  const asOf = link.get('as_of');
  if (asOf && asOf !== description.as_of) {
    notes.push(`The link was made for the figures as of ${asOf}; these are as of ${description.as_of}.`);
  }
  return {
    at: dateOf(link, description, notes),
    metric: metricOf(link, description, notes),
    overrides: overridesOf(link, description, notes),
    baselineOverrides: readBaseline(link, description, notes),
    trials: countOf(link, 'trials', TRIALS, notes),
    seed: countOf(link, 'seed', SEED, notes),
    notes,
  };
}

/** @param {string} fragment */
const read = (fragment) => new URLSearchParams(fragment.replace(/^#/, ''));

/**
 * Takes the levers that the scenario no longer has out of a link.
 *
 * @param {URLSearchParams} link @param {Description} description @returns {string[]} their ids
 */
function dropGone(link, { parameters }) {
  const known = new Set([...RESERVED, ...parameters.flatMap(({ id }) => [id, OF_A + id])]);
  const gone = [...link.keys()].filter((key) => !known.has(key));
  for (const key of gone) link.delete(key);
  return gone;
}

/** @param {string[]} gone */
const formerText = (gone) =>
  'The link was made for the first version of the model, so the figures differ from those that it showed. Its levers keep their values' +
  (gone.length ? `, except those that are gone: ${andList(gone)}.` : '.');

/** A whole number that the engine may still refuse. @param {URLSearchParams} link @param {string} key @param {number} own @param {string[]} notes */
function countOf(link, key, own, notes) {
  const text = link.get(key);
  if (text === null || /^\d{1,16}$/.test(text)) return Number(text ?? own);
  notes.push(`${key}=${text} in the link is ignored: it takes a whole number.`);
  return own;
}

/** @param {string} text */
const numberOf = (text) => (text.trim() === '' ? NaN : Number(text));

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function dateOf(link, { horizon: { grid } }, notes) {
  const text = link.get('at');
  if (text === null) return null;
  const date = grid.find((t) => Math.abs(t - numberOf(text)) < 1e-9);
  if (date === undefined) {
    notes.push(`at=${text} in the link is ignored: the years go from ${grid[0]} to ${grid.at(-1)}.`);
  }
  return date ?? null;
}

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function metricOf(link, description, notes) {
  const id = link.get('metric') ?? DEFAULT_METRIC;
  if (id === DEFAULT_METRIC || metricChoices(description).some((choice) => choice.id === id)) return id;
  notes.push(`metric=${id} in the link is ignored: this scenario has no such figure.`);
  return DEFAULT_METRIC;
}

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes */
function readBaseline(link, description, notes) {
  const mark = link.get('a');
  if (mark !== null && mark !== '1') notes.push(`a=${mark} in the link is ignored: it is 1 or not there.`);
  const isKept = mark === '1' || [...link.keys()].some((key) => key.startsWith(OF_A));
  return isKept ? overridesOf(link, description, notes, OF_A) : null;
}

/** @param {URLSearchParams} link @param {Description} description @param {string[]} notes @param {string} [prefix] of the keys that count */
function overridesOf(link, { parameters }, notes, prefix = '') {
  const byId = new Map(parameters.map((parameter) => [parameter.id, parameter]));
  /** @type {Overrides} */
  const overrides = {};
  for (const [key, text] of link) {
    if (RESERVED.includes(key) || key.startsWith(OF_A) !== (prefix === OF_A)) continue;
    const id = key.slice(prefix.length);
    const parameter = byId.get(id);
    const value = numberOf(text);
    if (!parameter) {
      notes.push(`${key} in the link is ignored: this scenario has no such lever.`);
    } else if (!(value >= parameter.min && value <= parameter.max)) {
      const { short } = unitOf(parameter.unit);
      notes.push(
        `${key}=${text} in the link is ignored: “${parameter.label}” goes from ${short(parameter.min)} to ${short(parameter.max)}.`,
      );
    } else if (value !== parameter.value) {
      overrides[id] = value;
    }
  }
  return overrides;
}

// What links of the first version name otherwise.

/** Scenarios that have gone, and those that took their places. @type {Record<string, string>} */
const SCENARIOS = { 'latest-2026-08': 'mid-2026' };

/** @param {string} id */
export const presentScenario = (id) => SCENARIOS[id] ?? id;

/** @param {string} id as a link, a flag or a page around has it @returns {string[]} */
export function formerNotes(id) {
  const present = presentScenario(id);
  return present === id
    ? []
    : [`The scenario “${id}” is no longer here: this is “${present}”, which took its place.`];
}
