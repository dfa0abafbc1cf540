// Names and colours of parties and providers.

import { parties } from '../text/regimes.js';

/** @import {Description, View} from '../types.js' */

/** @param {View} view */
export function partyNames({ description }) {
  const { providers } = description;
  const short = new Map(providers.map((p) => [p.id, p.short_name]));
  const [lab, incumbent] = parties(description);
  return {
    lab,
    incumbent,
    nameOf: (/** @type {string} */ id) => short.get(id) ?? id,
  };
}

/** Whether the state differs from the baseline: only then charts show both. */
export { isMoved as hasMoved } from '../engine/overrides.js';

/** The width of a chart in CSS px [260, 860]. */
export function chartWidth(/** @type {View} */ view) {
  return Math.round(Math.max(260, Math.min(860, view.width || 640)));
}

const COLOURS = 8;

/**
 * By the provider's place in the scenario, never by its id; those beyond the eighth share a grey.
 *
 * @param {Description} description
 * @param {string} providerId
 */
export function seriesClass({ providers }, providerId) {
  const place = providers.findIndex(({ id }) => id === providerId);
  return place >= 0 && place < COLOURS ? `series-${place}` : 'series-rest';
}
