// The pictures that the page shows at present.

import { mapPicture, tornadoPicture } from './analysis-pictures.js';
import { tablesIn, textOf } from './csv.js';
import { colourOf, readDrawing } from './read-svg.js';

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 *
 * @typedef {object} Picture
 * @property {string} id of its part of the page
 * @property {string} title the finding
 * @property {string} about what is drawn, with its unit
 * @property {() => { drawing: Drawing, paper: ExportPalette }} draw
 */

/** @type {(part: Element, paper: ExportPalette) => Drawing} */
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
    const [svg, title] = [part?.querySelector('svg'), textOf(part?.querySelector('h3'))];
    if (!(part instanceof HTMLElement) || !svg?.checkVisibility()) return [];
    const words = about.map((one) => textOf(part.querySelector(one))).join(' ');
    const paint = () => withLightTheme(part, (paper) => ({ drawing: draw(part, paper), paper }));
    return [{ id, title, about: words, draw: paint }];
  });
}

// What there is to take away at present: pictures with their tables, and the tables that have no picture.

/** @typedef {{ id: string, name: string, picture?: Picture, records?: string[][] }} Item */

/** @param {ParentNode} root @returns {Item[]} */
export function itemsIn(root) {
  const pictures = picturesIn(root);
  const tables = tablesIn(root);
  const paired = pictures.map((picture) => {
    const table = tables.find(({ part }) => part === picture.id);
    return { id: picture.id, name: named(table?.caption ?? picture.title), picture, records: table?.records };
  });
  const alone = tables.filter(({ part }) => !pictures.some(({ id }) => id === part));
  return [
    ...paired,
    ...alone.map(({ caption, records }) => ({ id: slug(named(caption)), name: named(caption), records })),
  ];
}

/** Up to its notes, with a capital. @param {string} caption */
function named(caption) {
  const [words] = caption.split('. ');
  return words[0].toUpperCase() + words.slice(1);
}

/** @param {string} name */
const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-');

// Pictures leave the page on light paper, whatever theme it has at present.

/** @typedef {{ ground: string, ink: string, soft: string, hairline: string, face: string }} ExportPalette */

const LIGHT = { 'color-scheme': 'light', 'forced-color-adjust': 'none' };

/**
 * What `read` finds out about an element while that is on light paper. No frame is painted meanwhile.
 *
 * @template T
 * @param {HTMLElement} element @param {(paper: ExportPalette) => T} read
 */
export function withLightTheme(element, read) {
  const { style } = element;
  const own = style.cssText;
  for (const [name, value] of Object.entries(LIGHT)) style.setProperty(name, value);
  const computed = getComputedStyle(element);
  const colour = (/** @type {string} */ name) => {
    style.setProperty('color', `var(${name})`);
    return colourOf(computed.color)?.hex ?? 'none';
  };
  try {
    const [ground, ink, soft, hairline] = ['--ground', '--ink', '--ink-soft', '--hairline'].map(colour);
    return read({ ground, ink, soft, hairline, face: computed.fontFamily });
  } finally {
    style.cssText = own;
    if (!own) element.removeAttribute('style');
  }
}
