// The pictures and tables that the page shows at present, as they can be exported.

/** @import {Drawing} from './drawing.js' */
/** @import {ExportContext} from './index.js' */
/** @import {ExportPalette, RegimePalette} from './light-theme.js' */

import { tablesIn, textOf } from './csv.js';
import { withLightTheme } from './light-theme.js';
import { mapPicture } from './map-picture.js';
import { readDrawing } from './read-svg.js';
import { tornadoPicture } from './tornado-picture.js';

/**
 * @typedef {object} Picture
 * @property {string} id of its part of the page
 * @property {string} title the finding
 * @property {string} about description of the drawing, with its unit
 * @property {() => { drawing: Drawing, palette: ExportPalette }} draw
 *
 * @typedef {Pick<ExportContext, 'root' | 'layouts'>} Rendered
 */

/**
 * Returns what draws a part of the page, or null if it has nothing to draw at present.
 *
 * @typedef {(part: Element, layouts: Rendered['layouts']) => ((palette: RegimePalette) => Drawing) | null} PictureSource
 */

/** @type {PictureSource} */
const chart = (part) => () => readDrawing(/** @type {SVGSVGElement} */ (part.querySelector('svg')));

/** @type {PictureSource} */
function tornado(_, layouts) {
  const { metric, drawn } = layouts?.tornado() ?? {};
  return metric && drawn?.layout.rows.length ? (palette) => tornadoPicture(drawn, metric, palette) : null;
}

/** @type {PictureSource} */
function map(_, layouts) {
  const layout = layouts?.map();
  return layout ? (palette) => mapPicture(layout, palette) : null;
}

/**
 * By the id of the part. `about`: selectors of the description.
 *
 * @type {Record<string, { source: PictureSource, about: string[] }>}
 */
const SOURCES = {
  exposure: { source: chart, about: ['.about'] },
  payment: { source: chart, about: ['.about'] },
  'own-capacity': { source: chart, about: ['.about'] },
  'build-pressure': { source: chart, about: ['.about'] },
  'site-schedule': { source: chart, about: ['.about'] },
  stake: { source: chart, about: ['.about'] },
  relationship: { source: chart, about: ['.about'] },
  'regime-shares': { source: chart, about: ['.about'] },
  tornado: { source: tornado, about: ['.question'] },
  map: { source: map, about: ['.finding', '.question'] },
};

/** @param {Rendered} rendered @returns {Picture[]} */
export function picturesIn({ root, layouts }) {
  return Object.entries(SOURCES).flatMap(([id, { source, about }]) => {
    const part = root.querySelector(`#${id}`);
    if (!(part instanceof HTMLElement) || !part.querySelector('svg')?.checkVisibility()) return [];
    const drawIn = source(part, layouts);
    if (!drawIn) return [];
    const description = about.map((selector) => textOf(part.querySelector(selector))).join(' ');
    const draw = () => withLightTheme(part, (palette) => ({ drawing: drawIn(palette), palette }));
    return [
      {
        id,
        title: findingIn(part),
        about: description,
        draw,
      },
    ];
  });
}

/** The heading of a part or of the section around it, without the section's number. @param {HTMLElement} part */
function findingIn(part) {
  const heading = part.querySelector('h3') ?? part.closest('section')?.querySelector('h2');
  const numbered = textOf(heading?.querySelector('.number'));
  return textOf(heading).slice(numbered.length).trim();
}

/** @typedef {{ id: string, name: string, picture?: Picture, records?: string[][] }} ExportItem */

/**
 * The pictures with their tables, then the tables without a picture.
 *
 * @param {Rendered} rendered
 * @returns {ExportItem[]}
 */
export function itemsIn(rendered) {
  const pictures = picturesIn(rendered);
  const tables = tablesIn(rendered.root);
  const paired = pictures.map((picture) => {
    const table = tables.find(({ part }) => part === picture.id);
    return {
      id: picture.id,
      name: nameOf(table?.caption ?? picture.title),
      picture,
      records: table?.records,
    };
  });
  const unpaired = tables.filter(({ part }) => !pictures.some(({ id }) => id === part));
  return [
    ...paired,
    ...unpaired.map(({ caption, records }) => ({
      id: slug(nameOf(caption)),
      name: nameOf(caption),
      records,
    })),
  ];
}

/** The first sentence, capitalised. @param {string} caption */
function nameOf(caption) {
  const [sentence] = caption.split('. ');
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** @param {string} name */
const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-');
