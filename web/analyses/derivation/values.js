// Formats of the figures of a derivation, with enough digits to compute them again by hand.

import { split } from '../../engine/metric-ref.js';
import { pointInTime, startDate } from '../../text/dates.js';
import { DASH, compact, moneyCompact, pointsSigned, share, significant } from '../../text/numbers.js';
import { unitOf } from '../../text/units.js';

/** Metrics that are differences of shares, which have points as their unit. */
const CHANGES = [
  'attribution.diversification',
  'attribution.departure',
  'attribution.demand',
  'build_pressure',
  'build_pressure_peak',
  'hedge_gain',
];

/** 19.4%, 100% */
const percent = (/** @type {number} */ value) => {
  const isWhole = Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
  return isWhole ? share(value) : `${compact(value * 100)}%`;
};

/** Metrics that are points of the grid. */
const POINTS_IN_TIME = ['funding_gap_year', 'build_pressure_peak_year'];

/** @type {Record<string, (value: number) => string>} */
const FORMS = {
  share: percent,
  ratio: percent,
  probability: percent,
  weight: percent,
  'per year': (value) => `${percent(value)} a year`,
  'USD bn': moneyCompact,
  'USD bn per year': (value) => `${moneyCompact(value)} a year`,
  GW: (value) => `${compact(value)} GW`,
  'GW-years': (value) => `${compact(value)} GW-years`,
  years: (value) => `${rounded(value)} years`,
  year: startDate,
};

const rounded = (/** @type {number} */ value) => significant(value, 4);

/** @param {{ name: string, value: number | null, unit: string, inputs?: unknown }} node */
export function figureOf({ name, value, unit, inputs }) {
  if (value === null) return DASH;
  if (CHANGES.includes(split(name)[0])) return pointsSigned(value);
  if (POINTS_IN_TIME.includes(name)) return pointInTime(value);
  if (!inputs) return inputFigure(value, unit);
  return FORMS[unit]?.(value) ?? rounded(value);
}

/**
 * A value of the scenario has all its digits, or is rounded if it has nine or more, as quotients have.
 *
 * @param {number} value
 * @param {string} unit
 */
function inputFigure(value, unit) {
  const isShort = Number(value.toPrecision(8)) === value;
  return isShort || unit === 'year' ? unitOf(unit).short(value) : (FORMS[unit]?.(value) ?? rounded(value));
}

/**
 * Units of rates, with the unit of what comes each year.
 *
 * @type {Record<string, string>}
 */
const RATES = { 'per year': 'share', 'USD bn per year': 'USD bn' };

/**
 * The figure of an operand: without "a year", as formulas have rates as numbers.
 *
 * @param {Parameters<typeof figureOf>[0]} node
 */
export const operandOf = (node) => figureOf({ ...node, unit: RATES[node.unit] ?? node.unit });
