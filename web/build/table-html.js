// Renders a table as HTML, for the page before its script runs and for the page of examples.

import { escaped } from '../text/english.js';
import { plainText } from '../text/phrase.js';
import { headingOf, kindOf, layoutOf } from '../ui/table.js';

/** @import {Cell, Table} from '../types.js' */

/** @param {Table} table */
export function tableHtml(table) {
  const { caption, columns, rows } = table;
  const cells = columns.slice(1);
  const head = columns.map(
    (column) => `<th scope="col" class="${kindOf(column)}">${escaped(headingOf(column))}</th>`,
  );
  const body = rows.map((row) => {
    const data = row.cells.map(
      (cell, i) =>
        `<td class="${kindOf(cells[i])}" data-label="${escaped(headingOf(cells[i]))}">${content(cell)}</td>`,
    );
    return `<tr><th scope="row">${escaped(row.header)}</th>${data.join('')}</tr>`;
  });
  return (
    `<div class="table-frame" role="region" tabindex="0" aria-label="${escaped(caption)}">` +
    `<table class="${layoutOf(table)}"><caption>${escaped(caption)}</caption>` +
    `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  );
}

/** @param {Cell} cell */
function content(cell) {
  if (typeof cell === 'string' || !('href' in cell)) return escaped(plainText(cell));
  return `<a href="${escaped(cell.href)}" rel="noreferrer">${escaped(cell.text)}</a>`;
}
