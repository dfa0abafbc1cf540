// The drawing of figures against the bands of their trials, from the rows that the page renders: each row has its name, its
// bands in the whole width, and its figures below them, as on a narrow page.

import { outcomeShape } from '../charts/outcome-rows-layout.js';
import { group, line, piece, rectangle, shape } from './drawing.js';
import { flow } from './text-flow.js';

/**
 * @import {OutcomeList, OutcomeRow} from '../charts/outcome-lists.js'
 * @import {Drawing, Mark, Piece} from './drawing.js'
 * @import {ExportPalette} from './light-theme.js'
 */

const WIDTH = 560;
const [LEADING, BAND, GAP] = [18, 14, 14]; // heights
const MIDDLE = BAND / 2;
const [DOT, HOLE] = [5, 3]; // radii

/**
 * @param {OutcomeList} list
 * @param {ExportPalette} palette
 * @returns {Drawing}
 */
export function outcomePicture({ rows, heads }, palette) {
  /** @type {Mark[]} */
  const marks = [];
  let y = 0;
  for (const row of rows) {
    const { height, marks: inside } = rowMarks(row, heads, palette);
    marks.push(group(0, y, 1, inside));
    y += height;
  }
  return { width: WIDTH, height: y, marks };
}

/**
 * @param {OutcomeRow} row
 * @param {OutcomeList['heads']} heads
 * @param {ExportPalette} palette
 */
function rowMarks({ name, verdict = '', note = '', isMiss = false, ...row }, heads, palette) {
  const { ink, soft } = palette;
  const names = flow([piece(name, 13, ink, 600)], 0, 14, WIDTH, LEADING);
  const band = LEADING * names.length + 4;
  const figures = band + BAND + 17;
  const notes = note ? flow([piece(note, 13, soft)], 0, figures + LEADING, WIDTH, LEADING) : [];
  return {
    height: figures + LEADING * notes.length + GAP,
    marks: [
      ...names,
      group(0, band, 1, bandMarks(row.shape, isMiss, palette)),
      line(0, figures, figurePieces(row, heads, palette)),
      ...(verdict ? [line(WIDTH, figures, [piece(verdict, 13, ink, isMiss ? 650 : 400)], 'end')] : []),
      ...notes,
    ],
  };
}

/**
 * The figures, each after its head.
 *
 * @param {Pick<OutcomeRow, 'model' | 'range' | 'published'>} row
 * @param {OutcomeList['heads']} heads
 * @param {ExportPalette} palette
 * @returns {Piece[]}
 */
function figurePieces({ model, range, published = '' }, heads, { ink, soft }) {
  /** @type {[head: string, figure: string, weight: number][]} */
  const figures = [
    [heads.model, model, 400],
    [heads.range, range, 400],
    [heads.published ?? '', published, 650],
  ];
  return figures
    .filter(([, figure]) => figure)
    .flatMap(([head, figure, weight], i) => [
      piece(`${i ? ' · ' : ''}${head} `, 13, soft),
      piece(figure, 13, ink, weight),
    ]);
}

/**
 * @param {OutcomeRow['shape']} row
 * @param {boolean} isMiss
 * @param {ExportPalette} palette
 * @returns {Mark[]}
 */
function bandMarks(row, isMiss, { ink, soft, ground }) {
  const { wide, half, mark, dot, span, beyond } = outcomeShape(row);
  const at = (/** @type {number} */ percent) => Math.round(percent * WIDTH) / 100;
  const band = (/** @type {{ x: number, width: number }} */ { x, width }) =>
    rectangle(at(x), 0, at(width), BAND);
  const stroke = (/** @type {number} */ width, colour = ink) => ({
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
  });
  return [
    shape(band(wide), half ? { fill: ink, 'fill-opacity': 0.12 } : stroke(1, soft)),
    ...(half ? [shape(band(half), { fill: ink, 'fill-opacity': 0.18 })] : []),
    shape(`M${at(mark ?? 0)},-2V${BAND + 2}`, stroke(1.5, soft)),
    ...(span ? [shape(`M${at(span.x)},${MIDDLE}h${at(span.width)}`, stroke(2))] : []),
    ...(dot === null
      ? []
      : [
          shape(disc(at(dot), DOT), { fill: ink }),
          ...(isMiss ? [shape(disc(at(dot), HOLE), { fill: ground })] : []),
        ]),
    ...(beyond === 'left' ? [shape(`M9,1L2,${MIDDLE}L9,${BAND - 1}`, stroke(1.5))] : []),
    ...(beyond === 'right'
      ? [shape(`M${WIDTH - 9},1L${WIDTH - 2},${MIDDLE}L${WIDTH - 9},${BAND - 1}`, stroke(1.5))]
      : []),
  ];
}

/**
 * @param {number} x
 * @param {number} radius
 */
const disc = (x, radius) =>
  `M${x - radius},${MIDDLE}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0z`;
