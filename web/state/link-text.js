// Parses the text of a link into keys and values, and undoes what mail clients, chats and trackers do to links. Linear in
// the length of the text.

import { CUT_OFF, MAX_LENGTH, isTracker, valuesOf } from './link-values.js';

/** @import {LinkValues} from './link-values.js' */

const ENTITY_REST = /^([^=]{0,9};)?\W{0,9}$/; // what an HTML entity leaves after "&" and "#" at the end of a link
const OPENING = /^(&#?\w{1,9};|[^\p{L}\p{N}%_])+/u; // punctuation before a link, also as HTML entities
const CLOSING = /[^\p{L}\p{N}%-]+$/u; // punctuation of the sentence around a link
const ELLIPSIS = /^[\s([{<]*(…|‥|⋯|\.\s?\.)/; // right after a text that was cut off there
const ENCODED_START = /^\W*v(=[^%]*%(25)*26|%(25)*3d)/i; // the version, with a separator that is percent-encoded
const MAX_ESCAPES = 4; // levels of percent-encoding
const IS_VERSION = /^\d{1,3}(\D|$)/; // the v of other pages is a video, a view or a hash
const WHOLE = /^(v|at|trials|seed|a)$/; // keys of whole numbers, and of dates, which are checked against the grid

/**
 * The keys and values of a fragment; none for one without the number of a version, which is no link of this page.
 *
 * @param {string} fragment
 * @returns {LinkValues}
 */
export function readLink(fragment) {
  const pairs = pairsIn(fragment.split(':~:')[0]).filter(([key]) => key && !isTracker(key));
  return pairs.some(([key, value]) => key === 'v' && IS_VERSION.test(value)) ? valuesOf(pairs) : new Map();
}

/**
 * Splits a text into pairs. A part without exactly one "=", or with a separator in its version, has separators that are
 * percent-encoded, and is decoded and split again.
 *
 * @param {string} text
 * @param {number} [depth]
 * @returns {[key: string, value: string][]}
 */
function pairsIn(text, depth = 0) {
  const parts = joined(text)
    .replace(/&(amp;|#(0*38|x0*26);)+/gi, '&')
    .replace(/&(hellip|#(0*8230|x0*2026));?/gi, '…')
    .replace(/\\u0026/gi, '&') // of JSON
    .replace(/\\u003d/gi, '=')
    .replace(/®/g, '&reg') // "&reg…" of a key, decoded as an HTML entity
    .replace(OPENING, '')
    .split(/[&?#]/);
  const isRest = (/** @type {string} */ part) => ENTITY_REST.test(part) && !ELLIPSIS.test(part);
  while (parts.length && isRest(parts[parts.length - 1])) parts.pop();
  return parts.flatMap((part, i) => {
    const isLast = i === parts.length - 1;
    const [rawKey, ...values] = part.split('=');
    const key = cleaned(rawKey);
    if (isLast && ELLIPSIS.test(key)) return [[CUT_OFF, '']];
    const isEncoded = values.length === 1 ? ENCODED_START.test(part) : part.includes('%');
    if (isEncoded && depth < MAX_ESCAPES) return pairsIn(unescaped(part), depth + 1);
    const value = cleaned(values.join('='));
    if (isLast && !values.length) return [[withoutClosing(key, ''), '']];
    return [[i ? key : key.replace(OPENING, ''), isLast ? withoutClosing(value, key) : value]];
  });
}

/**
 * Joins lines that a mail client has broken.
 *
 * @param {string} text
 */
const joined = (text) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');

/**
 * Decodes, and removes line breaks, invisible characters and spaces around the text.
 *
 * @param {string} part
 */
const cleaned = (part) =>
  joined(unescaped(part))
    .replace(/\p{Cf}/gu, '')
    .trim();

/**
 * Decodes percent-encoding; sequences that are no UTF-8 stay.
 *
 * @param {string} text
 */
const unescaped = (text) =>
  text.replaceAll('+', ' ').replace(/(%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/**
 * Removes punctuation that follows a link in running text. An ellipsis stays, and a point after a whole number, so that the
 * value is invalid: it may have been cut off there.
 *
 * @param {string} value
 * @param {string} key
 */
function withoutClosing(value, key) {
  if (value.length > MAX_LENGTH) return value;
  const bare = value.replace(CLOSING, '');
  const rest = value.slice(bare.length);
  if (ELLIPSIS.test(rest)) return bare + CUT_OFF;
  const isCut = !WHOLE.test(key) && /^-?\d+$/.test(bare) && /^[.,]/.test(rest);
  return isCut ? `${bare}.` : bare;
}
