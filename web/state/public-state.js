// What a page around the element can know and set of its state.

import { VERSION } from './link-values.js';

/** @typedef {import('../types.js').PublicState} PublicState */

/** @param {import('./store.js').Stored} state @returns {PublicState | null} */
export function publicState({ opened, overrides, year }) {
  if (!opened) return null;
  const { id, as_of, horizon } = opened.description;
  return { version: 1, scenario: id, as_of, year: horizon.grid[year], levers: { ...overrides } };
}

/** The link that asks for it, so that one reader checks whatever comes from outside. @param {Partial<PublicState>} wanted @param {PublicState | null} present */
export function linkTo({ scenario, year, levers }, present) {
  const isOther = scenario !== undefined && scenario !== present?.scenario;
  const link = new URLSearchParams({ v: VERSION });
  const [id, at] = [scenario ?? present?.scenario, year ?? (isOther ? undefined : present?.year)];
  if (id !== undefined) link.set('scenario', String(id));
  if (at !== undefined) link.set('at', String(at));
  for (const [lever, value] of Object.entries(levers ?? (isOther ? {} : (present?.levers ?? {}))))
    link.append(lever, String(value)); // `set` looks through all that are there
  return `#${link}`;
}
