import { flowAt, levelAt } from '../engine/metric-ref.js';
import { periodProse } from '../text/dates.js';
import { phrase, plainText } from '../text/phrase.js';
import { px, valueLabel, valueTicks, yearTicks } from './axes.js';
import { revenueShare, shareAt } from './backlog-share-text.js';
import { bands } from './bands.js';
import { boxes, isPoint, comparisonLabels, pathBoxes, pathPoints } from './comparison-labels.js';
import { boxesAlong, placeLabel, textWidth } from './label-layout.js';
import { linePath } from './paths.js';
import { chartWidth, hasMoved } from './providers.js';
import { linearScale } from './scale.js';
import { waterfall } from './waterfall.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('./axes.js').Plot} Plot */
/** @typedef {import('./label-layout.js').Point} Point */
/** @typedef {import('./comparison-labels.js').Path} Path */

const BESIDE = 700; // pixels from which the bridge has room for its words beside the lines

/** The two panels: side by side, or the bridge under the lines where that is too narrow. */
export function backlogShareLayout(/** @type {View} */ view) {
  const width = chartWidth(view);
  const narrow = width < BESIDE;
  const lines = {
    left: 44,
    right: narrow ? width - 18 : Math.round(width * 0.56),
    top: 34,
    bottom: narrow ? 234 : 300,
  };
  const beside = {
    left: narrow ? 0 : lines.right + 44,
    right: width,
    top: narrow ? 280 : 20,
    row: narrow ? 46 : 56,
  };
  const steps = waterfall(view, beside);
  return {
    width,
    height: Math.max(lines.bottom + 26, steps.bottom),
    plot: lines,
    ...shareLines(view, lines, width),
    bridge: steps,
  };
}

/** Shares over time: the backlog's at each point, the revenue's in the middle of each year. */
function shareLines(/** @type {View} */ view, /** @type {Plot} */ plot, /** @type {number} */ width) {
  const { result, baseline, year, uncertainty } = view;
  const { years, backlog_share: level, cloud_revenue_share: flow } = result;
  const last = years.length - 1;
  const x = linearScale([years[0], years[last]], [plot.left + 12, plot.right - 12]);
  const highest = Math.max(
    ...level,
    ...baseline.backlog_share,
    ...[
      ...flow,
      ...baseline.cloud_revenue_share,
      ...(uncertainty?.simulation.metrics.backlog_share.p95 ?? []),
    ].map((v) => v ?? 0),
  );
  const top = highest > 0.75 ? 1 : highest > 0.5 ? 0.75 : 0.5;
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const ends = years.map((t) => x(t));
  const middles = flow.map((_, k) => (ends[k] + ends[k + 1]) / 2);
  const pathsOf = (/** @type {import('../types.js').Result} */ one) => ({
    level: pathPoints(ends, one.backlog_share, y),
    flow: pathPoints(middles, one.cloud_revenue_share, y),
  });
  const now = pathsOf(result);
  const points = { level: now.level.filter(isPoint), flow: now.flow.filter(isPoint) };
  const marks = lineLetters(view, pathsOf(baseline), now, plot);
  const chosenFlow = year > 0 ? flow[year - 1] : null;
  return {
    ticks: valueTicks(y, 0, top, (v) => `${Math.round(100 * v)}%`),
    years: yearTicks(ends, years, year),
    hair: px(ends[year]),
    bands: bands(view, 'backlog_share', ends, y),
    level: linePath(ends, level, y),
    flow: linePath(middles, flow, y),
    wasLevel: hasMoved(view) ? linePath(ends, baseline.backlog_share, y) : '',
    wasFlow: hasMoved(view) ? linePath(middles, baseline.cloud_revenue_share, y) : '',
    levelDot: {
      ...{ x: px(ends[year]), y: px(y(level[year])), r: 4.5 },
      metric: levelAt('backlog_share', result, year),
    },
    flowDot: {
      x: px(middles[Math.max(0, year - 1)]),
      ...(chosenFlow === null
        ? { y: 0, r: 0, metric: null }
        : { y: px(y(chosenFlow)), r: 3.5, metric: flowAt('cloud_revenue_share', result, year) }),
    },
    reading: valueLabel(readingOf(view, width), ends[year], width < BESIDE ? width : plot.right),
    letters: marks.letters,
    notes: lineNotes(points, plot, ends[year], marks.taken),
    yearAt: (/** @type {number} */ at) => Math.max(0, Math.min(last, Math.round(x.invert(at) - years[0]))),
  };
}

/**
 * Both paths of the backlog have their letters, and A's of the revenue; with them the places that other words keep off.
 *
 * @param {View} view @param {Record<'level' | 'flow', Path>} was @param {Record<'level' | 'flow', Path>} now @param {Plot} plot
 */
function lineLetters(view, was, now, plot) {
  const bounds = { x0: plot.left, x1: plot.right + 8, y0: plot.top - 8, y1: plot.bottom };
  const present = [...pathBoxes(now.level), ...pathBoxes(now.flow)];
  const ofLevel = comparisonLabels(view, { a: was.level, b: now.level }, bounds, [
    ...present,
    ...pathBoxes(was.flow),
  ]);
  const others = [...present, ...boxes(ofLevel), ...pathBoxes(was.level)];
  const [ofFlow] = comparisonLabels(view, { a: was.flow, b: now.flow }, bounds, others);
  const all = [...ofLevel, ofFlow];
  const isTold = all.some(({ text }) => text);
  return {
    letters: all,
    taken: isTold ? [...boxes(all), ...pathBoxes(was.level), ...pathBoxes(was.flow)] : [],
  };
}

/** Without the year where that has no room. @param {View} view @param {number} width */
function readingOf(view, width) {
  const { result, year } = view;
  const level = phrase`${shareAt(view, year)} of backlog`;
  if (year === 0) return level;
  const both = phrase`${level}; ${revenueShare(view)} of revenue`;
  const dated = phrase`${both} in ${periodProse(result.years[year - 1])}`;
  return textWidth(plainText(dated), 15) > width ? both : dated;
}

/**
 * Which line is which, said beside it, clear of both lines and of the chosen year's hairline.
 * @param {{level: Point[], flow: Point[]}} points @param {Plot} plot @param {number} hair
 * @param {import('./label-layout.js').Box[]} marks
 */
function lineNotes(points, plot, hair, marks) {
  const bounds = { x0: plot.left, x1: plot.right + 8, y0: plot.top, y1: plot.bottom };
  const taken = [
    ...marks,
    ...boxesAlong(points.level),
    ...boxesAlong(points.flow),
    { x0: hair - 2, x1: hair + 2, y0: plot.top, y1: plot.bottom },
  ];
  return [
    { text: 'contracted backlog', line: points.level },
    { text: 'cloud revenue', line: points.flow },
  ].map(({ text, line }) => {
    const place = placeLabel([text], line.flatMap(beside), bounds, taken);
    if (!place) return { x: 0, y: 0, anchor: 'start', text: '' };
    taken.push(place.box);
    return { x: px(place.x), y: px(place.y), anchor: place.anchor, text };
  });
}

function beside(/** @type {Point} */ { x, y }) {
  return [
    { x: x + 8, y: y - 8, anchor: /** @type {const} */ ('start') },
    { x: x - 8, y: y - 8, anchor: /** @type {const} */ ('end') },
    { x: x + 8, y: y + 17, anchor: /** @type {const} */ ('start') },
    { x: x - 8, y: y + 17, anchor: /** @type {const} */ ('end') },
  ];
}
