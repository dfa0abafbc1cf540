// Encodes a state as the fragment of a link: #v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Values that are those of the scenario or the default are left out.

import { DEFAULT_METRIC } from '../text/metrics.js';
import { BASELINE_PREFIX, VERSION } from './link-values.js';
import { SEED, TRIALS } from './store.js';

/**
 * @import {Description, State} from '../types.js'
 * @import {StoreState} from './store.js'
 */

export { VERSION };

/**
 * @param {State} state
 * @param {Description} description
 */
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
  const baseline = Object.entries(baselineOverrides ?? {});
  if (baselineOverrides && !baseline.length) link.set('a', '1');
  for (const [id, value] of baseline) link.append(BASELINE_PREFIX + id, String(value));
  return `#${link}`;
}

/**
 * The link to the present state; empty before a scenario is loaded.
 *
 * @param {StoreState} state
 */
export function linkOf({ loaded, year, ...state }) {
  if (!loaded) return '';
  const { description } = loaded;
  return toLink({ ...state, at: description.horizon.grid[year] }, description);
}
