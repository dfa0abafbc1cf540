// A and B in words.

import { isMoved, isSame } from '../engine/overrides.js';
import { inSentence } from '../words/grammar.js';
import { share } from '../words/numbers.js';
import { parties } from '../words/regimes.js';
import { unitOf } from '../words/units.js';

/**
 * @typedef {import('../types.js').Description} Description
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {import('../types.js').Parameter} Parameter
 */

const NAMED = 3; // more levers than that are only counted

/**
 * What A is: a what-if by its title, else its levers in the page's order.
 *
 * @param {Overrides} kept @param {Description} description of the scenario as it stands
 */
export function keptText(kept, description) {
  const { cases, parameters } = description;
  const moved = parameters.filter(({ id }) => id in kept);
  if (!moved.length) return 'the scenario as it stands';
  const what = cases.find(({ overrides }) => isSame(overrides, kept));
  if (what) return `“${what.title}”`;
  const rest = moved.length - NAMED;
  const told = moved
    .slice(0, NAMED)
    .map((parameter) => leverText(parameter, kept[parameter.id], description));
  return told.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Some labels come twice, in different groups. @param {Parameter} parameter @param {number} value @param {Description} description */
function leverText({ id, label, group, unit }, value, description) {
  const isAlone = description.parameters.every((other) => other.id === id || other.label !== label);
  const name = inSentence(label, parties(description));
  return `${isAlone ? name : `${name} (${inSentence(group, parties(description))})`} ${unitOf(unit).short(value)}`;
}

/** A's figure beside B's, where the two differ. @param {import('../types.js').View} view */
export function keptShare(view) {
  return view.kept && isMoved(view) ? `; A: ${share(view.baseline.backlog_share[view.year])}` : '';
}
