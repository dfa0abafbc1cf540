// The pictures that the page shows at present.

import { mapPicture } from './map-picture.js';
import { onPaper } from './paper.js';
import { readDrawing } from './read-drawing.js';
import { tornadoPicture } from './tornado-picture.js';
import { wordsOf } from './words-of.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./paper.js').Paper} Paper
 *
 * @typedef {object} Picture
 * @property {string} id of its part of the page
 * @property {string} title the finding
 * @property {string} about what is drawn, with its unit
 * @property {() => { drawing: Drawing, paper: Paper }} draw
 */

/** @type {(part: Element, paper: Paper) => Drawing} */
const chart = (part) => readDrawing(/** @type {SVGSVGElement} */ (part.querySelector('svg')));

/** By the ids of their parts, with the words that say what is drawn. */
const KINDS = {
  obligations: { draw: chart, about: ['.about'] },
  'backlog-share': { draw: chart, about: ['.about'] },
  coexistence: { draw: chart, about: ['.about'] },
  dependence: { draw: chart, about: ['.about'] },
  capacity: { draw: chart, about: ['.about'] },
  matters: { draw: tornadoPicture, about: ['.question'] },
  map: { draw: mapPicture, about: ['.finding', '.question'] },
};

/** @param {ParentNode} root @returns {Picture[]} */
export function picturesIn(root) {
  return Object.entries(KINDS).flatMap(([id, { draw, about }]) => {
    const part = root.querySelector(`#${id}`);
    const [svg, title] = [part?.querySelector('svg'), wordsOf(part?.querySelector('h3'))];
    if (!(part instanceof HTMLElement) || !svg?.checkVisibility()) return [];
    const words = about.map((one) => wordsOf(part.querySelector(one))).join(' ');
    const paint = () => onPaper(part, (paper) => ({ drawing: draw(part, paper), paper }));
    return [{ id, title, about: words, draw: paint }];
  });
}
