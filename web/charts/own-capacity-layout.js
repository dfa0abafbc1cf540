import { levelAt } from '../engine/metric-ref.js';
import { allDigits, gigawatts, share } from '../text/numbers.js';
import { px, roundTop, valueTicks } from './axes.js';
import { clearComparisonLabels, inside, pathPoints } from './comparison-labels.js';
import { insideParts, partsPath } from './clip.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { OWN, REMARK_ROW, nameOfWhole, remarkLines } from './incumbent-scale.js';
import { cutText } from './label-layout.js';
import { lineOver, piecesWidth, strong } from './marked-text.js';
import { layerPath, linePath, stackRows } from './paths.js';
import { chartWidth, hasMoved, partyNames, seriesClass } from './providers.js';
import { linearScale } from './scale.js';
import { timeAxis } from './time-axis.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {View} from '../types.js'
 * @import {Piece} from './marked-text.js'
 */

const NARROW = 520; // pixels of width
const NAME = 0.3; // of the width, that a partner's name has at most

/** @param {number[]} row */
const hasAny = (row) => row.some((gw) => gw > 0);

/**
 * Providers with the lab's own first, so that what it controls is the lower part of the stack.
 *
 * @param {View} view
 */
export function ownFirst({ description: { providers } }) {
  return [...providers].sort((a, b) => b.control - a.control);
}

/**
 * Everything that the drawing needs, as numbers and strings.
 *
 * @param {View} view
 */
export function ownCapacityLayout(view) {
  const { result, baseline, year, description } = view;
  const { nameOf } = partyNames(view);
  const { years, capacity, capacity_total: all, controlled_gw: own } = result;
  const width = chartWidth(view);
  const narrow = width < NARROW;
  const providers = ownFirst(view);
  const isDrawn = providers.map(({ id }) => hasAny(capacity[id]));
  const texts = providers.map(({ id }) => cutText(nameOf(id), NAME * width));
  const ownText = hasAny(own) ? OWN : '';
  const names = Math.max(
    piecesWidth([strong(ownText, null)]),
    ...texts.map((text, i) => (isDrawn[i] ? piecesWidth([{ text }]) : 0)),
  );
  const plot = {
    left: 48,
    right: Math.round(width - names - COLUMN_GAP - 4),
    top: 30,
    bottom: narrow ? 196 : 276,
  };
  const was = baseline.capacity_total;
  const top = roundTop(Math.max(...all, ...was));
  const { xs, yearAt } = timeAxis(years, plot);
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const last = years.length - 1;
  const layers = stackRows(providers.map(({ id }) => capacity[id]));
  const mark = yearMark({ xs, instants: years, chosen: year, plot, width });
  const remark = remarkLines(view, plot.bottom + YEAR_AXIS_HEIGHT + 16, width);
  const comparisonLabels = clearComparisonLabels(
    view,
    { a: pathPoints(xs, was, y), b: pathPoints(xs, all, y) },
    inside(plot),
    [],
  );
  const whole = insideParts(xs, result.incumbent_gw, y, plot);
  return {
    width,
    height: plot.bottom + YEAR_AXIS_HEIGHT + 4 + REMARK_ROW * remark.length,
    plot,
    ticks: valueTicks(y, 0, top, (v, topmost) => (topmost ? `${allDigits(v)} GW` : allDigits(v))),
    mark,
    layers: layers.map((layer, i) => ({
      class: `layer ${seriesClass(description, providers[i].id)}`,
      d: isDrawn[i] ? layerPath(xs, layer, y) : '',
    })),
    was: hasMoved(view) ? linePath(xs, was, y) : '',
    comparisonLabels,
    own: hasAny(own) ? linePath(xs, own, y) : '',
    dot: {
      x: xs[year],
      y: px(y(own[year])),
      r: hasAny(own) ? 4.5 : 0,
      metric: levelAt('own_control', result, year),
    },
    whole: { d: partsPath(whole), ...nameOfWhole(view, whole, plot, { xs, y, labels: comparisonLabels }) },
    reading: lineOver(readingOf(view), xs[year], width),
    names: directLabels(
      [
        ...layers.map((layer, i) => ({
          text: texts[i],
          class: seriesClass(description, providers[i].id),
          at: isDrawn[i] ? y((layer[last][0] + layer[last][1]) / 2) : null,
          size: layer[last][1] - layer[last][0],
        })),
        { text: ownText, class: 'own', at: ownText ? y(own[last]) : null, size: Infinity },
      ],
      plot,
    ),
    remark,
    yearAt,
  };
}

/**
 * "16.7 GW, 56% its own"
 *
 * @param {View} view
 * @returns {Piece[]}
 */
function readingOf({ result, year }) {
  return [
    { text: gigawatts(result.capacity_total[year]), metric: levelAt('capacity_total', result, year) },
    { text: ', ' },
    strong(share(result.own_control[year]), levelAt('own_control', result, year)),
    { text: ' its own' },
  ];
}
