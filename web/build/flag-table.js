// The table of flags, joined from code (flags.js) and documentation (flags.docs.json), for README and the page of examples.

import { DEFAULT_SCENARIO, DEFAULT_YEAR_INDEX } from '../state/store.js';
import { LOCALE } from '../app/attributes.js';
import { FLAGS } from '../app/flags.js';

/**
 * @import {Flag} from '../app/flags.js'
 * @import {Description} from '../types.js'
 */

import docs from '../app/flags.docs.json' with { type: 'json' };


/**
 * @typedef {object} Documentation of a flag
 * @property {string} [takes] the values in words, where there is no list of them
 * @property {string} [without] the default in words
 * @property {string} about
 * @property {string[]} examples
 * @property {Record<string, string>} [beside] further flags of the examples
 *
 * @typedef {Flag & Documentation} Row
 */

/** @type {Record<string, Documentation>} */
const DOCS = docs;

export const FLAG_ROWS = FLAGS.map((flag) => ({ ...flag, ...DOCS[flag.name] }));

/**
 * Defaults by the flag's name or kind.
 *
 * @type {Record<string, (flag: Row, description: Description) => string | undefined>}
 */
const DEFAULTS = {
  scenario: () => DEFAULT_SCENARIO,
  year: (_, { horizon }) => String(horizon.grid[DEFAULT_YEAR_INDEX]),
  choice: ({ values }) => values?.[0],
  locale: () => LOCALE,
  switch: (flag) => flag.default,
};

/**
 * A row of the table as text.
 *
 * @param {Row} flag
 * @param {Description} description of the default scenario
 */
export function flagInWords(flag, description) {
  const { name, kind, values, takes, without, about } = flag;
  const own = without ?? (DEFAULTS[name] ?? DEFAULTS[kind])(flag, description) ?? '';
  return { name, takes: takes ?? (values ?? ['on', 'off']).join(', '), own, about };
}
