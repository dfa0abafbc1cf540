// The charts of the record as pictures: what was known when, the back-test and the next print.

import { backtestLists, printList } from '../charts/outcome-lists.js';
import { HEIGHT, WIDTH } from '../charts/small-multiples-layout.js';
import { smallMultiples } from '../charts/small-multiples.js';
import { backtestText, tallyText } from '../text/backtest.js';
import { inSentence } from '../text/english.js';
import { knownAbout, multipleTitle } from '../text/known-when.js';
import { nextText, quarterText } from '../text/next-print.js';
import { QUESTIONS } from '../text/questions.js';
import { RECORD_TITLES } from '../text/record.js';
import { group, line, piece } from './drawing.js';
import { withFresh } from './fresh.js';
import { withLightTheme } from './light-theme.js';
import { outcomePicture } from './outcome-picture.js';
import { readDrawing } from './read-svg.js';

/**
 * @import {OutcomeList} from '../charts/outcome-lists.js'
 * @import {RecordOfPair} from '../text/record.js'
 * @import {RecordData} from '../text/record-data.js'
 * @import {Drawing} from './drawing.js'
 * @import {RegimePalette} from './light-theme.js'
 * @import {Picture} from './pictures.js'
 */

const COLUMNS = 3;
const [GAP, HEAD, BELOW] = [22, 40, 20]; // between columns; heights of a title and of what is below a chart

/**
 * @param {ShadowRoot} root
 * @param {RecordOfPair | null} record
 * @returns {Picture[]}
 */
export function recordPictures(root, record) {
  const section = root.querySelector('#record');
  if (!record || !(section instanceof HTMLElement)) return [];
  const { known, backtest, next } = record;
  return [
    ...(known && known.pair.scenarios.length > 1 ? [knownPicture(section, known)] : []),
    ...(backtest ? backtestPictures(backtest, section) : []),
    ...(next
      ? [
          {
            id: 'next-print',
            title: `${RECORD_TITLES.next}: ${quarterText(next)}`,
            about: nextText(next),
            draw: () => drawRows(printList(next), section),
          },
        ]
      : []),
  ];
}

/**
 * @param {RecordData['backtest']} backtest
 * @param {HTMLElement} section
 * @returns {Picture[]}
 */
function backtestPictures(backtest, section) {
  const [computed, inputs] = backtestLists(backtest);
  const title = `${RECORD_TITLES.backtest}: ${inSentence(inputs.title, [])}`;
  return [
    {
      id: 'back-test',
      title: `${RECORD_TITLES.backtest}: ${tallyText(backtest.rows)}`,
      about: `${backtestText(backtest)} ${computed.key}`,
      draw: () => drawRows(computed, section),
    },
    {
      id: 'back-test-inputs',
      title,
      name: title,
      about: inputs.key,
      draw: () => drawRows(inputs, section),
    },
  ];
}

/**
 * @param {OutcomeList} list
 * @param {HTMLElement} section
 */
const drawRows = (list, section) =>
  withLightTheme(section, (palette) => ({ drawing: outcomePicture(list, palette), palette }));

/**
 * @param {HTMLElement} section
 * @param {NonNullable<RecordOfPair['known']>} known
 * @returns {Picture}
 */
const knownPicture = (section, { pair, present }) => ({
  id: 'known-when',
  title: RECORD_TITLES.known,
  about: knownAbout(pair),
  draw: () =>
    withFresh(
      /** @type {HTMLElement} */ (section.lastElementChild),
      smallMultiples(pair, present, () => {}),
      (host) =>
        withLightTheme(host, (palette) => ({
          drawing: gridOf(
            [...host.querySelectorAll('svg')].map(readDrawing),
            QUESTIONS.map((question) => multipleTitle(question, pair)),
            palette,
          ),
          palette,
        })),
    ),
});

/**
 * The small charts in rows, each below its title.
 *
 * @param {Drawing[]} charts
 * @param {[title: string, unit: string][]} titles
 * @param {RegimePalette} palette
 * @returns {Drawing}
 */
function gridOf(charts, titles, { ink, soft }) {
  const step = HEAD + HEIGHT + BELOW;
  return {
    width: COLUMNS * (WIDTH + GAP) - GAP,
    height: Math.ceil(charts.length / COLUMNS) * step - BELOW,
    marks: charts.map(({ marks }, i) => {
      const [title, unit] = titles[i];
      return group((i % COLUMNS) * (WIDTH + GAP), Math.floor(i / COLUMNS) * step, 1, [
        line(0, 13, [piece(title, 13, ink, 650)]),
        line(0, 31, [piece(unit, 13, soft)]),
        group(0, HEAD, 1, marks),
      ]);
    }),
  };
}
