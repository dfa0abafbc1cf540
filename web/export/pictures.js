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

/**
 * How a picture is drawn, where it is there to be drawn.
 *
 * @typedef {(part: Element, layouts: import('./index.js').ExportContext['layouts']) => ((paper: TintedPalette) => Drawing) | null} Draughtsman
 */

/** @type {Draughtsman} */
const chart = (part) => () => readDrawing(/** @type {SVGSVGElement} */ (part.querySelector('svg')));

/** @type {Draughtsman} */
function tornado(_, layouts) {
  const { metric, drawn } = layouts?.matters() ?? {};
  return metric && drawn?.shape.rows.length ? (paper) => tornadoPicture(drawn, metric, paper) : null;
}

/** @type {Draughtsman} */
function map(_, layouts) {
  const layout = layouts?.map();
  return layout ? (paper) => mapPicture(layout, paper) : null;
}

/** By the ids of their parts, with the words that say what is drawn. @type {Record<string, { drawing: Draughtsman, about: string[] }>} */
const KINDS = {
  obligations: { drawing: chart, about: ['.about'] },
  'backlog-share': { drawing: chart, about: ['.about'] },
  coexistence: { drawing: chart, about: ['.about'] },
  dependence: { drawing: chart, about: ['.about'] },
  capacity: { drawing: chart, about: ['.about'] },
  matters: { drawing: tornado, about: ['.question'] },
  map: { drawing: map, about: ['.finding', '.question'] },
};

/** @typedef {Pick<import('./index.js').ExportContext, 'root' | 'layouts'>} Rendered */

/** @param {Rendered} rendered @returns {Picture[]} */
export function picturesIn({ root, layouts }) {
  return Object.entries(KINDS).flatMap(([id, { drawing, about }]) => {
    const part = root.querySelector(`#${id}`);
    if (!(part instanceof HTMLElement) || !part.querySelector('svg')?.checkVisibility()) return [];
    const draw = drawing(part, layouts);
    if (!draw) return [];
    const words = about.map((one) => textOf(part.querySelector(one))).join(' ');
    const paint = () => withLightTheme(part, (paper) => ({ drawing: draw(paper), paper }));
    return [{ id, title: textOf(part.querySelector('h3')), about: words, draw: paint }];
  });
}

// What there is to take away at present: pictures with their tables, and the tables that have no picture.

/** @typedef {{ id: string, name: string, picture?: Picture, records?: string[][] }} Item */

/** @param {Rendered} rendered @returns {Item[]} */
export function itemsIn(rendered) {
  const pictures = picturesIn(rendered);
  const tables = tablesIn(rendered.root);
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

/**
 * @typedef {{ ground: string, ink: string, soft: string, hairline: string, face: string }} ExportPalette
 * @typedef {ExportPalette & { control: string, tint: (state: string) => string }} TintedPalette `tint`: of a state's area, by its
 *   class, while the element is on paper
 */

const LIGHT = { 'color-scheme': 'light', 'forced-color-adjust': 'none' };

/**
 * What `read` finds out about an element while that is on light paper. No frame is painted meanwhile.
 *
 * @template T
 * @param {HTMLElement} element @param {(paper: TintedPalette) => T} read
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
    const names = ['--ground', '--ink', '--ink-soft', '--hairline', '--control'];
    const [ground, ink, soft, hairline, control] = names.map(colour);
    const tint = (/** @type {string} */ state) => colour(`--${state}`);
    return read({ ground, ink, soft, hairline, control, face: computed.fontFamily, tint });
  } finally {
    style.cssText = own;
    if (!own) element.removeAttribute('style');
  }
}
