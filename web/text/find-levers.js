/** @import {Parameter} from '../types.js' */

/**
 * The levers that have every word of a query in their label, group, note or id, at the beginning of a word of theirs.
 * An empty query finds all.
 *
 * @template {Pick<Parameter, 'id' | 'label' | 'group' | 'note'>} T
 * @param {T[]} levers
 * @param {string} query
 * @returns {T[]}
 */
export function leversFound(levers, query) {
  const words = plain(query).split(' ').filter(Boolean);
  return levers.filter(({ id, label, group, note }) => {
    const text = ` ${plain([label, group, note, id].join(' '))}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

/**
 * Lower case without accents; a space for all that is neither letter nor digit.
 *
 * @param {string} text
 */
const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
