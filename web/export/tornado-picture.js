// The drawing of the tornado, from the layout that the page renders, with the legend and the figures that are beside it there.

import { group, halo, line, piece, rectangle, shape } from './drawing.js';

/**
 * @import {tornadoOf} from '../analyses/tornado.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Drawing, Mark} from './drawing.js'
 * @import {ExportPalette} from './light-theme.js'
 */

/**
 * @typedef {NonNullable<ReturnType<typeof tornadoOf>['drawn']>} Tornado
 * @typedef {Tornado['layout']['rows'][number]} Row
 */

const WIDTH = 640;
const [LEFT, RIGHT] = [170, 470]; // of the bars; the figures of their ends are outside
const [HEAD, ROW] = [52, 50]; // heights
const LEGEND = ['assumption at its low end', 'at its high end'];

/**
 * @param {Tornado} tornado
 * @param {MetricInYear} metric
 * @param {ExportPalette} palette
 * @returns {Drawing}
 */
export function tornadoPicture({ now, layout: { rows, now: position, figure } }, metric, palette) {
  const at = LEFT + toUnits(position);
  const height = HEAD + rows.length * ROW;
  return {
    width: WIDTH,
    height,
    marks: [
      ...legendMarks(palette),
      line(at, HEAD - 8, [piece(`now ${metric.figure(now)}`, 13, palette.soft)], 'middle'),
      shape(`M${at},${HEAD}V${height}`, { fill: 'none', stroke: palette.soft }),
      ...rows.map((row, i) => group(0, HEAD + i * ROW, 1, barMarks(row, figure, palette))),
    ],
  };
}

/**
 * The layout has positions in percent.
 *
 * @param {number} percent
 */
const toUnits = (percent) => (percent / 100) * (RIGHT - LEFT);

/**
 * @param {Row} row
 * @param {Tornado['layout']['figure']} figure
 * @param {ExportPalette} palette
 * @returns {Mark[]}
 */
function barMarks({ name, pieces, ends }, figure, palette) {
  const { ink, soft, ground } = palette;
  const [left, right] = ends.map(({ at, setting }) => [
    piece(`${figure(at)} `, 13, ink, 650),
    piece(`at ${setting}`, 13, soft),
  ]);
  const title = piece(name, 13, ink, 650);
  const bar = (/** @type {Row['pieces'][number]} */ { class: end, x, width }) =>
    shape(rectangle(LEFT + toUnits(x), 25, toUnits(width), 16), {
      fill: end === 'at-low' ? ground : ink,
      stroke: ink,
    });
  return [
    shape(`M0,0H${WIDTH}`, { fill: 'none', stroke: palette.hairline }),
    line(0, 17, [{ ...title, paint: { ...title.paint, ...halo(ground, 4) } }]),
    ...pieces.map(bar),
    line(LEFT - 12, 38, left, 'end'),
    line(RIGHT + 12, 38, right),
  ];
}

/**
 * @param {ExportPalette} palette
 * @returns {Mark[]}
 */
const legendMarks = ({ ink, soft, ground }) =>
  LEGEND.flatMap((text, i) => {
    const x = 240 * i + 0.5;
    return [
      shape(rectangle(x, 2.5, 16, 10), { fill: i ? ink : ground, stroke: ink }),
      line(x + 24, 12, [piece(text, 13, soft)]),
    ];
  });
