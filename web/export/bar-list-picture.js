// The drawing of a list of bars, from the rows that the page renders.

import { barShapes } from '../charts/bar-list.js';
import { group, line, piece, rectangle, shape } from './drawing.js';
import { flow } from './text-flow.js';

/**
 * @import {BarList} from '../charts/bar-list.js'
 * @import {Drawing, Mark, Piece} from './drawing.js'
 * @import {RegimePalette} from './light-theme.js'
 */

const WIDTH = 480;
const [VALUE, LEADING, BAR, GAP] = [110, 18, 8, 12]; // width of a value, and heights
const PALE = 0.5; // opacity of the bars of steps and of what another bar contains

/**
 * Each row has its name and value, and the bar below them; without rows, the text for none.
 *
 * @param {BarList} list
 * @param {RegimePalette} palette
 * @returns {Drawing}
 */
export function barListPicture({ rows, empty = '' }, palette) {
  if (!rows.length)
    return { width: WIDTH, height: LEADING + GAP, marks: [line(0, 14, [piece(empty, 13, palette.ink)])] };
  const shapes = barShapes(rows);
  /** @type {Mark[]} */
  const marks = [];
  let y = 0;
  rows.forEach((row, i) => {
    const { marks: inside, height } = rowMarks(row, shapes[i], palette);
    marks.push(group(0, y, 1, inside));
    y += height;
  });
  return { width: WIDTH, height: y, marks };
}

/**
 * @param {BarList['rows'][number]} row
 * @param {ReturnType<typeof barShapes>[number]} bar in percent of the width
 * @param {RegimePalette} palette
 */
function rowMarks({ name, note, operator = '', value, kind, class: series }, bar, palette) {
  const { ink, soft } = palette;
  const weight = kind === 'total' ? 650 : 400;
  /** @type {Piece[]} */
  const words = [piece(name, 13, ink, weight), ...(note ? [piece(`, ${note}`, 13, soft)] : [])];
  const names = flow(words, 0, 14, WIDTH - VALUE, LEADING);
  const top = names.length * LEADING + 2;
  const at = (/** @type {number} */ percent) => Math.round(percent * WIDTH) / 100;
  const isPale = kind === 'step' || kind === 'part';
  const fill = { fill: palette.series(series), ...(isPale && { 'fill-opacity': PALE }) };
  return {
    height: top + BAR + GAP,
    marks: [
      ...names,
      line(WIDTH, names.at(-1)?.y ?? 14, [piece(`${operator}${value}`, 13, ink, weight)], 'end'),
      ...(bar.zero === null
        ? []
        : [shape(`M${at(bar.zero)},${top - 2}v${BAR + 4}`, { fill: 'none', stroke: soft })]),
      shape(rectangle(at(bar.x), top, at(bar.width), BAR), fill),
    ],
  };
}
