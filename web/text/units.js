// Formats of a lever's value by its unit: as text, for screen readers and in its number box.

import { startDate, startDateProse } from './dates.js';
import { allDigits, moneyExact as billions, plural } from './numbers.js';

/**
 * @typedef {object} Unit
 * @property {string} suffix after the number box
 * @property {number} shift decimal places between the value and the typed number: 2 for a share, which is typed in percent
 * @property {(value: number) => string} short for the ends of the track
 * @property {(value: number) => string} bare the same without the words behind the number, as the first of two values has it
 * @property {(value: number) => string} [prose] `short` with its article; without it, `short`
 * @property {(value: number) => string} spoken for sentences and screen readers
 * @property {(value: number) => string} [figure] the value of a lever at its label; without it, `short`
 * @property {string} [per] what the figure is per, which `short` has behind it
 */

/** Shown once above the notes: the scenario's amounts of money are in billions of dollars. */
export const NOTE_UNIT = 'Amounts without a unit: $B.';

/** @param {number} value */
const percent = (value) => `${allDigits(shifted(value, 2))}%`;
/**
 * @param {string} per
 * @param {string} [spokenPer]
 * @returns {Unit}
 */
const money = (per, spokenPer = per) => ({
  suffix: `$bn${per}`,
  shift: 0,
  short: (value) => billions(value) + per,
  bare: billions,
  figure: billions,
  per: per.trim(),
  spoken: (value) => `${allDigits(value)} billion dollars${spokenPer}`,
});
/** @param {number} value */
const times = (value) => `${allDigits(value)}×`;
/** @type {Unit} */
const share = { suffix: '%', shift: 2, short: percent, bare: percent, spoken: percent };

/** @type {Record<string, Unit>} */
const UNITS = {
  share,
  probability: share,
  weight: share,
  'per year': {
    suffix: '% a year',
    shift: 2,
    short: (value) => `${percent(value)} a year`,
    bare: percent,
    spoken: (value) => `${percent(value)} a year`,
    figure: (value) => `${value > 0 ? '+' : ''}${percent(value)}`,
    per: 'a year',
  },
  x: {
    suffix: '×',
    shift: 0,
    short: times,
    bare: times,
    spoken: (value) => plural(allDigits(value), 'time'),
  },
  years: {
    suffix: 'years',
    shift: 0,
    short: (value) => plural(allDigits(value), 'year'),
    bare: allDigits,
    spoken: (value) => plural(allDigits(value), 'year'),
  },
  year: {
    suffix: 'year',
    shift: 0,
    short: startDate,
    bare: startDate,
    prose: startDateProse,
    spoken: startDate,
  },
  correlation: {
    suffix: 'correlation',
    shift: 0,
    short: allDigits,
    bare: allDigits,
    spoken: (value) => `a correlation of ${allDigits(value)}`,
  },
  GW: {
    suffix: 'GW',
    shift: 0,
    short: (value) => `${allDigits(value)} GW`,
    bare: allDigits,
    spoken: (value) => plural(allDigits(value), 'gigawatt'),
  },
  'USD bn': money(''),
  'USD bn per year': money(' a year'),
  'USD bn per GW': money(' per GW', ' per gigawatt'),
  'USD bn per GW-year': money(' per GW-year', ' per gigawatt-year'),
};

/**
 * @param {string} name
 * @returns {Unit}
 */
export function unitOf(name) {
  const plain = (/** @type {number} */ value) => (name ? `${allDigits(value)} ${name}` : allDigits(value));
  return UNITS[name] ?? { suffix: name, shift: 0, short: plain, bare: allDigits, spoken: plain };
}

/**
 * A lever's value as it is shown: that of the scenario in three digits, or with one decimal where these are more, as its
 * sources know no more; any other, which somebody has set, with all its digits. Dates have words.
 *
 * @param {number} value
 * @param {{ value: number, unit: string }} parameter
 */
export const shownValue = (value, { value: own, unit }) =>
  value === own ? inSourceDigits(value, unit) : value;

/**
 * @param {number} value
 * @param {string} unit
 */
export const inSourceDigits = (value, unit) =>
  unit === 'year' ? value : Number(Math.abs(value) < 100 ? value.toPrecision(3) : value.toFixed(1));

/**
 * The value in two parts: the figure, and what it is per, which may be empty.
 *
 * @param {number} value
 * @param {Unit} unit
 * @returns {[string, string]}
 */
export const figureParts = (value, { figure, short, per = '' }) => [(figure ?? short)(value), per];

/**
 * Moves the decimal point within the digits, so that 0.285 by 2 is 28.5 and not 28.499….
 *
 * @param {number} value
 * @param {number} places
 */
export function shifted(value, places) {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
