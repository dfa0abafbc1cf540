// A picture with what it needs away from the page: its finding above, its date and its source below.

import { flow, group, piece, rectangle, shape } from './drawing.js';
import { toCanvas } from './paint-canvas.js';
import { svgText } from './write-svg.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./drawing.js').Mark} Mark
 * @typedef {import('./pictures.js').ExportPalette} ExportPalette
 * @typedef {import('./citation.js').Origin} Origin
 */

const MARGIN = 24;

/** @param {Drawing} drawing @param {{ title: string, about: string }} words @param {Origin} origin @param {ExportPalette} paper @returns {Drawing} */
export function framedPicture(drawing, { title, about }, origin, paper) {
  const { width: inner } = drawing;
  const { ink, soft } = paper;
  const heading = flow([piece(title, 20, ink, 600)], MARGIN, MARGIN + 18, inner, 25);
  const said = flow([piece(about, 13, soft)], MARGIN, lastBaseline(heading) + 22, inner, 18);
  const top = lastBaseline(said) + 16;
  const bottom = top + drawing.height + 20;
  const foot = footer(origin, paper, MARGIN, bottom, inner);
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(lastBaseline(foot) + MARGIN - 4);
  return {
    width,
    height,
    marks: [
      shape(rectangle(0, 0, width, height), { fill: paper.ground }),
      ...heading,
      ...said,
      group(MARGIN, top, 1, drawing.marks),
      ...foot,
    ],
  };
}

/**
 * Under a rule across the width.
 *
 * @param {Origin} origin @param {ExportPalette} paper @param {number} x @param {number} y @param {number} width
 * @param {number} [size] of the letters @returns {Mark[]}
 */
export function footer({ asOf, source, link }, { ink, soft, hairline }, x, y, width, size = 11) {
  const pieces = [piece(`${asOf}. `, size, ink, 600), piece(`${source} ${link}`, size, soft)];
  const said = flow(pieces, x, Math.round(y + 1.6 * size), width, Math.round(1.36 * size));
  return [shape(`M${x},${y}h${width}`, { fill: 'none', stroke: hairline }), ...said];
}

/** The last base line. @param {Mark[]} marks */
export function lastBaseline(marks) {
  const last = marks[marks.length - 1];
  return last?.kind === 'line' ? last.y : 0;
}

// A picture of the page as a file, framed, on paper.

/** @param {import('./pictures.js').Picture} picture @param {import('./citation.js').Origin} origin */
export function framedPictureFiles(picture, origin) {
  const framed = () => {
    const { drawing, paper } = picture.draw();
    return { framed: framedPicture(drawing, picture, origin, paper), face: paper.face };
  };
  return {
    svg() {
      const { framed: whole, face } = framed();
      return { text: svgText(whole, picture.title, face) };
    },
    png() {
      const { framed: whole, face } = framed();
      return { canvas: toCanvas(whole, face) };
    },
  };
}
