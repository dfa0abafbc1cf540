import { levelAt } from '../engine/metric-ref.js';
import { inSentence } from '../text/english.js';
import { share } from '../text/numbers.js';
import { parties } from '../text/regimes.js';
import { px } from './axes.js';
import { cutText, textWidth } from './label-layout.js';
import { FACE, lineOver, piecesWidth, strong } from './marked-text.js';
import { layerPath, stackRows } from './paths.js';
import { chartWidth } from './providers.js';
import { tintClass } from './regime-names.js';
import { linearScale } from './scale.js';
import { timeAxis } from './time-axis.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Piece} from './marked-text.js'
 */

const NAME = 12;
const CLEARANCE = 7; // between a name and the edges of its area, or the chosen year's line

/**
 * Everything that the drawing needs, as numbers and strings. Without trials there are axes and no areas.
 *
 * @param {View} view
 */
export function regimeSharesLayout(view) {
  const { result, description, uncertainty, year } = view;
  const { years } = result;
  const width = chartWidth(view);
  const plot = { left: 44, right: width - 14, top: 28, bottom: width < 520 ? 146 : 176 };
  const { xs, yearAt } = timeAxis(years, plot);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const parts = uncertainty?.simulation.regimes;
  const rows = description.regimes.map(({ id }) => parts?.[id] ?? xs.map(() => 0));
  const layers = stackRows(rows);
  return {
    width,
    height: plot.bottom + YEAR_AXIS_HEIGHT,
    plot,
    class: uncertainty?.stale ? 'stale' : '',
    ticks: [0, 0.5, 1].map((v) => ({ y: px(y(v)), zero: v === 0, text: share(v) })),
    mark: yearMark({ xs, instants: years, chosen: year, plot, width }),
    layers: description.regimes.map(({ id, label }, i) => ({
      class: `state ${tintClass(id)}`,
      d: rows[i].some((part) => part > 0) ? layerPath(xs, layers[i], y) : '',
      name: nameInside(layers[i], label, plot, { xs, y, hair: xs[year] }),
    })),
    reading: lineOver(readingOf(view, width), xs[year], width),
    yearAt,
  };
}

/**
 * The part of the trials in the regime that holds at the chosen date: "97% hedged coexistence".
 *
 * @param {View} view
 * @param {number} width
 * @returns {Piece[]}
 */
function readingOf({ result, description, uncertainty, year }, width) {
  const regime = description.regimes.find(({ id }) => id === result.regime[year]);
  const part = regime && uncertainty?.simulation.regimes[regime.id]?.[year];
  if (!regime || part === undefined) return [strong('', null), { text: '' }];
  const number = strong(share(part), levelAt(`trials.regimes.${regime.id}`, result, year));
  const room = (width - piecesWidth([number, { text: ' ' }])) / FACE;
  return [number, { text: ` ${cutText(inSentence(regime.label, parties(description)), room)}` }];
}

/**
 * A regime's name inside its area, where there is most room for it; nowhere if it would touch an edge or the year's line.
 *
 * @param {[number, number][]} layer lower and upper value at each date
 * @param {string} text
 * @param {Plot} plot
 * @param {{xs: number[], y: (v: number) => number, hair: number}} scale
 */
function nameInside(layer, text, plot, { xs, y, hair }) {
  const half = textWidth(text, NAME) / 2 + CLEARANCE;
  const best = { x: 0, y: 0, text: '', room: NAME + 4 };
  if (2 * half > plot.right - plot.left) return best;
  for (let i = 0; i <= 2 * (xs.length - 1); i++) {
    const middle = (xs[i >> 1] + xs[(i + 1) >> 1]) / 2;
    const x = Math.max(plot.left + half, Math.min(plot.right - half, middle));
    if (Math.abs(x - hair) < half) continue;
    const spans = [x - half, x + half].map((at) => spanAt(layer, xs, at));
    layer.forEach((span, k) => Math.abs(xs[k] - x) < half && spans.push(span));
    const over = y(Math.min(...spans.map(([, high]) => high)));
    const below = y(Math.max(...spans.map(([low]) => low)));
    if (below - over <= best.room) continue;
    Object.assign(best, { x: px(x), y: px((over + below) / 2 + 4), text, room: below - over });
  }
  return best;
}

/**
 * Between two dates a layer's edges are straight.
 *
 * @param {[number, number][]} layer
 * @param {number[]} xs
 * @param {number} x
 * @returns {number[]}
 */
function spanAt(layer, xs, x) {
  const found = xs.findIndex((to) => to >= x);
  const k = found < 0 ? xs.length - 1 : Math.max(1, found);
  const part = (x - xs[k - 1]) / (xs[k] - xs[k - 1]);
  return layer[k].map((to, i) => layer[k - 1][i] + part * (to - layer[k - 1][i]));
}
