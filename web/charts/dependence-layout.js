import { levelAt } from '../engine/metric-ref.js';
import { figureAt } from '../text/figures.js';
import { share } from '../text/numbers.js';
import { figure, phrase } from '../text/phrase.js';
import { rangeFigure } from '../text/ranges.js';
import { px, yearTicks } from './axes.js';
import { bands } from './bands.js';
import { cutText, textWidth } from './label-layout.js';
import { layerPath, linePath, stackRows } from './paths.js';
import { partyNames, chartWidth, hasMoved } from './providers.js';
import { linearScale } from './scale.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('./axes.js').Plot} Plot */

const HIGH = 110;
const APART = 156; // from panel to panel, with the words above each
const KEY_ROW = 22;
const NAME = 11;

/** Two lines over the years and the states under them, one above the other over the same years. */
export function dependenceLayout(/** @type {View} */ view) {
  const { result, year } = view;
  const { years } = result;
  const width = chartWidth(view);
  const last = years.length - 1;
  const plot = { left: 44, right: width - 16 };
  const x = linearScale([years[0], years[last]], [plot.left, plot.right]);
  const xs = years.map((t) => px(x(t)));
  const place = (/** @type {number} */ i) => ({
    ...plot,
    top: 28 + i * APART,
    bottom: 28 + i * APART + HIGH,
  });
  const { lab, incumbent } = partyNames(view);
  const names = [lab, incumbent].map((name) => cutText(name, Math.max(68, (width - 200) / 2)));
  const states = place(2);
  const key = keyOf(view, states.bottom + 48, width);
  return {
    width,
    height: key.bottom,
    hair: `M${xs[year]},${place(0).top}V${states.bottom}`,
    lines: [
      line(view, 'lab_dependence', `${names[0]} on ${names[1]}`, place(0), xs),
      line(view, 'incumbent_dependence', `${names[1]} on ${names[0]}`, place(1), xs),
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
  const { result, baseline, thresholds, year, uncertainty } = view;
  const y = upright(plot);
  return {
    plot,
    name: `${name}: `,
    value: phrase`${figureAt(result, metric, year, share)}`,
    range: uncertainty ? phrase`, 90% of trials ${rangeFigure(uncertainty, result, metric, year)}` : [],
    ticks: ticksOf([0, thresholds.low, thresholds.high, 1], plot),
    bands: bands(view, metric, xs, y),
    was: hasMoved(view) ? linePath(xs, baseline[metric], y) : '',
    d: linePath(xs, result[metric], y),
    dot: { x: xs[year], y: px(y(result[metric][year])), metric: levelAt(metric, result, year) },
  };
}

/** The part of the trials in each state, piled up over the years. @param {View} view @param {Plot} plot @param {number[]} xs */
function ribbon({ description: { regimes }, uncertainty, year }, plot, xs) {
  const parts = uncertainty?.simulation.regimes;
  const rows = regimes.map(({ id }) => parts?.[id] ?? xs.map(() => 0));
  const y = upright(plot);
  const layers = stackRows(rows);
  return {
    class: uncertainty?.stale ? 'stale' : '',
    layers: regimes.map(({ id, label }, i) => ({
      class: stateClass(id),
      d: rows[i].some((part) => part > 0) ? layerPath(xs, layers[i], y) : '',
      name: nameIn(layers[i], label, plot, xs, xs[year]),
    })),
  };
}

/** @param {string} id */
const stateClass = (id) => `state r-${id.replaceAll('_', '-')}`;

/**
 * A state's name inside its area, where there is most room for it; nowhere if it would cross a border or the hairline.
 * @param {[number, number][]} layer lower and upper value at each point @param {string} text @param {Plot} plot
 * @param {number[]} xs @param {number} hair
 */
function nameIn(layer, text, plot, xs, hair) {
  const half = textWidth(text, NAME) / 2 + 6;
  const y = upright(plot);
  const best = { x: 0, y: 0, text: '', room: NAME + 3 };
  if (2 * half > plot.right - plot.left) return best;
  for (const middle of [...xs, ...xs.slice(1).map((to, k) => (xs[k] + to) / 2)]) {
    const x = Math.max(plot.left + half, Math.min(plot.right - half, middle));
    if (Math.abs(x - hair) < half) continue;
    const spans = [x - half, x + half].map((at) => spanAt(layer, xs, at));
    layer.forEach((span, k) => Math.abs(xs[k] - x) < half && spans.push(span));
    const [over, under] = [
      y(Math.min(...spans.map(([, high]) => high))),
      y(Math.max(...spans.map(([low]) => low))),
    ];
    if (under - over <= best.room) continue;
    Object.assign(best, { x: px(x), y: px((over + under) / 2 + 4), text, room: under - over });
  }
  return best;
}

/** Between two points a layer's edges are straight. @param {[number, number][]} layer @param {number[]} xs @param {number} x */
function spanAt(layer, xs, x) {
  const k = Math.max(
    1,
    xs.findIndex((to) => to >= x),
  );
  const part = (x - xs[k - 1]) / (xs[k] - xs[k - 1]);
  return layer[k].map((to, i) => layer[k - 1][i] + part * (to - layer[k - 1][i]));
}

/** Which tint is which state, and its part at the chosen point. @param {View} view @param {number} top @param {number} width */
function keyOf({ description: { regimes }, result, uncertainty, year }, top, width) {
  const [columns, size] = width < 520 ? [2, 11] : [3, 13];
  const rows = regimes.map(({ id, label }, i) => ({
    class: stateClass(id),
    text: size < 13 ? 'small' : '',
    x: px((i % columns) * (width / columns)),
    y: top + Math.floor(i / columns) * KEY_ROW,
    label: cutText(label, width / columns - 24, size),
    part: uncertainty
      ? phrase`${figure(share(uncertainty.simulation.regimes[id][year]), levelAt(`trials.regimes.${id}`, result, year))}`
      : [],
  }));
  return { rows, bottom: top + Math.ceil(regimes.length / columns) * KEY_ROW };
}
