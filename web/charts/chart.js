import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { comparisonTable, comparisonText } from '../state/comparison.js';
import { plainText } from '../text/phrase.js';
import { phraseView } from '../ui/phrase.js';
import { tableView } from '../ui/table.js';

/**
 * @import {Phrase, Table, View} from '../types.js'
 * @typedef {object} Figure
 * @property {string} name a word for class names and ids
 * @property {Phrase} title the finding
 * @property {string} about what is drawn, with its unit
 * @property {Phrase} question in which the chosen year's figures open, those too that are drawn
 * @property {(view: View) => string} valueOf the chosen year and its values, in words
 * @property {number} width @property {number} height
 * @property {YearAt} yearAt
 * @property {import('lit').TemplateResult<2>} drawing
 * @property {(view: View) => Table} tableOf
 */

/**
 * What all charts share: headline, one slider that is the drawing, and its table.
 * @param {View} view @param {{chooseYear: (k: number) => void}} actions @param {Figure} figure
 */
export function chartFigure(view, { chooseYear }, figure) {
  const { name, title, about, question, valueOf, width, height, yearAt, drawing, tableOf } = figure;
  const value = comparisonText(view, valueOf);
  const last = view.result.years.length - 1;
  const on = yearSliderHandlers({ year: view.year, last, width, yearAt, chooseYear });
  return html`<figure class="chart observed ${name} ${view.baselineOverrides ? 'comparing' : ''}" id=${name}>
    <h3 class="figures" aria-label=${plainText(title)}>${phraseView(title, view.description, true)}</h3>
    <p class="about" .textContent=${about + (view.baselineOverrides ? ' A is dotted.' : '')}></p>
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
      @click=${on.click}
      @pointermove=${on.pointermove}
    >
      ${drawing}
    </svg>
    <figcaption class="figures">
      <span class="visually-hidden" .textContent=${value}></span>
      ${phraseView(question, view.description, true)}
    </figcaption>
    <details>${guard([view.settleToken], () => dataTable(comparisonTable(view, tableOf)))}</details>
  </figure>`;
}

/** The same numbers as a table. It follows when the finger rests: behind its fold nobody reads it in mid-drag. */
const dataTable = (/** @type {Table} */ table) =>
  html`<summary>Table: <span .textContent=${table.caption}></span></summary>
    ${tableView(table, { caption: false })}`;

// A chart is one slider over the points of the grid: which index a key or a place in it means.

/** @returns {number | null} null where the key is not ours */
export function yearForKey(
  /** @type {string} */ key,
  /** @type {number} */ year,
  /** @type {number} */ last,
) {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[key];
  if (by) return Math.max(0, Math.min(last, year + by));
  return key === 'Home' ? 0 : key === 'End' ? last : null;
}

/** @typedef {(x: number, y: number) => number} YearAt the index that a place in the drawing means */

/**
 * What a chart's svg listens to. Presses and drags choose the year under the finger.
 * @param {{year: number, last: number, width: number, yearAt: YearAt, chooseYear: (k: number) => void}} chart
 */
function yearSliderHandlers({ year, last, width, yearAt, chooseYear }) {
  const choose = (/** @type {number | null} */ k) => {
    if (k !== null && k !== year) chooseYear(k);
  };
  const point = (/** @type {PointerEvent} */ event) => {
    const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
    const box = svg.getBoundingClientRect();
    const scale = width / box.width;
    choose(yearAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  };
  return {
    keydown(/** @type {KeyboardEvent} */ event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const k = yearForKey(event.key, year, last);
      if (k === null) return;
      event.preventDefault();
      choose(k);
    },
    click: point,
    pointermove(/** @type {PointerEvent} */ event) {
      if (event.buttons & 1) point(event);
    },
  };
}
