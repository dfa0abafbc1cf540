// English text: lists, possessives, capitals.

/** @param {string} name */
export const possessive = (name) => `${name}'s`;

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });
/**
 * "a", "a and b", "a, b, and c"
 *
 * @param {string[]} items
 */
export const andList = (items) => list.format(items);

/**
 * A difference of shares in whole points.
 *
 * @param {number} difference
 */
export const wholePoints = (difference) => Math.round(difference * 100) || 0;

/**
 * A label as part of a sentence: its first letter is lower case unless it begins with one of the names or an
 * abbreviation.
 *
 * @param {string} label
 * @param {string[]} names
 */
export const inSentence = (label, names) =>
  /^\p{Lu}{2}/u.test(label) || names.some((name) => label.startsWith(name))
    ? label
    : label[0].toLowerCase() + label.slice(1);

/** @param {string} text */
export const capitalised = (text) => text[0].toUpperCase() + text.slice(1);

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text with the special characters of HTML escaped, apart from the apostrophe.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
}
