import { area } from 'd3-shape';
import { px, yearTicks } from '../charts/axis.js';
import { linePath, pile } from '../charts/bars.js';
import { cast, drawnWidth, hasMoved } from '../charts/cast.js';
import { textWidth } from '../charts/labels.js';
import { overlap, textBox } from '../charts/places.js';
import { linearScale } from '../charts/scale.js';
import { share } from '../words/numbers.js';
import { bands } from './bands.js';
import { widest } from './words.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('../charts/axis.js').Plot} Plot */

const HIGH = 100;
const APART = 146; // from panel to panel, with the words above each
const KEY_ROW = 22;
const NAME = 11;

/** Two lines over the years and the states under them, one above the other over the same years. */
export function dependenceShape(/** @type {View} */ view) {
  const { result, year } = view;
  const { years } = result;
  const width = drawnWidth(view);
  const last = years.length - 1;
  const plot = { left: 44, right: width - 10 };
  const x = linearScale([years[0], years[last]], [plot.left, plot.right]);
  const xs = years.map((t) => px(x(t)));
  const place = (/** @type {number} */ i) => ({
    ...plot,
    top: 28 + i * APART,
    bottom: 28 + i * APART + HIGH,
  });
  const { lab, incumbent } = cast(view);
  const states = place(2);
  const key = keyOf(view, states.bottom + 48, width);
  return {
    width,
    height: key.bottom,
    hair: `M${xs[year]},${place(0).top}V${states.bottom}`,
    lines: [
      line(view, 'lab_dependence', `${lab} on ${incumbent}`, place(0), xs),
      line(view, 'incumbent_dependence', `${incumbent} on ${lab}`, place(1), xs),
    ],
    states: { plot: states, ticks: ticksOf([0, 0.5, 1], states), ...ribbon(view, states, xs) },
    years: yearTicks(xs, years, year),
    key: key.rows,
    yearAt: (/** @type {number} */ at) => Math.max(0, Math.min(last, Math.round(x.invert(at) - years[0]))),
  };
}

/** Of a share from nothing to all. @param {Plot} plot */
const upright = ({ top, bottom }) => linearScale([0, 1], [bottom, top]);

/** @param {number[]} values @param {Plot} plot */
function ticksOf(values, plot) {
  const y = upright(plot);
  return values.map((v) => ({ y: px(y(v)), zero: v === 0, text: share(v) }));
}

/** @param {View} view @param {'lab_dependence' | 'incumbent_dependence'} metric @param {string} name @param {Plot} plot @param {number[]} xs */
function line(view, metric, name, plot, xs) {
  const { result, baseline, cuts, year, uncertainty } = view;
  const y = upright(plot);
  const row = uncertainty?.simulation.metrics[metric];
  return {
    plot,
    name: `${name}: `,
    value: share(result[metric][year]),
    range: row ? `, 90% of trials ${widest(row, year)}` : '',
    ticks: ticksOf([0, cuts.low, cuts.high, 1], plot),
    bands: bands(view, metric, xs, y),
    was: hasMoved(view) ? linePath(xs, baseline[metric], y) : '',
    d: linePath(xs, result[metric], y),
    dot: { x: xs[year], y: px(y(result[metric][year])) },
  };
}

/** The part of the trials in each state, piled up over the years. @param {View} view @param {Plot} plot @param {number[]} xs */
function ribbon({ description: { regimes }, uncertainty }, plot, xs) {
  const parts = uncertainty?.simulation.regimes;
  const rows = regimes.map(({ id }) => parts?.[id] ?? xs.map(() => 0));
  const y = upright(plot);
  const shape = area()
    .x((_, k) => xs[k])
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high))
    .digits(1);
  const layers = pile(rows);
  /** @type {import('../charts/places.js').Box[]} */
  const taken = [];
  return {
    class: uncertainty?.late ? 'late' : '',
    layers: regimes.map(({ id, label }, i) => ({
      class: stateClass(id),
      d: rows[i].some((part) => part > 0) ? (shape(layers[i]) ?? '') : '',
      name: nameIn(layers[i], label, plot, xs, y, taken),
    })),
  };
}

/** @param {string} id */
const stateClass = (id) => `state r-${id.replaceAll('_', '-')}`;

/**
 * A state's name where most trials are in it, if it has room there.
 * @param {[number, number][]} layer @param {string} text @param {Plot} plot @param {number[]} xs
 * @param {(v: number) => number} y @param {import('../charts/places.js').Box[]} taken
 */
function nameIn(layer, text, plot, xs, y, taken) {
  const heights = layer.map(([low, high]) => high - low);
  const k = heights.indexOf(Math.max(...heights));
  const half = textWidth(text, NAME) / 2 + 4;
  const at = {
    x: px(Math.max(plot.left + half, Math.min(plot.right - half, xs[k]))),
    y: px(y((layer[k][0] + layer[k][1]) / 2) + 4),
  };
  const box = textBox([text], at, 'middle', NAME);
  const isFree = heights[k] * HIGH > 24 && taken.every((other) => !overlap(box, other));
  if (!isFree) return { x: 0, y: 0, text: '' };
  taken.push(box);
  return { ...at, text };
}

/** Which tint is which state, and its part at the chosen point. @param {View} view @param {number} top @param {number} width */
function keyOf({ description: { regimes }, uncertainty, year }, top, width) {
  const columns = width < 520 ? 2 : 3;
  const rows = regimes.map(({ id, label }, i) => ({
    class: stateClass(id),
    x: px(Math.floor(i % columns) * (width / columns)),
    y: top + Math.floor(i / columns) * KEY_ROW,
    label,
    part: uncertainty ? share(uncertainty.simulation.regimes[id][year]) : '',
  }));
  return { rows, bottom: top + Math.ceil(regimes.length / columns) * KEY_ROW };
}
