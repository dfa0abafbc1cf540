// Formats of all figures: one precision per kind, the minus sign U+2212, a dash for undefined values.

export const DASH = '–';

// Locales that are written from right to left have direction marks around it, which are removed.
const MINUS = /[\u061c\u200e\u200f]*[-\u2212][\u061c\u200e\u200f]*/;

/** @typedef {number | null | undefined} Figure */

/** @param {string} locale */
function signsOf(locale) {
  const form = (/** @type {Intl.NumberFormatOptions} */ options) => {
    const format = new Intl.NumberFormat(locale, {
      numberingSystem: 'latn',
      signDisplay: 'negative',
      ...options,
    });
    return (/** @type {number} */ value) => format.format(value).replace(MINUS, '\u2212');
  };
  const decimals = (/** @type {number} */ least, /** @type {number} */ most) =>
    form({ minimumFractionDigits: least, maximumFractionDigits: most });
  return {
    whole: decimals(0, 0),
    tenth: decimals(1, 1),
    upToTenth: decimals(0, 1),
    exact: decimals(0, 6),
    digits: [1, 2, 3, 4].map((most) => form({ maximumSignificantDigits: most })),
  };
}

/** @type {Map<string, ReturnType<typeof signsOf>>} */
const cache = new Map();
let signs = signsOf('en-US');

/**
 * Sets the decimal and grouping signs of all numbers from here on.
 *
 * @param {string} locale
 */
export function setLocale(locale) {
  signs = cache.get(locale) ?? signsOf(locale);
  cache.set(locale, signs);
}

const whole = (/** @type {number} */ value) => signs.whole(value);
const tenth = (/** @type {number} */ value) => signs.tenth(value);
const upToTenth = (/** @type {number} */ value) => signs.upToTenth(value);
const exact = (/** @type {number} */ value) => signs.exact(value);

/**
 * @param {number} value
 * @param {1 | 2 | 3 | 4} count number of digits
 */
export const significant = (value, count) => signs.digits[count - 1](value);

/** 10,000 */
export const integer = whole;

/**
 * @param {(value: number) => string} form
 * @returns {(value: Figure) => string}
 */
const orDash = (form) => (value) => (value === null || value === undefined ? DASH : form(value));

/**
 * The sign precedes the currency: −$5B.
 *
 * @param {string} figure
 */
export const dollars = (figure) => (figure.startsWith('\u2212') ? `\u2212$${figure.slice(1)}` : `$${figure}`);

/** $281B */
export const moneyBn = orDash((value) => `${dollars(whole(value))}B`);

/** $46.9B, for tables, which have small contracts beside large ones */
export const moneyPrecise = orDash((value) => `${dollars(tenth(value))}B`);

/** $1.7T from 999.5 billion on; for prose, not for columns */
export const moneyProse = orDash((value) =>
  Math.abs(value) < 999.5 ? moneyBn(value) : `${dollars(upToTenth(value / 1000))}T`,
);

/** 19% */
export const share = orDash((value) => `${whole(value * 100)}%`);

/** 19.4% */
export const sharePrecise = orDash((value) => `${tenth(value * 100)}%`);

/** 18 points: the size of a difference of two shares, without its sign */
export const points = orDash((value) => plural(whole(Math.abs(value * 100)), 'point'));

/** 1.9 points */
export const pointsPrecise = orDash((value) => plural(tenth(Math.abs(value * 100)), 'point'));

/** −1.9 points, +1.9 points */
export const pointsSigned = orDash((value) => {
  const size = pointsPrecise(value);
  return size.startsWith(tenth(0)) ? size : `${value < 0 ? '\u2212' : '+'}${size}`;
});

/** 4.5 GW */
export const gigawatts = orDash((value) => `${tenth(value)} GW`);

/** 2.8 */
export const oneDecimal = orDash(tenth);

/** 7 years, 1 year, 3.5 years */
export const years = orDash((value) => plural(exact(value), 'year'));

/**
 * @param {string} figure
 * @param {string} noun
 */
export function plural(figure, noun) {
  return `${figure} ${noun}${figure === '1' ? '' : 's'}`;
}

/** 46.9, and 0.034 (two digits) below 0.95: for numbers that readers compute with. */
export const compact = orDash((value) => (Math.abs(value) < 0.95 ? significant(value, 2) : tenth(value)));

/** All digits, for the values of levers. */
export const allDigits = orDash(exact);
