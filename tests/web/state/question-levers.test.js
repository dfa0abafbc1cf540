import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CURVE_COUNT, rankLevers, sweepLever } from '../../../web/state/question-levers.js';
import { QUESTIONS } from '../../../web/text/questions.js';
import { scenario, scenarios } from '../scenarios.js';

/** @import {Parameter} from '../../../web/types.js' */

const { default: createModule } = await import(
  new URL('../../../build/wasm/dealscope.mjs', import.meta.url).href
);
const core = await createModule();
const YEAR = 4;

for (const opened of scenarios)
  test(`the levers of ${opened.description.id} are those of its tornados`, () => {
    const ranks = rankLevers(opened);
    const at = opened.description.horizon.grid[YEAR];
    for (const { id, metrics } of QUESTIONS) {
      /** @type {Map<string, number>} */
      const swings = new Map();
      for (const metric of metrics) {
        const reference = metric === 'incumbent_net_gain' ? metric : `${metric}@${at}`;
        const { result } = JSON.parse(core.tornado(opened.text, JSON.stringify({ metric: reference })));
        for (const { parameter, swing } of result)
          swings.set(parameter, Math.max(swings.get(parameter) ?? 0, swing));
      }
      const largest = [...swings.values()].sort((a, b) => b - a).slice(0, 5);
      const shown = ranks[id][YEAR].map((lever) => swings.get(lever) ?? NaN);
      shown.forEach((swing, i) => assert.ok(Math.abs(swing - largest[i]) <= 1e-9 * Math.abs(largest[i]), id));
    }
  });

test('there are five levers at each date, the first included', () => {
  for (const opened of scenarios)
    for (const byDate of Object.values(rankLevers(opened)))
      for (const ids of byDate) assert.equal(new Set(ids).size, 5);
});

test('a curve passes through the present value, and through what either end gives', () => {
  const opened = scenario('article-2026-01');
  const lever = /** @type {Parameter} */ (opened.parameters.get('build_pace'));
  const { values, regimes } = sweepLever(opened, {}, lever, YEAR);
  const [row] = values.capacity;
  assert.equal(row.length, CURVE_COUNT);
  assert.equal(regimes.length, CURVE_COUNT);
  for (const [i, value] of [
    [0, lever.min],
    [CURVE_COUNT - 1, lever.max],
  ])
    assert.equal(
      row[i],
      opened.view({ overrides: { build_pace: value }, year: YEAR }).result.own_control[YEAR],
    );
  assert.equal(values.relationship.length, 2);
});
