import { flowAt, levelAt } from '../engine/metric-ref.js';
import { allDigits, moneyBn, moneyExact } from '../text/numbers.js';
import { px, roundTop, valueTicks } from './axes.js';
import { comparisonLabels, pathPoints } from './comparison-labels.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { LINE, cutText, textBox, textWidth } from './label-layout.js';
import { boxesOf, placeForm } from './label-place.js';
import { bandPath, barPath, linePath, stackRows } from './paths.js';
import { hasMoved, partyNames, seriesClass } from './providers.js';
import { linearScale, near } from './scale.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {FullResult, View} from '../types.js'
 * @import {Box} from './label-layout.js'
 * @import {Plot} from './axes.js'
 * @typedef {{id: string, spans: [number, number][]}} Layer
 */

const PHONE = 480;
const SIZES = { phone: { columns: 134, gap: 48 }, page: { columns: 188, gap: 64 } };
const HEADER = 28; // above each panel, for the chosen year's figures
const NAME = 0.35; // of the width that a name has at most
const NAME_STEP = 15;
const FUNDS = 'can fund';
const DEFAULT = 'default';
const [TICK_SIZE, TICK_GAP] = [12, 8];
const ROOM = 14; // 13 px in bold, or in a wide face

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
 * Which marks are the scenario's own, above one that stands well apart from the column as it is.
 *
 * @param {View} view
 * @param {number[]} centres
 * @param {number} wide
 * @param {(v: number) => number} y
 * @param {Box} bounds
 * @param {Box[]} lines
 */
function defaultNote(view, centres, wide, y, bounds, lines) {
  const { result, baseline } = view;
  const heights = centres.map((_, k) => [y(result.obligations[k]), y(baseline.obligations[k])].map(near));
  const isApart = heights.some(([now, before]) => Math.abs(now - before) > LINE);
  const bars = centres.flatMap((x, k) => {
    const [now, before] = heights[k];
    const sides = { x0: x - wide / 2, x1: x + wide / 2 };
    return [
      { ...sides, y0: now, y1: bounds.y1 },
      { ...sides, y0: before - 2, y1: before + 2 },
    ];
  });
  const every = Math.ceil(centres.length / 12);
  const places = () =>
    centres
      .map((x, k) => ({ x, y: heights[k][1] - 7, anchor: /** @type {const} */ ('middle') }))
      .filter((_, k) => k % every === 0);
  const found =
    isApart && hasMoved(view) && !view.baselineOverrides
      ? placeForm([[DEFAULT]], places, bounds, [...lines, ...bars], [], ROOM)
      : null;
  if (!found) return { x: 0, y: 0, anchor: 'start', parts: [], box: null };
  const { x, y: top, anchor, box } = found.place;
  return { x: px(x), y: px(top), anchor, parts: [word(DEFAULT)], box };
}

/** @param {FullResult} result @param {{id: string}[]} providers @returns {Layer[]} */
function layersOf(result, providers) {
  const spans = stackRows(providers.map(({ id }) => result.due[id]));
  return providers.map(({ id }, i) => ({ id, spans: spans[i] }));
}

/** @param {Layer} layer */
const isDrawn = ({ spans }) => spans.some(([low, high]) => high > low);

/** @param {Layer} layer @param {(v: number) => number} y */
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

/** @typedef {{text: string, metric: string | null, class: string, isNewLine: boolean}[]} Parts */

/** The chosen year's figures, the longest form first. @param {View} view @returns {Parts[]} */
function headerForms({ result, year }) {
  if (year === 0) return [];
  /** @param {'obligations' | 'resources'} id */
  const figure = (id) => ({
    text: moneyBn(result[id][year - 1]),
    metric: flowAt(id, result, year),
    class: 'value',
    isNewLine: false,
  });
  return [
    [figure('obligations'), word('due, can fund'), figure('resources')],
    [figure('obligations'), word('due,'), figure('resources'), word('funded')],
  ];
}

/** @param {string} text */
const word = (text) => ({ text, metric: null, class: 'muted', isNewLine: false });

/**
 * A line of text over its place in the picture, as far as the width allows.
 *
 * @param {Parts[]} forms
 * @param {number} x
 * @param {number} y
 * @param {number} width
 */
function centred(forms, x, y, width) {
  const textOf = (/** @type {Parts} */ parts) => parts.map(({ text }) => text).join(' ');
  const parts = forms.find((one) => textWidth(textOf(one), ROOM) <= width - 4) ?? forms.at(-1) ?? [];
  const text = textOf(parts);
  const half = textWidth(text, ROOM) / 2;
  const at = { x: px(Math.max(half + 2, Math.min(width - half - 2, x))), y: px(y) };
  return { ...at, anchor: 'middle', parts, box: parts.length ? textBox([text], at, 'middle', ROOM) : null };
}

/**
 * The axis of the cumulative gap: zero, and a round number on each side that has values.
 *
 * @param {View} view
 * @param {{top: number, bottom: number}} rows
 */
function gapScale({ result, baseline }, { top, bottom }) {
  const all = [...result.cumulative_gap, ...baseline.cumulative_gap];
  const [highest, lowest] = [Math.max(0, ...all), Math.min(0, ...all)];
  const high = highest > 0.5 ? roundTop(highest) : 0;
  const low = lowest < -0.5 ? -roundTop(-lowest) : 0;
  const y = linearScale(high > low ? [low, high] : [0, 1], [bottom, top]);
  const shown = [...new Set([low, 0, high])].filter((v) => v === 0 || Math.abs(y(v) - y(0)) >= NAME_STEP);
  const furthest = shown.reduce((far, v) => (Math.abs(v) > Math.abs(far) ? v : far), 0);
  return {
    y,
    ticks: shown.map((v) => ({
      y: px(y(v)),
      zero: v === 0,
      text: v && v === furthest ? moneyExact(v) : allDigits(v),
    })),
  };
}

/**
 * The cumulative gap at the end of each period, above the zero line where money is missing.
 *
 * @param {View} view
 * @param {number[]} xs
 * @param {ReturnType<typeof gapScale>} scale
 * @param {Plot} plot
 * @param {number} width
 */
function gapPanel(view, xs, { y, ticks }, plot, width) {
  const { result, baseline, year } = view;
  const row = result.cumulative_gap;
  const zeros = row.map(() => 0);
  const gap = row[year];
  const metric = levelAt('cumulative_gap', result, year);
  const size = { text: moneyBn(Math.abs(gap)), metric, class: 'value', isNewLine: false };
  const words = gap > -0.5 ? 'missing so far' : 'to spare so far';
  const side = (/** @type {(a: number, b: number) => number} */ of) => row.map((v) => of(0, v));
  return {
    ticks,
    missing: bandPath(xs, zeros, side(Math.max), y),
    spare: bandPath(xs, side(Math.min), zeros, y),
    line: linePath(xs, row, y),
    before: hasMoved(view) ? linePath(xs, baseline.cumulative_gap, y) : '',
    dot: { x: px(xs[year]), y: px(y(gap)), metric },
    label: centred([[size, word(words)]], xs[year], plot.top - 12, width),
  };
}
