// Tables as RFC 4180 has them: every record as many fields as the first, lines ending in CR LF.

/** @param {string} field */
const quoted = (field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** What a spreadsheet takes for a number or for nothing: a minus from the keyboard, no dash. @param {string} cell */
const plain = (cell) => (cell === '–' ? '' : cell.replace(/^\u2212(?=[$\d])/, '-'));

/**
 * The last record says, in its first field, what the figures are of and where they come from.
 *
 * @param {string[][]} records the first has the headings @param {import('./origin.js').Origin} origin
 */
export function csvText(records, { asOf, source, link }) {
  const blanks = records[0].slice(1).map(() => '');
  const all = [...records.map((record) => record.map(plain)), [`${asOf}. ${source} ${link}`, ...blanks]];
  return all.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}
