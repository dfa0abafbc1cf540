// Figures of the record by their unit, alone and as ranges.

import { pointInTimeProse, startDate } from './dates.js';
import {
  DASH,
  moneyBn,
  moneyPrecise,
  share,
  sharePrecise,
  shareRange,
  shareRangePrecise,
  significant,
} from './numbers.js';

/** @param {number} value */
const money = (value) => (Math.abs(value) < 99.95 ? moneyPrecise(value) : moneyBn(value));

/** @type {Record<string, (value: number) => string>} */
const FORMS = {
  'USD bn': money,
  'USD bn per half year': (value) => `${money(value)} a half year`,
  share: sharePrecise,
  'per year': (value) => `${share(value)} a year`,
  GW: (value) => `${significant(value, 2)} GW`,
  years: (value) => `${significant(value, 2)} years`,
  year: startDate,
};

/**
 * @param {number} value
 * @param {string} unit
 */
export const amount = (value, unit) => FORMS[unit](value);

/**
 * "$639B to $653B"; shares with one percent sign.
 *
 * @param {number} low
 * @param {number} high
 * @param {string} unit
 */
export function amounts(low, high, unit) {
  if (unit === 'share') return shareRangePrecise(low, high);
  const [from, to] = [amount(low, unit), amount(high, unit)];
  if (from === to) return to;
  if (unit === 'per year') return `${shareRange(low, high)} a year`;
  if (unit === 'year' && [low, high].every(Number.isInteger)) return `start of ${low}${DASH}${high}`;
  if (unit === 'years') return `${significant(low, 2)}${DASH}${to}`;
  if (unit === 'USD bn') return `${from.replace(/B$/, '')}${DASH}${to.replace('$', '')}`;
  return unit === 'GW' ? `${from.replace(' GW', '')}${DASH}${to}` : `${from} to ${to}`;
}

/**
 * Of what a figure is: "the end of March 2026", "mid-2026 to mid-2027".
 *
 * @param {number[]} dates one, or start and end
 */
export const datesText = (dates) =>
  dates.length === 1
    ? pointInTimeProse(dates[0])
    : `${pointInTimeProse(dates[0])} to ${pointInTimeProse(dates[1])}`;
