// The units that people write behind a number, and in front of it, by the unit that the data give a lever.

const PER_YEAR =
  '(?: ?(?:(?:a|per|each|every|/) ?(?:year|yr|annum|y)|p\\.? ?a\\.?|annually|yearly|/ ?(?:year|yr|y)))?';
const PERCENT = '(?:%|\u066a|\uff05|percent|per cent|pct\\.?)?';
const CURRENCY = '(?:us ?\\$|\\$|usd|us dollars?|dollars?)';

/**
 * Powers of ten between what is written and billions.
 *
 * @type {[string, number][]}
 */
const MONEY_SCALES = [
  ['thousand|k', -6],
  ['millions?|mio\\.?|mln|mm|mn|m', -3],
  ['billions?|bln|bn|b|mrd|milliarden?|milliards?|md', 0],
  ['trillions?|trn|tn|t|bio|billionen', 3],
];
/**
 * Powers of ten between what is written and gigawatts.
 *
 * @type {[string, number][]}
 */
const POWER_SCALES = [
  ['kilowatts?|kw', -6],
  ['megawatts?|mw', -3],
  ['gigawatts?|gw', 0],
  ['terawatts?|tw', 3],
];

/**
 * @typedef {object} Written what may be written for a unit
 * @property {[RegExp, number][]} suffixes each with the decimal places between what is written and the lever's value
 * @property {RegExp} [prefix]
 * @property {RegExp} [months] a suffix of twelfths
 */

/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^(?:${pattern})$`);
/**
 * @param {string} pattern
 * @param {number} shift
 * @returns {Written}
 */
const plain = (pattern, shift) => ({ suffixes: [[whole(pattern), shift]] });
/**
 * Without a scale it is billions, as the unit beside the number box has it.
 *
 * @param {string} per
 * @returns {Written}
 */
const money = (per) => ({
  prefix: whole(CURRENCY),
  suffixes: [
    [whole(`${CURRENCY}?${per}`), 0],
    ...MONEY_SCALES.map(
      ([scale, shift]) =>
        /** @type {[RegExp, number]} */ ([
          whole(`(?:(?:${scale})\\.? ?${CURRENCY}?|${CURRENCY} ?(?:${scale}))${per}`),
          shift,
        ]),
    ),
  ],
});

const PER_GW = '(?: ?(?:per|a|/) ?(?:gw|gigawatt))?';
const PER_GW_YEAR = `(?: ?(?:per|a|/) ?(?:gw|gigawatt)(?:[- ]?(?:year|yr|y)|${PER_YEAR}))?`;

/** @type {Record<string, Written>} */
const WRITTEN = {
  share: plain(PERCENT, -2),
  probability: plain(PERCENT, -2),
  weight: plain(PERCENT, -2),
  'per year': plain(PERCENT + PER_YEAR, -2),
  x: plain('(?:\u00d7|x|times?)?', 0),
  years: { ...plain('(?:years?|yrs?\\.?|y)?', 0), months: whole('months?|mos?\\.?') },
  year: plain('', 0),
  correlation: plain('(?:correlation)?', 0),
  GW: {
    suffixes: [
      [/^$/, 0],
      ...POWER_SCALES.map(([scale, shift]) => /** @type {[RegExp, number]} */ ([whole(scale), shift])),
    ],
  },
  'USD bn': money(''),
  'USD bn per year': money(PER_YEAR),
  'USD bn per GW': money(PER_GW),
  'USD bn per GW-year': money(PER_GW_YEAR),
};

/**
 * A unit that is not known is written as the data have it.
 *
 * @param {string} unit
 * @returns {Written}
 */
const literal = (unit) => plain(`(?:${unit.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')})?`, 0);

/**
 * How the number between a prefix and a suffix becomes the lever's value: shifted by decimal places, then divided.
 * Undefined where either is no unit of this kind.
 *
 * @param {string} prefix
 * @param {string} suffix
 * @param {string} unit
 * @returns {{ shift: number, divisor: number } | undefined}
 */
export function unitWritten(prefix, suffix, unit) {
  const { suffixes, months, prefix: known = /^$/ } = WRITTEN[unit] ?? literal(unit);
  const [before, after] = [prefix, suffix].map((text) => text.trim().toLowerCase());
  if (before !== '' && !known.test(before)) return undefined;
  if (months?.test(after)) return { shift: 0, divisor: 12 };
  const found = suffixes.find(([pattern]) => pattern.test(after));
  return found && { shift: found[1], divisor: 1 };
}
