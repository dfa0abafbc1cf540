import { possessive } from '../text/english.js';
import { px } from './axes.js';
import { LINE, boxesAlong, placeLabel, wrap } from './label-layout.js';
import { isDrawn, tops } from './obligations-stack.js';
import { partyNames, hasMoved } from './providers.js';

/** @typedef {import('../types.js').View} View */
/** @typedef {import('./obligations-stack.js').Layer} Layer */
/** @typedef {import('./label-layout.js').Box} Box */
/** @typedef {import('./label-layout.js').Point} Point */
/** @typedef {{plot: import('./axes.js').Plot, y: (v: number) => number, centres: number[], wide: number}} Scale */

/**
 * The words for the pale band and for the line, each beside what it names and clear of bars and line.
 * @param {View} view @param {Layer[]} layers @param {Scale} scale
 */
export function notes(view, layers, scale) {
  const { plot, y, centres, wide } = scale;
  const narrow = plot.right - plot.left < 320;
  const bounds = { x0: plot.left, x1: plot.right, y0: plot.top, y1: plot.bottom };
  const bars = tops(layers).map((top, k) => ({
    x0: centres[k] - wide / 2,
    x1: centres[k] + wide / 2,
    y0: y(top),
    y1: plot.bottom,
  }));
  const line = visiblePart(
    centres.map((x, k) => ({ x, y: y(view.result.resources[k]) })),
    plot.top,
  );
  const marks = view.baselineOverrides && hasMoved(view) ? view.baseline.obligations : [];
  const ofA = bars
    .slice(0, marks.length)
    .map((bar, k) => ({ ...bar, y0: y(marks[k]) - 3, y1: y(marks[k]) + 3 }));
  const taken = [...bars, ...ofA, ...boxesAlong(line, 6)];

  const { lab, nameOf } = partyNames(view);
  const bands = layers.filter((layer) => layer.band && isDrawn(layer));
  const bandText = bands.length
    ? wrap(
        bands.length > 1 ? 'other investors in builds' : `${possessive(nameOf(bands[0].id))} other investors`,
        narrow ? 70 : 110,
      )
    : [''];
  const band = placeLabel(bandText, besideBand(bands, bars, bandText.length), bounds, taken);
  if (band) taken.push(band.box);

  const fundsText = narrow ? [lab, 'could fund'] : [`${lab} could fund`];
  const funds = placeLabel(fundsText, [...line].reverse().flatMap(besideLine), bounds, taken);
  return { bandNote: note(band, bandText), fundsNote: note(funds, fundsText) };
}

/** The line up to where it leaves the picture, in small steps. @param {Point[]} points @param {number} top */
export function visiblePart(points, top) {
  const fine = points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return [0, 0.25, 0.5, 0.75].map((part) => ({
      x: from.x + part * (to.x - from.x),
      y: from.y + part * (to.y - from.y),
    }));
  });
  return [...fine, ...points.slice(-1)].filter((point) => point.y >= top);
}

/** Beside the tallest part of the band first. @param {Layer[]} bands @param {Box[]} bars @param {number} lines */
function besideBand(bands, bars, lines) {
  const carried = bars.map((_, k) => bands.reduce((sum, { spans }) => sum + spans[k][1] - spans[k][0], 0));
  return [...bars.keys()]
    .filter((k) => carried[k] > 0)
    .sort((a, b) => carried[b] - carried[a])
    .flatMap((k) => [
      { x: bars[k].x1 + 6, y: bars[k].y0 + 11, anchor: /** @type {const} */ ('start') },
      {
        x: (bars[k].x0 + bars[k].x1) / 2,
        y: bars[k].y0 - 7 - (lines - 1) * LINE,
        anchor: /** @type {const} */ ('middle'),
      },
      { x: bars[k].x0 - 6, y: bars[k].y0 + 11, anchor: /** @type {const} */ ('end') },
    ]);
}

function besideLine(/** @type {Point} */ { x, y }) {
  return [
    { x: x - 10, y: y + 4, anchor: /** @type {const} */ ('end') },
    { x: x + 10, y: y + 12, anchor: /** @type {const} */ ('start') },
    { x, y: y - 10, anchor: /** @type {const} */ ('middle') },
    { x, y: y + 21, anchor: /** @type {const} */ ('middle') },
  ];
}

/** As many lines in every note: those that are not needed stay empty. @param {import('./label-layout.js').Placement | null} place @param {string[]} lines */
function note(place, lines) {
  const { x, y, anchor } = place ?? { x: 0, y: 0, anchor: /** @type {const} */ ('start') };
  const [first = '', second = '', ...more] = place ? lines : [];
  return { x: px(x), y: px(y), anchor, lines: [first, second, more.join(' ')] };
}
