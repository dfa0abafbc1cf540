// Trials for tests: the middle 90% of every share is from 10 points below the result to 20 above, the middle half from 5 below
// to 10 above.

import { sampleTable } from '../../web/engine/samples.js';

/** @import {View} from '../../web/types.js' */

const METRICS = /** @type {const} */ ([
  'backlog_share',
  'cloud_revenue_share',
  'lab_dependence',
  'incumbent_dependence',
]);

/**
 * @param {View} view
 * @param {{ trials?: number, stale?: boolean }} [options]
 * @returns {View}
 */
export function withTrials(view, { trials = 10_000, stale = false } = {}) {
  const { result, description } = view;
  const moved = (/** @type {number[]} */ row, /** @type {number} */ by) =>
    row.map((v) => (v === null ? null : Math.max(0, Math.min(1, v + by))));
  const metrics = Object.fromEntries(
    METRICS.map((name) => {
      const row = result[name];
      const at = (/** @type {number} */ by) => moved(row, by);
      return [
        name,
        {
          mean: at(0),
          p05: at(-0.1),
          p25: at(-0.05),
          p50: at(0),
          p75: at(0.1),
          p95: at(0.2),
          undefined: row.map(() => 0),
        },
      ];
    }),
  );
  /** @type {Record<string, number[]>} */
  const regimes = Object.fromEntries(
    description.regimes.map(({ id }) => [id, result.regime.map((now) => (now === id ? 0.75 : 0))]),
  );
  result.regime.forEach((now, k) => {
    const other = description.regimes.find(({ id }) => id !== now);
    if (other) regimes[other.id][k] = 0.25;
  });
  const points = result.years.length;
  const count = 3;
  const numbers = new Float64Array(count * points * (METRICS.length + 1)).map((_, i) => (i % count) / 4);
  const samples = sampleTable(numbers, [...METRICS], { ...description, metrics: [] });
  const simulation = { years: result.years, trials, seed: 1, metrics, regimes };
  return { ...view, uncertainty: { simulation, samples, stale } };
}
