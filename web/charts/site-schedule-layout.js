import { levelAt } from '../engine/metric-ref.js';
import { allDigits, gigawatts, oneDecimal } from '../text/numbers.js';
import { px, roundTop } from './axes.js';
import { insideParts, partsPath } from './clip.js';
import { inside } from './comparison-labels.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { boxesAlong, cutText } from './label-layout.js';
import { lineOver, piecesWidth, placePieces, strong } from './marked-text.js';
import { chartWidth, hasMoved, partyNames, seriesClass } from './providers.js';
import { linearScale } from './scale.js';
import { decimalYear, planOf, scheduledAt, scheduledBuild } from './schedule.js';
import { presentSchedule, siteLayers, stackedAt } from './site-layers.js';
import { fewTicks, nearest } from './time-axis.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {Box, Placement, Point} from './label-layout.js'
 */

const LEAD = 1.5; // years before the first date of the grid, at most
const HEADROOM = 1.2; // above the highest value, for a name
const CLEARANCE = 6; // pixels between two names in a row
const NARROW = 520; // pixels of width
const NAME = 0.3; // of the width, that a site's name has at most

/**
 * Everything that the drawing needs; null where no build has dates of its sites.
 *
 * @param {View} view
 */
export function siteScheduleLayout(view) {
  const { result, baseline, description, year, overrides } = view;
  const build = scheduledBuild(description);
  if (!build) return null;
  const { years } = result;
  const schedule = presentSchedule(view, build);
  const width = chartWidth(view);
  const layers = siteLayers(view, build);
  const siteNames = layers.map(({ name }) => cutText(name, NAME * width));
  const column = layers.length
    ? COLUMN_GAP + Math.max(...siteNames.map((text) => piecesWidth([{ text }])))
    : 10;
  const plot = {
    left: 48,
    right: Math.round(width - column - 4),
    top: 28,
    bottom: width < NARROW ? 196 : 256,
  };
  const [first, last] = [
    Math.max(years[0] - LEAD, Math.min(years[0], build.schedule[0].date)),
    years[years.length - 1],
  ];
  const x = linearScale([first, last], [plot.left, plot.right]);
  const xs = years.map((t) => px(x(t)));
  const [now, was] = [result, baseline].map(({ capacity }) => capacity[build.provider]);
  const plan = planOf(build, overrides);
  const highest = Math.max(plan.gw, ...now, ...was, ...build.schedule.map(({ gw }) => gw));
  const top = roundTop(HEADROOM * highest);
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const asOf = Math.max(first, Math.min(last, decimalYear(description.as_of)));
  const between = (/** @type {number} */ from, /** @type {number} */ to) => {
    const dates = schedule.map(({ date }) => date).filter((date) => date > from && date < to);
    return [from, ...dates, to].map((t) => ({ x: x(t), y: y(scheduledAt(schedule, t)) }));
  };
  const areasFrom = (/** @type {number} */ from, /** @type {number} */ to) => {
    const dates = schedule.map(({ date }) => date).filter((date) => date > from && date < to);
    const all = [from, ...dates, to];
    return stackedAt(layers, all).map((edges) => areaPath(all.map(x), edges, y));
  };
  const [seenAreas, dueAreas] = [areasFrom(first, asOf), areasFrom(asOf, last)];
  const observed = between(first, asOf);
  const projected = between(asOf, last);
  const assumed = insideParts(xs, now, y, plot);
  const before = hasMoved(view) ? insideParts(xs, was, y, plot) : [];
  // A name is best where the two lines are far from each other.
  const apart = years
    .map((date, k) => ({ date, at: xs[k], gw: now[k], sites: scheduledAt(schedule, date) }))
    .sort((a, b) => Math.abs(a.gw - a.sites) - Math.abs(b.gw - b.sites));
  const planned = `${allDigits(plan.gw)}${build.at_least ? '+' : ''}`;
  const ring = { x: px(x(plan.date)), y: px(y(plan.gw)) };
  const isPlanned = plan.date >= first && plan.date <= last;
  const hair = { x0: xs[year] - 3, x1: xs[year] + 3, y0: plot.top, y1: plot.bottom };
  const names = placeNames(
    [
      {
        texts: [`${planned} GW planned`, `${planned} planned`, 'plan'],
        metric: plan.metric,
        line: isPlanned ? [ring] : [],
      },
      {
        texts: ['assumed here', 'assumed'],
        metric: null,
        line: apart.map(({ at, gw }) => ({ x: at, y: y(gw) })),
      },
      {
        texts: layers.length ? ['its sites'] : ['sites, projected', 'its sites'],
        metric: null,
        line: apart.filter(({ date }) => date > asOf).map(({ at, sites }) => ({ x: at, y: y(sites) })),
      },
    ],
    plot,
    plot.right + (layers.length ? -2 : 12),
    [
      hair,
      ...[assumed.flat(), observed, projected].flatMap((line) => boxesAlong(line, 4)),
      ...before.flatMap((line) => boxesAlong(line, 3)),
      ...(isPlanned ? [around(ring)] : []),
    ],
  );
  return {
    width,
    height: plot.bottom + YEAR_AXIS_HEIGHT,
    plot,
    class: seriesClass(description, build.provider),
    ticks: fewTicks(y, 0, top, (v, topmost) => (topmost ? `${allDigits(v)} GW` : allDigits(v))),
    mark: yearMark({ xs, instants: years, chosen: year, plot, width }),
    layers: layers.map((_, i) => ({ seen: seenAreas[i], due: dueAreas[i] })),
    siteNames: directLabels(
      stackedAt(layers, [last]).map(([{ low, high }], i) => ({
        text: siteNames[i],
        class: seriesClass(description, build.provider),
        at: high - low > 0 ? y((low + high) / 2) : null,
        size: high - low,
      })),
      plot,
    ),
    observed: partsPath([observed]),
    projected: partsPath([projected]),
    seen: { x: px(x(asOf)), y: px(y(scheduledAt(schedule, asOf))), r: 3.5 },
    assumed: partsPath(assumed),
    was: partsPath(before),
    plan: { ...ring, r: isPlanned ? 4 : 0 },
    dot: {
      x: xs[year],
      y: px(y(now[year])),
      r: 4,
      metric: levelAt(`capacity.${build.provider}`, result, year),
    },
    reading: lineOver(
      [
        strong(gigawatts(now[year]), levelAt(`capacity.${build.provider}`, result, year)),
        { text: ` assumed, by its sites ${oneDecimal(scheduledAt(schedule, years[year]))}` },
      ],
      xs[year],
      width,
    ),
    names,
    yearAt: (/** @type {number} */ at) => nearest(xs, at),
  };
}

