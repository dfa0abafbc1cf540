// Phrases: text in which each figure carries its metric reference.

/** @import {Figure, Phrase} from '../types.js' */

/**
 * @typedef {string | Figure | Phrase} Part
 */

/**
 * A figure of a metric; plain text if there is no metric.
 *
 * @param {string} text formatted value
 * @param {string | null} metric a reference: `backlog_share@2030`
 * @param {string} [about] a name, where the metric's label is not sufficient
 * @returns {Part}
 */
export const figure = (text, metric, about) => (metric ? { text, metric, about } : text);

/**
 * A template tag: phrase`falls from ${from} to ${to}`. Phrases among the parts are spliced in, and adjacent strings joined.
 *
 * @param {TemplateStringsArray} strings
 * @param {Part[]} parts
 * @returns {Phrase}
 */
export const phrase = (strings, ...parts) => concat(strings.flatMap((text, i) => [text, parts[i] ?? '']));

/**
 * @param {Part[]} parts
 * @returns {Phrase}
 */
export function concat(parts) {
  /** @type {Phrase} */
  const joined = [];
  for (const part of parts.flat()) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}

/**
 * @param {Part[]} parts
 * @param {string} [separator]
 * @returns {Phrase}
 */
export const join = (parts, separator = ' ') =>
  concat(parts.filter((part) => !isEmpty(part)).flatMap((part, i) => (i ? [separator, part] : [part])));

/** @param {Part} part */
const isEmpty = (part) => (Array.isArray(part) || typeof part === 'string') && part.length === 0;

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/**
 * "a", "a and b", "a, b, and c"
 *
 * @param {Part[]} parts
 * @returns {Phrase}
 */
export const andPhrases = (parts) =>
  concat(
    list
      .formatToParts(parts.map((_, i) => String(i)))
      .map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value)),
  );

/** @param {string | { text: string } | (string | { text: string })[]} part */
export const plainText = (part) =>
  [part]
    .flat()
    .map((one) => (typeof one === 'string' ? one : one.text))
    .join('');
