// Keys and values of links. Levers have their parameter's id and unit; those of the baseline A have the prefix "a.". a=1:
// there is a comparison with the scenario itself.

import { andList } from '../text/english.js';
import { integer } from '../text/numbers.js';

/** @typedef {Map<string, string[]>} LinkValues different values by key: more than one only where a key is repeated */

/** Links of version 1 were made for the model's first version. */
export const VERSION = '2';
export const FIRST_VERSION = '1';
export const RESERVED = ['v', 'scenario', 'as_of', 'at', 'metric', 'trials', 'seed', 'a'];
export const BASELINE_PREFIX = 'a.';
export const SITES = 'sites'; // sites that are switched off: -abilene,-milam
export const MAX_LISTED = 5; // keys or values that a note names; the others are counted
export const MAX_LENGTH = 250; // characters of a key or a value; ids of parameters have up to 200 and a prefix
export const CUT_OFF = '…'; // at the end of a value, or as a key: the rest of the link is missing

/** Keys that services add to addresses to count visitors; `secret` is what WordPress adds to the address of a frame. */
const TRACKERS = /^((utm|mtm|pk|mc|hsa|)_|ref(_|$)|secret$|[gw]braid|igsh|mkt_tok|li_fat)|cl?k?id$/i;

/** @param {string} key */
export const isTracker = (key) => TRACKERS.test(key);

/**
 * Groups pairs by key; a value that is repeated counts once. Longer keys and values are truncated, as they are not valid.
 *
 * @param {Iterable<[key: string, value: string]>} pairs
 * @returns {LinkValues}
 */
export function valuesOf(pairs) {
  /** @type {Map<string, Set<string>>} */
  const values = new Map();
  for (const pair of pairs) {
    const [key, value] = pair.map((one) => (one.length > MAX_LENGTH ? `${one.slice(0, MAX_LENGTH)}…` : one));
    const existing = values.get(key);
    if (existing) existing.add(value);
    else values.set(key, new Set([value]));
  }
  return new Map([...values].map(([key, all]) => [key, [...all]]));
}

/**
 * The values of a link that the page itself has written, which needs no repair (link-text.js).
 *
 * @param {string} link
 */
export const valuesIn = (link) => valuesOf(new URLSearchParams(link.slice(1)));

/**
 * The values as a link.
 *
 * @param {LinkValues} values
 */
export const linkWith = (values) =>
  `#${new URLSearchParams([...values].flatMap(([key, all]) => all.map((value) => [key, value])))}`;

/**
 * Whether a key is the id of a lever.
 *
 * @param {string} key
 */
export const isLeverKey = (key) => !RESERVED.includes(key) && !key.startsWith(BASELINE_PREFIX);

/**
 * The first keys in words, and the number of the others.
 *
 * @param {string[]} keys
 */
export const abbreviatedList = (keys) =>
  andList([
    ...keys.slice(0, MAX_LISTED),
    ...(keys.length > MAX_LISTED ? [`${integer(keys.length - MAX_LISTED)} more`] : []),
  ]);

/**
 * The id of the scenario, if any. Different ones are listed, which no scenario is called.
 *
 * @param {LinkValues} link
 */
export const scenarioIn = (link) => abbreviatedList(link.get('scenario') ?? []) || null;

/** Scenarios that exist no more, with their successors. */
const SUCCESSORS = new Map([['latest-2026-08', 'mid-2026']]);

/**
 * The scenario itself, or its successor.
 *
 * @param {string} id
 */
export const presentScenario = (id) => SUCCESSORS.get(id) ?? id;

/**
 * A note where a scenario has a successor.
 *
 * @param {string} id from a link, a flag or a host
 * @returns {string[]}
 */
export function formerNotes(id) {
  const present = presentScenario(id);
  return present === id
    ? []
    : [`The scenario “${id}” is no longer here: this is “${present}”, which took its place.`];
}
