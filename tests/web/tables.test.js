import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dealTable } from '../../web/tables/deals.js';
import { partnerTable, yearTable } from '../../web/tables/partners.js';
import { tableHtml } from '../../web/tables/table-text.js';
import { layoutOf } from '../../web/tables/table.js';
import { viewOf } from './charts-views.js';

test('a deal shows a floor with a plus, a derived figure as such, and what contains it', () => {
  const { rows, columns } = dealTable(viewOf());
  const cell = (/** @type {string} */ deal, /** @type {string} */ key) =>
    rows.find(({ header }) => header === deal)?.cells[columns.findIndex((column) => column.key === key) - 1];
  assert.equal(cell('Stargate', 'value'), '$500B+');
  assert.equal(cell('Stargate', 'capacity'), '8.0+');
  assert.equal(cell('Oracle data-centre capacity', 'value'), '≈ $299B');
  assert.equal(cell('Oracle data-centre capacity', 'part_of'), 'Stargate');
  assert.equal(cell('Azure commitment', 'term'), '7 years from start of 2026');
  assert.equal(cell('Amazon (additional)', 'status'), 'In talks');
  assert.deepEqual(Object.keys(cell('Azure commitment', 'source') ?? {}), ['text', 'href']);
});

test('a lever on a deal shows in its row', () => {
  const { rows } = dealTable(viewOf('azure-in-ten-years'));
  assert.match(String(rows[1].cells[3]), /^10 years/);
});

test('the partner table has what is left at the start', () => {
  const { rows } = partnerTable(viewOf());
  assert.deepEqual(rows[0].cells, ['281.3', '0.0', '34.5%', '45.0%', '0.0', '128.0']);
  assert.equal(rows[1].cells[3], '–');
});

test('the year table has flows of the year that ends and levels at its end, and no flows at the start', () => {
  const { caption, rows } = yearTable(viewOf());
  assert.match(caption, /in 2029 and at its end$/);
  assert.deepEqual(rows[0].cells, ['62.0', '62.0', '195.5', '4.9']);
  const start = yearTable(viewOf('baseline', { year: 0 }));
  assert.match(start.caption, /at the end of 2025$/);
  assert.deepEqual(start.rows[0].cells, ['–', '–', '281.3', '1.2']);
});

test('every row has a cell for every column', () => {
  for (const table of [dealTable(viewOf()), partnerTable(viewOf()), yearTable(viewOf())])
    for (const { cells } of table.rows) assert.equal(cells.length, table.columns.length - 1);
});

test('rows of words are stacked on narrow screens, rows of numbers are not', () => {
  assert.equal(layoutOf(dealTable(viewOf())), 'stacking');
  assert.equal(layoutOf(partnerTable(viewOf())), 'columns');
});

test('the table as text is escaped and keeps headers, units and links', () => {
  const text = tableHtml({
    caption: 'A & B',
    columns: [
      { key: 'a', label: '<a>', numeric: false },
      { key: 'b', label: 'b', unit: '$B', numeric: true },
      { key: 'c', label: 'c', numeric: false },
    ],
    rows: [{ header: 'it\'s "x"', cells: ['<1', { text: 'y', href: 'https://example.com/?a=1&b="2"' }] }],
  });
  assert.match(text, /<caption>A &amp; B<\/caption>/);
  assert.match(text, /<th scope="col" class="words">&lt;a&gt;<\/th>/);
  assert.match(text, /<th scope="col" class="numeric">b, \$B<\/th>/);
  assert.match(text, /<th scope="row">it&#39;s &quot;x&quot;<\/th>/);
  assert.match(text, /<td class="numeric" data-label="b, \$B">&lt;1<\/td>/);
  assert.match(text, /href="https:\/\/example.com\/\?a=1&amp;b=&quot;2&quot;"/);
});
