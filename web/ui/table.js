import { html, nothing } from 'lit';
import { figureButton } from './figure-button.js';
import { wordsView } from './phrase.js';

/** @import {Cell, Figure, Table} from '../types.js' */

/** Numbers stand in columns on every screen; rows with several cells of words are stacked on narrow ones. */
export function layoutOf(/** @type {Table} */ { columns }) {
  return columns.slice(1).filter((column) => !column.numeric).length > 1 ? 'stacking' : 'columns';
}

export function kindOf(/** @type {Table['columns'][number]} */ { numeric }) {
  return numeric ? 'numeric' : 'words';
}

/** The heading with its unit, which stands here once and not in each cell. */
export function headingOf(/** @type {Table['columns'][number]} */ { label, unit }) {
  return unit ? `${label}, ${unit}` : label;
}

/**
 * A real table in a frame of its own: what is wider than the page moves inside it, by keyboard too. The first column
 * holds the rows' headers.
 *
 * @param {Table} table
 * @param {{caption?: boolean}} [options] caption false: only for those who hear the page
 */
export function tableView(table, { caption = true } = {}) {
  const { columns, rows } = table;
  const cells = columns.slice(1);
  const first = firstFigure(rows);
  const content = (/** @type {Cell} */ cell, /** @type {string} */ place) =>
    typeof cell === 'string'
      ? wordsView(cell)
      : 'href' in cell
        ? html`<a href=${cell.href} rel="noreferrer" .textContent=${cell.text}></a>`
        : 'text' in cell
          ? button(cell, place)
          : html`<span
              >${cell.map((part) => (typeof part === 'string' ? wordsView(part) : button(part, place)))}</span
            >`;
  const button = (/** @type {Figure} */ figure, /** @type {string} */ place) =>
    figureButton(figure.text, figure.metric, figure.about ?? place, figure === first ? 0 : -1);
  return html`<div class="table-frame" role="region" tabindex="0" aria-label=${table.caption}>
    <table class=${layoutOf(table)}>
      <caption class=${caption ? '' : 'visually-hidden'}>
        <span .textContent=${table.caption}></span>
      </caption>
      <thead>
        <tr>
          ${columns.map(
            (column) => html`<th scope="col" class=${kindOf(column)} .textContent=${headingOf(column)}></th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class=${row.chosen ? 'chosen' : ''} aria-current=${row.chosen ? 'true' : nothing}>
              <th scope="row" .textContent=${row.header}></th>
              ${row.cells.map(
                (cell, i) =>
                  html`<td class=${kindOf(cells[i])} data-label=${headingOf(cells[i])}>
                    ${content(cell, `${headingOf(cells[i])}, ${row.header}`)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * Of all figures that open, Tab reaches one: the first of the chosen row.
 *
 * @param {Table['rows']} rows
 */
function firstFigure(rows) {
  const open = rows
    .map(({ cells, chosen }) => ({ chosen, figure: cells.flatMap(figuresOf)[0] }))
    .filter(({ figure }) => figure);
  return (open.find(({ chosen }) => chosen) ?? open[0])?.figure;
}

/**
 * @param {Cell} cell
 * @returns {Figure[]}
 */
const figuresOf = (cell) => [cell].flat().filter((part) => typeof part !== 'string' && 'metric' in part);
