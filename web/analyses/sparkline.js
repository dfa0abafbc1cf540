// Over each lever the chosen figure as far as the lever goes, all on the scale of the levers listed first: what is steep
// matters, what is flat does not, and what goes beyond runs along the edge.

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
 * @typedef {ReturnType<typeof curveShape>} Curve
 */

const POINTS = 25;
const [WIDTH, HEIGHT, RIM] = [100, 24, 3];

/**
 * The curves of all levers, by id, and what they show.
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
    return /** @type {[string, Curve]} */ ([parameter.id, curveShape(row, y, parameter, metric)]);
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
export function curveShape(row, y, { min, max }, metric) {
  const last = row.length - 1;
  const xs = row.map((_, i) => (WIDTH * i) / last);
  const shape = {
    path: linePath(xs, row, y),
    words: curveWords(row, metric),
    /**
     * The point of the curve above a value, as a path of no length.
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
  return { ...shape, view: (/** @type {number} */ value) => curveView(shape, value) };
}

/**
 * @param {(number | null)[]} row
 * @param {Pick<MetricInYear, 'name' | 'when' | 'figure' | 'precise'>} metric
 */
export function curveWords(row, { name, when, figure, precise }) {
  const known = row.filter((v) => v !== null);
  const subject = `Over its range ${name}${when}`;
  if (!known.length) return `${subject} is undefined.`;
  const [first, last] = [known[0], known[known.length - 1]];
  const [low, high] = rangeOf(known);
  const same = figure(low) === figure(high);
  const told = same ? precise : figure;
  if (told(low) === told(high)) return `${subject} stays at ${figure(first)}.`;
  if (first === low && last === high) return `${subject} rises from ${told(low)} to ${told(high)}.`;
  if (first === high && last === low) return `${subject} falls from ${told(high)} to ${told(low)}.`;
  return `${subject} moves between ${told(low)} and ${told(high)}.`;
}

/**
 * A picture of what the words in the lever's note say.
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
 * What the curves show, once for all of them.
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
