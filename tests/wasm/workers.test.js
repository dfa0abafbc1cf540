// The same results of one seed with any division of the trials: one module, or workers that each run a part.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { module, native, readText, scenarioPath } from './doors.js';

const id = 'article-2026-01';
const scenario = readText(scenarioPath(id));
const question = {
  trials: 10_007,
  seed: 2024,
  overrides: { equity_stake: 0, funding_link: 0.5, external_funding_usd_bn: 120 },
  metrics: [
    'backlog_share',
    'coverage',
    'spend.amazon',
    'hhi',
    'breakeven_valuation_gain',
    'funding_gap_year',
  ],
};
const reply = module.simulate(scenario, JSON.stringify(question));
const { result } = JSON.parse(reply);
const { regimes } = JSON.parse(module.describe(scenario, '')).result;

/**
 * @param {{ first: number, count: number }} part
 * @returns {Promise<Float64Array>}
 */
function sampled(part) {
  const worker = new Worker(new URL('./sampling-worker.js', import.meta.url), {
    workerData: { scenario, request: { ...question, ...part } },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * All columns of the whole run, from as many workers.
 *
 * @param {number} workers
 */
async function columnsFrom(workers) {
  const cuts = Array.from({ length: workers + 1 }, (_, i) => Math.floor((question.trials * i) / workers));
  const counts = cuts.slice(1).map((cut, i) => cut - cuts[i]);
  const parts = await Promise.all(counts.map((count, i) => sampled({ first: cuts[i], count })));
  return Array.from({ length: parts[0].length / counts[0] }, (_, c) => {
    const column = new Float64Array(question.trials);
    parts.forEach((part, i) => column.set(part.subarray(c * counts[i], (c + 1) * counts[i]), cuts[i]));
    return column;
  });
}

/**
 * Hyndman & Fan type 7, as R and NumPy do by default; null of none.
 *
 * @param {Float64Array} sorted
 * @param {number} q
 */
function quantile(sorted, q) {
  if (sorted.length === 0) return null;
  const h = (sorted.length - 1) * q;
  const below = sorted[Math.floor(h)];
  const above = sorted[Math.min(Math.floor(h) + 1, sorted.length - 1)];
  return below + (h - Math.floor(h)) * (above - below);
}

const levels = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };

/** @param {Float64Array} column */
function summary(column) {
  const sorted = column.filter((x) => !Number.isNaN(x)).sort();
  const quantiles = Object.entries(levels).map(([name, q]) => [name, quantile(sorted, q)]);
  return { ...Object.fromEntries(quantiles), undefined: column.length - sorted.length };
}

test('both interfaces give the same summary of the run', () => {
  assert.ok(JSON.parse(reply).ok, reply);
  const door = native(['simulate', scenarioPath(id), '--request', JSON.stringify(question)]);
  assert.equal(door.reply, reply);
  const missing = question.metrics.flatMap((name) => result.metrics[name].undefined);
  assert.ok(missing.includes(0) && missing.some((n) => n > 0), 'some rows are undefined in some trials');
});

for (const workers of [1, 8]) {
  test(`the samples of ${workers} worker${workers > 1 ? 's' : ''}, sorted, are the reply's quantiles and states`, async () => {
    const columns = await columnsFrom(workers);
    for (const name of question.metrics) {
      const { mean, ...statistics } = result.metrics[name];
      const points = [statistics.p50].flat().length;
      const found = columns.splice(0, points).map(summary);
      for (const [key, value] of Object.entries(statistics))
        assert.deepEqual(
          found.map((one) => one[key]),
          [value].flat(),
          `${name} ${key}`,
        );
    }
    assert.equal(columns.length, result.years.length);
    regimes.forEach((/** @type {{ id: string }} */ regime, /** @type {number} */ place) =>
      assert.deepEqual(
        columns.map((states) => states.filter((state) => state === place).length / question.trials),
        result.regimes[regime.id],
        regime.id,
      ),
    );
  });
}

test('one worker, eight workers and this thread draw the same bits', async () => {
  const bits = (/** @type {Float64Array} */ { buffer, byteOffset, length }) =>
    new BigUint64Array(buffer, byteOffset, length);
  const here = module.samples(scenario, JSON.stringify(question));
  for (const workers of [1, 8])
    (await columnsFrom(workers)).forEach((column, c) =>
      assert.deepEqual(
        bits(column),
        bits(here.subarray(c * question.trials, (c + 1) * question.trials)),
        `${workers} workers, column ${c}`,
      ),
    );
});
