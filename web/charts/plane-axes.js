// Ticks and titles of the two axes of the plane.

import { levelAt } from '../engine/metric-ref.js';
import { share } from '../text/numbers.js';
import { cutText, thinLabels } from './label-layout.js';
import { piecesWidth, strong } from './marked-text.js';
import { partyNames } from './providers.js';

/**
 * @import {View} from '../types.js'
 * @import {Plot} from './axes.js'
 * @import {MarkedLine} from './marked-text.js'
 */

const TICK = 12;
const TICK_ROW = 16; // between two ticks above one another

/**
 * Ticks side by side: the ends first.
 *
 * @param {number[]} places
 * @param {string[]} texts
 */
export function ticksAcross(places, texts) {
  const fits = thinLabels(places, texts, [0, 3, 2, 1], TICK, 8);
  return places.map((at, i) => ({ at, text: fits[i] ? texts[i] : '' }));
}

/**
 * Ticks above one another: the ends first.
 *
 * @param {number[]} places
 * @param {string[]} texts
 */
export function ticksUp(places, texts) {
  /** @type {number[]} */
  const shown = [];
  for (const i of [0, 3, 2, 1])
    if (shown.every((j) => Math.abs(places[i] - places[j]) >= TICK_ROW)) shown.push(i);
  return places.map((at, i) => ({ at, text: shown.includes(i) ? texts[i] : '' }));
}

/**
 * What the axes mean, with the chosen date's place on them: the longest form that has room.
 *
 * @param {View} view
 * @param {Plot} plot
 * @param {number} width
 * @returns {{up: MarkedLine, across: MarkedLine}}
 */
export function axisTitles(view, plot, width) {
  const { lab, incumbent } = partyNames(view);
  /**
   * @param {string} who
   * @param {string} whom
   * @param {'lab_dependence' | 'incumbent_dependence'} metric
   * @param {number} room
   * @param {[string, string]} arrows
   */
  const pieces = (who, whom, metric, room, [before, after]) => {
    const value = strong(share(view.result[metric][view.year]), levelAt(metric, view.result, view.year));
    const of = (/** @type {string} */ text) => [{ text: `${before}${text} ` }, value, { text: after }];
    const cut = (/** @type {string} */ name) => cutText(name, 0.36 * (room - 70));
    const forms = [
      `How much ${who} depends on ${whom}:`,
      `${who} on ${whom}:`,
      `${cut(who)} on ${cut(whom)}:`,
    ];
    return of(forms.find((form) => piecesWidth(of(form)) <= room) ?? forms[2]);
  };
  return {
    up: {
      pieces: pieces(incumbent, lab, 'incumbent_dependence', width, ['↑ ', '']),
      x: 0,
      y: 14,
      anchor: 'start',
      class: 'muted',
    },
    across: {
      pieces: pieces(lab, incumbent, 'lab_dependence', plot.right, ['', ' →']),
      x: plot.right,
      y: plot.bottom + 40,
      anchor: 'end',
      class: 'muted',
    },
  };
}
