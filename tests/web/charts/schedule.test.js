import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimalYear, scheduledAt } from '../../../web/charts/schedule.js';

test('a schedule is constant outside its dates and straight between them', () => {
  const schedule = [
    { date: 2026, gw: 0 },
    { date: 2028, gw: 4 },
  ];
  assert.deepEqual(
    [2025, 2026, 2027, 2028, 2030].map((t) => scheduledAt(schedule, t)),
    [0, 0, 2, 4, 4],
  );
  assert.equal(decimalYear('2026'), 2026);
  assert.ok(Math.abs(decimalYear('2026-12-31') - 2027) < 0.01);
});
