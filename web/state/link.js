// The state as the fragment of a link: #v=2&scenario=article-2026-01&as_of=2026-01-28&at=2030&build_pace=0.5
// Only levers that differ from the scenario are in it. Reading is loaded where there is a link.

import { readLink } from './link-text.js';
import { fromValues } from './follow-link.js';
import { presentScenario, scenarioIn } from './link-values.js';

export { formerNotes, presentScenario } from './link-values.js';
export { VERSION, linkOf, toLink } from './write-link.js';

/** The scenario that a link asks for, if any, by its present name. @param {string} fragment */
export function scenarioOf(fragment) {
  const named = namedIn(fragment);
  return named && presentScenario(named);
}

/** The same as the link has it. @param {string} fragment */
export const namedIn = (fragment) => scenarioIn(readLink(fragment));

/** Whether a fragment is a link of this page, and not an anchor or what another program has put there. @param {string} fragment */
export const isLink = (fragment) => readLink(fragment).size > 0;

/**
 * What a link says about a scenario that is loaded, and a note for each part of it that cannot be followed.
 *
 * @param {string} fragment
 * @param {import('../types.js').Description} description
 */
export const fromLink = (fragment, description) => fromValues(readLink(fragment), description);
