// The tables that the page shows at present, also those behind a fold.

import { wordsOf } from './words-of.js';

/** @typedef {{ caption: string, part: string, records: string[][] }} Tabled `part`: the id of the part that it is in */

/** @param {ParentNode} root @returns {Tabled[]} */
export function tablesIn(root) {
  return [...root.querySelectorAll('table')].map((table) => ({
    caption: wordsOf(table.caption),
    part: table.closest('[id]')?.id ?? '',
    records: [...table.rows].map(({ cells }) => [...cells].map(cellText)),
  }));
}

/** A link keeps its address. @param {Element} cell */
function cellText(cell) {
  const link = cell.querySelector('a');
  return link ? `${wordsOf(cell)} ${link.href}` : wordsOf(cell);
}
