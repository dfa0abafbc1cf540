// The state as hosts read and set it, and the link that encodes a state from outside.

import { ofParameters, sitesText } from '../engine/overrides.js';
import {
  SITES,
  VERSION,
  abbreviatedList,
  isLeverKey,
  presentScenario,
  scenarioIn,
  valuesIn,
} from './link-values.js';
import { DEFAULT_SCENARIO } from './store.js';

/**
 * @import {Overrides, PublicState} from '../types.js'
 * @import {StoreState} from './store.js'
 */

/**
 * @param {StoreState} state
 * @returns {PublicState | null} null before a scenario is loaded
 */
export function publicState({ loaded, overrides, year }) {
  if (!loaded) return null;
  const { id, as_of, horizon } = loaded.description;
  return { version: 1, scenario: id, as_of, year: horizon.grid[year], ...publicLevers(overrides) };
}

/**
 * What differs from the scenario; `sites` only where one is switched off.
 *
 * @param {Overrides} overrides
 * @returns {Pick<PublicState, 'levers' | 'sites'>}
 */
export function publicLevers(overrides) {
  const sites = sitesText(overrides);
  return { levers: ofParameters(overrides), ...(sites && { sites }) };
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => Object.prototype.toString.call(value) === '[object Object]';

const PARTS = ['version', 'scenario', 'as_of', 'year', 'levers', 'sites'];

/**
 * A copy of the settable parts of a host's state. The values are checked against the scenario later (follow-link.js).
 *
 * @param {unknown} state
 * @param {(note: string) => void} warn called for what has no place in a state
 * @returns {Partial<PublicState>}
 */
export function settableState(state, warn) {
  if (!isObject(state)) {
    warn('The state is ignored: it is not an object.');
    return {};
  }
  const refuse = (/** @type {string[]} */ names, /** @type {string} */ reason) =>
    names.length &&
    warn(`${abbreviatedList(names)} in the state ${names.length > 1 ? 'are' : 'is'} ignored: ${reason}`);
  refuse(
    Object.keys(state).filter((name) => !PARTS.includes(name)),
    'a state has scenario, year, levers and sites.',
  );
  const { scenario, year, levers, sites } = /** @type {Partial<PublicState>} */ (state);
  if (levers == null) return { scenario, year, sites };
  if (!isObject(levers)) {
    refuse(['levers'], 'it takes an object with a value for each lever.');
    return { scenario, year, sites };
  }
  const ids = Object.keys(levers);
  const reserved = ids.filter((id) => !isLeverKey(id));
  refuse(reserved, 'no lever has such a name.');
  return reserved.length && reserved.length === ids.length
    ? { scenario, year, sites }
    : { scenario, year, sites, levers: { ...levers } };
}

/** @param {string} link */
const idOf = (link) => presentScenario(scenarioIn(valuesIn(link)) ?? DEFAULT_SCENARIO);

/** @param {string} link with or without its # */
const read = (link) => new URLSearchParams(link.replace(/^#/, ''));

/** @param {URLSearchParams} link */
function toFragment(link) {
  if (!link.has('v')) link.set('v', VERSION);
  return `#${link}`;
}

/**
 * The link to a state of a host, so that all input from outside is checked by one reader (follow-link.js).
 *
 * @param {Partial<PublicState>} state missing parts are those of the present link
 * @param {string} present
 */
export function linkTo({ scenario, year, levers, sites }, present) {
  const isOther = scenario != null && presentScenario(String(scenario)) !== idOf(present);
  const before = [...read(isOther ? `v=${VERSION}` : present)];
  const link = new URLSearchParams(levers ? before.filter(([key]) => !isLeverKey(key)) : before);
  if (scenario != null) link.set('scenario', String(scenario));
  if (year != null) link.set('at', String(year));
  for (const [lever, value] of Object.entries(levers ?? {}))
    if (isLeverKey(lever)) link.append(lever, String(value)); // `set` is quadratic in their number
  if (sites != null) link.set(SITES, String(sites));
  return toFragment(link);
}

/**
 * A link with the scenario of the present one.
 *
 * @param {string} link
 * @param {string} present
 */
export function withScenarioOf(present, link) {
  const values = read(link);
  values.set('scenario', idOf(present));
  return toFragment(values);
}

/**
 * The present link with the difference between two others, of the flags before and after a change. Values that were
 * changed by input stay, unless the flags set them again.
 *
 * @param {string} before
 * @param {string} after
 * @param {string} present
 */
export function linkWithChanges(before, after, present) {
  const [from, to] = [before, after].map((text) => new Map(read(text)));
  const link = read(present); // with keys that it has twice, which its reader reports
  const isSame = (/** @type {string} */ a, /** @type {string} */ b) =>
    presentScenario(a) === presentScenario(b) || Number(a) === Number(b);
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const [oldValue, newValue] = [from.get(key), to.get(key)];
    const value = link.get(key);
    if (newValue === oldValue || key === 'v') continue;
    if (newValue !== undefined) link.set(key, newValue);
    else if (value !== null && oldValue !== undefined && isSame(value, oldValue)) link.delete(key);
  }
  const changed = toFragment(link);
  return idOf(changed) === idOf(present) ? changed : after;
}
