// Tables as RFC 4180 has them: every record as many fields as the first, lines ending in CR LF.

/** @param {string} field */
const quoted = (field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** What a spreadsheet takes for a number or for nothing: a minus from the keyboard, no dash. @param {string} cell */
const plain = (cell) => (cell === '–' ? '' : cell.replace(/^\u2212(?=[$\d])/, '-'));

/**
 * The last record says, in its first field, what the figures are of and where they come from.
 *
 * @param {string[][]} records the first has the headings @param {import('./citation.js').Origin} origin
 */
export function csvText(records, { asOf, source, link }) {
  const blanks = records[0].slice(1).map(() => '');
  const all = [...records.map((record) => record.map(plain)), [`${asOf}. ${source} ${link}`, ...blanks]];
  return all.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

// The tables that the page shows at present, also those behind a fold.

/** @typedef {{ caption: string, part: string, records: string[][] }} Tabled `part`: the id of the part that it is in */

/** @param {ParentNode} root @returns {Tabled[]} */
export function tablesIn(root) {
  return [...root.querySelectorAll('table')].map((table) => ({
    caption: textOf(table.caption),
    part: table.closest('[id]')?.id ?? '',
    records: [...table.rows].map(({ cells }) => [...cells].map(cellText)),
  }));
}

/** A link keeps its address. @param {Element} cell */
function cellText(cell) {
  const link = cell.querySelector('a');
  return link ? `${textOf(cell)} ${link.href}` : textOf(cell);
}

/** What an element says, with the choices that are made in it. @param {Node | null | undefined} node @returns {string} */
export function textOf(node) {
  return written(node ?? null)
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param {Node | null} node @returns {string} */
function written(node) {
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.text ?? '';
  if (node instanceof Text) return node.data;
  return [...(node?.childNodes ?? [])].map(written).join('');
}