/**
 * The area of a layer.
 *
 * @param {number[]} xs
 * @param {{ low: number, high: number }[]} edges
 * @param {(gw: number) => number} y
 */
function areaPath(xs, edges, y) {
  const top = edges.map(({ high }, k) => `${px(xs[k])},${px(y(high))}`);
  const bottom = edges.map(({ low }, k) => `${px(xs[k])},${px(y(low))}`).reverse();
  return `M${[...top, ...bottom].join('L')}z`;
}

/**
 * @param {Point} point
 * @returns {Box}
 */
const around = ({ x, y }) => ({ x0: x - 7, x1: x + 7, y0: y - 7, y1: y + 7 });

/**
 * Names beside lines where nothing is in their way; what has no free place is left to the words above the picture.
 *
 * @param {{texts: string[], metric: string | null, line: Point[]}[]} wanted `texts`: the longest first
 * @param {Plot} plot
 * @param {number} reach the right end of a name, at most
 * @param {Box[]} occupied
 */
function placeNames(wanted, plot, reach, occupied) {
  const covered = [...occupied];
  return wanted.map(({ texts, metric, line }) => {
    const places = [...line].reverse().flatMap(({ x, y }) => [
      { x, y: y - 11, anchor: /** @type {Placement['anchor']} */ ('middle') },
      { x: x - 4, y: y - 9, anchor: /** @type {Placement['anchor']} */ ('end') },
      { x: x + 9, y: y + 4, anchor: /** @type {Placement['anchor']} */ ('start') },
      { x: x - 4, y: y + 19, anchor: /** @type {Placement['anchor']} */ ('end') },
      { x: x - 13, y: y + 4, anchor: /** @type {Placement['anchor']} */ ('end') },
      { x: x + 4, y: y + 19, anchor: /** @type {Placement['anchor']} */ ('start') },
      { x: x + 4, y: y - 9, anchor: /** @type {Placement['anchor']} */ ('start') },
    ]);
    const bounds = { ...inside(plot), x0: plot.left + 2, y0: plot.top - 4, x1: reach };
    const place = texts
      .map((text) => placePieces([{ text, metric }], places, bounds, covered))
      .find((found) => found?.free);
    if (!place) return { pieces: [], x: 0, y: 0, anchor: /** @type {const} */ ('start'), box: null };
    const { x0, x1, ...high } = place.box;
    covered.push({ ...high, x0: x0 - CLEARANCE, x1: x1 + CLEARANCE });
    return { ...place, class: 'label-halo' };
  });
}
