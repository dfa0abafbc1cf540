// What people type and paste into a number box, read as a lever's value, and into the box of a target, as a metric's.
// Nothing is rounded or clamped: a text is a value of the range, or a message with the reason why it is none.

import { decimalSign, latinDigits, readDigits } from './read-digits.js';
import { unitWritten } from './unit-words.js';
import { shifted, unitOf } from './units.js';

/** @import {Parameter} from '../types.js' */

/**
 * @typedef {Pick<Parameter, 'min' | 'max' | 'unit'>} Range
 * @typedef {{ value: number } | { message: string }} Read
 */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g;
const MINUS = /[\u2010-\u2013\u2212\ufe63\uff0d]/g;
const PLUS = /[\ufe62\uff0b]/g;
// prefix, the digits with their signs and an exponent, suffix
const PARTS =
  /^([^\d.,\u066b]*)([.,\u066b]?\d(?:[\d.,\u066b\u066c' ]*\d)?[.,\u066b]?(?:e[+-]?\d{1,3}(?![\d.,]))?)([^\d]*)$/i;
const NAMES_A_UNIT = /^(?!-$)[\p{L}\p{Sc}%\u066a\u00d7\/ .-]+$/u;
const SCALE_WORD = /\b(?:b|tr)illions?\b/i;
/** Languages in which a billion is 10¹². */
const LONG_SCALE = /^(?:da|de|es|fi|fr|hr|hu|it|nb|nl|nn|no|pl|pt-PT|sk|sl|sv|cs)\b/i;
const LONGEST_QUOTE = 24;

/**
 * @param {string} text as typed or pasted
 * @param {Range} range of the lever; a metric's has no ends
 * @param {string} locale a language tag
 * @returns {Read}
 */
export function readNumber(text, range, locale) {
  const clean = latinDigits(text.replace(INVISIBLE, ''), locale)
    .replace(MINUS, '-')
    .replace(PLUS, '+')
    .trim();
  if (clean === '') return { message: request(range) };
  const date = range.unit === 'year' ? dateWritten(clean) : undefined;
  if (date !== undefined) return within(date, range);
  const parts = PARTS.exec(withoutParentheses(clean));
  const sign = parts && signOf(parts[1]);
  if (!parts || !sign) return { message: `${quoted(text)} is no number. ${request(range)}` };
  const unit = unitWritten(sign.prefix, parts[3], range.unit);
  if (!unit) {
    const what = NAMES_A_UNIT.test(sign.prefix + parts[3]) ? 'is in another unit' : 'is no number';
    return { message: `${quoted(text)} ${what}. ${request(range)}` };
  }
  if (SCALE_WORD.test(parts[3]) && LONG_SCALE.test(locale))
    return { message: `${quoted(text)} differs between languages. Type B (10⁹) or T (10¹²).` };
  const digits = readDigits(parts[2], locale);
  if ('value' in digits)
    return within((sign.factor * shifted(digits.value, unit.shift)) / unit.divisor, range);
  return { message: unclear(parts[2], digits.readings) };
}

/**
 * @param {number} value
 * @param {Range} range
 * @returns {Read}
 */
function within(value, range) {
  if (Number.isFinite(value) && value >= range.min && value <= range.max) return { value: value + 0 }; // −0 is 0
  const read = Number.isFinite(value) ? unitOf(range.unit).short(value) : 'This';
  return { message: `${read} is out of its range. ${request(range)}` };
}

/**
 * A negative amount as accounts have it: (5) and ($5B).
 *
 * @param {string} text
 */
const withoutParentheses = (text) => text.replace(/^\( ?([^()+-]*\d[^()+-]*?) ?\)$/, '-$1');

/**
 * The sign before or behind a currency, once.
 *
 * @param {string} text
 * @returns {{ factor: 1 | -1, prefix: string } | null}
 */
function signOf(text) {
  const signs = text.match(/[+-]/g) ?? [];
  if (signs.length > 1) return null;
  return { factor: signs[0] === '-' ? -1 : 1, prefix: text.replace(/[+-]/, '').trim() };
}

/**
 * @param {string} written
 * @param {number[]} readings
 */
function unclear(written, readings) {
  if (!readings.length) return `${quoted(written)} has its commas or points where no number has them.`;
  const [one, other] = readings.toSorted((a, b) => a - b).map(String);
  return `${quoted(written)} can be ${one} or ${other}. Type one of them, without a sign between the digits.`;
}

/**
 * Where the range has no ends, the unit alone.
 *
 * @param {Range} range
 */
function request(range) {
  const { min, max, unit } = range;
  if (Number.isFinite(max - min)) return `Type a number ${rangeText(range)}.`;
  const { suffix } = unitOf(unit);
  if (unit === 'year') return 'Type a year.';
  return `Type a number${suffix ? ` in ${suffix}` : ''}.`;
}

/**
 * The unit once: from −20% to 60% a year.
 *
 * @param {Range} range
 */
export function rangeText({ min, max, unit }) {
  const { short, bare } = unitOf(unit);
  return `from ${bare(min)} to ${short(max)}`;
}

/** @param {string} text */
function quoted(text) {
  const short = text.trim();
  return `“${short.length > LONGEST_QUOTE ? `${short.slice(0, LONGEST_QUOTE - 1)}…` : short}”`;
}

/**
 * What the number box holds for a value: no grouping, the locale's decimal sign.
 *
 * @param {number} value
 * @param {string} unit
 * @param {string} locale
 */
export const typedText = (value, unit, locale) =>
  String(shifted(value, unitOf(unit).shift))
    .replace('.', decimalSign(locale))
    .replace(/^-/, '\u2212');

// Dates as the page writes them (text/dates.js), read back.
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DATE = /^(?:the )?(start of|mid[- ]?|end of)? ?([a-z]{3,9})?\.? ?(\d{4})$/;

/**
 * "start of 2028", "mid-2028", "end of 2027", "April 2028", "end of March 2028": the moment, in years. Undefined for
 * all else, a bare year too, which is a number.
 *
 * @param {string} text
 */
function dateWritten(text) {
  const [, when, month, year] = DATE.exec(text.toLowerCase()) ?? [];
  if (!when && !month) return undefined;
  const start = Number(year);
  if (!month) return start + (when === 'start of' ? 0 : when === 'end of' ? 1 : 0.5);
  const index = MONTHS.findIndex((name) => name === month || name.slice(0, 3) === month);
  if (index < 0 || when?.startsWith('mid')) return undefined;
  return start + (index + (when === 'end of' ? 1 : 0)) / 12;
}
