// Reads the text of a link in one step, for tests; the page loads the parts separately.

import { readLink } from '../../../web/state/link-text.js';
import { stateFromLink } from '../../../web/state/follow-link.js';
import { presentScenario, scenarioIn } from '../../../web/state/link-values.js';

/** @import {Description} from '../../../web/types.js' */

export { formerNotes, presentScenario } from '../../../web/state/link-values.js';
export { VERSION, linkOf, toLink } from '../../../web/state/write-link.js';

/**
 * The scenario of a link, if any, or its successor.
 *
 * @param {string} fragment
 */
export function scenarioOf(fragment) {
  const id = namedIn(fragment);
  return id && presentScenario(id);
}

/**
 * The scenario of a link, as written there.
 *
 * @param {string} fragment
 */
export const namedIn = (fragment) => scenarioIn(readLink(fragment));

/**
 * Whether a fragment is a link of this page, and no anchor or key of another program.
 *
 * @param {string} fragment
 */
export const isLink = (fragment) => readLink(fragment).size > 0;

/**
 * The state of a link, with a note for each part that is ignored.
 *
 * @param {string} fragment
 * @param {Description} description
 */
export const fromLink = (fragment, description) => stateFromLink(readLink(fragment), description);
