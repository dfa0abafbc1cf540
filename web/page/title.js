import { possessive } from '../words/grammar.js';
import { parties } from '../words/regimes.js';

/** @param {import('../types.js').Description} description */
export function title(description) {
  const [lab, incumbent] = parties(description);
  return `${possessive(lab)} deals and ${possessive(incumbent)} business`;
}
