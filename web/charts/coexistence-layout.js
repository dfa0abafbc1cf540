import { levelAt } from '../engine/metric-ref.js';
import { pointInTimeShort } from '../text/dates.js';
import { possessive } from '../text/english.js';
import { share } from '../text/numbers.js';
import { phrase } from '../text/phrase.js';
import { px } from './axes.js';
import { cloud } from './bands.js';
import { dependences } from './coexistence-text.js';
import { inside, comparisonLabels } from './comparison-labels.js';
import { boxesAlong, candidatesAround, placeLabel, textBox, textWidth } from './label-layout.js';
import { linePath } from './paths.js';
import { partyNames, chartWidth, hasMoved } from './providers.js';
import { areaShapes } from './regime-areas.js';
import { linearScale } from './scale.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('../types.js').Result} Result */
/** @typedef {import('./label-layout.js').Point} Point */
/** @typedef {import('./label-layout.js').Box} Box */

/** Everything that the drawing needs, as numbers and strings. */
export function coexistenceLayout(/** @type {View} */ view) {
  const { result, baseline, thresholds, year } = view;
  const width = chartWidth(view);
  const across = Math.min(640, width - 44);
  const plot = { left: 42, right: 42 + across, top: 26, bottom: 26 + Math.min(across, 540) };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const pointsOf = (/** @type {Result} */ { lab_dependence, incumbent_dependence }) =>
    lab_dependence.map((v, k) => ({ x: x(v), y: y(incumbent_dependence[k]) }));
  const pathOf = (/** @type {Result} */ { lab_dependence, incumbent_dependence }) =>
    linePath(lab_dependence.map(x), incumbent_dependence, y);
  const points = pointsOf(result);
  const before = pointsOf(baseline);
  const areas = areaShapes(view, { x, y, path: boxesAlong(before, 4) });
  const names = areas.map(({ name }) => textBox(name.lines, name, name.anchor, name.size));
  const isLettered = !!view.baselineOverrides && hasMoved(view);
  const ofA = isLettered ? [...boxesAlong(before, 3), dotBox(before[year])] : [];
  const years = yearLabels(view, points, plot, [...names, ...ofA]);
  const chosen = points[year];
  const marks = [0, thresholds.low, thresholds.high, 1];
  return {
    width,
    height: plot.bottom + 46,
    plot,
    areas,
    across: marks.map((v) => ({ at: px(x(v)), text: share(v) })),
    up: marks.map((v) => ({ at: px(y(v)), text: share(v) })),
    guides: `M${plot.left},${px(chosen.y)}H${px(chosen.x)}V${plot.bottom}`,
    titles: axisTitles(view, plot),
    cloud: cloud(view, x, y),
    path: pathOf(result),
    was: hasMoved(view) ? pathOf(baseline) : '',
    dots: points.map((p, k) => ({
      x: px(p.x),
      y: px(p.y),
      r: k === year ? 6.5 : points.length > 20 ? 2 : 3.5,
      chosen: k === year,
      metric: k === year ? levelAt('lab_dependence', result, k) : null,
    })),
    wasDot: { x: px(before[year].x), y: px(before[year].y), r: isLettered ? 5 : 0 },
    years,
    letters: comparisonLabels(view, { a: before, b: points }, inside(plot), [
      ...names,
      dotBox(chosen),
      ...years.map((label) => textBox([label.text], label, label.anchor)).map(widened),
    ]),
    yearAt: (/** @type {number} */ atX, /** @type {number} */ atY) => {
      const far = points.map((p) => Math.hypot(p.x - atX, p.y - atY));
      return far.indexOf(Math.min(...far));
    },
  };
}

/** @param {Point} point @returns {Box} */
const dotBox = ({ x, y }) => ({ x0: x - 9, x1: x + 9, y0: y - 9, y1: y + 9 });

/** @param {Box} box @returns {Box} */
const widened = ({ x0, x1, ...box }) => ({ ...box, x0: x0 - 5, x1: x1 + 5 });

/** What the axes mean, with the chosen point's place on them; shorter where there is no room. */
function axisTitles(/** @type {View} */ view, /** @type {import('./axes.js').Plot} */ plot) {
  const { lab, incumbent, drawn } = partyNames(view);
  const [ofLab, ofIncumbent] = dependences(view);
  const title = (
    /** @type {string} */ who,
    /** @type {string} */ whom,
    /** @type {typeof ofLab} */ value,
  ) => {
    const long = `${possessive(who)} dependence on ${whom}: `;
    return {
      text: textWidth(long) + 60 < plot.right ? long : `${drawn(who)} on ${drawn(whom)}: `,
      value: phrase`${value}`,
    };
  };
  return {
    up: title(incumbent, lab, ofIncumbent),
    across: title(lab, incumbent, ofLab),
  };
}

/**
 * Years beside their dots: the chosen, the last and the first always, others where they cover nothing.
 * @param {View} view @param {Point[]} points @param {import('./axes.js').Plot} plot @param {Box[]} names
 */
function yearLabels({ result, year }, points, plot, names) {
  const bounds = { x0: plot.left, x1: plot.right, y0: plot.top, y1: plot.bottom };
  const dots = points.map((p) => ({ x0: p.x - 4, x1: p.x + 4, y0: p.y - 4, y1: p.y + 4 }));
  const taken = [...dots, ...boxesAlong(points, 3), ...names];
  const labels = points.map(() => ({
    ...{ x: 0, y: 0, text: '', chosen: false },
    anchor: /** @type {import('./label-layout.js').Placement['anchor']} */ ('middle'),
  }));
  const order = new Set([year, points.length - 1, 0, ...points.keys()]);
  [...order].forEach((k, rank) => {
    const text = pointInTimeShort(result.years[k]);
    const place = placeLabel([text], candidatesAround(points[k], k === year ? 10 : 8), bounds, taken);
    if (!place || (rank > 2 && !place.free)) return;
    taken.push(place.box);
    labels[k] = { x: px(place.x), y: px(place.y), anchor: place.anchor, text, chosen: k === year };
  });
  return labels;
}
