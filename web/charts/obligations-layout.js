import { flowAt } from '../engine/metric-ref.js';
import { period } from '../text/dates.js';
import { capitalised } from '../text/english.js';
import { allDigits } from '../text/numbers.js';
import { phrase } from '../text/phrase.js';
import { px, valueLabel, roundTop, valueTicks, yearTicks } from './axes.js';
import { boxes, inside, comparisonLabels, pathBoxes, pathPoints } from './comparison-labels.js';
import { COLUMN_GAP, directLabels } from './direct-labels.js';
import { textBox, textWidth } from './label-layout.js';
import { notes } from './obligations-labels.js';
import { isDrawn, layersOf, tallest } from './obligations-stack.js';
import { chosenFlows } from './obligations-text.js';
import { barPath, linePath } from './paths.js';
import { partyNames, chartWidth, hasMoved } from './providers.js';
import { linearScale } from './scale.js';

/** @typedef {import('../types.js').View} View */
/** Everything that the drawing needs, as numbers and strings. */
export function obligationsLayout(/** @type {View} */ view) {
  const { result, baseline, year, description } = view;
  const { nameOf, classOf, drawn } = partyNames(view);
  const width = chartWidth(view);
  const height = width < 520 ? 320 : 400;
  const layers = layersOf(result, description.providers);
  const named = layers.filter((layer) => !layer.band && isDrawn(layer));
  const n = result.obligations.length;
  const names = Math.max(0, ...named.map(({ id }) => textWidth(drawn(nameOf(id)))));
  const plot = { left: 50, right: Math.round(width - names - COLUMN_GAP), top: 34, bottom: height - 26 };

  // What is owed sets the scale; the line of what can be funded may leave the picture at the top.
  const owed = Math.max(tallest(layers), tallest(layersOf(baseline, description.providers)));
  const funds = Math.max(0, ...result.resources, ...baseline.resources);
  const top = roundTop(owed > 0 ? Math.max(owed, Math.min(funds, 1.04 * owed)) : funds);
  const y = linearScale([0, top], [plot.bottom, plot.top]);

  const step = (plot.right - plot.left) / n;
  const wide = Math.min(44, 0.74 * step);
  const band = Math.min(step, 1.6 * wide);
  const centres = result.obligations.map((_, k) => plot.left + (k + 0.5) * step);
  const lefts = centres.map((x) => x - wide / 2);
  const at = Math.max(0, year - 1);
  const levelMark = (/** @type {number} */ v, /** @type {number} */ k) =>
    `M${px(lefts[k])},${px(y(v))}h${px(wide)}`;
  const words = notes(view, layers, { plot, y, centres, wide });
  const taken = [words.bandNote, words.fundsNote].map((note) => textBox(note.lines, note, note.anchor));
  const paths = (/** @type {'obligations' | 'resources'} */ row) => ({
    a: pathPoints(centres, baseline[row], y),
    b: pathPoints(centres, result[row], y),
  });
  const ofFunds = comparisonLabels(view, paths('resources'), inside(plot), taken);
  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, 0, top, (v, topmost) => (topmost ? `$${allDigits(v)}B` : allDigits(v))),
    years: yearTicks(centres, result.years.slice(1), year - 1),
    column: { x: px(centres[at] - band / 2), width: year > 0 ? px(band) : 0 },
    reading: valueLabel(readingOf(view), year > 0 ? centres[at] : plot.left, width),
    layers: layers.map(({ id, band, spans }) => ({
      class: `${classOf(id)}${band ? ' band' : ''}`,
      d: barPath(spans, lefts, wide, y),
    })),
    wasDue: hasMoved(view) ? baseline.obligations.map(levelMark).join('') : '',
    funds: n > 1 ? linePath(centres, result.resources, y) : levelMark(result.resources[0], 0),
    wasFunds: hasMoved(view) ? linePath(centres, baseline.resources, y) : '',
    dot: {
      x: px(centres[at]),
      y: px(y(result.resources[at])),
      ...(year > 0 && result.resources[at] <= top
        ? { r: 4, metric: flowAt('resources', result, year) }
        : { r: 0, metric: null }),
    },
    names: directLabels(
      layers
        .filter(({ band }) => !band)
        .map((layer) => ({
          text: drawn(nameOf(layer.id)),
          class: classOf(layer.id),
          at: isDrawn(layer) ? y((layer.spans[n - 1][0] + layer.spans[n - 1][1]) / 2) : null,
          size: layer.spans[n - 1][1] - layer.spans[n - 1][0],
        })),
      plot,
    ),
    ...words,
    letters: [
      ...ofFunds,
      ...comparisonLabels(view, paths('obligations'), inside(plot), [
        ...taken,
        ...boxes(ofFunds),
        ...pathBoxes(paths('resources').b),
      ]),
    ],
    yearAt: (/** @type {number} */ x) => 1 + Math.max(0, Math.min(n - 1, Math.floor((x - plot.left) / step))),
  };
}

/** @param {View} view @returns {import('../types.js').Phrase} */
function readingOf(view) {
  const { result, year } = view;
  if (year === 0) return [];
  const { due, funds } = chosenFlows(view);
  return phrase`${capitalised(period(result.years[year - 1]))}: owes ${due}, could fund ${funds}`;
}
