import { flowAt, levelAt } from '../engine/metric-ref.js';
import { px, valueTicks } from './axes.js';
import { bands } from './bands.js';
import { pathPoints } from './comparison-labels.js';
import { labels } from './exposure-labels.js';
import { linePath } from './paths.js';
import { hasMoved } from './providers.js';
import { linearScale } from './scale.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/** @import {FullResult, View} from '../types.js' */

const TOPS = [0.1, 0.25, 0.5, 0.75]; // of the axis, so that it stands still while a lever moves
const HEIGHT = { phone: 240, page: 330 };
const PHONE = 480;

/**
 * The share of the backlog by date with its range, the share of cloud revenue in the middle of each year, and where both were
 * before a lever moved.
 *
 * @param {View} view
 * @param {number} width in CSS pixels
 */
export function exposureLayout(view, width) {
  const { result, baseline, year } = view;
  const { years } = result;
  const last = years.length - 1;
  const height = width < PHONE ? HEIGHT.phone : HEIGHT.page;
  const plot = { left: 40, right: width - 16, top: 14, bottom: height - YEAR_AXIS_HEIGHT };
  const x = linearScale([years[0], years[last]], [plot.left, plot.right]);
  const top = topOf(view);
  const y = linearScale([0, top], [plot.bottom, plot.top]);
  const ends = years.map((t) => x(t));
  const middles = result.cloud_revenue_share.map((_, k) => (ends[k] + ends[k + 1]) / 2);
  /** @param {FullResult} one */
  const paths = (one) => ({
    level: pathPoints(ends, one.backlog_share, y),
    flow: pathPoints(middles, one.cloud_revenue_share, y),
  });
  const isMoved = hasMoved(view);
  const [now, before] = [paths(result), paths(baseline)];
  const flow = year > 0 ? result.cloud_revenue_share[year - 1] : null;
  const mark = yearMark({ xs: ends, instants: years, chosen: year, plot, width });
  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, 0, top, (v, topmost) => `${Math.round(100 * v)}${topmost ? '%' : ''}`),
    mark,
    bands: bands(view, 'backlog_share', ends, y),
    level: linePath(ends, result.backlog_share, y),
    flow: linePath(middles, result.cloud_revenue_share, y),
    before: {
      level: isMoved ? linePath(ends, baseline.backlog_share, y) : '',
      flow: isMoved && view.baselineOverrides ? linePath(middles, baseline.cloud_revenue_share, y) : '',
    },
    dot: {
      x: px(ends[year]),
      y: px(y(result.backlog_share[year])),
      metric: levelAt('backlog_share', result, year),
    },
    flowDot: {
      x: px(middles[Math.max(0, year - 1)]),
      y: px(flow === null ? 0 : y(flow)),
      r: flow === null ? 0 : 3,
      metric: flowAt('cloud_revenue_share', result, year),
    },
    ...labels(view, { plot, ends, y, now, before, width }),
    yearAt: (/** @type {number} */ at) => {
      const t = x.invert(at);
      return years.reduce((best, one, k) => (Math.abs(one - t) < Math.abs(years[best] - t) ? k : best), 0);
    },
  };
}

/** @param {View} view */
function topOf({ result, baseline, uncertainty }) {
  const highest = Math.max(
    ...[
      ...[result, baseline].flatMap((one) => [...one.backlog_share, ...one.cloud_revenue_share]),
      ...(uncertainty?.simulation.metrics.backlog_share.p95 ?? []),
    ].map((v) => v ?? 0),
  );
  return TOPS.find((top) => highest <= top) ?? 1;
}
