import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from '../../../web/export/citation.js';
import { csvText, recordsOf } from '../../../web/export/csv.js';
import { line } from '../../../web/export/drawing.js';
import { aView } from '../a-view.js';

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';

const origin = originOf(aView().description, LINK);

test('CSV quotes what has commas, quotes and line breaks, and ends its lines as RFC 4180 does', () => {
  const text = csvText(
    [
      ['Deal', 'Value, $B'],
      ['say "five"', '5\n6'],
      ['less', '−1.5'],
      ['none', '–'],
      ['range', '3–5%'],
    ],
    origin,
  );
  const last = `Figures as of 28 January 2026. Dealscope, own calculation from “A plain pair” and its sources; ${LINK}`;
  assert.equal(
    text,
    'Deal,"Value, $B"\r\n"say ""five""","5\n6"\r\nless,-1.5\r\nnone,\r\nrange,3–5%\r\n' + `"${last}",\r\n`,
  );
});

test('a table is a record for its headings and one a row, with the addresses of its links and its notes', () => {
  const columns = [
    { key: 'deal', label: 'Deal', numeric: false },
    { key: 'value', label: 'Value', unit: '$B', numeric: true },
    { key: 'source', label: 'Source', numeric: false },
  ];
  const link = { text: 'A paper', href: 'https://a.example/1' };
  const rows = [
    { header: 'One', cells: ['3', link], note: 'In\u00a0talks.' },
    { header: 'Two', cells: [{ text: '4', metric: 'stake' }, [link, '; ', 'a book']], chosen: true },
  ];
  assert.deepEqual(recordsOf({ caption: 'Deals', columns, rows }), [
    ['Deal', 'Value, $B', 'Source', 'Note'],
    ['One', '3', 'A paper https://a.example/1', 'In talks.'],
    ['Two', '4', 'A paper; a book https://a.example/1', ''],
  ]);
  const [, plain] = rows;
  assert.deepEqual(recordsOf({ caption: 'Deals', columns, rows: [plain] })[0], [
    'Deal',
    'Value, $B',
    'Source',
  ]);
});
