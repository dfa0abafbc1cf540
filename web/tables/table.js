import { html, nothing } from 'lit';

/**
 * @typedef {string | {text: string, href: string}} Cell
 * @typedef {Omit<import('../types.js').Table, 'rows'> & {rows: {header: string, cells: Cell[], chosen?: boolean}[]}} Table
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
      <caption class=${caption ? '' : 'unseen'}>
        ${table.caption}
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
                  html`<td class=${kindOf(cells[i])} data-label=${headingOf(cells[i])}>${content(cell)}</td>`,
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
