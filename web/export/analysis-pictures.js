// The analyses as drawings, from the layouts that the page draws them from. What stands beside a drawing on the page, as a
// list, a key or a control, is in the drawing here.

import { LINE } from '../charts/label-layout.js';
import { axisWords } from '../analyses/map-text.js';
import { flow, group, line, piece, rectangle, shape } from './drawing.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./drawing.js').Mark} Mark
 * @typedef {import('./pictures.js').ExportPalette} ExportPalette
 * @typedef {import('./pictures.js').TintedPalette} TintedPalette
 * @typedef {NonNullable<ReturnType<typeof import('../analyses/tornado.js').tornadoOf>['drawn']>} Bars
 * @typedef {Bars['shape']['rows'][number]} Row
 * @typedef {ReturnType<typeof import('../analyses/map.js').mapOf>} Map
 */

const WIDTH = 640;
const [LEFT, RIGHT] = [170, 470]; // the bars are between their two figures
const [HEAD, ROW] = [52, 50];
const KEYS = ['assumption at its low end', 'at its high end'];

/**
 * The bars of what matters most.
 *
 * @param {Bars} bars
 * @param {import('../text/metrics.js').MetricInYear} metric
 * @param {ExportPalette} paper
 * @returns {Drawing}
 */
export function tornadoPicture({ now, shape: { rows, now: place, figure } }, metric, paper) {
  const at = LEFT + along(place);
  const height = HEAD + rows.length * ROW;
  return {
    width: WIDTH,
    height,
    marks: [
      ...keyMarks(paper),
      line(at, HEAD - 8, [piece(`now ${metric.figure(now)}`, 13, paper.soft)], 'middle'),
      shape(`M${at},${HEAD}V${height}`, { fill: 'none', stroke: paper.soft }),
      ...rows.map((row, i) => group(0, HEAD + i * ROW, 1, barMarks(row, figure, paper))),
    ],
  };
}

/** The layout gives places in percent. @param {string} percent */
const along = (percent) => (parseFloat(percent) / 100) * (RIGHT - LEFT);

/** @param {Row} row @param {Bars['shape']['figure']} figure @param {ExportPalette} paper @returns {Mark[]} */
function barMarks({ name, low, high, ends }, figure, paper) {
  const { ink, soft, ground } = paper;
  const [left, right] = ends.map(({ at, setting }) => [
    piece(`${figure(at)} `, 13, ink, 650),
    piece(`at ${setting}`, 13, soft),
  ]);
  const title = piece(name, 13, ink, 650);
  const bar = (/** @type {Row['low']} */ { x, width }, /** @type {string} */ fill) =>
    shape(rectangle(LEFT + along(x), 25, along(width), 16), { fill, stroke: ink });
  return [
    shape(`M0,0H${WIDTH}`, { fill: 'none', stroke: paper.hairline }),
    line(0, 17, [{ ...title, paint: { ...title.paint, ...rim(ground, 4) } }]),
    bar(low, ground),
    bar(high, ink),
    line(LEFT - 12, 38, left, 'end'),
    line(RIGHT + 12, 38, right),
  ];
}

/** @param {ExportPalette} paper @returns {Mark[]} */
const keyMarks = ({ ink, soft, ground }) =>
  KEYS.flatMap((words, i) => {
    const x = 240 * i + 0.5;
    return [
      shape(rectangle(x, 2.5, 16, 10), { fill: i ? ink : ground, stroke: ink }),
      line(x + 24, 12, [piece(words, 13, soft)]),
    ];
  });

/** Words over a line keep a rim of what is under them. @param {string} stroke @param {number} width @returns {import('./drawing.js').Paint} */
const rim = (stroke, width) => ({
  ...{ stroke, 'stroke-width': width, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
});

const [TITLE, KEY] = [28, 22];

/**
 * The map with its axes, and the states that have no room for their names.
 *
 * @param {Map} map
 * @param {TintedPalette} paper
 * @returns {Drawing}
 */
export function mapPicture(map, paper) {
  const { axes, size, shape: layout } = map;
  const [across, up] = axes.map((axis) => {
    const { value, range } = axisWords(axis);
    return `${axis.name} ${value} ${range}`;
  });
  const text = (/** @type {string} */ words, /** @type {number} */ y) =>
    flow([piece(words, 13, paper.ink)], 0, y, size, 18);
  const above = text(`↑ ${up}`, 13);
  const top = TITLE + 18 * (above.length - 1);
  const below = text(`→ ${across}`, top + size + 22);
  const unnamed = layout.areas.filter(({ name }) => !name);
  const end = top + size + TITLE + 18 * (below.length - 1);
  return {
    width: size,
    height: end + KEY * unnamed.length,
    marks: [
      ...above,
      group(0, top, 1, [...groundMarks(layout, paper), ...pointMarks(map, paper)]),
      ...below,
      ...unnamed.flatMap(({ label, class: state }, i) => [
        group(0, end + KEY * i + 4, 1, [
          shape(rectangle(0, 0, 16, 10), { fill: paper.tint(state), stroke: paper.control }),
        ]),
        line(24, end + KEY * i + 14, [piece(label, 13, paper.ink)]),
      ]),
    ],
  };
}

/** @param {Map['shape']} layout @param {TintedPalette} paper @returns {Mark[]} */
function groundMarks({ areas, lines }, paper) {
  const { ink, soft, control, tint } = paper;
  const written = (/** @type {import('./drawing.js').Piece} */ one, /** @type {string} */ state) => ({
    ...one,
    paint: { ...one.paint, ...rim(tint(state), 3) },
  });
  return [
    ...areas.map(({ path, class: state }) =>
      shape(path, { fill: tint(state), stroke: tint(state), 'stroke-width': 2, 'stroke-linejoin': 'round' }),
    ),
    ...lines.map(({ path }) => shape(path, { fill: 'none', stroke: control })),
    ...lines.flatMap(({ label }) =>
      label ? [line(label.x, label.y, [written(piece(label.text, 11, soft), label.class)], 'middle')] : [],
    ),
    ...areas.flatMap(({ name, class: state }) => {
      if (!name) return [];
      const { x, y, size, turned } = name;
      const first = y - ((name.lines.length - 1) * LINE) / 2 + size / 3;
      return name.lines.map((words, i) => ({
        ...line(x, first + i * LINE, [written(piece(words, size, ink), state)], 'middle'),
        ...(turned && { matrix: [0, -1, 1, 0, x - y, y + x] }), // a quarter turn to the left around its middle
      }));
    }),
  ];
}

/** The current point, with its guides to the two axes. @param {Map} map @param {ExportPalette} paper @returns {Mark[]} */
function pointMarks({ axes: [across, up], scales, size }, { ink, ground }) {
  const [x, y] = [scales.x(across.value), scales.y(up.value)].map((at) => Math.round(at * 10) / 10);
  const disc = `M${x - 7},${y}a7,7 0 1 0 14,0a7,7 0 1 0 -14,0z`;
  return [
    shape(`M0,${y}H${x}V${size}`, { fill: 'none', stroke: ink, 'stroke-dasharray': '1 3' }),
    shape(disc, { fill: ink, stroke: ground, 'stroke-width': 2 }),
  ];
}
