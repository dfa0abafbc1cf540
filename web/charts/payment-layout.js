import { flowAt } from '../engine/metric-ref.js';
import { allDigits, moneyExact } from '../text/numbers.js';
import { px, roundTop, valueTicks } from './axes.js';
import { comparisonLabels, pathPoints } from './comparison-labels.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { cutText, textWidth } from './label-layout.js';
import { boxesOf } from './label-place.js';
import { barPath, linePath, stackRows } from './paths.js';
import { gapPanel, gapScale } from './payment-gap.js';
import { ROOM, centred, defaultNote, headerForms } from './payment-labels.js';
import { hasMoved, partyNames, seriesClass } from './providers.js';
import { linearScale, near } from './scale.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/** @import {FullResult, View} from '../types.js' */

/**
 * @typedef {{id: string, spans: [number, number][]}} Layer
 */

const PHONE = 480;
const SIZES = { phone: { columns: 134, gap: 48 }, page: { columns: 188, gap: 64 } };
const HEADER = 28; // above each panel, for the chosen year's figures
const NAME = 0.35; // of the width that a name has at most
const NAME_STEP = 15;
const FUNDS = 'can fund';
const [TICK_SIZE, TICK_GAP] = [12, 8];

/**
 * What is due by period and partner, stacked, against what can be funded; and below, what is missing so far at the end of each.
 *
 * @param {View} view
 * @param {number} width in CSS pixels
 */
export function paymentLayout(view, width) {
  const { result, baseline, year, description } = view;
  const { nameOf } = partyNames(view);
  const size = width < PHONE ? SIZES.phone : SIZES.page;
  const layers = layersOf(result, description.providers);
  const drawnName = (/** @type {string} */ id) => cutText(nameOf(id), NAME * width, ROOM);
  const names = Math.max(
    textWidth(FUNDS, ROOM),
    ...layers.filter(isDrawn).map(({ id }) => textWidth(drawnName(id), ROOM)),
  );
  const right = Math.round(width - names - COLUMN_GAP - 3);
  const rows = { top: HEADER, bottom: HEADER + size.columns };
  const rowsBelow = { top: rows.bottom + HEADER + 4, bottom: rows.bottom + HEADER + 4 + size.gap };
  const height = rowsBelow.bottom + 6 + YEAR_AXIS_HEIGHT;

  // What is owed sets the scale; the line of what can be funded may leave the picture at the top.
  const owed = Math.max(...[result, baseline].map(({ obligations }) => Math.max(0, ...obligations)));
  const funds = Math.max(0, ...result.resources, ...baseline.resources);
  const top = roundTop(owed > 0 ? Math.max(owed, Math.min(funds, 1.04 * owed)) : funds);
  const y = linearScale([0, top], [rows.bottom, rows.top]);
  const ticks = valueTicks(y, 0, top, (v, topmost) => (topmost ? moneyExact(v) : allDigits(v)));
  const gap = gapScale(view, rowsBelow);
  const left = Math.ceil(
    Math.max(...[...ticks, ...gap.ticks].map(({ text }) => textWidth(text, TICK_SIZE))) + TICK_GAP,
  );
  const [plot, below] = [rows, rowsBelow].map((one) => ({ ...one, left, right }));

  const count = result.obligations.length;
  const step = (right - left) / count;
  const wide = Math.min(40, 0.72 * step);
  const centres = result.obligations.map((_, k) => left + (k + 0.5) * step);
  const lefts = centres.map((x) => x - wide / 2);
  const xs = [left, ...centres];
  const isMoved = hasMoved(view);
  /** @param {FullResult} one */
  const fundsPath = (one) => pathPoints(centres, one.resources, y);
  const mark = yearMark({
    xs,
    instants: result.years,
    chosen: year,
    plot: { ...below, bottom: below.bottom + 6 },
    width,
    hidden: [0],
  });
  const line = { x0: xs[year] - 2, x1: xs[year] + 2, y0: plot.top, y1: plot.bottom };
  const paths = { a: fundsPath(baseline), b: fundsPath(result) };
  const labelBounds = { x0: left, x1: right, y0: plot.top, y1: plot.bottom };
  const labels = comparisonLabels(view, paths, labelBounds, [line]);
  return {
    width,
    height,
    plot,
    below,
    ticks,
    mark,
    yearLine: `M${px(xs[year])},${plot.top}V${plot.bottom}M${px(xs[year])},${below.top}V${mark.pill.y}`,
    layers: layers.map(({ id, spans }) => ({
      class: `column-part ${seriesClass(description, id)}`,
      d: barPath(spans, lefts, wide, y),
    })),
    before: {
      due: isMoved
        ? baseline.obligations.map((v, k) => `M${px(lefts[k])},${px(y(v))}h${px(wide)}`).join('')
        : '',
      funds: isMoved ? fundsLine(baseline.resources, centres, lefts, wide, y) : '',
    },
    funds: `${fundsLine(result.resources, centres, lefts, wide, y)}H${right}`,
    fundsDot: {
      x: px(xs[year]),
      y: px(year > 0 ? y(result.resources[year - 1]) : 0),
      r: year > 0 && result.resources[year - 1] <= top ? 4 : 0,
      metric: flowAt('resources', result, year),
    },
    names: directLabels(
      [
        ...layers.map((layer) => ({
          text: drawnName(layer.id),
          class: seriesClass(description, layer.id),
          at: isDrawn(layer) ? middleAtEnd(layer, y) : null,
          size: layer.spans[count - 1][1] - layer.spans[count - 1][0],
        })),
        {
          text: FUNDS,
          class: 'own',
          at: Math.max(rows.top, near(y(result.resources[count - 1]))),
          size: Infinity,
        },
      ],
      { ...plot, top: plot.top - 6 },
      NAME_STEP,
    ),
    labels,
    defaultNote: defaultNote(view, centres, wide, y, { ...labelBounds, y0: plot.top - 4 }, [
      line,
      ...boxesOf(paths.a),
      ...boxesOf(paths.b),
    ]),
    header: centred(headerForms(view), xs[year], plot.top - 12, width),
    gap: gapPanel(view, xs, gap, below, width),
    yearAt: (/** @type {number} */ at) => Math.max(0, Math.min(count, 1 + Math.floor((at - left) / step))),
  };
}

/**
 * @param {FullResult} result
 * @param {{id: string}[]} providers
 * @returns {Layer[]}
 */
function layersOf(result, providers) {
  const spans = stackRows(providers.map(({ id }) => result.due[id]));
  return providers.map(({ id }, i) => ({ id, spans: spans[i] }));
}

/** @param {Layer} layer */
const isDrawn = ({ spans }) => spans.some(([low, high]) => high > low);

/**
 * @param {Layer} layer
 * @param {(v: number) => number} y
 */
function middleAtEnd({ spans }, y) {
  const [low, high] = spans[spans.length - 1];
  return near(y((low + high) / 2));
}

/**
 * One period alone has a level mark.
 *
 * @param {number[]} row
 * @param {number[]} centres
 * @param {number[]} lefts
 * @param {number} wide
 * @param {(v: number) => number} y
 */
const fundsLine = (row, centres, lefts, wide, y) =>
  row.length > 1 ? linePath(centres, row, y) : `M${px(lefts[0])},${px(y(row[0]))}h${px(wide)}`;
