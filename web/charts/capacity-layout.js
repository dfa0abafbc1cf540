import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeShort } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { figureAt } from '../text/figures.js';
import { gigawatts, allDigits, share } from '../text/numbers.js';
import { phrase } from '../text/phrase.js';
import { px, valueLabel, roundTop, valueTicks, yearTicks } from './axes.js';
import { inside, comparisonLabels, pathPoints } from './comparison-labels.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { textWidth } from './label-layout.js';
import { layerPath, linePath, stackRows } from './paths.js';
import { partyNames, chartWidth, hasMoved } from './providers.js';
import { linearScale } from './scale.js';

/** @typedef {import('../types.js').View} View */

/** @param {number[]} row */
const hasAny = (row) => row.some((gw) => gw > 0);

/** Providers with the lab's own first, so that what it controls is the lower part of the stack. */
export function ownFirst(/** @type {View} */ { description: { providers } }) {
  return [...providers].sort((a, b) => b.control - a.control);
}

/** Everything that the drawing needs, as numbers and strings. */
export function capacityLayout(/** @type {View} */ view) {
  const { result, baseline, year } = view;
  const { nameOf, classOf, drawn } = partyNames(view);
  const { years, capacity, capacity_total: all, controlled_gw: own } = result;
  const width = chartWidth(view);
  const narrow = width < 520;
  const providers = ownFirst(view);
  const was = baseline.capacity_total;
  const ownText = hasAny(own) ? (narrow ? 'Own' : 'Own-controlled') : '';
  const texts = [ownText, ...providers.map(({ id }) => (hasAny(capacity[id]) ? drawn(nameOf(id)) : ''))];
  const names = Math.max(...texts.map((text) => textWidth(text)));
  const plot = {
    left: 44,
    right: Math.round(width - names - COLUMN_GAP),
    top: 34,
    bottom: narrow ? 240 : 330,
  };

  const top = roundTop(Math.max(...all, ...was));
  const last = years.length - 1;
  const x = linearScale([years[0], years[last]], [plot.left, plot.right]);
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const xs = years.map((t) => px(x(t)));
  const layers = stackRows(providers.map(({ id }) => capacity[id]));
  const strip = rivalStrip(view, { ...plot, top: plot.bottom + (narrow ? 82 : 66) }, xs);
  return {
    width,
    height: strip.plot.bottom + 8,
    plot,
    ticks: valueTicks(y, 0, top, (v, topmost) => (topmost ? `${allDigits(v)} GW` : allDigits(v))),
    years: yearTicks(xs, years, year),
    hair: xs[year],
    reading: valueLabel(
      phrase`${capitalised(pointInTimeShort(years[year]))}: ${figureAt(result, 'capacity_total', year, gigawatts)} in all`,
      xs[year],
      width,
    ),
    layers: layers.map((layer, i) => ({
      class: classOf(providers[i].id),
      d: hasAny(capacity[providers[i].id]) ? layerPath(xs, layer, y) : '',
    })),
    was: hasMoved(view) ? linePath(xs, was, y) : '',
    letters: comparisonLabels(
      view,
      { a: pathPoints(xs, was, y), b: pathPoints(xs, all, y) },
      inside(plot),
      [],
    ),
    own: hasAny(own) ? linePath(xs, own, y) : '',
    names: directLabels(
      [
        ...layers.map((layer, i) => ({
          text: texts[i + 1],
          class: classOf(providers[i].id),
          at: texts[i + 1] ? y((layer[last][0] + layer[last][1]) / 2) : null,
          size: layer[last][1] - layer[last][0],
        })),
        { text: ownText, class: 'own', at: ownText ? y(own[last]) : null, size: Infinity },
      ],
      plot,
    ),
    strip,
    yearAt: (/** @type {number} */ at) => Math.max(0, Math.min(last, Math.round(x.invert(at) - years[0]))),
  };
}

/**
 * Own-controlled capacity as a share of the incumbent's whole: a low line under the same years.
 * @param {View} view @param {{left: number, right: number, top: number}} place @param {number[]} xs
 */
function rivalStrip(view, place, xs) {
  const { result, baseline, year } = view;
  const plot = { ...place, bottom: place.top + 60 };
  const top = roundTop(Math.max(0.5, ...[...result.rival_scale, ...baseline.rival_scale].map((v) => v ?? 0)));
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const now = result.rival_scale[year];
  const paths = { a: pathPoints(xs, baseline.rival_scale, y), b: pathPoints(xs, result.rival_scale, y) };
  return {
    plot,
    ticks: [0, top].map((v) => ({ y: px(y(v)), zero: v === 0, text: share(v) })),
    line: linePath(xs, result.rival_scale, y),
    was: hasMoved(view) ? linePath(xs, baseline.rival_scale, y) : '',
    letters: comparisonLabels(view, paths, inside(plot), []),
    dot: {
      x: xs[year],
      ...(now === null
        ? { y: 0, r: 0, metric: null }
        : { y: px(y(now)), r: 4, metric: levelAt('rival_scale', result, year) }),
    },
  };
}
