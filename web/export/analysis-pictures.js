// The bars of what matters most, which the page lays out as a list, as one drawing.

import { textOf } from './csv.js';
import { flow, group, line, piece, rectangle, shape } from './drawing.js';
import { readDrawing } from './read-svg.js';

/** @typedef {import('./drawing.js').Mark} Mark */

const WIDTH = 640;
const [LEFT, RIGHT] = [170, 470]; // the bars are between their two figures
const [HEAD, ROW] = [52, 50];

/** @param {Element} part @param {import('./pictures.js').ExportPalette} paper @returns {import('./drawing.js').Drawing} */
export function tornadoPicture(part, paper) {
  const bars = [...part.querySelectorAll('.bars .bar')];
  const head = part.querySelector('.head text');
  const now = LEFT + partOf(head, 'x') * (RIGHT - LEFT);
  const height = HEAD + bars.length * ROW;
  /** @type {Mark[]} */
  const marks = [
    ...keyMarks(part, paper),
    line(now, HEAD - 8, [piece(textOf(head), 13, paper.soft)], 'middle'),
    shape(`M${now},${HEAD}V${height}`, { fill: 'none', stroke: paper.soft }),
    ...bars.map((bar, i) => group(0, HEAD + i * ROW, 1, barMarks(bar, paper))),
  ];
  return { width: WIDTH, height, marks };
}

/** @param {Element} bar @param {import('./pictures.js').ExportPalette} paper @returns {Mark[]} */
function barMarks(bar, paper) {
  const { ink, soft } = paper;
  const figure = (/** @type {string} */ side) => {
    const [at, ...setting] = [...(bar.querySelector(side)?.childNodes ?? [])].map(textOf).filter(Boolean);
    return [piece(`${at} `, 13, ink, 650), piece(setting.join(' '), 13, soft)];
  };
  const name = piece(textOf(bar.querySelector('.name')), 13, ink, 650);
  return [
    shape(`M0,0H${WIDTH}`, { fill: 'none', stroke: paper.hairline }),
    line(0, 17, [{ ...name, paint: { ...name.paint, ...rimOf(paper) } }]),
    ...[...bar.querySelectorAll('rect')].map((rect) =>
      shape(
        rectangle(LEFT + partOf(rect, 'x') * (RIGHT - LEFT), 25, partOf(rect, 'width') * (RIGHT - LEFT), 16),
        { fill: rect.matches('.at-low') ? paper.ground : ink, stroke: ink },
      ),
    ),
    line(LEFT - 12, 38, figure('.left'), 'end'),
    line(RIGHT + 12, 38, figure('.right')),
  ];
}

/** @param {Element} part @param {import('./pictures.js').ExportPalette} paper @returns {Mark[]} */
function keyMarks(part, { ink, soft, ground }) {
  return [...part.querySelectorAll('.bars-key span')].flatMap((span, i) => {
    const x = 240 * i + 0.5;
    return [
      shape(rectangle(x, 2.5, 16, 10), { fill: span.matches('.at-low') ? ground : ink, stroke: ink }),
      line(x + 24, 12, [piece(textOf(span), 13, soft)]),
    ];
  });
}

/** Words over a line keep a rim of paper. @param {import('./pictures.js').ExportPalette} paper @returns {import('./drawing.js').Paint} */
const rimOf = ({ ground }) => ({
  ...{ stroke: ground, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
});

/** The page gives places in percent. @param {Element | null} element @param {string} name */
const partOf = (element, name) => parseFloat(element?.getAttribute(name) ?? '') / 100;

// The map with its axes, which on the page are controls around the drawing.

const [TITLE, KEY] = [28, 22];

/** @param {Element} part @param {import('./pictures.js').ExportPalette} paper @returns {import('./drawing.js').Drawing} */
export function mapPicture(part, paper) {
  const map = readDrawing(/** @type {SVGSVGElement} */ (part.querySelector('.map svg')));
  const [up, across] = [...part.querySelectorAll('.axis-title')].map(textOf);
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
      ...keys.flatMap((key, i) => mapKeyMarks(key, end + KEY * i, paper)),
    ],
  };
}

/** A state without room for its name. @param {Element} key @param {number} y @param {import('./pictures.js').ExportPalette} paper @returns {Mark[]} */
function mapKeyMarks(key, y, { ink }) {
  const swatch = key.querySelector('svg');
  return [
    ...(swatch ? [group(0, y + 4, 1, readDrawing(swatch).marks)] : []),
    line(24, y + 14, [piece(textOf(key), 13, ink)]),
  ];
}
