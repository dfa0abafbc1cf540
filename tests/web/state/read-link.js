// A link's text read in one step, as the tests need it; the page loads the parts one by one.

import { readLink } from '../../../web/state/link-text.js';
import { fromValues } from '../../../web/state/follow-link.js';
import { presentScenario, scenarioIn } from '../../../web/state/link-values.js';

export { formerNotes, presentScenario } from '../../../web/state/link-values.js';
export { VERSION, linkOf, toLink } from '../../../web/state/write-link.js';

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
 * @param {import('../../../web/types.js').Description} description
 */
export const fromLink = (fragment, description) => fromValues(readLink(fragment), description);
