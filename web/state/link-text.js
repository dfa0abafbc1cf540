// The text of a link as key and values, whatever mail clients, chats and trackers have made of it. The work is linear in
// the length of the text.

import { LONGEST, valuesOf } from './link-values.js';

/** Keys that others add to addresses, to count visitors. */
const TRACKERS = /^((utm|mtm|pk|mc|hsa|)_|ref(_|$)|[gw]braid|igsh|mkt_tok|li_fat)|cl?k?id$/i;

/** @param {string} key */
export const isTracker = (key) => TRACKERS.test(key);

const ESCAPED_SIGN = /^([^=]{0,9};)?\W{0,9}$/; // what is left of one behind "&" and "#", at the end of a link
const CLOSING = /[^\p{L}\p{N}%-]+$/u; // signs of the sentence around a link
const DEPTH = 4; // times that a link may have been escaped
const WHOLE = /^(v|at|trials|seed|a)$/; // keys of numbers without a point, or of dates that are checked

/** @typedef {import('./link-values.js').LinkValues} LinkValues */

/**
 * Empty for a fragment that is no link of this page: one without a version.
 *
 * @param {string} fragment
 * @returns {LinkValues}
 */
export function readLink(fragment) {
  const pairs = pairsIn(fragment.split(':~:')[0]).filter(([key]) => key && !isTracker(key));
  return pairs.some(([key]) => key === 'v') ? valuesOf(pairs) : new Map();
}

/**
 * A part without exactly one "=" has its own signs escaped, and is read again.
 *
 * @param {string} text
 * @param {number} [depth]
 * @returns {[key: string, value: string][]}
 */
function pairsIn(text, depth = 0) {
  const parts = joined(text)
    .replace(/&(amp;|#(0*38|x0*26);)+/gi, '&')
    .replace(/®/g, '&reg') // a key behind "&" that begins as HTML's sign does
    .replace(/^[#/!?]+/, '')
    .split(/[&?#]/);
  while (parts.length && ESCAPED_SIGN.test(parts[parts.length - 1])) parts.pop();
  return parts.flatMap((part, i) => {
    const [key, ...values] = part.split('=');
    if (values.length !== 1 && part.includes('%') && depth < DEPTH)
      return pairsIn(unescaped(part), depth + 1);
    const value = cleaned(values.join('='));
    return [[cleaned(key), i === parts.length - 1 ? withoutClosing(value, key) : value]];
  });
}

/** Lines that a mail client has broken, in one. @param {string} text */
const joined = (text) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');

/** @param {string} part */
const cleaned = (part) =>
  joined(unescaped(part))
    .replace(/\p{Cf}/gu, '')
    .trim();

/** @param {string} text */
const unescaped = (text) =>
  text.replaceAll('+', ' ').replace(/(%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** A point after a whole number stays: it may be where a number was cut off. @param {string} value @param {string} key */
function withoutClosing(value, key) {
  if (value.length > LONGEST) return value;
  const bare = value.replace(CLOSING, '');
  const isCut = !WHOLE.test(key) && /^-?\d+$/.test(bare) && /^[.,]/.test(value.slice(bare.length));
  return isCut ? `${bare}.` : bare;
}
