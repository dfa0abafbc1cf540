import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dealTable } from '../../../web/charts/deal-table.js';
import { moneyTable, partnerTable, partnerTables, yearTable } from '../../../web/charts/partner-tables.js';
import { cellFigures, cellText, cellTexts } from '../cells.js';
import { viewOf } from '../charts-views.js';

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
