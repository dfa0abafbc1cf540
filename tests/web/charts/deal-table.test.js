import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dealTable } from '../../../web/charts/deal-table.js';
import { cellText, cellTexts } from '../cells.js';
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
