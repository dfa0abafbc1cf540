import { under } from '../engine/metric-ref.js';
import { pointInTimeProse } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { valueIn } from '../text/metrics.js';
import { share } from '../text/numbers.js';
import { figure, phrase } from '../text/phrase.js';
import { regimeText } from '../text/regimes.js';
import { unitOf } from '../text/units.js';

/**
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Parameter, Table, View} from '../types.js'
 * @import {Fields, mapLayout} from './map-layout.js'
 * @import {Axis} from './map-point.js'
 */

/**
 * @typedef {ReturnType<typeof mapLayout>} MapLayout
 */

/**
 * The title: regimes that the two levers reach, with the parts of the map, the largest first.
 *
 * @param {MapLayout} layout
 */
export function mapTitle({ areas }) {
  const [first, ...others] = [...areas].sort((a, b) => b.part - a.part);
  if (!others.length) return `${first.label} everywhere: these two levers do not lead out of it`;
  const rest = others.map(({ label, part }) => `${label} ${aPart(part)}`).join(', ');
  return `${first.label} on ${aPart(first.part)} of the map, ${rest}`;
}

/**
 * A part of the map; a part that would round to 0% is "under 1%".
 *
 * @param {number} part
 */
const aPart = (part) => (part < 0.005 ? 'under 1%' : share(part));

/**
 * The regime and the metric at the current point.
 *
 * @param {View} view
 * @param {MetricInYear} metric
 */
export function pointText(view, metric) {
  const { state, meaning } = regimeText(view, view.year);
  const name = metric.name + metric.when;
  const here = figure(metric.figure(valueIn(view.result, metric)), metric.at, name);
  return phrase`Here ${state}: ${meaning}. ${name}: ${here}.`;
}

/**
 * What the map shows, before and after the name of its metric.
 *
 * @param {MetricInYear} metric
 * @param {number} instant that of the state
 * @returns {[before: string, after: string]}
 */
export const mapQuestion = ({ kind, when }, instant) => [
  `The state at ${pointInTimeProse(instant)}; the lines join places of equal `,
  kind === 'flow' ? when : '',
];

/**
 * A lever's value and range.
 *
 * @param {Axis} axis
 */
export function axisText({ lever: { min, max, unit }, value }) {
  const { short } = unitOf(unit);
  return { value: short(value), range: `from ${short(min)} to ${short(max)}` };
}

/**
 * The value of one axis for screen readers: the lever's value and the regime.
 *
 * @param {View} view
 * @param {Parameter} lever
 * @param {number} value
 */
export function axisValue(view, lever, value) {
  return `${unitOf(lever.unit).spoken(value)}: ${regimeText(view, view.year).state}`;
}

/** @param {{ axes: [Axis, Axis], fields: Fields, layout: MapLayout, metric: MetricInYear }} map */
export const tableOfMap = ({ axes: [across, up], fields, layout, metric }) =>
  mapTable(fields, layout, [across.lever, up.lever], [across.name, up.name], metric);

/**
 * The map as a table of 5 × 5 points: regime and metric.
 *
 * @param {Fields} fields
 * @param {MapLayout} layout
 * @param {[Parameter, Parameter]} levers
 * @param {[string, string]} names the levers'
 * @param {MetricInYear} metric
 * @returns {Table}
 */
export function mapTable({ count, metric: values }, { states, areas }, [across, up], names, metric) {
  const indices = [0, 1, 2, 3, 4].map((k) => (k * (count - 1)) / 4);
  const labels = new Map(areas.map(({ id, label }) => [id, label]));
  const valueAt = (/** @type {Parameter} */ { min, max }, /** @type {number} */ i) =>
    Number((min + (i / (count - 1)) * (max - min)).toPrecision(6));
  const at = (/** @type {Parameter} */ lever, /** @type {number} */ i) =>
    unitOf(lever.unit).short(valueAt(lever, i));
  return {
    caption: `state and ${metric.name}${metric.when}, by ${names[0]} (columns) and ${names[1]} (rows)`,
    columns: [
      { key: 'up', label: names[1], numeric: false },
      ...indices.map((i) => ({ key: `${i}`, label: at(across, i), numeric: false })),
    ],
    rows: indices.toReversed().map((j) => ({
      header: at(up, j),
      cells: indices.map((i) => {
        const value = values[j * count + i];
        const reference = under(metric.at, { [across.id]: valueAt(across, i), [up.id]: valueAt(up, j) });
        const cellFigure = figure(metric.figure(Number.isNaN(value) ? null : value), reference);
        return phrase`${capitalised(labels.get(states[j * count + i]) ?? '')}, ${cellFigure}`;
      }),
    })),
  };
}
