import { under } from '../engine/metric-ref.js';
import { distinctNames } from '../text/metrics.js';
import { plural } from '../text/numbers.js';
import { figure, phrase } from '../text/phrase.js';
import { movingBars, settingWords } from './tornado-layout.js';

/**
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Bar, Parameter, Phrase, Table} from '../types.js'
 * @import {End, tornadoLayout} from './tornado-layout.js'
 */

/**
 * @typedef {ReturnType<typeof tornadoLayout>} TornadoLayout
 */

/**
 * The title: the assumption with the largest effect, and the metric at its ends.
 *
 * @param {TornadoLayout} layout
 * @param {MetricInYear} metric
 * @returns {Phrase}
 */
export function tornadoTitle({ rows: [first] }, metric) {
  if (!first) return [`No assumption alone moves it: ${metric.name}${metric.when}`];
  const [low, high] = first.ends.map(({ at }) => metric.figure(at));
  const form = low === high ? metric.precise : metric.figure;
  const [from, to] = first.ends.map((end) => endFigure(first, end, metric, form));
  return phrase`“${first.name}” matters most: ${from} to ${to}`;
}

/**
 * The metric with one assumption at an end of its range.
 *
 * @param {Pick<TornadoLayout['rows'][number], 'id' | 'name'>} row
 * @param {End} end
 * @param {MetricInYear} metric
 * @param {(value: number) => string} form
 */
export const endFigure = ({ id, name }, { at, setting, value }, metric, form) => ({
  text: form(at),
  metric: under(metric.at, { [id]: value }),
  about: `“${name}” at ${setting}`,
});

/** @param {MetricInYear} metric */
export function tornadoAbout({ when }) {
  return `${when} with one assumption at a time at the low and at the high end of what is plausible, the others as they are.`;
}

/**
 * @param {TornadoLayout['rows'][number]} row
 * @param {TornadoLayout['figure']} figure
 */
export function barName({ name, ends: [from, to] }, figure) {
  return `${name}: ${figure(from.at)} at ${from.setting}, ${figure(to.at)} at ${to.setting}. Go to this lever`;
}

/**
 * The number of assumptions without a bar.
 *
 * @param {TornadoLayout} layout
 */
export function unaffectedText({ unaffected }) {
  return unaffected
    ? `${plural(String(unaffected), 'other assumption')} ${unaffected === 1 ? 'does' : 'do'} not move it at all.`
    : '';
}

/**
 * The data table, with all assumptions that move the metric.
 *
 * @param {Bar[]} bars
 * @param {MetricInYear} metric
 * @param {Parameter[]} parameters
 * @returns {Table}
 */
export function tornadoTable(bars, { name, when, precise, at }, parameters) {
  const names = distinctNames(parameters);
  const settingOf = settingWords(parameters);
  return {
    caption: `${name}${when}, one assumption at a time`,
    columns: [
      { key: 'parameter', label: 'Assumption', numeric: false },
      { key: 'low', label: 'At its low end', numeric: true },
      { key: 'high', label: 'At its high end', numeric: true },
    ],
    rows: movingBars(bars).map(({ parameter, low, high, at_low, at_high }) => {
      const end = (/** @type {number | null} */ reached, /** @type {number} */ value) =>
        phrase`${figure(precise(reached), under(at, { [parameter]: value }))} at ${settingOf(parameter, value)}`;
      return { header: names.get(parameter) ?? parameter, cells: [end(at_low, low), end(at_high, high)] };
    }),
  };
}
