import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableHtml } from '../../../web/build/table-html.js';
import { dealTable } from '../../../web/charts/deal-table.js';
import { moneyTable, partnerTable, partnerTables, yearTable } from '../../../web/charts/partner-tables.js';
import { layoutOf } from '../../../web/ui/table.js';
import { cellFigures, cellText, cellTexts } from '../cells.js';
import { viewOf } from '../charts-views.js';

test('a deal shows a floor with a plus, a derived figure as such, and what contains it', () => {
  const { rows, columns } = dealTable(viewOf());
  const cell = (/** @type {string} */ deal, /** @type {string} */ key) =>
    rows.find(({ header }) => header === deal)?.cells[
      columns.findIndex((column) => column.key === key) - 1
    ] ?? '';
  const text = (/** @type {string} */ deal, /** @type {string} */ key) => cellText(cell(deal, key));
  assert.equal(text('Stargate', 'value'), '$500B+');
  assert.equal(text('Stargate', 'capacity'), '8.0+');
  assert.equal(text('Oracle data-centre capacity', 'value'), '≈ $299B');
  assert.equal(text('Oracle data-centre capacity', 'part_of'), 'Stargate');
  assert.equal(text('Azure commitment', 'start'), 'start of 2026');
  assert.equal(text('Azure commitment', 'term'), '7 years');
  assert.equal(text('Amazon (additional)', 'status'), 'In talks');
  assert.deepEqual(Object.keys(cell('Azure commitment', 'source')), ['text', 'href']);
});

test('a source whose address is of another scheme is shown without a link', () => {
  const view = viewOf();
  const [{ source: id }] = view.description.contracts;
  const sourceCell = (/** @type {string} */ url) => {
    const sources = view.description.sources.map((source) =>
      source.id === id ? { ...source, url } : source,
    );
    return dealTable({ ...view, description: { ...view.description, sources } }).rows[0].cells.at(-1);
  };
  const { title } = view.description.sources.find((source) => source.id === id) ?? {};
  for (const url of ['javascript:alert(1)', 'data:text/html,a', ' https://a.example', '//a.example'])
    assert.equal(sourceCell(url), title, url);
  for (const url of ['http://a.example', 'HTTPS://a.example'])
    assert.equal(/** @type {any} */ (sourceCell(url)).href, url);
});

test('each deal has its note below it, and the caption the unit of its amounts', () => {
  const { contracts, investments } = viewOf().description;
  const { rows, caption } = dealTable(viewOf());
  assert.deepEqual(
    rows.map(({ note }) => note),
    [...contracts, ...investments].map(({ note }) => `${note[0].toUpperCase()}${note.slice(1)}.`),
  );
  assert.match(caption, /Amounts without a unit: \$B\.$/);
});

test('a lever on a deal shows in its row', () => {
  const { rows } = dealTable(viewOf('azure-in-ten-years'));
  assert.equal(cellText(rows[1].cells[5]), '10 years');
});

test('the partner table has what is left at the start', () => {
  const { rows } = partnerTable(viewOf());
  assert.deepEqual(cellTexts(rows[0].cells), ['281.3', '0.0', '43.3%', '45.0%']);
  assert.equal(cellText(rows[1].cells[3]), '–');
  assert.ok(!rows.some(({ header }) => header === 'SoftBank'), 'nothing is contracted with it');
});

test('the year table has flows of the year that ends and levels at its end, and no flows at the start', () => {
  const { caption, rows } = yearTable(viewOf());
  assert.match(caption, /in 2029 and at its end\. Owed: rent included/);
  assert.deepEqual(cellTexts(rows[0].cells), ['68.2', '68.2', '207.4', '5.4']);
  const start = yearTable(viewOf('baseline', { year: 0 }));
  assert.match(start.caption, /at the end of 2025$/);
  assert.deepEqual(cellTexts(start.rows[0].cells), ['–', '–', '281.3', '1.2']);
});

test('an investment has its direction, its size and its years, and no capacity', () => {
  const { rows } = dealTable(viewOf());
  const cells = (/** @type {string} */ deal) =>
    cellTexts(rows.find(({ header }) => header === deal)?.cells.slice(0, 7) ?? []);
  assert.deepEqual(cells('Amazon (additional)'), [
    ...['Amazon (AWS)', 'In', '$10B+', '–'],
    ...['April 2026', '1 year', 'In talks'],
  ]);
  assert.deepEqual(cells('AWS').slice(0, 3), ['Amazon (AWS)', 'Out', '$38B']);
});

test('the money table has both directions, parts of other deals and earlier years included', () => {
  const { rows } = moneyTable(viewOf());
  const cells = (/** @type {string} */ partner) => rows.find(({ header }) => header === partner)?.cells ?? [];
  assert.deepEqual(cellTexts(cells('Microsoft')), ['555.0', '143.0', '11.6', '2.1%']);
  assert.deepEqual(cellTexts(cells('Oracle')), ['466.8', '118.9', '0.0', '0.0%']);
  assert.deepEqual(
    cells('Oracle')
      .slice(0, 2)
      .flatMap(cellFigures)
      .map(({ metric }) => metric),
    ['partners.oracle.paid_via_parts', 'partners.oracle.unpaid_via_parts'],
  );
  assert.deepEqual(cellTexts(cells('SoftBank')), ['0.0', '0.0', '30.0', '0.0%']);
});

test('every row has a cell for every column', () => {
  for (const table of [dealTable, ...partnerTables].map((table) => table(viewOf())))
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
  assert.match(text, /<th scope="row">it's &quot;x&quot;<\/th>/);
  assert.match(text, /<td class="numeric" data-label="b, \$B">&lt;1<\/td>/);
  assert.match(text, /href="https:\/\/example.com\/\?a=1&amp;b=&quot;2&quot;"/);
});
