// Published figures rebuilt from other published figures, as a table.

import { andList } from './english.js';
import { significant } from './numbers.js';

/**
 * @import {Link, Table} from '../types.js'
 * @import {Arithmetic, Fact, ValidationCase} from './record-data.js'
 */

/**
 * @param {Arithmetic} value
 * @returns {string}
 */
const numberText = (value) =>
  Array.isArray(value) ? value.map(numberText).join(', ') : significant(value, 4);

/**
 * "lab 281.3; other 343.8"
 *
 * @param {Record<string, Arithmetic>} values
 */
export const namedValues = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${numberText(value)}`)
    .join('; ');

/**
 * Shape and word before the verdict's own.
 *
 * @param {ValidationCase} one
 */
export const verdictMark = ({ agrees, verdict }) => {
  const mark = agrees === null ? '○' : agrees ? '●' : '×';
  return `${mark} ${verdict}`;
};

/** @param {ValidationCase[]} cases */
export function validationTally(cases) {
  const published = cases.filter(({ agrees }) => agrees !== null);
  const agreeing = published.filter(({ agrees }) => agrees);
  return `${agreeing.length} of ${published.length} agree`;
}

/** @param {ValidationCase[]} cases */
export function validationText(cases) {
  const published = cases.filter(({ agrees }) => agrees !== null);
  const agreeing = published.filter(({ agrees }) => agrees).length;
  const not = published.filter(({ agrees }) => agrees === false).map(({ claim }) => `“${claim}”`);
  return `Arithmetic over published figures that leads to other published figures. Of ${published.length} that can be compared, ${agreeing} agree within the tolerance (●)${
    not.length ? `; ${andList(not)} must not, and does not (×): it shows that a fault is found` : ''
  }. For ${cases.length - published.length} nothing is published to compare with (○).`;
}

/**
 * @param {ValidationCase[]} cases
 * @param {Record<string, Fact>} facts
 * @returns {Table}
 */
export const validationTable = (cases, facts) => ({
  name: 'validation',
  caption: 'Identities: computed, published, verdict',
  columns: [
    { key: 'claim', label: 'Identity', numeric: false },
    { key: 'computed', label: 'Computed', numeric: false },
    { key: 'published', label: 'Published', numeric: false },
    { key: 'verdict', label: 'Verdict', numeric: false },
    { key: 'sources', label: 'Sources', numeric: false },
  ],
  rows: cases.map((one) => ({
    header: one.claim,
    cells: [
      namedValues(one.computed),
      one.published ? namedValues(one.published) : 'nothing',
      verdictMark(one),
      sourcesOf(one.sources, facts),
    ],
    note: `${one.arithmetic.replaceAll('*', ' × ').replaceAll(' - ', ' − ')}, with ${namedValues(one.inputs)}`,
  })),
});

/**
 * Each source once, as a link where its address is known.
 *
 * @param {string[]} sources ids of facts, or titles
 * @param {Record<string, Fact>} facts
 * @returns {(string | Link)[]}
 */
export function sourcesOf(sources, facts) {
  const named = sources.map((source) => {
    const fact = facts[source];
    return fact ? { text: fact.publisher, href: fact.url } : { text: source, href: null };
  });
  const once = named.filter(
    ({ text, href }, i) => named.findIndex((one) => one.text === text && one.href === href) === i,
  );
  return once.flatMap(({ text, href }, i) => [...(i ? ['; '] : []), href ? { text, href } : text]);
}
