import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_SAMPLES, sampleTable } from '../../../web/engine/samples.js';
import { aDescription } from '../a-view.js';

test('a level has a column for each date, a flow one for each period', () => {
  const description = {
    ...aDescription(),
    horizon: { start: 2026, years: 1, grid: [2026, 2026.5, 2027] },
    metrics: /** @type {any} */ ([
      { id: 'share', kind: 'level' },
      { id: 'spend', kind: 'flow' },
    ]),
  };
  const columns = ['spend 0', 'spend 1', 'share 0', 'share 1', 'share 2', 'r 0', 'r 1', 'r 2'];
  const numbers = Float64Array.from(columns.flatMap((_, i) => [10 * i, 10 * i + 1]));
  const table = sampleTable(numbers, ['spend', 'share'], description);
  assert.equal(table.count, 2);
  assert.deepEqual([...table.at('spend', 1)], [10, 11]);
  assert.deepEqual([...table.at('share', 0)], [20, 21]);
  assert.deepEqual([...table.at('share', 2)], [40, 41]);
  assert.deepEqual([...table.at('unknown', 0)], []);
});

test('before there are trials there are no samples', () => {
  assert.equal(NO_SAMPLES.count, 0);
  assert.equal(NO_SAMPLES.at('share', 0).length, 0);
});
