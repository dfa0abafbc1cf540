// The pictures and tables that the page shows at present, as they can be exported.

import { render } from 'lit';
import { tornadoAbout, tornadoTitle } from '../analyses/tornado-text.js';
import { attributionList } from '../charts/attribution-bars.js';
import { buildPressurePicture } from '../charts/build-pressure.js';
import { exposurePicture } from '../charts/exposure.js';
import { netGainList } from '../charts/net-gain-bars.js';
import { ownCapacityPicture } from '../charts/own-capacity.js';
import { paymentPicture } from '../charts/payment.js';
import { regimeSharesPicture } from '../charts/regime-shares.js';
import { relationshipPicture } from '../charts/relationship.js';
import { siteSchedulePicture } from '../charts/site-schedule.js';
import { stakePicture } from '../charts/stake.js';
import { unpaidList } from '../charts/unpaid-bars.js';
import { FINDINGS } from '../text/findings.js';
import { capitalised } from '../text/english.js';
import { plainText } from '../text/phrase.js';
import { barListPicture } from './bar-list-picture.js';
import { tablesIn, textOf } from './csv.js';
import { withLightTheme } from './light-theme.js';
import { mapPicture } from './map-picture.js';
import { readDrawing } from './read-svg.js';
import { tornadoPicture } from './tornado-picture.js';

/**
 * @import {BarList} from '../charts/bar-list.js'
 * @import {Question} from '../text/questions.js'
 * @import {View} from '../types.js'
 * @import {Drawing} from './drawing.js'
 * @import {ExportContext} from './index.js'
 * @import {ExportPalette, RegimePalette} from './light-theme.js'
 */

/**
 * @typedef {object} Picture
 * @property {string} id of its part of the page
 * @property {string} title the finding
 * @property {string} about description of the drawing, with its unit
 * @property {() => { drawing: Drawing, palette: ExportPalette }} draw
 *
 * @typedef {Pick<ExportContext, 'root' | 'view' | 'layouts'>} Rendered
 * @typedef {(view: View, actions: { chooseYear: () => void }) => unknown} ChartTemplate
 */

/**
 * The charts by their ids, with the questions that they answer. `isBeside`: beside another picture, in its width.
 *
 * @type {{ id: string, question: Question['id'], template: ChartTemplate, isBeside?: boolean }[]}
 */
const CHARTS = [
  { id: 'exposure', question: 'exposure', template: exposurePicture },
  { id: 'payment', question: 'payment', template: paymentPicture },
  { id: 'own-capacity', question: 'capacity', template: ownCapacityPicture },
  { id: 'build-pressure', question: 'capacity', template: buildPressurePicture, isBeside: true },
  { id: 'site-schedule', question: 'capacity', template: siteSchedulePicture },
  { id: 'stake', question: 'stake', template: stakePicture },
  { id: 'relationship', question: 'relationship', template: relationshipPicture },
  { id: 'regime-shares', question: 'relationship', template: regimeSharesPicture, isBeside: true },
];

/**
 * The lists of bars, with the questions beside whose pictures they are.
 *
 * @type {{ id: string, question: Question['id'], listOf: (view: View) => BarList }[]}
 */
const BAR_LISTS = [
  { id: 'attribution', question: 'exposure', listOf: attributionList },
  { id: 'unpaid', question: 'payment', listOf: unpaidList },
  { id: 'net-gain', question: 'stake', listOf: netGainList },
];

/**
 * Whether a part of the page has a drawing that is visible.
 *
 * @param {Element | null} part
 * @returns {part is HTMLElement}
 */
const isDrawn = (part) => part instanceof HTMLElement && !!part.querySelector('svg')?.checkVisibility();

/**
 * Renders a chart anew beside the page's own, reads it, and removes it before a frame is painted: its layout is that which
 * drew the page, its styles are those of its place.
 *
 * @template T
 * @param {HTMLElement} part the page's own
 * @param {unknown} template
 * @param {(host: HTMLElement) => T} read
 */
function withFresh(part, template, read) {
  const host = document.createElement('div');
  part.after(host);
  try {
    render(template, host);
    return read(host);
  } finally {
    render('', host);
    host.remove();
  }
}

/**
 * @param {Rendered} rendered
 * @returns {Picture[]}
 */
const chartPictures = ({ root, view }) =>
  CHARTS.flatMap(({ id, question, template, isBeside }) => {
    const part = root.querySelector(`#${id}`);
    if (!isDrawn(part)) return [];
    const own = isBeside ? { ...view, width: view.besideWidth } : view;
    const fresh = () => template(own, { chooseYear() {} });
    return [
      {
        id,
        title: plainText(FINDINGS[question](view)),
        about: withFresh(part, fresh(), (host) => textOf(host.querySelector('.about'))),
        draw: () =>
          withFresh(part, fresh(), (host) =>
            withLightTheme(host, (palette) => {
              const svg = /** @type {SVGSVGElement} */ (host.querySelector('svg'));
              return { drawing: readDrawing(svg), palette };
            }),
          ),
      },
    ];
  });

/**
 * @param {Rendered} rendered
 * @returns {Picture[]}
 */
const barListPictures = ({ root, view }) =>
  BAR_LISTS.flatMap(({ id, question, listOf }) => {
    const part = root.querySelector(`#question-${question} .bar-list`);
    if (!(part instanceof HTMLElement) || !part.checkVisibility()) return [];
    const list = listOf(view);
    return [
      {
        id,
        title: plainText(FINDINGS[question](view)),
        about: plainText(list.title),
        draw: () => withLightTheme(part, (palette) => ({ drawing: barListPicture(list, palette), palette })),
      },
    ];
  });

/**
 * @param {Rendered} rendered
 * @returns {Picture[]}
 */
function analysisPictures({ root, layouts }) {
  /**
   * @param {string} id
   * @param {string} title
   * @param {string} about
   * @param {(palette: RegimePalette) => Drawing} drawIn
   */
  const picture = (id, title, about, drawIn) => {
    const part = root.querySelector(`#${id}`);
    if (!isDrawn(part)) return [];
    const draw = () => withLightTheme(part, (palette) => ({ drawing: drawIn(palette), palette }));
    return [{ id, title, about, draw }];
  };
  const { metric, drawn } = layouts?.tornado() ?? {};
  const map = layouts?.map();
  const mapText = (/** @type {string} */ selector) => textOf(root.querySelector(`#map ${selector}`));
  return [
    ...(metric && drawn?.layout.rows.length
      ? picture(
          'tornado',
          plainText(tornadoTitle(drawn.layout, metric)),
          `${metric.name}${tornadoAbout(metric)}`,
          (palette) => tornadoPicture(drawn, metric, palette),
        )
      : []),
    ...(map
      ? picture('map', mapText('h3'), `${mapText('.finding')} ${mapText('.question')}`, (palette) =>
          mapPicture(map, palette),
        )
      : []),
  ];
}

/**
 * @param {Rendered} rendered
 * @returns {Picture[]}
 */
export const picturesIn = (rendered) => [
  ...chartPictures(rendered),
  ...barListPictures(rendered),
  ...analysisPictures(rendered),
];

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
      name: capitalised(table?.name ?? (picture.about || picture.title)),
      picture,
      records: table?.records,
    };
  });
  const unpaired = tables.filter(({ part }) => !pictures.some(({ id }) => id === part));
  return [
    ...paired,
    ...unpaired.map(({ name, records }) => ({
      id: slug(name),
      name: capitalised(name),
      records,
    })),
  ];
}

/** @param {string} name */
const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-');
