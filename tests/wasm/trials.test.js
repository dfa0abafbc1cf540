// The page's trials in numbers: the reply of `simulate` and the array of `samples`, from the page's module and from the whole
// one, and their refusals.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import createTrials from '../../web/engine/trials-module.js';
import { rowsOf, trialsResult } from '../../web/engine/trials-result.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

const compiled = await WebAssembly.compile(
  readFileSync(new URL('../../build/wasm/dealscope-trials.wasm', import.meta.url)),
);
/** @returns {Promise<any>} */
const aTrials = () =>
  createTrials({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then(done);
      return {};
    },
  });
const own = await aTrials();

const METRICS = ['backlog_share', 'coverage', 'spend.amazon', 'partners.oracle.unpaid', 'affordable_share'];
const names = ['page', 'whole'];
const doors = [own, module];

/** @param {string} text */
function read(text) {
  const { result } = JSON.parse(module.describe(text, ''));
  return { text, description: result, figures: module.scenario_figures(text, '') };
}
const article = read(readText(scenarioPath('article-2026-01')));

/**
 * @param {any} description
 * @param {Record<string, number>} overrides
 */
const valuesUnder = ({ parameters }, overrides) =>
  parameters.map((/** @type {any} */ { id, value }) => overrides[id] ?? value);

/**
 * @param {any} door
 * @param {ReturnType<typeof read>} scenario
 * @param {{ metrics: string[], trials: number, seed: number, overrides?: Record<string, number> }} request
 */
function started(door, { description, figures }, { metrics, trials, seed, overrides = {} }) {
  assert.equal(door.open_trials(figures), true);
  const rows = rowsOf(description, metrics);
  const input = Float64Array.of(...valuesUnder(description, overrides), ...rows);
  return door.start_trials(input, rows.length, trials, seed);
}

for (const [i, door] of doors.entries())
  for (const id of scenarioIds)
    test(`${id}, the ${names[i]} module: the reply of simulate and the array of samples`, () => {
      const scenario = read(readText(scenarioPath(id)));
      const series = new Set(scenario.description.layout.map((/** @type {any} */ { metric }) => metric));
      const metrics = METRICS.filter((metric) => series.has(metric));
      assert.ok(metrics.length >= 3);
      for (const [trials, slice, overrides] of /** @type {[number, number, Record<string, number>][]} */ ([
        [1, 1, {}],
        [512, 512, { build_pace: 0.5 }],
        [3001, 700, { fulfilment: 0.6 }],
        [2000, 2000, { new_contracts_usd_bn: 0 }],
      ])) {
        const request = { trials, seed: 2 ** 53 - trials, metrics, overrides };
        const text = JSON.stringify(request);
        assert.equal(started(door, scenario, request), 0);
        let done = 0;
        while (done < 1) {
          const next = door.advance_trials(slice);
          assert.ok(next > done && next <= 1);
          done = next;
        }
        const result = trialsResult(door.trials_result(), request, scenario.description);
        assert.equal(JSON.stringify({ ok: true, result }), module.simulate(scenario.text, text));
        const count = Math.min(trials, 400);
        const expected = module.samples(scenario.text, JSON.stringify({ ...request, first: 0, count }));
        assert.deepEqual(door.trials_samples(count), expected);
      }
    });

for (const [i, door] of doors.entries())
  test(`the ${names[i]} module refuses what it cannot run, and goes on`, () => {
    const request = { metrics: ['backlog_share'], trials: 100, seed: 1 };
    for (const change of [
      { overrides: { build_pace: -1 } },
      { overrides: { build_pace: NaN } },
      { metrics: ['regime'] },
      { metrics: ['magic'] },
    ])
      assert.equal(started(door, article, { ...request, ...change }), 2, JSON.stringify(change));
    for (const change of [
      ...[0, 1_000_001, 1.5, NaN].map((trials) => ({ trials })),
      ...[-1, 0.5, 2 ** 54, NaN].map((seed) => ({ seed })),
    ])
      assert.equal(started(door, article, { ...request, ...change }), 4, JSON.stringify(change));
    assert.equal(door.advance_trials(1), 1, 'without a run there is nothing to do');
    assert.equal(door.trials_result(), 1);
    assert.equal(started(door, article, request), 0);
    assert.equal(door.trials_result(), 1, 'it is not done');
    for (const count of [0, -1, 101]) assert.equal(door.trials_samples(count), 2);
    assert.equal(door.open_trials(article.figures.subarray(1)), false);
    while (door.advance_trials(50) < 1);
    assert.ok(door.trials_result() instanceof Float64Array);
  });

test('a result that overflows, and memory that runs out', async () => {
  const scenario = JSON.parse(article.text);
  for (const key of ['lab_valuation_usd_bn', 'valuation_growth'])
    Object.assign(scenario.parameters[key], { max: 1e300, high: 1e300 });
  const request = { metrics: ['valuation', 'equity_value'], trials: 100, seed: 1 };
  const large = read(JSON.stringify(scenario));
  const fresh = await aTrials();
  assert.match(module.simulate(large.text, JSON.stringify(request)), /overflows/);
  assert.equal(started(fresh, large, request), 0);
  while (fresh.advance_trials(50) < 1);
  assert.equal(fresh.trials_result(), 3);
  assert.equal(fresh.trials_samples(100), 3);
  assert.equal(fresh.open_trials(new Float64Array(2 ** 26)), false, 'beyond 512 MB');
  assert.equal(fresh.trials_result(), 1, 'nothing is open');
  assert.equal(started(fresh, article, request), 0);
});
