// A picture of given size that says everything by itself: for previews of links, for newsletters, for pages whose
// scripts are stripped.

import { answer, title } from '../text/answer.js';
import { originOf } from './citation.js';
import { flow, group, piece, rectangle, shape } from './drawing.js';
import { toCanvas } from './paint-canvas.js';
import { withLightTheme, picturesIn } from './pictures.js';
import { lastBaseline, footer } from './poster.js';
import { svgText } from './write-svg.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./drawing.js').Mark} Mark
 * @typedef {import('./drawing.js').Line} Line
 * @typedef {import('./drawing.js').Piece} Piece
 * @typedef {import('./pictures.js').ExportPalette} ExportPalette
 * @typedef {{ x: number, y: number, width: number, height: number }} Room
 *
 * @typedef {object} CardText
 * @property {string} title of the page
 * @property {import('../text/answer.js').Answer} answer
 * @property {string} finding of the picture
 */

const [WIDTH, HEIGHT] = [1200, 630]; // what the sizes below are made for
const [MARGIN, GAP, SMALL] = [48, 56, 14];
const SIZES = [44, 40, 36, 33, 30, 27, 24, 21, 18];
const FINDING = 20;

/**
 * @param {Drawing | null} drawing @param {CardText} told @param {import('./citation.js').Origin} origin @param {ExportPalette} paper
 * @param {{ width: number, height: number }} size @returns {Drawing}
 */
function card(drawing, told, origin, paper, { width, height }) {
  const unit = Math.sqrt((width * height) / (WIDTH * HEIGHT));
  const whole = { width: width / unit, height: height / unit };
  const inner = whole.width - 2 * MARGIN;
  const footAt = (/** @type {number} */ y) => footer(origin, paper, MARGIN, y, inner, SMALL);
  const foot = whole.height - lastBaseline(footAt(0)) - MARGIN / 2;
  const title = flow([piece(told.title, 18, paper.soft, 600)], MARGIN, MARGIN + 8, inner, 24);
  const room = { x: MARGIN, y: MARGIN + 28, width: inner, height: foot - MARGIN - 44 };
  const isWide = drawing && drawing.width > 1.9 * drawing.height;
  const isBeside = drawing && !isWide && whole.width > 1.4 * whole.height;
  const inside = !drawing
    ? sentence(told, paper, room, true)
    : (isBeside ? beside : stacked)(drawing, told, paper, room);
  const marks = [...title, ...inside, ...footAt(foot)];
  const ground = shape(rectangle(0, 0, width, height), { fill: paper.ground });
  return { width, height, marks: [ground, group(0, 0, Math.round(unit * 1e4) / 1e4, marks)] };
}

/** Words on the left, the picture on the right. @param {Drawing} drawing @param {CardText} told @param {ExportPalette} paper @param {Room} room */
function beside(drawing, told, paper, room) {
  const width = 0.54 * room.width;
  const x = room.x + room.width - width;
  const finding = findingLines(told, paper, { ...room, x, width });
  const top = finding.length ? lastBaseline(finding) + 20 : room.y;
  return [
    ...sentence(told, paper, { ...room, width: room.width - width - GAP }, false),
    ...finding,
    fitted(drawing, { x, y: top, width, height: room.y + room.height - top }),
  ];
}

/** The picture under the words, with what these leave. @param {Drawing} drawing @param {CardText} told @param {ExportPalette} paper @param {Room} room */
function stacked(drawing, told, paper, room) {
  const words = sentence(told, paper, { ...room, height: 0.28 * room.height }, false);
  const finding = findingLines(told, paper, { ...room, y: lastBaseline(words) + 20 });
  const said = [...words, ...finding];
  const top = lastBaseline(said) + 26;
  return [...said, fitted(drawing, { ...room, y: top, height: room.y + room.height - top })];
}

/** @param {CardText} told @param {ExportPalette} paper @param {Room} room */
const findingLines = ({ finding }, { ink }, { x, y, width }) =>
  finding ? flow([piece(finding, FINDING, ink, 600)], x, y + FINDING, width, 26) : [];

/** As large as it goes. @param {Drawing} drawing @param {Room} room */
function fitted({ width, height, marks }, room) {
  const scale = Math.floor(Math.min(room.width / width, room.height / height) * 1e3) / 1e3;
  const [x, y] = [(room.width - scale * width) / 2, (room.height - scale * height) / 2];
  return group(Math.round(room.x + x), Math.round(room.y + y), scale, marks);
}

/** In the largest letters that fit. @param {CardText} told @param {ExportPalette} paper @param {Room} room @param {boolean} isWhole */
function sentence({ answer: { before, figure, after, why, rest } }, { ink, soft }, room, isWhole) {
  /** @type {Line[]} */
  let lines = [];
  for (const size of SIZES) {
    const leading = Math.round(1.28 * size);
    const pieces = [piece(before, size, ink), piece(figure, size, ink, 750), piece(after, size, ink)];
    const further = isWhole ? ` ${rest.join(' ')}` : '';
    lines = flow([...pieces, piece(why + further, size, soft)], room.x, room.y + size, room.width, leading);
    if (lines.length * leading <= room.height) break;
  }
  return lines;
}

// The present state as one picture of a given size, on paper: the first picture of what is shown, and the answer.

/**
 * Null while the trials are on their way.
 *
 * @param {import('./index.js').ExportContext} shown
 * @param {{ width: number, height: number, base?: string }} how base: where its link is to lead, if not to this page
 */
export function snapshot(
  { root, layouts, view, baseDescription, link, page },
  { width, height, base } = { width: 1200, height: 630 },
) {
  if (view.uncertainty === null || view.uncertainty?.stale) return null;
  const [picture] = picturesIn({ root, layouts });
  const main = /** @type {HTMLElement} */ (root.querySelector('main'));
  const { drawing, paper } = picture?.draw() ?? withLightTheme(main, (paper) => ({ drawing: null, paper }));
  const told = { title: title(baseDescription), answer: answer(view), finding: findingOf(picture) };
  const origin = originOf(baseDescription, base ? base + link : page);
  const whole = card(drawing, told, origin, paper, { width, height });
  const { before, figure, after } = told.answer;
  return {
    svg: svgText(whole, before + figure + after, paper.face),
    canvas: toCanvas(whole, paper.face, 1),
  };
}

/** The answer says already what the picture of the share finds. @param {import('./pictures.js').Picture | undefined} picture */
const findingOf = (picture) => (!picture || picture.id === 'backlog-share' ? '' : picture.title);
