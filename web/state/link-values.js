// What a link asks for, as keys and values: levers by their own ids and in their own units; those of A with a. before the
// id, or a=1 where A is the scenario as it stands.

import { andList } from '../text/english.js';
import { integer } from '../text/numbers.js';

/** @typedef {Map<string, string[]>} LinkValues what stands behind each key; more than one value where a key is repeated */

/** Links of version 1 were made for the model's first version. */
export const VERSION = '2';
export const RESERVED = ['v', 'scenario', 'as_of', 'at', 'metric', 'trials', 'seed', 'a'];
export const OF_A = 'a.';
export const FEW = 5; // keys or values of a kind that notes name; the others are counted
export const LONGEST = 250; // characters of a key or a value: the core's ids have 200, and a lever's say of what it is

/** What is longer is none, and is cut. @param {Iterable<[key: string, value: string]>} pairs @returns {LinkValues} */
export function valuesOf(pairs) {
  /** @type {LinkValues} */
  const values = new Map();
  for (const pair of pairs) {
    const [key, value] = pair.map((one) => (one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one));
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return values;
}

/** Those of a link that the page itself has written. @param {string} link */
export const valuesIn = (link) => valuesOf(new URLSearchParams(link.slice(1)));

/** The same as a link. @param {LinkValues} values */
export const linkWith = (values) =>
  `#${new URLSearchParams([...values].flatMap(([key, all]) => all.map((value) => [key, value])))}`;

/** Whether a key of a link is a lever's id. @param {string} key */
export const isLeverKey = (key) => !RESERVED.includes(key) && !key.startsWith(OF_A);

/** The scenario that is asked for, if any. Two of them are none that there is. @param {LinkValues} link */
export const scenarioIn = (link) => [...new Set(link.get('scenario'))].join(' and ') || null;

/** The first of them, and how many more there are. @param {string[]} keys */
export const listed = (keys) =>
  andList([...keys.slice(0, FEW), ...(keys.length > FEW ? [`${integer(keys.length - FEW)} more`] : [])]);

// What links of the first version name otherwise.

/** Scenarios that have gone, and those that took their places. */
const SCENARIOS = new Map([['latest-2026-08', 'mid-2026']]);

/** @param {string} id */
export const presentScenario = (id) => SCENARIOS.get(id) ?? id;

/** @param {string} id as a link, a flag or a page around has it @returns {string[]} */
export function formerNotes(id) {
  const present = presentScenario(id);
  return present === id
    ? []
    : [`The scenario “${id}” is no longer here: this is “${present}”, which took its place.`];
}
