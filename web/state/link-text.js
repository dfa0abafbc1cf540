// The text of a link as key and values, whatever mail clients, chats and trackers have made of it. The work is linear in
// the length of the text.

/** Keys that others add to addresses, to count visitors. */
const TRACKERS = /^((utm|mtm|pk|mc|hsa|)_|ref(_|$)|[gw]braid|igsh|mkt_tok|li_fat)|cl?k?id$/i;

/** @param {string} key */
export const isTracker = (key) => TRACKERS.test(key);

/** What is left of an escaped sign behind "&" and "#", at the end of a sentence. */
const ENTITY = /^(([gl]t|\w*quot?|apos|x?[\da-f]+);?)?[\s.,;:!)\]}>]*$/i;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const CLOSING = /[\s.,;:!?)\]}>"'”’»*_\\]+$/; // of the sentence around a link
const LONGEST = 150; // characters of a key or a value: what is longer is none, and is cut
const DEPTH = 4; // times that a link may have been escaped
const WHOLE = /^(v|at|trials|seed|a)$/; // keys of numbers without a point, or of dates that are checked

/** @typedef {Map<string, string[]>} LinkValues what stands behind each key; more than one value where a key is repeated */

/**
 * Empty for a fragment that is no link of this page: one without a version.
 *
 * @param {string} fragment
 * @returns {LinkValues}
 */
export function readLink(fragment) {
  if (fragment !== last.fragment) last = { fragment, values: valuesIn(fragment) };
  return last.values;
}

let last = { fragment: '', values: /** @type {LinkValues} */ (new Map()) };

/** @param {string} fragment @returns {LinkValues} */
function valuesIn(fragment) {
  /** @type {LinkValues} */
  const values = new Map();
  for (const [key, value] of pairsIn(fragment.split(':~:')[0])) {
    if (!key || isTracker(key)) continue;
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return values.get('v')?.some((version) => /^\d|^$/.test(version)) ? values : new Map();
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
    .replace(/®/g, '&reg') // "&regime_high" as HTML reads it
    .replace(/^[#/!?]+/, '')
    .split(/[&?#]/);
  while (parts.length && ENTITY.test(parts[parts.length - 1])) parts.pop();
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
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .join('');

/** @param {string} part */
const cleaned = (part) => cut(joined(unescaped(part)).replace(INVISIBLE, '').trim());

/** @param {string} text */
const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

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
  const bare = value.replace(CLOSING, '');
  const isCut = !WHOLE.test(key) && /^-?\d+$/.test(bare) && /^[.,]/.test(value.slice(bare.length));
  return isCut ? `${bare}.` : bare;
}
