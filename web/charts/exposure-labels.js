// The labels of the exposure picture, placed clear of its lines and of one another.

import { inBaseline, levelAt } from '../engine/metric-ref.js';
import { share } from '../text/numbers.js';
import { widest } from '../text/ranges.js';
import { px } from './axes.js';
import { boxes, comparisonLabels, pathPoints } from './comparison-labels.js';
import { LINE, textBox } from './label-layout.js';
import { alongLine, besideLine, boxesBetween, boxesOf, placeForm } from './label-place.js';
import { hasMoved } from './providers.js';
import { near } from './scale.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Point} from './label-layout.js'
 */

/**
 * @typedef {object} Label
 * @property {number} x
 * @property {number} y
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {{text: string, metric: string | null, class: string, isNewLine: boolean}[]} parts
 * @property {Box | null} box null where nothing is written
 *
 * @typedef {{level: (Point | null)[], flow: (Point | null)[]}} Paths
 */

const REACHES = [56, Infinity]; // from the dot to its label: a shorter form comes before a far place
const ROOM = 14; // 13 px in bold, or in a wide face

/** @type {Label} */
const NO_LABEL = { x: 0, y: 0, anchor: 'start', parts: [], box: null };

/**
 * The labels of the picture, the most important placed first: A and B, the share at the start, the chosen date's share, the
 * names of the lines.
 *
 * @param {View} view
 * @param {{plot: Plot, ends: number[], y: (v: number) => number, now: Paths, before: Paths, width: number}} drawn
 */
export function labels(view, { plot, ends, y, now, before, width }) {
  const { result, year, uncertainty } = view;
  const bounds = { x0: plot.left + 2, x1: width - 2, y0: 2, y1: plot.bottom - 2 };
  const lines = [
    ...boxesOf(now.level),
    ...boxesOf(now.flow),
    ...(hasMoved(view)
      ? [...boxesOf(before.level), ...(view.baselineOverrides ? boxesOf(before.flow) : [])]
      : []),
  ];
  const yearLine = { x0: ends[year] - 3, x1: ends[year] + 3, y0: plot.top, y1: plot.bottom };
  const dot = { x: ends[year], y: y(result.backlog_share[year]) };
  const dots = [dot, ...now.flow.slice(year - 1, year)].flatMap((at) => (at ? [around(at, 7)] : []));
  const spread = uncertainty?.simulation.metrics.backlog_share;
  const tints = spread ? boxesBetween(pathPoints(ends, spread.p95, y), pathPoints(ends, spread.p05, y)) : [];

  const occupied = [...lines, yearLine, ...dots];
  const labels = comparisonLabels(
    view,
    { a: before.level, b: now.level },
    { x0: plot.left, x1: width, y0: 2, y1: plot.bottom },
    occupied,
  );
  occupied.push(...boxes(labels));
  const start =
    year === 0 ? NO_LABEL : startLabel(view, { x: ends[0], y: y(result.backlog_share[0]) }, bounds, occupied);
  if (start.box) occupied.push(start.box);
  const value = valueLabel(view, dot, sideOf(dot, now.flow, plot), bounds, occupied, tints);
  if (value.box) occupied.push(padded(value.box, 8));
  const notes = notesOf(view, now, before).map(({ forms, line, class: kind }) => {
    const found = placeForm(forms, () => alongLine(line), bounds, occupied, [], ROOM);
    if (!found) return NO_LABEL;
    occupied.push(padded(found.place.box, 4));
    return {
      x: px(found.place.x),
      y: px(found.place.y),
      anchor: found.place.anchor,
      parts: found.lines.map((text, i) => ({ text, metric: null, class: kind, isNewLine: i > 0 })),
      box: found.place.box,
    };
  });
  return { value, start, labels, notes };
}

/**
 * @param {Box} box
 * @param {number} by
 * @returns {Box}
 */
const padded = ({ x0, x1, y0, y1 }, by) => ({ x0: x0 - by, x1: x1 + by, y0: y0 - by, y1: y1 + by });

/**
 * @param {Point} at
 * @param {number} far
 * @returns {Box}
 */
const around = ({ x, y }, far) => ({ x0: x - far, x1: x + far, y0: y - far, y1: y + far });

/**
 * The plot above or below the line of revenue, whichever the dot is in: beyond that line a label would seem to be the line's.
 *
 * @param {Point} dot
 * @param {(Point | null)[]} line
 * @param {Plot} plot
 * @returns {Plot}
 */
function sideOf(dot, line, plot) {
  const next = line.findIndex((at) => at && at.x > dot.x);
  const [a, b] = [line[next - 1], line[next]];
  if (!a || !b) return plot;
  const y = near(a.y + ((dot.x - a.x) / (b.x - a.x)) * (b.y - a.y));
  return y > dot.y ? { ...plot, bottom: Math.min(plot.bottom, y) } : { ...plot, top: Math.max(plot.top, y) };
}

