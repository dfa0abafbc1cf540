// Names of attributes and parameters that are no flags but nearly so: most likely errors of typing.

import { isFlag } from './attributes.js';
import { FLAGS } from './flags.js';

const FOREIGN = ['accept', 'sizes']; // attributes of HTML that are one letter from a flag

/**
 * A note on each name that is no flag but nearly one: with other separators or capitals, or one letter from it.
 *
 * @param {string[]} names of attributes or parameters
 * @param {string[]} levers ids of the scenario's
 * @returns {string[]}
 */
export function nearMisses(names, levers) {
  const all = [...FLAGS.map(({ name }) => name), ...levers];
  return names.flatMap((name) => {
    if (isFlag(name) || FOREIGN.includes(name) || !/^[a-z][\w.-]*$/i.test(name)) return [];
    const meant = all.find((flag) => plain(name) === plain(flag)) ?? all.find((flag) => isOneOff(name, flag));
    return meant ? [`${name} is ignored: it is no flag. “${meant}” is one.`] : [];
  });
}

/** @param {string} name */
const plain = (name) => name.toLowerCase().replace(/[-_.]/g, '');

/**
 * Whether two words differ by one letter that is added, missing, replaced or swapped with the next.
 *
 * @param {string} a
 * @param {string} b
 */
function isOneOff(a, b) {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
