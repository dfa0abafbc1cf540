// Sparklines of the chosen metric over each lever's range. All have one scale, that of the primary levers, so that steepness
// can be compared; values outside are clamped to the edge.

import { html, svg } from 'lit';
import { px } from '../charts/axes.js';
import { linePath } from '../charts/paths.js';
import { linearScale } from '../charts/scale.js';
import { metricIn } from '../text/metrics.js';
import { wordsView } from '../ui/phrase.js';
import { metricSelect } from '../ui/select.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Description, Parameter, View} from '../types.js'
 */

/**
 * @typedef {ReturnType<typeof leverCurve>} Curve
 */

const POINTS = 25;
const [WIDTH, HEIGHT, RIM] = [100, 24, 3];

/**
 * The curves of all levers by id, and their key.
 *
 * @param {View} view
 * @param {AnalysisClient} client
 * @param {string} id of the metric
 */
export function leverCurves({ description, overrides, year }, client, id) {
  const metric = metricIn(description, id, year);
  const values = client.curves(overrides, { metric: metric.at, count: POINTS });
  const rows = description.parameters.map((_, i) => [...values.subarray(i * POINTS, (i + 1) * POINTS)]);
  const first = rangeOf(rows.filter((_, i) => description.parameters[i].primary).flat());
  const [low, high] = first[0] < first[1] ? first : rangeOf(values);
  const scale = linearScale(low < high ? [low, high] : [low - 1, low + 1], [HEIGHT - RIM, RIM]);
  const y = (/** @type {number} */ v) => Math.max(0, Math.min(HEIGHT, scale(v)));
  const curves = description.parameters.map((parameter, i) => {
    const row = rows[i].map((v) => (Number.isNaN(v) ? null : v));
    return /** @type {[string, Curve]} */ ([parameter.id, leverCurve(row, y, parameter, metric)]);
  });
  const shown = { metric, low, high };
  return {
    ...shown,
    of: new Map(curves),
    /** @param {(id: string) => void} choose */
    key: (choose) => curvesKey(shown, description, choose),
  };
}

/** @param {Iterable<number>} values */
function rangeOf(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const v of values) {
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return [low, high];
}

/**
 * @param {(number | null)[]} row
 * @param {(v: number) => number} y
 * @param {Pick<Parameter, 'min' | 'max'>} lever
 * @param {Pick<MetricInYear, 'name' | 'when' | 'figure' | 'precise'>} metric
 */
export function leverCurve(row, y, { min, max }, metric) {
  const last = row.length - 1;
  const xs = row.map((_, i) => (WIDTH * i) / last);
  const curve = {
    path: linePath(xs, row, y),
    words: curveWords(row, metric),
    /**
     * The point of the curve at a value, as a path of length 0; empty where the metric is undefined.
     *
     * @param {number} value
     */
    dot(value) {
      const place = max > min ? (last * (value - min)) / (max - min) : 0;
      const i = Math.max(0, Math.min(last - 1, Math.floor(place)));
      const [from, to] = [row[i], row[i + 1]];
      if (from === null || to === null) return '';
      return `M${px((WIDTH * place) / last)},${px(y(from + (place - i) * (to - from)))}h0`;
    },
  };
  return { ...curve, view: (/** @type {number} */ value) => curveView(curve, value) };
}

/**
 * @param {(number | null)[]} row
 * @param {Pick<MetricInYear, 'name' | 'when' | 'figure' | 'precise'>} metric
 */
export function curveWords(row, { name, when, figure, precise }) {
  const defined = row.filter((v) => v !== null);
  const subject = `Over its range ${name}${when}`;
  if (!defined.length) return `${subject} is undefined.`;
  const [first, last] = [defined[0], defined[defined.length - 1]];
  const [low, high] = rangeOf(defined);
  const same = figure(low) === figure(high);
  const form = same ? precise : figure;
  if (form(low) === form(high)) return `${subject} stays at ${figure(first)}.`;
  if (first === low && last === high) return `${subject} rises from ${form(low)} to ${form(high)}.`;
  if (first === high && last === low) return `${subject} falls from ${form(high)} to ${form(low)}.`;
  return `${subject} moves between ${form(low)} and ${form(high)}.`;
}

/**
 * The curve as a drawing. Screen readers have the text in the lever's note instead.
 *
 * @param {{ path: string, dot: (value: number) => string }} curve
 * @param {number} value
 */
function curveView({ path, dot }, value) {
  return html`<svg
    class="curve"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path class="sparkline-path" d=${path} /><path class="now" d=${dot(value)} />`}
  </svg>`;
}

/**
 * The metric and the scale of all curves.
 *
 * @param {{ metric: MetricInYear, low: number, high: number }} key
 * @param {Description} description
 * @param {(id: string) => void} choose
 */
function curvesKey({ metric, low, high }, description, choose) {
  const { id, when, figure } = metric;
  return html`<p class="curves-key">
    The line over each lever: ${metricSelect(description, id, choose)}${wordsView(when)}, over the lever’s
    range. All on one scale, ${wordsView(figure(low))} to ${wordsView(figure(high))}.
  </p>`;
}
