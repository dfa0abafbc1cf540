import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { bothTabled, bothTold } from '../state/comparison.js';
import { withOpeners } from '../ui/figure-button.js';
import { tableView } from '../ui/table.js';
import { questions } from '../why/chart-questions.js';
import { titleFigures } from '../why/title-figures.js';
import { choosing } from './choosing.js';

/**
 * @typedef {object} Figure
 * @property {string} name a word for class names and ids
 * @property {string} title the finding
 * @property {string} about what is drawn, with its unit
 * @property {(view: import('../types.js').View) => string} valueOf the chosen year and its values, in words
 * @property {number} width @property {number} height
 * @property {import('./choosing.js').YearAt} yearAt
 * @property {import('lit').TemplateResult<2>} drawing
 * @property {(view: import('../types.js').View) => import('../types.js').Table} tableOf
 */

/**
 * What all charts share: headline, one slider that is the drawing, and its table.
 * @param {import('../types.js').View} view @param {{chooseYear: (k: number) => void}} actions @param {Figure} figure
 */
export function chartFigure(view, { chooseYear }, figure) {
  const { name, title, about, valueOf, width, height, yearAt, drawing, tableOf } = figure;
  const value = bothTold(view, valueOf);
  const last = view.result.years.length - 1;
  const on = choosing({ year: view.year, last, width, yearAt, chooseYear });
  return html`<figure class="chart follows ${name} ${view.kept ? 'against' : ''}" id=${name}>
    <h3 class="figures" aria-label=${title}>
      ${withOpeners(title, titleFigures[name]?.(view) ?? [], view.description, true)}
    </h3>
    <p class="about">${about}${view.kept ? ' A is dotted.' : ''}</p>
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
      <span class="unseen">${value}</span>
      ${withOpeners(...questions[name](view), view.description, true)}
    </figcaption>
    <details>${guard([view.rest], () => twin(bothTabled(view, tableOf)))}</details>
  </figure>`;
}

/** The same numbers as a table. It follows when the finger rests: behind its fold nobody reads it in mid-drag. */
const twin = (/** @type {import('../types.js').Table} */ table) =>
  html`<summary>Table: ${table.caption}</summary>
    ${tableView(table, { caption: false })}`;
