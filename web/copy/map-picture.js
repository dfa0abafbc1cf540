// The map with its axes, which on the page are controls around the drawing.

import { line, group, piece } from './drawing.js';
import { flow } from './flow.js';
import { readDrawing } from './read-drawing.js';
import { wordsOf } from './words-of.js';

/** @typedef {import('./drawing.js').Mark} Mark */

const [TITLE, KEY] = [28, 22];

/** @param {Element} part @param {import('./paper.js').Paper} paper @returns {import('./drawing.js').Drawing} */
export function mapPicture(part, paper) {
  const map = readDrawing(/** @type {SVGSVGElement} */ (part.querySelector('.map svg')));
  const [up, across] = [...part.querySelectorAll('.axis-title')].map(wordsOf);
  const text = (/** @type {string} */ words, /** @type {number} */ y) =>
    flow([piece(words, 13, paper.ink)], 0, y, map.width, 18);
  const above = text(up, 13);
  const top = TITLE + 18 * (above.length - 1);
  const below = text(across, top + map.height + 22);
  const keys = [...part.querySelectorAll('.map-key > span')];
  const end = top + map.height + TITLE + 18 * (below.length - 1);
  return {
    width: map.width,
    height: end + KEY * keys.length,
    marks: [
      ...above,
      group(0, top, 1, map.marks),
      ...below,
      ...keys.flatMap((key, i) => keyMarks(key, end + KEY * i, paper)),
    ],
  };
}

/** A state without room for its name. @param {Element} key @param {number} y @param {import('./paper.js').Paper} paper @returns {Mark[]} */
function keyMarks(key, y, { ink }) {
  const swatch = key.querySelector('svg');
  return [
    ...(swatch ? [group(0, y + 4, 1, readDrawing(swatch).marks)] : []),
    line(24, y + 14, [piece(wordsOf(key), 13, ink)]),
  ];
}
