/**
 * Rows of a CSV text (RFC 4180, CRLF) as objects by the names of its first line.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)];
  const length = cells.reduce((sum, [whole]) => sum + whole.length, 0);
  if (length !== text.length) throw new Error('found a line that is no CSV or does not end with CRLF');
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, cell, end] of cells) {
    lines[lines.length - 1].push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') lines.push([]);
  }
  lines.pop();
  const [names, ...rows] = lines;
  return rows.map((row, i) => {
    if (row.length !== names.length)
      throw new Error(`line ${i + 2}: found ${row.length} cells, expected ${names.length}`);
    return Object.fromEntries(row.map((cell, c) => [names[c], cell]));
  });
}
