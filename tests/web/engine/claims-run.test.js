// Statements tested in slices, on the real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startClaims } from '../../../web/engine/claims-run.js';
import { startQueue } from '../../../web/engine/simulation-queue.js';
import { module, readText, scenarioPath } from '../../wasm/doors.js';

/**
 * @import {TestedClaim} from '../../../web/engine/claims-run.js'
 * @import {JobResult} from '../../../web/engine/simulation-queue.js'
 */

const text = readText(scenarioPath('article-2026-01'));
const scenario = new TextEncoder().encode(text);
/** @type {TestedClaim[]} */
const claims = JSON.parse(readText('core/scenarios/claims/article-2026-01.json')).claims.flatMap(
  (/** @type {any} */ { id, test, lever }) => (test ? [{ id, ...test, lever }] : []),
);
const request = { claims, overrides: { build_pace: 0.7 }, trials: 1000, seed: 3 };

test('slices of any size end with the reply of the whole', () => {
  const whole = module.claims(text, JSON.stringify(request));
  for (const slice of [1000, 333, 4096]) {
    const { run } = startClaims(module, scenario, request);
    const parts = [];
    do parts.push(run?.advance(slice));
    while ((parts.at(-1) ?? 1) < 1);
    assert.equal(parts.length, Math.max(1, Math.ceil(1000 / slice)));
    assert.deepEqual(JSON.parse(run?.end().reply ?? ''), JSON.parse(whole));
  }
});

test('a request that the core refuses is a reply', () => {
  const { run, reply } = startClaims(module, scenario, {
    ...request,
    claims: [{ id: 'a', left: 'nothing', op: '<', right: 1, lever: null }],
  });
  assert.equal(run, undefined);
  assert.match(reply ?? '', /"ok":false.*\/claims\/0\/left/);
});

test('a fault in the trials is the reply, and ends the run', () => {
  const fault = '{"ok":false,"issues":[]}';
  const broken = {
    claims: module.claims,
    claim_trials: (/** @type {unknown} */ _, /** @type {string} */ slice) =>
      JSON.parse(slice).first ? fault : module.claim_trials(text, slice),
  };
  const { run } = startClaims(broken, scenario, request);
  assert.equal(run?.advance(100), 0.1);
  assert.equal(run?.advance(100), 1);
  assert.equal(run?.end().reply, fault);
});

test('the queue runs them beside simulations', async () => {
  /** @type {JobResult[]} */
  const results = [];
  const enqueue = startQueue(module, (result) => results.push(result), {
    slice_ms: 1000,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  enqueue({ id: 1, key: 'claims', text, request, points: 0 });
  enqueue({
    id: 2,
    key: 'trials',
    text,
    request: { trials: 100, seed: 1, metrics: ['backlog_share'], overrides: {} },
    points: 5,
  });
  while (results.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const replies = results.map((one) => ('reply' in one ? JSON.parse(one.reply) : null));
  assert.equal(replies[0].result.trials, 100, 'the simulation is the first');
  assert.equal(replies[1].result.length, claims.length);
});

test('a simulation interrupts them, and they run to their end after it', async () => {
  /** @type {JobResult[]} */
  const results = [];
  let pauses = 0;
  const enqueue = startQueue(module, (result) => results.push(result), {
    slice_ms: 0.1,
    pause: () => {
      if (++pauses === 3) enqueue({ id: 2, key: 'trials', text, request: simulation, points: 0 });
      return new Promise((resolve) => setImmediate(resolve));
    },
    now: () => pauses * 1000, // so that each slice is as short as it can be, and all progress is due
  });
  const simulation = { trials: 100, seed: 1, metrics: ['backlog_share'], overrides: {} };
  enqueue({ id: 1, key: 'claims', text, request, points: 0 });
  while (results.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(
    results.map((one) => [one.id, 'reply' in one]),
    [
      [2, true],
      [1, true],
    ],
  );
  const [, last] = results;
  const whole = JSON.parse(module.claims(text, JSON.stringify(request)));
  assert.deepEqual('reply' in last && JSON.parse(last.reply), whole);
});
