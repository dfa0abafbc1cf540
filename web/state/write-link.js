// Encodes a state as the fragment of a link: #v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Values that are those of the scenario or the default are left out.

import { DEFAULT_METRIC } from '../text/metrics.js';
import { ofParameters, sitesText } from '../engine/overrides.js';
import { BASELINE_PREFIX, SITES, VERSION } from './link-values.js';
import { SEED, TRIALS } from './store.js';

/**
 * @import {Description, Overrides, State} from '../types.js'
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
  const append = (/** @type {Overrides} */ values, prefix = '') => {
    const sites = sitesText(values);
    if (sites) link.append(prefix + SITES, sites);
    for (const [id, value] of Object.entries(ofParameters(values))) link.append(prefix + id, String(value));
  };
  append(overrides);
  if (baselineOverrides && !Object.keys(baselineOverrides).length) link.set('a', '1');
  append(baselineOverrides ?? {}, BASELINE_PREFIX);
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
