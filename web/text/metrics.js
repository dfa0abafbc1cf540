// The metric of the analyses: a row of the result in the chosen year, or a scalar.

import { split } from '../engine/metric-ref.js';
import { pointInTime, period, pointInTimeProse, periodProse } from './dates.js';
import { inSentence } from './english.js';
import {
  DASH,
  gigawatts,
  allDigits,
  moneyBn,
  moneyPrecise,
  oneDecimal,
  share,
  sharePrecise,
} from './numbers.js';
import { unitOf } from './units.js';

/**
 * @import {Description, Metric, Result} from '../types.js'
 * @import {Figure} from './numbers.js'
 */

/**
 * @typedef {object} Choice
 * @property {string} id the metric without its year: `backlog_share`, `spend.amazon`, `partners.oracle.unpaid`
 * @property {string} label in a list
 * @property {string} name in a sentence
 * @property {string | null} group the row's label where the choice is one provider's part of it
 * @property {string} unit
 * @property {Metric['kind']} kind
 */

export const DEFAULT_METRIC = 'backlog_share';

/**
 * All metrics that an analysis can have: rows, rows by provider, and scalars.
 *
 * @param {Description} description
 * @returns {Choice[]}
 */
export function metricChoices({ metrics, providers }) {
  const names = distinctNames(metrics);
  /**
   * @param {Metric} metric
   * @returns {Choice[]}
   */
  const choices = ({ id, unit, kind, by }) => {
    const label = names.get(id) ?? id;
    if (by === null) return [{ id, label, name: label, group: null, unit, kind }];
    if (by !== 'provider') return [];
    return providers.map((provider) => ({
      id: id.includes('.') ? id.replace('.', `.${provider.id}.`) : `${id}.${provider.id}`,
      label: provider.short_name,
      name: `${label}, ${provider.short_name}`,
      group: label,
      unit,
      kind,
    }));
  };
  return metrics.flatMap(choices);
}

/**
 * A metric in a year. A level is that of the chosen index of the grid, a flow that of the period that ends there.
 *
 * @param {Description} description
 * @param {string} id
 * @param {number} year index of the grid
 */
export function metricIn(description, id, year) {
  const choice = metricChoices(description).find((one) => one.id === id);
  if (!choice) throw new RangeError(`no metric ${id}`);
  const { grid } = description.horizon;
  const period = grid[Math.max(0, year - 1)];
  const [at, when] = {
    level: [`${id}@${grid[year]}`, ` at ${pointInTimeProse(grid[year])}`],
    flow: [`${id}@${period}`, ` in ${periodProse(period)}`],
    scalar: [id, ''],
  }[choice.kind];
  return { ...choice, at, when, year, ...figuresOf(choice.unit) };
}

/** @typedef {ReturnType<typeof metricIn>} MetricInYear */

/**
 * The metric's value in a result; null where it is undefined.
 *
 * @param {Result} result
 * @param {MetricInYear} metric
 * @returns {number | null}
 */
export function valueIn(result, { id, kind, year }) {
  const [row, part, key] = id.split('.');
  const whole = /** @type {Record<string, any>} */ (result)[row];
  if (key) return whole.find((/** @type {{ provider: string }} */ { provider }) => provider === part)[key];
  const values = part ? whole[part] : whole;
  if (kind === 'scalar') return values;
  return values[kind === 'flow' ? Math.max(0, year - 1) : year];
}

/**
 * An index, whose maximum is 1 or 10,000, in three digits.
 *
 * @param {Figure} value
 */
const index = (value) => allDigits(typeof value === 'number' ? Number(value.toPrecision(3)) : value);

/**
 * A metric in years is a point of the grid.
 *
 * @param {Figure} value
 */
const atYearEnd = (value) => (typeof value === 'number' ? pointInTime(value) : DASH);

/** @type {Record<string, [(value: Figure) => string, (value: Figure) => string]>} */
const FIGURES = {
  share: [share, sharePrecise],
  ratio: [share, sharePrecise],
  'USD bn': [moneyBn, moneyPrecise],
  GW: [gigawatts, gigawatts],
  providers: [oneDecimal, oneDecimal],
  index: [index, index],
  year: [atYearEnd, atYearEnd],
};

/**
 * Units of metrics that are read and written as another one.
 *
 * @type {Record<string, string>}
 */
const WRITTEN_AS = { ratio: 'share', index: '' };

/**
 * Formats of a unit: `figure` for sentences, `precise` for small differences; for input `writtenAs` and its `written`.
 *
 * @param {string} unit
 */
export function figuresOf(unit) {
  const [figure, precise] = FIGURES[unit] ?? [allDigits, allDigits];
  const writtenAs = WRITTEN_AS[unit] ?? unit;
  return { figure, precise, writtenAs, written: unitOf(writtenAs) };
}

/**
 * Distinct names of levers or metrics. A label that occurs more than once ("Growth it fades to") is preceded by the label of
 * the lever that it refines: the last one before it whose label is unique.
 *
 * @param {{ id: string, label: string }[]} parameters
 * @returns {Map<string, string>} by id
 */
export function distinctNames(parameters) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { label } of parameters) times.set(label, (times.get(label) ?? 0) + 1);
  let above = '';
  return new Map(
    parameters.map(({ id, label }) => {
      if (times.get(label) !== 1) return [id, `${above}: ${inSentence(label, [])}`];
      above = label;
      return [id, label];
    }),
  );
}

// Names of metrics without a derivation, whose nodes have labels of their own.

/**
 * "OpenAI's share of Microsoft's backlog, end of 2029"; null for a metric of one provider or part.
 *
 * @param {Description} description
 * @param {string} reference
 * @returns {string | null}
 */
export function metricName({ metrics }, reference) {
  const [stem, time] = split(reference);
  const metric = metrics.find(({ id, by }) => id === stem && !by);
  if (!metric) return null;
  const words = metric.kind === 'flow' ? period : pointInTime;
  return dated(metric.label, time === undefined ? '' : words(Number(time)));
}

/**
 * @param {string} label
 * @param {string} when
 */
export const dated = (label, when) => (when ? `${label}, ${when}` : label);
