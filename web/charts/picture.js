import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { comparisonTable, comparisonText } from '../state/comparison.js';
import { questionOf } from '../ui/phrase.js';
import { tableView } from '../ui/table.js';
import { LINE } from './label-layout.js';
import { yearSliderHandlers } from './year-slider.js';

/**
 * @import {TemplateResult} from 'lit'
 * @import {Table, View} from '../types.js'
 * @import {YearAt} from './year-slider.js'
 */

/**
 * @typedef {object} Picture
 * @property {string} name a word for class names and ids
 * @property {string} about what is drawn, with its unit
 * @property {(view: View) => string} valueOf the chosen year and its values, in words
 * @property {number} width
 * @property {number} height
 * @property {YearAt} yearAt
 * @property {TemplateResult<2>} drawing
 * @property {(view: View) => Table} tableOf
 */

/**
 * What all pictures share: the line above it, one slider over the years that is the drawing, and its table. A figure in the
 * drawing is an element with `data-metric`, a reference of metric-ref.js.
 *
 * @param {View} view
 * @param {{chooseYear: (k: number) => void}} actions
 * @param {Picture} picture
 */
export function pictureView(view, { chooseYear }, picture) {
  const { name, about, valueOf, width, height, yearAt, drawing, tableOf } = picture;
  const value = comparisonText(view, valueOf);
  const last = view.result.years.length - 1;
  const on = yearSliderHandlers({ year: view.year, last, width, yearAt, chooseYear });
  return html`<figure
    class="chart picture observed ${name} ${view.baselineOverrides ? 'comparing' : ''}"
    id=${name}
  >
    <p class="about" .textContent=${withComparison(about, view)}></p>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="slider"
      tabindex="0"
      aria-label=${about}
      aria-description="Enter: why this number"
      aria-valuemin="0"
      aria-valuemax=${last}
      aria-valuenow=${view.year}
      aria-valuetext=${value}
      @keydown=${on.keydown}
      @pointerdown=${on.pointerdown}
      @click=${on.click}
      @pointermove=${on.pointermove}
    >
      ${drawing}
    </svg>
    <figcaption class="visually-hidden" .textContent=${value}></figcaption>
    <details>${guard([view.settleToken], () => dataTable(comparisonTable(view, tableOf)))}</details>
  </figure>`;
}

/**
 * What is drawn, and how a comparison shows in it.
 *
 * @param {string} about
 * @param {View} view
 */
export const withComparison = (about, { baselineOverrides }) =>
  baselineOverrides ? `${about}; A is dotted` : about;

/**
 * The same numbers as a table. It is updated after input settles, as it is folded during a drag.
 *
 * @param {Table} table
 */
const dataTable = (table) =>
  html`<summary>Table<span class="visually-hidden" .textContent=${`: ${table.caption}`}></span></summary>
    ${tableView(table, { caption: false })}`;

/**
 * A label of one line or several, each figure in it a mark of its metric.
 *
 * @param {{x: number, y: number, anchor: string, parts: {text: string, metric: string | null, class: string, isNewLine: boolean}[]}} label
 */
export function labelView({ x, y, anchor, parts }) {
  return svg`<text x=${x} y=${y} text-anchor=${anchor}>${parts.map((part, i) => {
    const [metric, condition] = part.metric ? questionOf(part.metric) : [];
    return svg`<tspan class=${part.class} x=${part.isNewLine ? x : nothing} dy=${part.isNewLine ? LINE : nothing} data-metric=${metric ?? nothing} data-condition=${condition ?? nothing} .textContent=${i > 0 && !part.isNewLine ? ` ${part.text}` : part.text}></tspan>`;
  })}</text>`;
}
