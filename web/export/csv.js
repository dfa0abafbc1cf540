// The tables of the page as CSV (RFC 4180): all records have the same number of fields, lines end in CR LF.

import { DASH } from '../text/numbers.js';

/** @import {Origin} from './citation.js' */

/** @param {string} field */
const quoted = (field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/**
 * A cell as spreadsheets parse it: ASCII minus, and empty instead of a dash.
 *
 * @param {string} cell
 */
const toField = (cell) => (cell === DASH ? '' : cell.replaceAll('\u2212', '-'));

/**
 * The last record has date, source and link in its first field.
 *
 * @param {string[][]} records the first has the headings
 * @param {Origin} origin
 */
export function csvText(records, { asOf, source, link }) {
  const blanks = records[0].slice(1).map(() => '');
  const all = [...records.map((record) => record.map(toField)), [`${asOf}. ${source} ${link}`, ...blanks]];
  return all.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

/** @typedef {{ name: string, part: string, records: string[][] }} TableRecords `part`: id of the part of the page */

/**
 * The tables that are rendered, also those behind a fold.
 *
 * @param {ParentNode} root
 * @returns {TableRecords[]}
 */
export function tablesIn(root) {
  return [...root.querySelectorAll('table')].map((table) => ({
    name: table.dataset.name ?? textOf(table.caption),
    part: table.closest('[id]')?.id ?? '',
    records: recordsOf(table),
  }));
}

/**
 * A record for each row. Where rows have notes, which are rows of their own, these are a last column.
 *
 * @param {HTMLTableElement} table
 */
function recordsOf({ rows }) {
  const isNote = (/** @type {HTMLTableRowElement | undefined} */ row) => !!row?.matches('.note-row');
  const all = [...rows];
  const hasNotes = all.some(isNote);
  return all.flatMap((row, i) => {
    if (isNote(row)) return [];
    const fields = [...row.cells].map(cellText);
    if (!hasNotes) return [fields];
    const note = isNote(all[i + 1]) ? textOf(all[i + 1]) : '';
    return [[...fields, i === 0 ? 'Note' : note]];
  });
}

/**
 * The text of a cell, with the addresses of its links.
 *
 * @param {Element} cell
 */
const cellText = (cell) =>
  [textOf(cell), ...[...cell.querySelectorAll('a')].map(({ href }) => href)].join(' ');

/**
 * The text of an element; of a <select>, that of the selected option. White space is collapsed.
 *
 * @param {Node | null | undefined} node
 * @returns {string}
 */
export function textOf(node) {
  return rawText(node ?? null)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param {Node | null} node
 * @returns {string}
 */
function rawText(node) {
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? '';
  if (node instanceof Text) return node.data;
  return [...(node?.childNodes ?? [])].map(rawText).join('');
}
