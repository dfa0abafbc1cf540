// The pictures and tables that the page shows at present, as they can be exported. Their figures and texts are those of the
// state; of the rendered page only the styles are read, and whether a part is there.

import { mapQuestion, mapTitle, pointText } from '../analyses/map-text.js';
import { tornadoAbout, tornadoTitle } from '../analyses/tornado-text.js';
import { attributionList } from '../charts/attribution-bars.js';
import { netGainList } from '../charts/net-gain-bars.js';
import { unpaidList } from '../charts/unpaid-bars.js';
import { FINDINGS } from '../text/findings.js';
import { capitalised } from '../text/english.js';
import { plainText } from '../text/phrase.js';
import { barListPicture } from './bar-list-picture.js';
import { chartsOf } from './charts.js';
import { recordsOf } from './csv.js';
import { withFresh } from './fresh.js';
import { withLightTheme } from './light-theme.js';
import { mapPicture } from './map-picture.js';
import { readDrawing } from './read-svg.js';
import { recordPictures } from './record-pictures.js';
import { shownIn } from './shown.js';
import { tablesOf } from './tables.js';
import { tornadoPicture } from './tornado-picture.js';

/**
 * @import {BarList} from '../charts/bar-list.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Question} from '../text/questions.js'
 * @import {View} from '../types.js'
 * @import {Chart} from './charts.js'
 * @import {Drawing} from './drawing.js'
 * @import {ExportContext} from './index.js'
 * @import {ExportPalette, RegimePalette} from './light-theme.js'
 * @import {Shown} from './tables.js'
 */

/**
 * @typedef {object} Picture
 * @property {string} id of its part of the page
 * @property {string} title the finding
 * @property {string} [name] in the list of files, where it has no table; missing: its description
 * @property {string} about description of the drawing, with its unit
 * @property {() => { drawing: Drawing, palette: ExportPalette }} draw
 *
 * @typedef {Pick<ExportContext, 'root' | 'view' | 'appearance' | 'layouts' | 'record'>} Rendered
 */

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
 * @param {Rendered} rendered
 * @param {Chart[]} charts
 * @returns {Picture[]}
 */
const chartPictures = ({ root, view }, charts) =>
  charts.flatMap(({ id, question, about, template }) => {
    const part = root.querySelector(`#${id}`);
    if (!isDrawn(part)) return [];
    return [
      {
        id,
        title: plainText(FINDINGS[question](view)),
        about,
        draw: () =>
          withFresh(part, template(), (host) =>
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
function analysisPictures({ root, view, layouts }) {
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
      ? picture('map', mapTitle(map.layout), mapAbout(view, map.metric), (palette) =>
          mapPicture(map, palette),
        )
      : []),
  ];
}

/**
 * Where the present point is in the map, and what the map shows.
 *
 * @param {View} view
 * @param {MetricInYear} metric
 */
function mapAbout(view, metric) {
  const [before, after] = mapQuestion(metric, view.result.years[view.year]);
  return `${plainText(pointText(view, metric))} ${before}${metric.name}${after}`;
}

/**
 * @param {Rendered} rendered
 * @param {Chart[]} [charts]
 * @returns {Picture[]}
 */
export const picturesIn = (rendered, charts = chartsIn(rendered)) => [
  ...chartPictures(rendered, charts),
  ...barListPictures(rendered),
  ...analysisPictures(rendered),
  ...recordPictures(rendered.root, rendered.record),
];

/** @param {Rendered} rendered */
const chartsIn = ({ view, appearance }) => chartsOf(view, shownIn(appearance.view).hasQuestion);

/** @typedef {{ id: string, name: string, picture?: Picture, records?: string[][] }} ExportItem */

/**
 * The pictures with their tables, then the tables without a picture.
 *
 * @param {Rendered & Shown} context
 * @returns {ExportItem[]}
 */
export function itemsIn(context) {
  const charts = chartsIn(context);
  const pictures = picturesIn(context, charts);
  const tables = tablesOf(context, charts).map(({ part, table }) => ({
    part,
    name: table.name ?? table.caption,
    records: recordsOf(table),
  }));
  const paired = pictures.map((picture) => {
    const table = tables.find(({ part }) => part === picture.id);
    return {
      id: picture.id,
      name: capitalised(table?.name ?? picture.name ?? (picture.about || picture.title)),
      picture,
      records: table?.records,
    };
  });
  const unpaired = tables.filter(({ part }) => !pictures.some(({ id }) => id === part));
  return [
    ...paired,
    ...unpaired.map(({ part, name, records }) => ({
      id: part ?? slug(name),
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
