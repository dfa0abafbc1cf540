// The incumbent's whole power as a scale beside the lab's capacity: a line where it fits, and a remark in any case.

import { levelAt } from '../engine/metric-ref.js';
import { possessive } from '../text/english.js';
import { gigawatts, share } from '../text/numbers.js';
import { px } from './axes.js';
import { insideParts } from './clip.js';
import { inside, pathBoxes, pathPoints } from './comparison-labels.js';
import { boxesAlong, cutText, placeLabel, textWidth } from './label-layout.js';
import { piecesWidth } from './marked-text.js';
import { hasMoved, partyNames } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Point} from './label-layout.js'
 * @import {MarkedLine} from './marked-text.js'
 */

export const REMARK_ROW = 18;
export const OWN = 'Its own';

/**
 * The incumbent's whole power, and the lab's own as a share of it: one line, or two where that is too wide.
 *
 * @param {View} view
 * @param {number} y
 * @param {number} width
 * @returns {MarkedLine[]}
 */
export function remarkLines(view, y, width) {
  const { result, year } = view;
  const { incumbent, lab } = partyNames(view);
  const whom = cutText(incumbent, 0.4 * width);
  const whose = textWidth(lab) > 0.4 * width ? OWN : `${possessive(lab)} own`;
  const scale = result.rival_scale[year];
  const whole = [
    { text: `${whom} in all: ` },
    { text: gigawatts(result.incumbent_gw[year]), metric: levelAt('incumbent_gw', result, year) },
  ];
  const part =
    scale === null
      ? [{ text: 'nothing to set it against' }]
      : [
          { text: `${whose}: ` },
          { text: share(scale), metric: levelAt('rival_scale', result, year) },
          { text: ' of that' },
        ];
  const one = [...whole, { text: '; ' }, ...part];
  const lines = piecesWidth(one) <= width ? [one] : [whole, part];
  return lines.map((pieces, i) => ({
    pieces,
    x: 0,
    y: y + REMARK_ROW * i,
    anchor: 'start',
    class: 'muted',
  }));
}

/**
 * The name of the incumbent's line, clear of the stack and of the chosen year; empty where that leaves no place.
 *
 * @param {View} view
 * @param {Point[][]} parts of the line inside the plot
 * @param {Plot} plot
 * @param {{xs: number[], y: (v: number) => number, labels: {box: Box[]}[]}} scale
 */
export function nameOfWhole(view, parts, plot, { xs, y, labels }) {
  const none = { name: '', x: 0, y: 0, anchor: /** @type {const} */ ('start'), box: null };
  const line = parts.flat();
  const text = `${partyNames(view).incumbent} in all`;
  if (line.length < 2 || textWidth(text) > 0.6 * (plot.right - plot.left)) return none;
  const stack = insideParts(xs, view.result.capacity_total, y, plot).flat();
  const occupied = [
    ...under(stack, plot.bottom),
    ...boxesAlong(line, 4),
    ...pathBoxes(hasMoved(view) ? pathPoints(xs, view.baseline.capacity_total, y) : []),
    ...labels.flatMap(({ box }) => box),
    { x0: xs[view.year] - 3, x1: xs[view.year] + 3, y0: plot.top, y1: plot.bottom },
  ];
  const places = along(line)
    .reverse()
    .flatMap(({ x, y: at }) => [
      { x: x - 8, y: at + 4, anchor: /** @type {const} */ ('end') },
      { x: x + 8, y: at + 4, anchor: /** @type {const} */ ('start') },
      { x: x - 6, y: at - 8, anchor: /** @type {const} */ ('end') },
      { x: x + 6, y: at + 16, anchor: /** @type {const} */ ('start') },
    ]);
  const place = placeLabel([text], places, inside(plot), occupied);
  return place?.free
    ? { name: text, x: px(place.x), y: px(place.y), anchor: place.anchor, box: place.box }
    : none;
}

const STEPS = 4; // places, and boxes, from date to date

/** @param {Point[]} points */
const along = (points) =>
  points.slice(1).flatMap((to, i) =>
    Array.from({ length: STEPS }, (_, j) => ({
      x: points[i].x + ((j + 1) / STEPS) * (to.x - points[i].x),
      y: points[i].y + ((j + 1) / STEPS) * (to.y - points[i].y),
    })),
  );

/**
 * Boxes that cover what lies under a polyline.
 *
 * @param {Point[]} points
 * @param {number} bottom
 * @returns {Box[]}
 */
function under(points, bottom) {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return Array.from({ length: STEPS }, (_, j) => {
      const [a, b] = [j / STEPS, (j + 1) / STEPS].map((t) => ({
        x: from.x + t * (to.x - from.x),
        y: from.y + t * (to.y - from.y),
      }));
      return { x0: a.x, x1: b.x, y0: Math.min(a.y, b.y) - 3, y1: bottom };
    });
  });
}
