// The present state as the fragment of a link: #v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Only levers that differ from the scenario are in it.

import { DEFAULT_METRIC } from '../text/metrics.js';
import { OF_A, VERSION } from './link-values.js';
import { SEED, TRIALS } from './store.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').State} State
 */

export { VERSION };

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
  for (const [id, value] of Object.entries(overrides)) link.append(id, String(value));
  const ofA = Object.entries(baselineOverrides ?? {});
  if (baselineOverrides && !ofA.length) link.set('a', '1');
  for (const [id, value] of ofA) link.append(OF_A + id, String(value));
  return `#${link}`;
}

/** Empty before a scenario is open. @param {import('./store.js').Stored} stored */
export function linkOf({ opened, year, ...state }) {
  if (!opened) return '';
  const { description } = opened;
  return toLink({ ...state, at: description.horizon.grid[year] }, description);
}