/**
 * The chosen date's share, with its range or, in a comparison, A's share.
 *
 * @param {View} view
 * @param {Point} dot
 * @param {Plot} plot the part of it that is on the dot's side of the other line
 * @param {Box} bounds
 * @param {Box[]} occupied
 * @param {Box[]} tints
 * @returns {Label}
 */
function valueLabel(view, dot, plot, bounds, occupied, tints) {
  const { result, baseline, year } = view;
  const metric = levelAt('backlog_share', result, year);
  const main = { text: share(result.backlog_share[year]), metric, class: 'value', isNewLine: false };
  const isComparing = !!view.baselineOverrides && hasMoved(view);
  const more = isComparing
    ? [[{ text: `A ${share(baseline.backlog_share[year])}`, metric: inBaseline(metric) }]]
    : rangeOf(view, main.text);
  /** @type {Label['parts'][]} */
  const forms = [
    ...more.flatMap((pieces) =>
      [false, true].map((isBelow) => [
        main,
        ...pieces.map((one, i) => ({ ...one, class: 'muted', isNewLine: isBelow && i === 0 })),
      ]),
    ),
    [main],
  ];
  for (const reach of REACHES)
    for (const parts of forms) {
      const lines = linesOf(parts);
      const below = (lines.length - 1) * LINE;
      const places = () =>
        besideLine(dot, plot, lines.length, reach).filter(
          (at) => at.y > plot.top && at.y + below < plot.bottom,
        );
      const found = placeForm([lines], places, bounds, occupied, tints, ROOM);
      if (found) {
        const { x, y, anchor, box } = found.place;
        return { x: px(x), y: px(y), anchor, parts, box };
      }
    }
  // Between lines that leave no room it stands at the top, beside the year's line.
  const anchor = dot.x < (bounds.x0 + bounds.x1) / 2 ? 'start' : 'end';
  const at = { x: dot.x + (anchor === 'start' ? 8 : -8), y: 12 };
  return { x: px(at.x), y: at.y, anchor, parts: [main], box: textBox([main.text], at, anchor, ROOM) };
}

/**
 * The forms of the range, the longest first.
 *
 * @param {View} view
 * @param {string} value
 */
function rangeOf({ uncertainty, result, year }, value) {
  if (!uncertainty || uncertainty.stale) return [];
  const text = widest(uncertainty.simulation.metrics.backlog_share, year);
  const metric = levelAt('trials.most.backlog_share', result, year);
  return text === value
    ? []
    : [
        [
          { text, metric },
          { text: 'in 9 of 10', metric: null },
        ],
        [{ text, metric }],
      ];
}

/**
 * The text of each line of a label.
 *
 * @param {Label['parts']} parts
 */
function linesOf(parts) {
  /** @type {string[]} */
  const lines = [];
  for (const { text, isNewLine } of parts)
    if (isNewLine || !lines.length) lines.push(text);
    else lines[lines.length - 1] += ` ${text}`;
  return lines;
}

/**
 * @param {View} view
 * @param {Point} at
 * @param {Box} bounds
 * @param {Box[]} occupied
 * @returns {Label}
 */
function startLabel({ result }, at, bounds, occupied) {
  const text = share(result.backlog_share[0]);
  const found = placeForm(
    [[text]],
    () =>
      [-9, 20, -15, 26].flatMap((dy) =>
        [3, 10].map((dx) => ({ x: at.x + dx, y: at.y + dy, anchor: /** @type {const} */ ('start') })),
      ),
    bounds,
    occupied,
  );
  if (!found) return NO_LABEL;
  const { x, y, anchor, box } = found.place;
  const metric = levelAt('backlog_share', result, 0);
  return { x: px(x), y: px(y), anchor, parts: [{ text, metric, class: 'muted', isNewLine: false }], box };
}

/**
 * Which line is which.
 *
 * @param {View} view
 * @param {Paths} now
 * @param {Paths} before
 */
function notesOf(view, now, before) {
  const points = (/** @type {(Point | null)[]} */ path) => path.filter((one) => one !== null);
  const isDefaultDrawn =
    hasMoved(view) &&
    !view.baselineOverrides &&
    now.level.some((at, k) => Math.abs((at?.y ?? 0) - (before.level[k]?.y ?? 0)) > LINE);
  return [
    { forms: [['contracted backlog'], ['backlog']], line: points(now.level), class: 'name' },
    { forms: [['cloud revenue'], ['revenue']], line: points(now.flow), class: 'muted' },
    { forms: isDefaultDrawn ? [['default']] : [], line: points(before.level), class: 'muted' },
  ];
}
