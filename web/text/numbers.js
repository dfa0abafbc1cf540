// Formats of all figures: one precision per kind, the minus sign U+2212, a dash for undefined values.

export const DASH = '–';

const MINUS = '\u2212';

/** @typedef {number | null | undefined} Figure */

/**
 * @typedef {object} Precision
 * @property {(value: number) => string} digits of the size, rounded, without a sign
 * @property {(value: number) => -1 | 0 | 1} sign after rounding: 0 for what rounds to nothing
 */

/** @param {string} locale */
function signsOf(locale) {
  /**
   * @param {Intl.NumberFormatOptions} options
   * @returns {Precision}
   */
  const form = (options) => {
    const formatOf = (/** @type {'never' | 'exceptZero'} */ signDisplay) =>
      new Intl.NumberFormat(locale, { numberingSystem: 'latn', signDisplay, ...options });
    const plain = formatOf('never');
    /** @type {Intl.NumberFormat | undefined} made for the first value that may have a sign */
    let signed;
    return {
      digits: (value) => plain.format(value),
      sign(value) {
        signed ??= formatOf('exceptZero');
        const types = signed.formatToParts(value).map(({ type }) => type);
        return types.includes('minusSign') ? -1 : types.includes('plusSign') ? 1 : 0;
      },
    };
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
let locale = 'en-US';
let signs = signsOf(locale);

/**
 * Sets the decimal and grouping signs of all numbers from here on.
 *
 * @param {string} tag of a language
 */
export function setLocale(tag) {
  locale = tag;
  signs = cache.get(locale) ?? signsOf(locale);
  cache.set(locale, signs);
}

/** The language tag of the signs in force, in which typed numbers are read. */
export const currentLocale = () => locale;

/**
 * The number, with a minus sign before the prefix where it is negative after rounding: −$5.
 *
 * @param {Precision} precision
 * @param {number} value
 * @param {string} [prefix]
 */
const written = (precision, value, prefix = '') =>
  `${value < 0 && precision.sign(value) < 0 ? MINUS : ''}${prefix}${precision.digits(value)}`;

/**
 * "+" or the minus sign; empty for what rounds to nothing.
 *
 * @param {Precision} precision
 * @param {number} value
 */
const signOf = (precision, value) => [MINUS, '', '+'][precision.sign(value) + 1];

const whole = (/** @type {number} */ value) => written(signs.whole, value);
const tenth = (/** @type {number} */ value) => written(signs.tenth, value);
const exact = (/** @type {number} */ value) => written(signs.exact, value);

/**
 * @param {number} value
 * @param {1 | 2 | 3 | 4} count number of digits
 */
export const significant = (value, count) => written(signs.digits[count - 1], value);

/** 10,000 */
export const integer = whole;

/**
 * @param {(value: number) => string} form
 * @returns {(value: Figure) => string}
 */
const orDash = (form) => (value) => (value === null || value === undefined ? DASH : form(value));

/**
 * @param {Precision} precision
 * @param {number} value [USD bn]
 */
const billions = (precision, value) => `${written(precision, value, '$')}B`;

/** $281B, −$5B */
export const moneyBn = orDash((value) => billions(signs.whole, value));

/** $46.9B, for tables, which have small contracts beside large ones */
export const moneyPrecise = orDash((value) => billions(signs.tenth, value));

/** $1.7T from 999.5 billion on; for prose, not for columns */
export const moneyProse = orDash((value) =>
  Math.abs(value) < 999.5 ? moneyBn(value) : `${written(signs.upToTenth, value / 1000, '$')}T`,
);

/** +$31B, −$36B; what rounds to nothing has no sign. */
export const moneySigned = orDash((value) => `${signOf(signs.whole, value)}${moneyProse(Math.abs(value))}`);

/** $0.285B, with all digits */
export const moneyExact = orDash((value) => billions(signs.exact, value));

/** 19% */
export const share = orDash((value) => `${whole(value * 100)}%`);

/** 19.4% */
export const sharePrecise = orDash((value) => `${tenth(value * 100)}%`);

/**
 * "12–25%"; one number where both round to the same.
 *
 * @param {Figure} low
 * @param {Figure} high
 * @param {(value: number) => string} digits
 */
function percentRange(low, high, digits) {
  const [from, to] = [low, high].map(orDash((value) => digits(value * 100)));
  return from === to ? `${to}${typeof high === 'number' ? '%' : ''}` : `${from}${DASH}${to}%`;
}

/**
 * 12–25%
 *
 * @type {(low: Figure, high: Figure) => string}
 */
export const shareRange = (low, high) => percentRange(low, high, whole);

/**
 * 12.3–24.9%
 *
 * @type {(low: Figure, high: Figure) => string}
 */
export const shareRangePrecise = (low, high) => percentRange(low, high, tenth);

/** 18 points: the size of a difference of two shares, without its sign */
export const points = orDash((value) => plural(whole(Math.abs(value * 100)), 'point'));

/** +6 points, −18 points; what rounds to nothing has no sign. */
export const pointsChange = orDash((value) => `${signOf(signs.whole, value * 100)}${points(value)}`);

/** 1.9 points */
export const pointsPrecise = orDash((value) => plural(tenth(Math.abs(value * 100)), 'point'));

/** −1.9 points, +1.9 points */
export const pointsSigned = orDash((value) => `${signOf(signs.tenth, value * 100)}${pointsPrecise(value)}`);

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

const compactDigits = (/** @type {number} */ value) =>
  Math.abs(value) < 0.95 ? signs.digits[1] : signs.tenth;

/** 46.9, and 0.034 (two digits) below 0.95: for numbers that readers compute with. */
export const compact = orDash((value) => written(compactDigits(value), value));

/** $46.9B, $0.034B */
export const moneyCompact = orDash((value) => billions(compactDigits(value), value));

/** All digits, for the values of levers. */
export const allDigits = orDash(exact);
