// The statements of the open scenario and the replies to them, on a fake core.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClaims } from '../../../web/state/claims.js';

/**
 * @import {LoadedScenario} from '../../../web/state/scenario.js'
 * @import {ClaimRow, ClaimsFile, Overrides} from '../../../web/types.js'
 */

const claim = {
  id: 'one',
  question: 'stake',
  text: 'One.',
  lever: 'build_pace',
  facts: [],
  note: 'A note.',
  kind: /** @type {const} */ ('forecast'),
  test: { left: 'a@2030', op: /** @type {const} */ ('<'), right: 1 },
};
/** @type {ClaimsFile} */
const FILE = { claims: [claim, { ...claim, id: 'two', test: null }], facts: {} };

/** @param {string} id */
const loaded = (id) =>
  /** @type {LoadedScenario} */ ({
    input: (/** @type {Overrides} */ overrides) => ({ text: id, overrides }),
    description: { id },
  });
const first = loaded('first');
const LEVERS = { overrides: {}, trials: 10_000, seed: 1 };

/** Requests wait until the test replies to them. */
function controller() {
  /** @type {{ request: any, reply: (share: number) => Promise<void>, drop: () => Promise<void>, refuse: () => Promise<void> }[]} */
  const requests = [];
  const counts = { loads: 0, changes: 0 };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  /** @type {{ file: ClaimsFile | null, error?: boolean }} */
  const server = { file: FILE };
  const claims = createClaims(
    () => ({
      run: (_, request) =>
        new Promise((resolve) => {
          const end = async (/** @type {any} */ outcome) => {
            resolve(outcome);
            await settle();
          };
          const endWith = (/** @type {object} */ reply) =>
            end({ reply: JSON.stringify(reply), samples: null });
          requests.push({
            request,
            reply: (share) => endWith({ ok: true, result: [{ id: 'one', share_of_trials: share }] }),
            drop: () => end(null),
            refuse: () => endWith({ ok: false, issues: [{ path: '/request', message: 'no' }] }),
          });
        }),
    }),
    (id) => {
      counts.loads++;
      if (server.error) return Promise.reject(new Error('offline'));
      return id === 'without' ? null : Promise.resolve(/** @type {ClaimsFile} */ (server.file));
    },
    () => counts.changes++,
  );
  const shareOf = (scenario = first) =>
    /** @type {ClaimRow | undefined} */ (claims.current(scenario)?.rows?.get('one'))?.share_of_trials;
  return { claims, requests, counts, server, shareOf };
}

test('a scenario is loaded once, and all its tests are one request', async () => {
  const { claims, requests, counts, shareOf } = controller();
  assert.equal(claims.current(first), null);
  await claims.open(first, () => LEVERS);
  await claims.open(first, () => LEVERS);
  assert.equal(counts.loads, 1);
  assert.equal(claims.current(first)?.rows, null);
  assert.deepEqual(
    requests.map(({ request }) => request),
    [
      {
        claims: [{ id: 'one', left: 'a@2030', op: '<', right: 1, lever: 'build_pace' }],
        text: 'first',
        ...LEVERS,
      },
    ],
  );
  await requests[0].reply(0.4);
  assert.equal(shareOf(), 0.4);
  assert.ok(counts.changes >= 2);
});

test('a drag asks for few trials at each step, and for all once it has settled', async () => {
  const { claims, requests } = controller();
  await claims.open(first, () => LEVERS);
  const moved = { ...LEVERS, overrides: { build_pace: 0.5 } };
  claims.preview(moved);
  claims.preview(moved); // the year, for example, has changed
  claims.full(moved);
  claims.full(moved);
  assert.deepEqual(
    requests.map(({ request }) => request.trials),
    [10_000, 512, 10_000],
  );
  claims.full({ ...moved, seed: 2 });
  assert.equal(requests.length, 4);
});

test('however many trials are run, the statements are tested in 10,000', async () => {
  const { claims, requests } = controller();
  await claims.open(first, () => LEVERS);
  claims.full({ ...LEVERS, trials: 1_000_000 });
  assert.equal(requests.length, 1, 'these are the same trials');
  claims.full({ ...LEVERS, overrides: { build_pace: 0.5 }, trials: 1_000_000 });
  claims.full({ ...LEVERS, trials: 2000 });
  assert.deepEqual(
    requests.map(({ request }) => request.trials),
    [10_000, 10_000, 2000],
  );
});

test('what is superseded, and what is of another scenario, changes nothing', async () => {
  const { claims, requests, shareOf } = controller();
  await claims.open(first, () => LEVERS);
  await requests[0].reply(0.4);
  claims.full({ ...LEVERS, overrides: { build_pace: 0.5 } });
  await requests[1].drop();
  assert.equal(shareOf(), 0.4);
  claims.full({ ...LEVERS, overrides: { build_pace: 0.6 } });
  const second = loaded('second');
  await claims.open(second, () => LEVERS);
  await requests[2].reply(0.9);
  assert.equal(claims.current(first), null);
  assert.equal(shareOf(second), undefined);
  await requests[3].reply(0.2);
  assert.equal(shareOf(second), 0.2);
});

test('a scenario without statements asks for nothing', async () => {
  const { claims, requests } = controller();
  const without = loaded('without');
  await claims.open(without, () => LEVERS);
  claims.full(LEVERS);
  assert.equal(claims.current(without), null);
  assert.equal(claims.hasFailed, false);
  assert.equal(requests.length, 0);
});

test('a load that has failed is repeated, and a refusal is noted beside the last figures', async () => {
  const { claims, requests, server, shareOf } = controller();
  server.error = true;
  await claims.open(first, () => LEVERS);
  assert.equal(claims.hasFailed, true);
  server.error = false;
  await claims.open(first, () => LEVERS);
  assert.equal(claims.hasFailed, false);
  await requests[0].reply(0.4);
  const moved = { ...LEVERS, overrides: { build_pace: 0.5 } };
  claims.full(moved);
  await requests[1].refuse();
  assert.equal(claims.current(first)?.trouble, '/request: no');
  assert.equal(shareOf(), 0.4);
  claims.full(moved); // tried again
  await requests[2].reply(0.5);
  assert.equal(claims.current(first)?.trouble, '');
});
