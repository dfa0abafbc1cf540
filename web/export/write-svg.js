// Writes a drawing as a self-contained SVG file.

import { escaped } from '../text/english.js';

/** @import {Drawing, Mark, Piece} from './drawing.js' */

/**
 * @param {Drawing} drawing
 * @param {string} title
 * @param {string} face list of font families
 */
export function svgText({ width, height, marks }, title, face) {
  /** @type {string[]} */
  const clips = [];
  const body = marks.map((mark) => markText(mark, clips)).join('\n');
  const outlines = clips.map((d, i) => `<clipPath id="clip-${i}"><path d="${d}"/></clipPath>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(face.replaceAll('"', "'"))}" font-variant="tabular-nums" xml:space="preserve">
<title>${escaped(title)}</title>
${outlines.join('')}${body}
</svg>
`;
}

/**
 * @param {Mark} mark
 * @param {string[]} clips gets the clipping paths that the mark uses
 * @returns {string}
 */
function markText(mark, clips) {
  if (mark.kind === 'group') {
    const { x, y, scale, marks } = mark;
    const inside = marks.map((one) => markText(one, clips)).join('\n');
    return `<g transform="translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}">\n${inside}\n</g>`;
  }
  if (mark.kind === 'shape') {
    const clip = mark.clip ? ` clip-path="url(#clip-${indexIn(mark.clip, clips)})"` : '';
    return `<path d="${escaped(mark.d)}"${attributes(mark.paint)}${clip}/>`;
  }
  const { x, y, anchor, matrix, pieces } = mark;
  const anchorText = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const transform = matrix ? ` transform="matrix(${matrix.join(' ')})"` : '';
  return `<text x="${x}" y="${y}"${anchorText}${transform}>${pieces.map(pieceText).join('')}</text>`;
}

/** @param {Piece} piece */
function pieceText({ text, size, weight, paint }) {
  const font = { 'font-size': size, ...(weight !== 400 && { 'font-weight': weight }) };
  return `<tspan${attributes(font)}${attributes(paint)}>${escaped(text)}</tspan>`;
}

/** @param {{ [name: string]: string | number | undefined }} values */
function attributes(values) {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/**
 * Index of a path in the list, to which it is added if it is new.
 *
 * @param {string} clip
 * @param {string[]} clips
 */
function indexIn(clip, clips) {
  if (!clips.includes(clip)) clips.push(clip);
  return clips.indexOf(clip);
}
