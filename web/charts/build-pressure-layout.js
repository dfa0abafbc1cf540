import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeTick } from '../text/dates.js';
import { allDigits, pointsSigned } from '../text/numbers.js';
import { px, roundTop } from './axes.js';
import { lineOver, strong } from './marked-text.js';
import { linePath } from './paths.js';
import { chartWidth, hasMoved } from './providers.js';
import { linearScale } from './scale.js';
import { fewTicks, timeAxis } from './time-axis.js';
import { YEAR_AXIS_HEIGHT, yearMark } from './year-mark.js';

/**
 * @import {View} from '../types.js'
 * @import {Piece} from './marked-text.js'
 */

const LEAST = 0.5; // points that the axis spans, so that next to nothing looks like it
const NOTHING = 1e-7; // points

/**
 * Everything that the drawing needs, as numbers and strings. Values in points.
 *
 * @param {View} view
 */
export function buildPressureLayout(view) {
  const { result, baseline, year } = view;
  const { years, build_pressure_peak_year: peakYear } = result;
  const width = chartWidth(view);
  const plot = { left: 48, right: width - 14, top: 28, bottom: width < 520 ? 132 : 160 };
  const [now, was] = [result, baseline].map(({ build_pressure }) => build_pressure.map((v) => 100 * v));
  const [least, most] = [Math.min(0, ...now, ...was), Math.max(0, ...now, ...was)];
  const high = most > NOTHING ? roundTop(most) : 0;
  const low = least < -NOTHING ? -roundTop(Math.max(LEAST, -least)) : 0;
  const isFlat = high === low;
  const y = linearScale([isFlat ? -LEAST : low, high], [plot.bottom, plot.top]);
  const { xs, yearAt } = timeAxis(years, plot);
  const points = xs.map((x, k) => ({ x, y: y(now[k]) }));
  const at = years.indexOf(peakYear ?? NaN);
  return {
    width,
    height: plot.bottom + YEAR_AXIS_HEIGHT,
    plot,
    ticks: isFlat
      ? [{ y: px(y(0)), zero: true, text: allDigits(0) }]
      : fewTicks(y, low, high, (v) => allDigits(v)),
    mark: yearMark({ xs, instants: years, chosen: year, plot, width }),
    line: linePath(xs, now, y),
    was: hasMoved(view) ? linePath(xs, was, y) : '',
    dot: { x: xs[year], y: px(points[year].y), r: 4, metric: levelAt('build_pressure', result, year) },
    peak: { x: px(points[at]?.x ?? 0), y: px(points[at]?.y ?? 0), r: at < 0 ? 0 : 4 },
    reading: lineOver(readingOf(view), points[at]?.x ?? width / 2, width),
    yearAt,
  };
}

/**
 * "−1.2 points at its peak, 2028", over the peak.
 *
 * @param {View} view
 * @returns {Piece[]}
 */
function readingOf({ result: { build_pressure_peak: size, build_pressure_peak_year: when } }) {
  if (when === null) return [{ text: 'no change at any date', metric: 'build_pressure_peak' }];
  return [
    strong(pointsSigned(size), 'build_pressure_peak'),
    { text: ' at its peak, ' },
    { text: pointInTimeTick(when), metric: 'build_pressure_peak_year' },
  ];
}
