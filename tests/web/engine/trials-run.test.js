// Trials in slices, on the real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf, trialsResult } from '../../../web/engine/trials-result.js';
import { trialsRunner } from '../../../web/engine/trials-run.js';
import { module, readText, scenarioPath } from '../../wasm/doors.js';

const text = readText(scenarioPath('article-2026-01'));
const { result: description } = JSON.parse(module.describe(text, ''));
const metrics = ['backlog_share', 'cumulative_gap'];
const request = {
  figures: module.scenario_figures(text, ''),
  values: Float64Array.from(description.parameters, (/** @type {any} */ { value }) => value),
  rows: rowsOf(description, metrics),
  trials: 1000,
  seed: 3,
  points: 7,
};

test('slices of any size end with the reply of simulate', () => {
  const { result } = JSON.parse(module.simulate(text, JSON.stringify({ trials: 1000, seed: 3, metrics })));
  for (const slice of [1000, 333, 4096]) {
    const { run } = trialsRunner(module).start(request);
    const parts = [];
    do parts.push(run?.advance(slice));
    while ((parts.at(-1) ?? 1) < 1);
    assert.ok(parts.length >= 1000 / slice);
    const { reply } = /** @type {NonNullable<typeof run>} */ (run).end();
    assert.ok(reply instanceof Float64Array);
    assert.deepEqual(trialsResult(reply, { metrics, trials: 1000, seed: 3 }, description), result);
  }
});

test('at most as many samples as trials are returned, and none without points', () => {
  const columns = module.samples(
    text,
    JSON.stringify({ trials: 1000, seed: 3, metrics, overrides: {}, first: 0, count: 1 }),
  ).length;
  for (const [trials, points] of [
    [1000, 7],
    [5, 7],
    [1000, 0],
  ]) {
    const { run } = trialsRunner(module).start({ ...request, trials, points });
    run?.advance(trials);
    assert.equal(run?.end().samples?.length ?? 0, columns * Math.min(trials, points));
  }
});

test('a request that the core refuses is a reply', () => {
  const { run, reply } = trialsRunner(module).start({ ...request, trials: 0 });
  assert.equal(run, undefined);
  assert.equal(typeof reply, 'number');
  assert.notEqual(reply, 0);
});
