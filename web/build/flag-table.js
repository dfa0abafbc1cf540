// The flags as a table for people, code and documentation joined: documents and the page of examples show it.

import { DEFAULT_SCENARIO, DEFAULT_YEAR_INDEX } from '../state/store.js';
import { LOCALE } from '../app/attributes.js';
import { FLAGS } from '../app/flags.js';
import docs from '../app/flags.docs.json' with { type: 'json' };

/**
 * @typedef {object} Documentation of a flag
 * @property {string} [takes] in words, where no list of values says it
 * @property {string} [without] in words: what holds where nobody sets it
 * @property {string} about
 * @property {string[]} examples
 * @property {Record<string, string>} [beside] further flags, with which the examples show something
 *
 * @typedef {import('../app/flags.js').Flag & Documentation} Row
 * @typedef {import('../types.js').Description} Description
 */

/** @type {Record<string, Documentation>} */
const DOCS = docs;

export const FLAG_ROWS = FLAGS.map((flag) => ({ ...flag, ...DOCS[flag.name] }));

/** What holds where nobody sets it, by kind or by name. @type {Record<string, (flag: Row, description: Description) => string | undefined>} */
const OWN = {
  scenario: () => DEFAULT_SCENARIO,
  year: (_, { horizon }) => String(horizon.grid[DEFAULT_YEAR_INDEX]),
  choice: ({ values }) => values?.[0],
  locale: () => LOCALE,
  switch: ({ own }) => own,
};

/** @param {Row} flag @param {Description} description of the first scenario */
export function flagInWords(flag, description) {
  const { name, kind, values, takes, without, about } = flag;
  const own = without ?? (OWN[name] ?? OWN[kind])(flag, description) ?? '';
  return { name, takes: takes ?? (values ?? ['on', 'off']).join(', '), own, about };
}
