import { calendarDate } from '../text/dates.js';
import { QUESTIONS } from '../text/questions.js';
import { px } from './axes.js';
import { FACE } from './marked-text.js';
import { textWidth } from './label-layout.js';
import { linearScale } from './scale.js';

/**
 * @import {KnownPair} from '../text/record-data.js'
 * @import {Question} from '../text/questions.js'
 */

export const WIDTH = 220;
export const HEIGHT = 150;
const PLOT = { left: 52, right: WIDTH - 52, top: 14, bottom: 122 };
const SIZE = 13;
const MONTH = 31; // a month's name and the space after it
const GAP = 7; // from a point to its label
const ASIDE = 5; // between the ranges of two numbers at one date

/**
 * A number by scenario: the range of its trials as lines, its value as a mark, and a label beside it where it fits.
 *
 * @typedef {object} MultiplePoint
 * @property {string} id of the scenario
 * @property {boolean} isPresent whether it is the open scenario
 * @property {boolean} isRing of the second number
 * @property {number} x
 * @property {number} y
 * @property {string} wide the line of 90% of the trials
 * @property {string} half that of 50%
 * @property {{ text: string, x: number, y: number, anchor: 'start' | 'end' } | null} label
 */

/**
 * Decimal years of an ISO date.
 *
 * @param {string} iso
 */
function decimal(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/**
 * The chart of one question.
 *
 * @param {Question} question
 * @param {KnownPair} pair
 * @param {string} present id of the open scenario
 */
export function multipleLayout({ metrics, form }, { scenarios }, present) {
  const dates = scenarios.map(({ as_of }) => decimal(as_of));
  const x = linearScale([dates[0], dates[dates.length - 1]], [PLOT.left, PLOT.right]);
  const all = scenarios.flatMap(({ values }) =>
    metrics.flatMap((metric) => [values[metric].p05, values[metric].p95, values[metric].value]),
  );
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = linearScale([low, high], [PLOT.bottom, PLOT.top]);
  const last = scenarios.length - 1;
  const series = metrics.map((metric, m) => {
    const aside = metrics.length > 1 ? (m ? ASIDE : -ASIDE) : 0;
    /** @type {MultiplePoint[]} */
    const points = scenarios.map(({ id, values }, i) => {
      const { value, p05, p25, p75, p95 } = values[metric];
      const at = px(x(dates[i]) + aside);
      const line = (/** @type {number} */ from, /** @type {number} */ to) =>
        `M${at},${px(y(from))}V${px(y(to))}`;
      const isEnd = i < last;
      return {
        id,
        isPresent: id === present,
        isRing: m > 0,
        x: at,
        y: px(y(value)),
        wide: line(p05, p95),
        half: line(p25, p75),
        label: {
          text: form(value),
          x: px(x(dates[i]) + (isEnd ? -1 : 1) * (GAP + Math.abs(aside))),
          y: px(y(value) + 4),
          anchor: isEnd ? 'end' : 'start',
        },
      };
    });
    return withFreeLabels(points);
  });
  const path = series.map((points) => `M${points.map(({ x, y }) => `${x},${y}`).join('L')}`);
  const ticks = apart(
    scenarios.map(({ as_of }, i) => ({
      x: px(x(dates[i])),
      text: calendarDate(as_of).split(' ')[1].slice(0, 3),
      at: px(x(dates[i])),
    })),
  );
  const zero = low < 0 && high > 0 && form !== QUESTIONS[0].form ? px(y(0)) : null;
  return { series: separated(series), path, ticks, zero, plot: PLOT };
}

/**
 * Names of the dates, the last two moved apart where they would touch.
 *
 * @param {{ x: number, text: string, at: number }[]} ticks `at`: the middle of the name
 */
function apart(ticks) {
  const [a, b] = ticks.slice(-2);
  const missing = b ? MONTH - (b.x - a.x) : 0;
  if (missing <= 0) return ticks;
  return [...ticks.slice(0, -2), { ...a, at: px(a.x - missing / 2) }, { ...b, at: px(b.x + missing / 2) }];
}

/**
 * Without the labels that would cover the point before.
 *
 * @param {MultiplePoint[]} points
 */
const withFreeLabels = (points) =>
  points.map((point, i) => {
    const { label } = point;
    if (!label || label.anchor === 'start' || i === 0) return point;
    const from = label.x - textWidth(label.text, SIZE) * FACE;
    return from > points[i - 1].x + GAP ? point : { ...point, label: null };
  });

/**
 * Labels of two numbers at one date, moved apart where they would touch.
 *
 * @param {MultiplePoint[][]} series
 */
function separated([first, second]) {
  if (!second) return [first];
  const moved = first.map((point, i) => {
    const [a, b] = [point.label, second[i].label];
    if (!a || !b || Math.abs(a.y - b.y) >= SIZE) return [point, second[i]];
    const [middle, up] = [(a.y + b.y) / 2, a.y <= b.y ? -1 : 1];
    const place = (/** @type {number} */ sign) => px(middle + (sign * SIZE) / 2);
    return [
      { ...point, label: { ...a, y: place(up) } },
      { ...second[i], label: { ...b, y: place(-up) } },
    ];
  });
  return [moved.map(([a]) => a), moved.map(([, b]) => b)];
}
