import { html, nothing } from 'lit';
import { figureButton } from './figure-button.js';

/**
 * @typedef {import('../types.js').Cell} Cell
 * @typedef {import('../types.js').Table} Table
 */

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
 * @param {Table} table @param {{caption?: boolean}} [options] caption false: only for those who hear the page
 */
export function tableView(table, { caption = true } = {}) {
  const { columns, rows } = table;
  const cells = columns.slice(1);
  return html`<div class="table-frame" role="region" tabindex="0" aria-label=${table.caption}>
    <table class=${layoutOf(table)}>
      <caption class=${caption ? '' : 'visually-hidden'}>
        <span>${table.caption}</span>
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class=${kindOf(column)}>${headingOf(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class=${row.chosen ? 'chosen' : ''} aria-current=${row.chosen ? 'true' : nothing}>
              <th scope="row">${row.header}</th>
              ${row.cells.map(
                (cell, i) =>
                  html`<td class=${kindOf(cells[i])} data-label=${headingOf(cells[i])}>
                    ${opening(row, i, table) ?? content(cell)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function content(/** @type {Cell} */ cell) {
  return typeof cell === 'string' ? cell : html`<a href=${cell.href} rel="noreferrer">${cell.text}</a>`;
}

/** Of all figures that open, Tab reaches one: the first of the chosen row. @param {Table['rows'][number]} row @param {number} i @param {Table} table */
function opening(row, i, { columns, rows }) {
  const { header, cells, opens } = row;
  const [metric, cell] = [opens?.[i], cells[i]];
  if (!metric || typeof cell !== 'string') return null;
  const isFirst = !opens?.slice(0, i).some(Boolean);
  const isStop = isFirst && row === stopOf(rows);
  return figureButton(cell, metric, `${headingOf(columns[i + 1])}, ${header}`, isStop ? 0 : -1);
}

/** @param {Table['rows']} rows */
function stopOf(rows) {
  const open = rows.filter(({ opens }) => opens);
  return open.find(({ chosen }) => chosen) ?? open[0];
}
