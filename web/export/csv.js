// Tables as CSV (RFC 4180): all records have the same number of fields, lines end in CR LF.

import { DASH } from '../text/numbers.js';
import { plainText } from '../text/phrase.js';
import { headingOf } from '../ui/table.js';

/**
 * @import {Cell, Table} from '../types.js'
 * @import {Origin} from './citation.js'
 */

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

/**
 * A record for the headings and one for each row. Where rows have notes, these are a last column.
 *
 * @param {Table} table
 * @returns {string[][]}
 */
export function recordsOf({ columns, rows }) {
  const hasNotes = rows.some(({ note }) => note);
  const record = (/** @type {string[]} */ fields, /** @type {string} */ note) =>
    [...fields, ...(hasNotes ? [note] : [])].map(onOneLine);
  return [
    record(columns.map(headingOf), 'Note'),
    ...rows.map(({ header, cells, note = '' }) => record([header, ...cells.map(cellText)], note)),
  ];
}

/**
 * The text of a cell, with the addresses of its links.
 *
 * @param {Cell} cell
 */
const cellText = (cell) =>
  [
    plainText(cell),
    ...[cell].flat().flatMap((part) => (typeof part === 'object' && 'href' in part ? [part.href] : [])),
  ].join(' ');

/** @param {string} text */
const onOneLine = (text) => text.replace(/\s+/g, ' ').trim();
