// Parses the text of a link into keys and values, and undoes what mail clients, chats and trackers do to links. Linear in
// the length of the text.

import { CUT_OFF, MAX_LENGTH, isTracker, valuesOf } from './link-values.js';

/** @import {LinkValues} from './link-values.js' */

const AMPERSAND = /&(amp;|#(0*38|x0*26);)+/gi; // escaped for HTML, once or more often
const AMPERSAND_REST = /^((amp|(#|%(25)*23)(0*38|x0*26))(;|%(25)*3b))+/i; // the same after its "&", also encoded as a key
const SEMICOLON = /;(?=\s{0,9}[a-z][\w.-]{0,250}\s{0,9}=)/i; // as separator, before a key
const ENTITY_REST = /^([^=]{0,9};)?\W{0,9}$/; // what an HTML entity leaves after "&" and "#" at the end of a link
const OPENING = /^(&#?\w{1,9};|[^\p{L}\p{N}%_])+/u; // punctuation before a link, also as HTML entities
const TAG = /<\/?[a-z][^<>]*>?/gi;
const MARKDOWN = /(\]|%5d)(\(|%28)/i; // between the text of a link and its address
const BEYOND = /["<>“”«»]\P{N}*$/u; // signs that no address contains, and words after them
const CLOSING = /[^\p{L}\p{N}%-]*(['’‘ʼ]s[^\p{L}\p{N}%-]*)?$/u; // punctuation of the sentence around a link, and "’s"
const ELLIPSIS = /^[\s([{<]*(…|‥|⋯|\.\s?\.)/; // right after a text that was cut off there
const ENCODED_SEPARATOR = /%(25)*(26|3d)/i; // no key and no value contains one
const QUOTED_PRINTABLE = /\bv=3d\d/i; // the version, with the "=" that mail encodes as "=3D"
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
  const pairs = pairsIn(fragment.split(':~:')[0])
    .filter(([key]) => key && !isTracker(key))
    .map(inLowerCase);
  return pairs.some(([key, value]) => key === 'v' && IS_VERSION.test(value)) ? valuesOf(pairs) : new Map();
}

/**
 * All ids are in lower case: so is a value that is one in capitals.
 *
 * @param {[key: string, value: string]} pair
 * @returns {[key: string, value: string]}
 */
const inLowerCase = ([key, value]) => [
  key,
  /^-?[A-Z][A-Z\d_.,-]*$/.test(value) ? value.toLowerCase() : value,
];

/**
 * Splits a text into pairs. A part without exactly one "=", or with a separator that is percent-encoded, is decoded and
 * split again, but for those of trackers.
 *
 * @param {string} text
 * @param {number} [depth]
 * @returns {[key: string, value: string][]}
 */
function pairsIn(text, depth = 0) {
  const parts = joined(unquoted(text))
    .replace(AMPERSAND, '&')
    .replace(/&(hellip|#(0*8230|x0*2026));?/gi, '…')
    .replace(/&(rsquo|apos|#(0*39|0*8217|x0*27|x0*2019));?/gi, '’')
    .replace(/&(lt|#(0*60|x0*3c));/gi, '<')
    .replace(/&(gt|#(0*62|x0*3e));/gi, '>')
    .replace(/\\u0026/gi, '&') // of JSON
    .replace(/\\u003d/gi, '=')
    .replace(/®/g, '&reg') // "&reg…" of a key, decoded as an HTML entity
    .split(MARKDOWN, 1)[0]
    .replace(OPENING, '')
    .split(/[&?#]/)
    .map((part) => part.replace(AMPERSAND_REST, ''))
    .flatMap((part) => (isOfTracker(part) ? [part] : part.split(SEMICOLON)));
  const isRest = (/** @type {string} */ part) => ENTITY_REST.test(part) && !ELLIPSIS.test(part);
  while (parts.length && isRest(parts[parts.length - 1])) parts.pop();
  return parts.flatMap((part, i) => {
    const isLast = i === parts.length - 1;
    const values = part.split(/=+/).slice(1);
    const key = keyOf(part);
    if (isLast && ELLIPSIS.test(key)) return [[CUT_OFF, '']];
    const isEncoded = values.length === 1 ? ENCODED_SEPARATOR.test(part) : part.includes('%');
    if (isEncoded && depth < MAX_ESCAPES && !isOfTracker(part)) return pairsIn(unescaped(part), depth + 1);
    const value = cleaned(values.join('='));
    if (isLast && !values.length) return [[withoutClosing(key, ''), '']];
    return [[i ? key : key.replace(OPENING, ''), isLast ? withoutClosing(value, key) : value]];
  });
}

/** @param {string} part */
const keyOf = (part) => cleaned(part.split('=', 1)[0]).toLowerCase();

/**
 * Whether a part has the key of a tracker, whose value may be an address.
 *
 * @param {string} part
 */
const isOfTracker = (part) => /^[\w.-]+=/.test(part) && isTracker(keyOf(part));

/**
 * Decodes the quoted-printable form of mail: each "=" is "=3D", and a line that was broken ends in "=", also where the line
 * break is lost. A "=" that may encode another sign as well stays, so that the value is invalid.
 *
 * @param {string} text
 */
function unquoted(text) {
  if (!QUOTED_PRINTABLE.test(text)) return text;
  return text
    .replace(/=(\s|%0[ad])*$/i, '…') // the link was broken there, and the next line is missing
    .split('&')
    .map((part) => (/=3d/i.test(part) ? unquotedPart(part) : part))
    .join('&');
}

/** @param {string} part */
const unquotedPart = (part) =>
  part
    .replace(/=([\t ]*[\r\n]|(%0[ad])+)/gi, '')
    .replace(/=(?=[89A-F][\dA-F])/g, '%') // of UTF-8
    .replace(/=(?!2[\da-f]|3[a-f]|40|5[b-f]|60|7[b-e])/gi, '')
    .replace(/=3d/gi, '=');

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
 * Removes punctuation and tags that follow a link in running text. An ellipsis stays, and a point after a whole number, so
 * that the value is invalid: it may have been cut off there.
 *
 * @param {string} value
 * @param {string} key
 */
function withoutClosing(value, key) {
  if (value.length > MAX_LENGTH) return value;
  const text = value.replace(TAG, '<');
  const bare = text.replace(BEYOND, '').replace(CLOSING, '');
  const rest = text.slice(bare.length);
  if (ELLIPSIS.test(rest)) return bare + CUT_OFF;
  const isCut = !WHOLE.test(key) && /^-?\d+$/.test(bare) && /^[.,]/.test(rest);
  return isCut ? `${bare}.` : bare;
}
