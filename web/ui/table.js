import { html, nothing } from 'lit';
import { figureButton, wordsView } from './phrase.js';

/** @import {Cell, Figure, Link, Table} from '../types.js' */

/** The layout on narrow screens: rows with several cells of text are stacked, others stay in columns. */
export function layoutOf(/** @type {Table} */ { columns }) {
  return columns.slice(1).filter((column) => !column.numeric).length > 1 ? 'stacking' : 'columns';
}

export function kindOf(/** @type {Table['columns'][number]} */ { numeric }) {
  return numeric ? 'numeric' : 'words';
}

/** The heading with the unit of its column, which the cells omit. */
export function headingOf(/** @type {Table['columns'][number]} */ { label, unit }) {
  return unit ? `${label}, ${unit}` : label;
}

/**
 * A table in a region that scrolls sideways, by keyboard too, where the table is wider than the page. The first column has
 * the rows' headers.
 *
 * @param {Table} table
 * @param {{caption?: boolean}} [options] `caption` false: for screen readers only
 */
export function tableView(table, { caption = true } = {}) {
  const { columns, rows } = table;
  const cells = columns.slice(1);
  const first = firstFigure(rows);
  const part = (/** @type {string | Link | Figure} */ one, /** @type {string} */ cellName) =>
    typeof one === 'string'
      ? wordsView(one)
      : 'href' in one
        ? html`<a href=${one.href} rel="noreferrer" .textContent=${one.text}></a>`
        : button(one, cellName);
  const content = (/** @type {Cell} */ cell, /** @type {string} */ cellName) =>
    Array.isArray(cell) ? html`<span>${cell.map((one) => part(one, cellName))}</span>` : part(cell, cellName);
  const button = (/** @type {Figure} */ figure, /** @type {string} */ cellName) =>
    figureButton(figure.text, figure.metric, figure.about ?? cellName, figure === first ? 0 : -1);
  return html`<div class="table-frame" role="region" tabindex="0" aria-label=${table.caption}>
    <table class=${layoutOf(table)} data-name=${table.name ?? table.caption}>
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
              </tr>
              ${row.note ? noteRow(row.note, columns.length) : nothing}`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * The note of a row, below it and over all columns.
 *
 * @param {string} note
 * @param {number} columns
 */
const noteRow = (note, columns) =>
  html`<tr class="note-row">
    <td colspan=${columns}><span .textContent=${note}></span></td>
  </tr>`;

/**
 * The figure that Tab reaches: the first of the chosen row, or of the table.
 *
 * @param {Table['rows']} rows
 */
function firstFigure(rows) {
  const firsts = rows
    .map(({ cells, chosen }) => ({ chosen, figure: cells.flatMap(figuresOf)[0] }))
    .filter(({ figure }) => figure);
  return (firsts.find(({ chosen }) => chosen) ?? firsts[0])?.figure;
}

/**
 * @param {Cell} cell
 * @returns {Figure[]}
 */
const figuresOf = (cell) => {
  const parts = /** @type {(string | Link | Figure)[]} */ ([cell].flat());
  return parts.filter((part) => typeof part !== 'string' && 'metric' in part);
};
