// Decimal and grouping signs: what a string of digits can mean, and what it means in a locale.

// Signs that group digits in some locale and separate decimals in none.
const SPACES = /[\s\u2000-\u200a\u202f\u205f\u3000]+/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\uff07`\u00b4]/g;
const ARABIC_DECIMAL = '\u066b';
const ARABIC_GROUP = '\u066c';
const DECIMAL_SIGNS = ['.', ',', ARABIC_DECIMAL];
const GROUP_SIGNS = ['.', ',', ARABIC_GROUP, ' ', "'"];

// Nothing else is written with these digits, so they are read in every locale, beside the locale's own.
const NUMBERING_SYSTEMS = ['arab', 'arabext', 'deva', 'beng', 'fullwide'];

/**
 * @typedef {{ value: number } | { readings: number[] }} Digits the value, or every value that the digits can have:
 *   none where the signs are misplaced, two where the locale leaves both possible
 */

/** @type {Map<string, { decimal: string, group: string, upper: number }>} */
const known = new Map();

/**
 * What the locale writes: its decimal and grouping signs, and the digits in a group above the first.
 *
 * @param {string} locale
 */
function conventions(locale) {
  const found = known.get(locale) ?? conventionsOf(locale);
  known.set(locale, found);
  return found;
}

/** @param {string} locale */
function conventionsOf(locale) {
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn', useGrouping: true });
  const parts = format.formatToParts(123456789.5);
  const sign = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? '';
  const integers = parts.filter((part) => part.type === 'integer');
  const upper = integers.length > 2 ? integers[integers.length - 2].value.length : 3;
  return { decimal: sign('decimal'), group: sign('group'), upper };
}

/**
 * @param {string} system
 * @returns {[string, string][]}
 */
function digitsOf(system) {
  const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
  return Array.from({ length: 10 }, (_, i) => [format.format(i), String(i)]);
}

/**
 * The same text with Latin digits, plain spaces and plain apostrophes.
 *
 * @param {string} text
 * @param {string} locale
 */
export function latinDigits(text, locale) {
  const plain = text.replace(SPACES, ' ').replace(APOSTROPHES, "'");
  if (!/(?![0-9])\p{Nd}/u.test(plain)) return plain;
  const own = new Intl.NumberFormat(locale).resolvedOptions().numberingSystem;
  const digits = new Map([...NUMBERING_SYSTEMS, own].flatMap(digitsOf));
  return [...plain].map((character) => digits.get(character) ?? character).join('');
}

/**
 * @param {string} text digits and signs alone, without a minus, as `latinDigits` gives them; an exponent may follow
 * @param {string} locale
 * @returns {Digits}
 */
export function readDigits(text, locale) {
  const { decimal, group, upper } = conventions(locale);
  const [mantissa, exponent] = text.toLowerCase().split('e');
  /** @type {Map<string, number>} */
  const bySign = new Map();
  for (const sign of ['', ...DECIMAL_SIGNS]) {
    const plain = withoutGroups(mantissa, sign, upper);
    if (plain !== null) bySign.set(sign, Number(exponent ? `${plain}e${exponent}` : plain));
  }
  const readings = [...new Set(bySign.values())];
  if (readings.length === 1) return { value: readings[0] };
  const byLocale = bySign.get(mantissa.includes(decimal) ? decimal : '');
  const isOfLocale = [decimal, group].some((sign) => mantissa.includes(sign));
  return byLocale !== undefined && isOfLocale ? { value: byLocale } : { readings };
}

/**
 * The digits with a point as the decimal sign and no others; null where they cannot be read that way.
 *
 * @param {string} text
 * @param {string} sign what separates the decimals; empty where there are none
 * @param {number} upper digits in a group above the first
 */
function withoutGroups(text, sign, upper) {
  const [integer, decimals = '', ...rest] = sign ? text.split(sign) : [text];
  if (rest.length || (sign && !text.includes(sign)) || !/^\d*$/.test(decimals)) return null;
  if (integer === '' && decimals === '') return null;
  if (/^\d*$/.test(integer)) return `${integer || '0'}.${decimals || '0'}`;
  const mark = GROUP_SIGNS.find((one) => integer.includes(one) && one !== sign);
  if (mark === undefined) return null;
  const [first, ...groups] = integer.split(mark);
  const last = groups.pop() ?? '';
  const isWellFormed = (/** @type {number} */ size) =>
    new RegExp(`^[1-9]\\d{0,${size - 1}}$`).test(first) &&
    groups.every((one) => /^\d+$/.test(one) && one.length === size) &&
    /^\d{3}$/.test(last);
  return isWellFormed(3) || isWellFormed(upper)
    ? `${first}${groups.join('')}${last}.${decimals || '0'}`
    : null;
}

/**
 * The decimal sign of a locale.
 *
 * @param {string} locale
 */
export const decimalSign = (locale) => conventions(locale).decimal;
