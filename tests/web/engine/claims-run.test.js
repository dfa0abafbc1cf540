// Statements tested in slices, on the real core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsRunner } from '../../../web/engine/claims-run.js';
import { module, readText, scenarioPath } from '../../wasm/doors.js';

/** @import {TestedClaim} from '../../../web/engine/claims-run.js' */

const text = readText(scenarioPath('article-2026-01'));
/** @type {TestedClaim[]} */
const claims = JSON.parse(readText('core/scenarios/claims/article-2026-01.json')).claims.flatMap(
  (/** @type {any} */ { id, test, lever }) => (test ? [{ id, ...test, lever }] : []),
);
const levers = { claims, overrides: { build_pace: 0.7 }, trials: 1000, seed: 3 };
const request = { text, ...levers };

test('slices of any size end with the reply of the whole', () => {
  const whole = module.claims(text, JSON.stringify(levers));
  for (const slice of [1000, 333, 4096]) {
    const { run } = claimsRunner(module).start(request);
    const parts = [];
    do parts.push(run?.advance(slice));
    while ((parts.at(-1) ?? 1) < 1);
    assert.equal(parts.length, Math.max(1, Math.ceil(1000 / slice)));
    assert.deepEqual(JSON.parse(String(run?.end().reply)), JSON.parse(whole));
  }
});

test('a request that the core refuses is a reply', () => {
  const { run, reply } = claimsRunner(module).start({
    ...request,
    claims: [{ id: 'a', left: 'nothing', op: '<', right: 1, lever: null }],
  });
  assert.equal(run, undefined);
  assert.match(String(reply), /"ok":false.*\/claims\/0\/left/);
});

test('a fault in the trials is the reply, and ends the run', () => {
  const fault = '{"ok":false,"issues":[]}';
  const broken = {
    claims: module.claims,
    claim_trials: (/** @type {unknown} */ _, /** @type {string} */ slice) =>
      JSON.parse(slice).first ? fault : module.claim_trials(text, slice),
  };
  const { run } = claimsRunner(broken).start(request);
  assert.equal(run?.advance(100), 0.1);
  assert.equal(run?.advance(100), 1);
  assert.equal(run?.end().reply, fault);
});
