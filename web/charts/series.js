// Colour means a partner: which of the classes in series.css a provider has.

/** @import {Description} from '../types.js' */

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
