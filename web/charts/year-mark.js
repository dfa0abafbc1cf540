import { svg } from 'lit';
import { pointInTimeTick } from '../text/dates.js';
import { px } from './axes.js';
import { textWidth, thinLabels } from './label-layout.js';

/** @import {Plot} from './axes.js' */

/**
 * @typedef {object} YearMark
 * @property {string} line the path at the chosen year
 * @property {{x: number, y: number, width: number, height: number, text: string}} pill
 * @property {{x: number, y: number, text: string}[]} ticks one for each point; those without room are empty
 */

const SIZE = 12;
const PILL_SIZE = 13;
const PILL_HEIGHT = 20;
const PILL_PADDING = 9;
const CLEARANCE = 12; // between two ticks, and between a tick and the pill

/** Below the plot: the pill, and the ticks at its height. */
export const YEAR_AXIS_HEIGHT = 30;

/**
 * The years under a picture and the vertical line at the chosen one, whose name stands in a pill on the axis. The ends come
 * next, then what fits between at even steps. All texts stay inside the picture.
 *
 * @param {{xs: number[], instants: number[], chosen: number, plot: Plot, width: number, hidden?: number[]}} axis `hidden`:
 *   points that only have a name while they are chosen
 * @returns {YearMark}
 */
export function yearMark({ xs, instants, chosen, plot, width, hidden = [] }) {
  const texts = instants.map(pointInTimeTick);
  const pillWidth = textWidth(texts[chosen], PILL_SIZE) + 2 * PILL_PADDING;
  /**
   * @param {number} x
   * @param {number} wide
   */
  const inside = (x, wide) => Math.max(wide / 2 + 1, Math.min(width - wide / 2 - 1, x));
  const centres = xs.map((x, k) => inside(x, k === chosen ? pillWidth : textWidth(texts[k], SIZE)));
  const named = [...xs.keys()].filter((k) => !hidden.includes(k) || k === chosen);
  const shown = new Set(thinAround(named, centres, texts, chosen, pillWidth));
  const y = plot.bottom + YEAR_AXIS_HEIGHT - PILL_HEIGHT / 2 - 2;
  return {
    line: `M${px(xs[chosen])},${px(plot.top)}V${px(y - PILL_HEIGHT / 2)}`,
    pill: {
      x: px(centres[chosen] - pillWidth / 2),
      y: px(y - PILL_HEIGHT / 2),
      width: px(pillWidth),
      height: PILL_HEIGHT,
      text: texts[chosen],
    },
    ticks: texts.map((text, k) => ({
      x: px(centres[k]),
      y: px(y + 4.5),
      text: shown.has(k) && k !== chosen ? text : '',
    })),
  };
}

/**
 * @param {number[]} named
 * @param {number[]} centres
 * @param {string[]} texts
 * @param {number} chosen
 * @param {number} pillWidth
 */
function thinAround(named, centres, texts, chosen, pillWidth) {
  const free = named.filter((k) => {
    const half = textWidth(texts[k], SIZE) / 2;
    return k === chosen || Math.abs(centres[k] - centres[chosen]) >= half + pillWidth / 2 + 5;
  });
  // Even steps count from the first name; the pill stands apart from them.
  const others = named.filter((k) => k !== chosen);
  const xs = named.map((k) => centres[k]);
  const fits = thinLabels(
    xs,
    named.map((k) => texts[k]),
    [0, named.length - 1],
    SIZE,
    CLEARANCE,
  );
  return others.filter((k) => free.includes(k) && fits[named.indexOf(k)]);
}

/** @param {YearMark} mark */
export const yearMarkLine = ({ line }) => svg`<path class="year-line" d=${line} />`;

/** @param {YearMark} mark */
export function yearMarkAxis({ pill, ticks }) {
  return svg`
    ${ticks.map(
      ({ x, y, text }) =>
        svg`<text class="tick" text-anchor="middle" x=${x} y=${y} .textContent=${text}></text>`,
    )}
    <rect class="year-pill" x=${pill.x} y=${pill.y} width=${pill.width} height=${pill.height} rx=${pill.height / 2} />
    <text class="year-name" text-anchor="middle" x=${px(pill.x + pill.width / 2)} y=${pill.y + 14.5} .textContent=${pill.text}></text>`;
}
