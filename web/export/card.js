// The preview card: one picture of a given size with the answer, the first chart and their source. For link previews,
// newsletters and systems that strip scripts.

import { sentencePhrase, sentenceText, title } from '../text/sentence.js';
import { originOf } from './citation.js';
import { group, piece, rectangle, shape } from './drawing.js';
import { footer, lastBaseline } from './framed-picture.js';
import { withLightTheme } from './light-theme.js';
import { toCanvas } from './paint-canvas.js';
import { picturesIn } from './pictures.js';
import { flow } from './text-flow.js';
import { svgText } from './write-svg.js';

/**
 * @import {Phrase} from '../types.js'
 * @import {Origin} from './citation.js'
 * @import {Drawing, Line} from './drawing.js'
 * @import {ExportContext} from './index.js'
 * @import {ExportPalette} from './light-theme.js'
 * @import {Picture} from './pictures.js'
 */

/**
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {{ width: number, height: number }} Size
 *
 * @typedef {object} CardText
 * @property {string} title of the page
 * @property {Phrase} answer
 * @property {string} finding of the picture; empty for none
 */

const [WIDTH, HEIGHT] = [1200, 630]; // the size that the others here refer to
const [MARGIN, GAP, SMALL] = [48, 56, 14];
const FONT_SIZES = [44, 40, 36, 33, 30, 27, 24, 21, 18];
const FINDING_SIZE = 20;

/**
 * @param {Drawing | null} drawing
 * @param {CardText} text
 * @param {Origin} origin
 * @param {ExportPalette} palette
 * @param {Size} size
 * @returns {Drawing}
 */
function card(drawing, text, origin, palette, { width, height }) {
  const unit = Math.sqrt((width * height) / (WIDTH * HEIGHT));
  const outer = { width: width / unit, height: height / unit };
  const inner = outer.width - 2 * MARGIN;
  const footerAt = (/** @type {number} */ y) => footer(origin, palette, MARGIN, y, inner, SMALL);
  const bottom = outer.height - lastBaseline(footerAt(0)) - MARGIN / 2;
  const title = flow([piece(text.title, 18, palette.soft, 600)], MARGIN, MARGIN + 8, inner, 24);
  const box = { x: MARGIN, y: MARGIN + 28, width: inner, height: bottom - MARGIN - 44 };
  const isWide = drawing && drawing.width > 1.9 * drawing.height;
  const isBeside = drawing && !isWide && outer.width > 1.4 * outer.height;
  const content = !drawing
    ? sentence(text, palette, box)
    : (isBeside ? beside : stacked)(drawing, text, palette, box);
  const marks = [...title, ...content, ...footerAt(bottom)];
  const ground = shape(rectangle(0, 0, width, height), { fill: palette.ground });
  return { width, height, marks: [ground, group(0, 0, Math.round(unit * 1e4) / 1e4, marks)] };
}

/**
 * Text on the left, picture on the right.
 *
 * @param {Drawing} drawing
 * @param {CardText} text
 * @param {ExportPalette} palette
 * @param {Box} box
 */
function beside(drawing, text, palette, box) {
  const width = 0.54 * box.width;
  const x = box.x + box.width - width;
  const finding = findingLines(text, palette, { ...box, x, width });
  const top = finding.length ? lastBaseline(finding) + 20 : box.y;
  return [
    ...sentence(text, palette, { ...box, width: box.width - width - GAP }),
    ...finding,
    fitted(drawing, { x, y: top, width, height: box.y + box.height - top }),
  ];
}

/**
 * Text above, picture in the height that is left.
 *
 * @param {Drawing} drawing
 * @param {CardText} text
 * @param {ExportPalette} palette
 * @param {Box} box
 */
function stacked(drawing, text, palette, box) {
  const answerLines = sentence(text, palette, { ...box, height: 0.28 * box.height });
  const finding = findingLines(text, palette, { ...box, y: lastBaseline(answerLines) + 20 });
  const lines = [...answerLines, ...finding];
  const top = lastBaseline(lines) + 26;
  return [...lines, fitted(drawing, { ...box, y: top, height: box.y + box.height - top })];
}

/**
 * @param {CardText} text
 * @param {ExportPalette} palette
 * @param {Box} box
 */
const findingLines = ({ finding }, { ink }, { x, y, width }) =>
  finding ? flow([piece(finding, FINDING_SIZE, ink, 600)], x, y + FINDING_SIZE, width, 26) : [];

/**
 * Scales and centres a drawing in a box.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
function fitted({ width, height, marks }, box) {
  const scale = Math.floor(Math.min(box.width / width, box.height / height) * 1e3) / 1e3;
  const [x, y] = [(box.width - scale * width) / 2, (box.height - scale * height) / 2];
  return group(Math.round(box.x + x), Math.round(box.y + y), scale, marks);
}

/**
 * The answer in the largest font size that fits.
 *
 * @param {CardText} text
 * @param {ExportPalette} palette
 * @param {Box} box
 */
function sentence({ answer }, { ink }, box) {
  /** @type {Line[]} */
  let lines = [];
  for (const size of FONT_SIZES) {
    const leading = Math.round(1.28 * size);
    const pieces = answer.map((part) =>
      typeof part === 'string' ? piece(part, size, ink) : piece(part.text, size, ink, 750),
    );
    lines = flow(pieces, box.x, box.y + size, box.width, leading);
    if (lines.length * leading <= box.height) break;
  }
  return lines;
}

/**
 * The card of the present state with the first picture of the view; null until its trials have run.
 *
 * @param {ExportContext} context
 * @param {Size & { base?: string }} options `base`: address for the link, instead of this page's
 */
export function snapshot(context, { width, height, base } = { width: 1200, height: 630 }) {
  const { root, view, baseDescription, link, page } = context;
  if (view.uncertainty === null || view.uncertainty?.stale) return null;
  const [picture] = picturesIn(context);
  const main = /** @type {HTMLElement} */ (root.querySelector('.body'));
  const { drawing, palette } =
    picture?.draw() ?? withLightTheme(main, (palette) => ({ drawing: null, palette }));
  const text = { title: title(baseDescription), answer: sentencePhrase(view), finding: findingOf(picture) };
  const origin = originOf(baseDescription, base ? base + link : page);
  const whole = card(drawing, text, origin, palette, { width, height });
  return {
    svg: svgText(whole, sentenceText(view), palette.face),
    canvas: toCanvas(whole, palette.face, 1),
  };
}

/** @param {Picture | undefined} picture */
const findingOf = (picture) => picture?.title ?? '';
