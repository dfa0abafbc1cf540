// What a page around the element can know and set of its state.

import { VERSION, isLeverKey, presentScenario, scenarioIn, valuesIn } from './link-values.js';
import { DEFAULT_SCENARIO } from './store.js';

/** @typedef {import('../types.js').PublicState} PublicState */

/** @param {import('./store.js').Stored} state @returns {PublicState | null} */
export function publicState({ opened, overrides, year }) {
  if (!opened) return null;
  const { id, as_of, horizon } = opened.description;
  return { version: 1, scenario: id, as_of, year: horizon.grid[year], levers: { ...overrides } };
}

/** @param {string} link */
const idOf = (link) => presentScenario(scenarioIn(valuesIn(link)) ?? DEFAULT_SCENARIO);

/** @param {string} link */
const read = (link) => new URLSearchParams(link.replace(/^#/, ''));

/** @param {URLSearchParams} link */
function written(link) {
  if (!link.has('v')) link.set('v', VERSION);
  return `#${link}`;
}

/**
 * The link that asks for a state, so that one reader checks whatever comes from outside.
 *
 * @param {Partial<PublicState>} wanted parts that are missing stay @param {string} present the link that is changed
 */
export function linkTo({ scenario, year, levers }, present) {
  const isOther = scenario != null && presentScenario(String(scenario)) !== idOf(present);
  const before = [...read(isOther ? `v=${VERSION}` : present)];
  const link = new URLSearchParams(levers ? before.filter(([key]) => !isLeverKey(key)) : before);
  if (scenario != null) link.set('scenario', String(scenario));
  if (year != null) link.set('at', String(year));
  for (const [lever, value] of Object.entries(levers ?? {}))
    if (isLeverKey(lever)) link.append(lever, String(value)); // `set` looks through all that are there
  return written(link);
}

/**
 * The link with what differs between two others, the flags before and after a change. What a reader has set since stays,
 * unless it is set anew.
 *
 * @param {string} before @param {string} after @param {string} present
 */
export function linkWithChanges(before, after, present) {
  const [old, now, link] = [before, after, present].map((one) => new Map(read(one)));
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is, there] = [old, now, link].map((one) => one.get(key));
    if (is === was || key === 'v') continue;
    if (is !== undefined) link.set(key, is);
    else if (there === was || Number(there) === Number(was)) link.delete(key);
  }
  const changed = written(new URLSearchParams([...link]));
  return idOf(changed) === idOf(present) ? changed : after;
}
