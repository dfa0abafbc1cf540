// The back-test of the article's scenario: the approved rows, and how a row is compared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeBacktest, targetOf } from '../../web/build/backtest.js';
import { module, native, readText, scenarioPath } from '../wasm/doors.js';
import { parseCsv } from '../../web/build/csv.js';

const ID = 'article-2026-01';
const text = readText(scenarioPath(ID));
const table = parseCsv(readText('core/scenarios/evidence/backtest.csv'));
const run = { trials: 1000, seed: 1 };
const rows = computeBacktest(module, text, table, run);

/** @param {string} id */
function rowOf(id) {
  const row = rows.find((one) => one.id === id);
  assert.ok(row, id);
  return row;
}

/**
 * A reply of the native command with twelve steps a year.
 *
 * @param {string} verb
 * @param {object} request
 */
const monthly = (verb, request) =>
  JSON.parse(
    native([verb, scenarioPath(ID), '--request', JSON.stringify({ ...request, steps_per_year: 12 })]).reply,
  ).result;

test('what a metric names', () => {
  assert.deepEqual(targetOf('backlog_total@2026.25'), {
    kind: 'level',
    rows: ['backlog_lab', 'backlog_other'],
    date: 2026.25,
  });
  assert.deepEqual(targetOf('cloud_revenue_lab+revenue_share@2025.5..2026.5'), {
    kind: 'span',
    rows: ['cloud_revenue_lab', 'revenue_share'],
    from: 2025.5,
    to: 2026.5,
  });
  assert.deepEqual(targetOf('contracts.stargate.capacity_gw'), {
    kind: 'input',
    path: 'contracts.stargate.capacity_gw',
  });
  assert.deepEqual(targetOf('contracts.stargate.capacity_gw:change'), { kind: 'words' });
});

test('the bands are those of simulate, and the values those of evaluate', () => {
  const result = monthly('evaluate', {});
  const { metrics } = monthly('simulate', { metrics: ['backlog_share', 'capacity.stargate'], ...run });
  const near = result.years.findIndex((/** @type {number} */ year) => Math.abs(year - 2026.39) < 1 / 24);
  for (const [id, series, row, k] of /** @type {[string, number[], string, number][]} */ ([
    ['share-2026-03', result.backlog_share, 'backlog_share', 3],
    ['share-2026-06', result.backlog_share, 'backlog_share', 6],
    ['stargate-operating-2026-05', result.capacity.stargate, 'capacity.stargate', near],
  ])) {
    const { value, quantiles, dates } = rowOf(id);
    assert.equal(value, series[k]);
    assert.deepEqual(dates, [result.years[k]]);
    assert.deepEqual(
      quantiles,
      Object.fromEntries(Object.keys(quantiles ?? {}).map((name) => [name, metrics[row][name][k]])),
    );
  }
});

test('a span is the sum of its periods; one that begins before the start is a yearly rate', () => {
  const { lab_revenue, cloud_revenue_lab, revenue_share } = monthly('evaluate', {});
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  /**
   * @param {string} id
   * @param {number} expected
   */
  const isNear = (id, expected) => assert.ok(Math.abs((rowOf(id).value ?? NaN) / expected - 1) < 1e-12, id);
  isNear('openai-revenue-2026h1', sum(lab_revenue.slice(0, 6)));
  isNear('run-rate-2026-09', sum(lab_revenue.slice(9, 12)));
  const half = sum(cloud_revenue_lab.slice(0, 6)) + sum(revenue_share.slice(0, 6));
  isNear('revenue-from-openai-fy26', 2 * half);
  assert.deepEqual(
    rows.filter(({ is_rate }) => is_rate).map(({ id }) => id),
    ['revenue-from-openai-fy26'],
  );
});

test('an input has its range and no band, and what has no name nothing', () => {
  for (const row of rows) {
    assert.equal(row.quantiles !== undefined, row.kind === 'level' || row.kind === 'span', row.id);
    assert.equal(row.input !== undefined, row.kind === 'input', row.id);
  }
  assert.deepEqual(rowOf('valuation-2026-03').input, { value: 500, low: 400, high: 850 });
  assert.equal(rowOf('valuation-2026-03').verdict, 'above');
  assert.equal(rowOf('new-contracts-2026h1').verdict, undefined);
  assert.equal(rowOf('revenue-share-cap-2026-05').verdict, undefined);
  assert.equal(rowOf('abilene-expansion-2026-03').verdict, undefined);
});

test('the approved verdicts, hits and misses', () => {
  assert.deepEqual(
    Object.fromEntries(rows.map(({ id, verdict }) => [id, verdict ?? null])),
    JSON.parse(readText('tests/golden/backtest-verdicts.json')),
  );
});

test('an unknown name is an error', () => {
  const [first] = table;
  for (const metric of ['magic@2026.5', 'contracts.magic.value_usd_bn', 'spend.magic@2026.5'])
    assert.throws(
      () => computeBacktest(module, text, [{ ...first, metric }], { trials: 2, seed: 1 }),
      metric,
    );
});
