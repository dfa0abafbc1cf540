// A simulation in slices: the reply of simulate, one run at a time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, native, readText, scenarioIds, scenarioPath } from './doors.js';

const scenario = readText(scenarioPath('article-2026-01'));
const started = '{"ok":true,"result":null}';
const requestText = (/** @type {object} */ rest) =>
  JSON.stringify({ metrics: ['backlog_share', 'hhi'], ...rest });

/**
 * Progress after each slice, to the end.
 *
 * @param {number} slice
 */
function advanced(slice) {
  const progress = [module.simulation_advance(slice)];
  while (progress[progress.length - 1] < 1) progress.push(module.simulation_advance(slice));
  return progress;
}

/** @param {string} reply */
function refusedPaths(reply) {
  const { ok, issues } = JSON.parse(reply);
  assert.equal(ok, false, reply);
  return issues.map((/** @type {{ path: string }} */ issue) => issue.path);
}

test('before any run there is nothing to advance and no summary', () => {
  assert.equal(module.simulation_advance(1000), 1);
  assert.deepEqual(refusedPaths(module.simulation_reply()), ['/request']);
});

for (const id of scenarioIds) {
  test(`${id}: the bytes of simulate from both doors, whatever the slices`, () => {
    const text = readText(scenarioPath(id));
    const request = requestText({ trials: 2003, seed: 99, overrides: { build_pace: 0.75 } });
    const whole = module.simulate(text, request);
    assert.ok(JSON.parse(whole).ok, whole);
    assert.equal(native(['simulate', scenarioPath(id), '--request', request]).reply, whole);
    for (const slice of [1, 7, 1000, 2003, 100_000]) {
      assert.equal(module.simulation_start(text, request), started);
      const progress = advanced(slice);
      progress.reduce((before, now) => {
        assert.ok(now > before && now <= 1, `${before}, then ${now}`);
        return now;
      }, 0);
      assert.equal(module.simulation_reply(), whole, `slices of ${slice}`);
      assert.equal(module.simulation_reply(), whole, 'and once more');
    }
  });
}

test('before the end the reply is a refusal, and the run goes on', () => {
  const request = requestText({ trials: 5000 });
  assert.equal(module.simulation_start(scenario, request), started);
  assert.deepEqual(refusedPaths(module.simulation_reply()), ['/request']);
  assert.ok(module.simulation_advance(1000) < 1);
  assert.deepEqual(refusedPaths(module.simulation_reply()), ['/request']);
  advanced(1000);
  assert.equal(module.simulation_reply(), module.simulate(scenario, request));
});

test('a new run drops that before, done or not', () => {
  const first = requestText({ trials: 5000, seed: 1 });
  const second = requestText({ trials: 700, seed: 2 });
  module.simulation_start(scenario, first);
  module.simulation_advance(3000);
  assert.equal(module.simulation_start(scenario, second), started);
  assert.deepEqual(refusedPaths(module.simulation_reply()), ['/request']);
  advanced(100);
  assert.equal(module.simulation_reply(), module.simulate(scenario, second));
});

test('a start that is refused has the issues of simulate, and leaves no run', () => {
  const whole = requestText({ trials: 300 });
  for (const [text, request] of [
    [scenario, '{"trials":0,"metrics":["magic"]}'],
    [scenario, '{'],
    ['{}', whole],
  ]) {
    module.simulation_start(scenario, whole);
    const reply = module.simulation_start(text, request);
    assert.equal(reply, module.simulate(text, request));
    assert.notDeepEqual(refusedPaths(reply), []);
    assert.deepEqual(refusedPaths(module.simulation_reply()), ['/request']);
    assert.equal(module.simulation_advance(100), 1);
  }
});

test('other questions between two slices change nothing', () => {
  const request = requestText({ trials: 3000, overrides: { fulfilment: 0.6 } });
  const whole = module.simulate(scenario, request);
  module.simulation_start(scenario, request);
  const other = readText(scenarioPath('anthropic-2026'));
  while (module.simulation_advance(500) < 1) {
    assert.ok(JSON.parse(module.evaluate(other, '')).ok);
    assert.equal(JSON.parse(module.evaluate('{}', '')).ok, false);
    assert.ok(module.samples(other, requestText({ trials: 50, seed: 8 })).length > 0);
  }
  assert.equal(module.simulation_reply(), whole);
});
