// A picture for use outside the page: the finding above it, date, source and link below it.

import { group, piece, rectangle, shape } from './drawing.js';
import { toCanvas } from './paint-canvas.js';
import { flow } from './text-flow.js';
import { svgText } from './write-svg.js';

/**
 * @import {Origin} from './citation.js'
 * @import {Drawing, Mark} from './drawing.js'
 * @import {ExportPalette} from './light-theme.js'
 * @import {Picture} from './pictures.js'
 */

const MARGIN = 24;

/**
 * @param {Drawing} drawing
 * @param {Pick<Picture, 'title' | 'about'>} text
 * @param {Origin} origin
 * @param {ExportPalette} palette
 * @returns {Drawing}
 */
export function framedPicture(drawing, { title, about }, origin, palette) {
  const { width: inner } = drawing;
  const { ink, soft } = palette;
  const heading = flow([piece(title, 20, ink, 600)], MARGIN, MARGIN + 18, inner, 25);
  const description = flow([piece(about, 13, soft)], MARGIN, lastBaseline(heading) + 22, inner, 18);
  const top = lastBaseline(description) + 16;
  const bottom = top + drawing.height + 20;
  const footerMarks = footer(origin, palette, MARGIN, bottom, inner);
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(lastBaseline(footerMarks) + MARGIN - 4);
  return {
    width,
    height,
    marks: [
      shape(rectangle(0, 0, width, height), { fill: palette.ground }),
      ...heading,
      ...description,
      group(MARGIN, top, 1, drawing.marks),
      ...footerMarks,
    ],
  };
}

/**
 * The origin of the figures below a rule.
 *
 * @param {Origin} origin
 * @param {ExportPalette} palette
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} [size] of the font
 * @returns {Mark[]}
 */
export function footer({ asOf, source, link }, { ink, soft, hairline }, x, y, width, size = 11) {
  const pieces = [piece(`${asOf}. `, size, ink, 600), piece(`${source} ${link}`, size, soft)];
  const lines = flow(pieces, x, Math.round(y + 1.6 * size), width, Math.round(1.36 * size));
  return [shape(`M${x},${y}h${width}`, { fill: 'none', stroke: hairline }), ...lines];
}

/**
 * y of the last baseline; 0 if the last mark is no line.
 *
 * @param {Mark[]} marks
 */
export function lastBaseline(marks) {
  const last = marks[marks.length - 1];
  return last?.kind === 'line' ? last.y : 0;
}

/**
 * The contents of the SVG and the PNG file of a picture.
 *
 * @param {Picture} picture
 * @param {Origin} origin
 */
export function framedPictureFiles(picture, origin) {
  const frame = () => {
    const { drawing, palette } = picture.draw();
    return { drawing: framedPicture(drawing, picture, origin, palette), face: palette.face };
  };
  return {
    svg() {
      const { drawing, face } = frame();
      return { text: svgText(drawing, picture.title, face) };
    },
    png() {
      const { drawing, face } = frame();
      return { canvas: toCanvas(drawing, face) };
    },
  };
}
