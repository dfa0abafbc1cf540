// The tables of core/scenarios/evidence: their words, ids, dates and references.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../wasm/doors.js';
import { parseCsv } from '../../web/build/csv.js';

const FOLDER = 'core/scenarios/evidence';
/** @param {string} name */
const tableOf = (name) => parseCsv(readText(`${FOLDER}/${name}`));

const STATUSES = ['paid', 'contracted', 'announced', 'in_talks', 'estimate', 'superseded', 'none'];
const CONFIDENCES = ['filing', 'filing-quoted', 'press', 'derived', 'assumption'];
const DATE = /^\d{4}(-\d\d){0,2}$/;

/** @param {string} ids */
const listOf = (ids) => ids.split(' ').filter((id) => id !== '');
/** @param {string} cell */
const isNumberOrEmpty = (cell) => cell === '' || Number.isFinite(Number(cell));

/**
 * Rules of a row: the column, and whether its cell is allowed.
 *
 * @typedef {[string, (cell: string) => boolean][]} Rules
 */

/**
 * @param {Record<string, string>[]} rows
 * @param {string} name
 * @param {Rules} rules
 */
function faultsOfCells(rows, name, rules) {
  return rows.flatMap((row, i) =>
    rules
      .filter(([column, allows]) => !allows(row[column]))
      .map(([column]) => `${FOLDER}/${name}:${i + 2} ${column}: found "${row[column]}"`),
  );
}

/**
 * @param {Record<string, string>[]} rows
 * @param {string} name
 */
function faultsOfIds(rows, name) {
  const seen = new Set();
  return rows.flatMap(({ id }, i) => {
    const isFirst = id !== '' && !seen.has(id);
    seen.add(id);
    return isFirst ? [] : [`${FOLDER}/${name}:${i + 2} id: found "${id}", expected an id of its own`];
  });
}

/**
 * References between the rows of facts.csv.
 *
 * @param {Record<string, string>[]} rows
 */
function faultsOfReferences(rows) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const superseded = new Set(rows.flatMap((row) => listOf(row.supersedes)));
  return rows.flatMap((row, i) => {
    const at = `${FOLDER}/facts.csv:${i + 2}`;
    const faults = [...listOf(row.supersedes), ...listOf(row.conflicts_with)]
      .filter((id) => !byId.has(id))
      .map((id) => `${at}: found "${id}", expected the id of another row`);
    for (const id of listOf(row.conflicts_with))
      if (byId.has(id) && !listOf(byId.get(id)?.conflicts_with ?? '').includes(row.id))
        faults.push(`${at} conflicts_with: "${id}" does not name this row`);
    if (superseded.has(row.id) !== (row.status === 'superseded'))
      faults.push(
        `${at} status: found ${row.status}, which must be superseded exactly where a row supersedes it`,
      );
    return faults;
  });
}

test('facts.csv: each row has a source, and references meet', () => {
  const rows = tableOf('facts.csv');
  assert.ok(rows.length > 400);
  assert.deepEqual(
    [
      ...faultsOfIds(rows, 'facts.csv'),
      ...faultsOfCells(rows, 'facts.csv', [
        ['metric', (cell) => cell !== ''],
        ['value', isNumberOrEmpty],
        ['low', isNumberOrEmpty],
        ['high', isNumberOrEmpty],
        ['as_of', (cell) => cell === '' || DATE.test(cell)], // empty is unknown
        ['status', (cell) => STATUSES.includes(cell)],
        ['confidence', (cell) => CONFIDENCES.includes(cell)],
        ['source_title', (cell) => cell !== ''],
        ['url', (cell) => !cell.startsWith('http')],
      ]),
      ...faultsOfReferences(rows),
    ],
    [],
  );
});

test('a fault of facts.csv is found', () => {
  const row = { id: 'a', status: 'paid', supersedes: '', conflicts_with: '' };
  assert.equal(faultsOfReferences([row, { ...row, id: 'b', conflicts_with: 'a' }]).length, 1);
  assert.equal(faultsOfReferences([row, { ...row, id: 'b', supersedes: 'a' }]).length, 1);
  assert.equal(faultsOfReferences([{ ...row, supersedes: 'c' }]).length, 1);
  assert.equal(faultsOfReferences([{ ...row, status: 'superseded' }]).length, 1);
  assert.equal(faultsOfIds([row, row], '').length, 1);
  assert.equal(faultsOfCells([row], '', [['status', (cell) => cell === 'none']]).length, 1);
});

test('stargate-sites.csv: sorted by date, with the credit of its source', () => {
  const rows = tableOf('stargate-sites.csv');
  const dates = rows.map(({ date }) => date);
  assert.deepEqual(dates, [...dates].sort());
  assert.deepEqual(
    faultsOfCells(rows, 'stargate-sites.csv', [
      ['date', (cell) => /^\d{4}-\d\d-\d\d$/.test(cell)],
      ['it_mw', (cell) => Number(cell) >= 0],
      ['facility_mw', (cell) => Number(cell) >= 0],
      ['kind', (cell) => ['observed', 'projected', 'revised'].includes(cell)],
      ['source', (cell) => /CC BY 4\.0|tracker|Oracle/.test(cell)],
    ]),
    [],
  );
  for (const { date, kind } of rows)
    assert.equal(kind === 'observed', date <= '2026-06-30', `${date} ${kind}: what is observed has been`);
});

test('backtest.csv and validation.json cite facts that exist', () => {
  const facts = new Set(tableOf('facts.csv').map(({ id }) => id));
  const rows = tableOf('backtest.csv');
  assert.deepEqual(
    [
      ...faultsOfIds(rows, 'backtest.csv'),
      ...faultsOfCells(rows, 'backtest.csv', [
        ['published_value', (cell) => cell !== '' && isNumberOrEmpty(cell)],
        ['as_of', (cell) => DATE.test(cell) && cell >= '2025-09'],
        ['confidence', (cell) => CONFIDENCES.includes(cell)],
        ['source', (cell) => facts.has(/\[([^\]]+)\]$/.exec(cell)?.[1] ?? '')],
      ]),
    ],
    [],
  );
  const { cases } = JSON.parse(readText(`${FOLDER}/validation.json`));
  for (const { id, sources } of cases) {
    assert.ok(sources.length > 0, `validation.json#${id}: found no source`);
    for (const source of sources)
      assert.ok(
        facts.has(source) || source.includes(' '),
        `validation.json#${id}/sources: found "${source}"`,
      );
  }
});
