// Simulations in slices, on a stand-in of the core whose runs take as many slices as they have trials for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startQueue } from '../../../web/engine/simulation-queue.js';

/** @typedef {import('../../../web/engine/simulation-queue.js').JobResult} JobResult */

/** Takes one millisecond a hundred trials; a turn between slices is taken by hand. @param {{ broken?: boolean }} [options] */
function aBench({ broken = false } = {}) {
  let [clock, trials, done] = [0, 0, 0];
  /** @type {number[]} */
  const slices = [];
  /** @type {(() => void)[]} */
  const turns = [];
  /** @type {JobResult[]} */
  const told = [];
  const module = {
    simulation_start(/** @type {unknown} */ _, /** @type {string} */ request) {
      ({ trials } = JSON.parse(request));
      done = 0;
      return trials > 0 ? '{"ok":true,"result":null}' : '{"ok":false,"issues":[]}';
    },
    simulation_advance(/** @type {number} */ count) {
      if (broken) throw new Error('out of memory');
      slices.push(count);
      clock += count / 100;
      done = Math.min(trials, done + count);
      return done / trials;
    },
    simulation_reply: () => `reply of ${trials}`,
    samples: (/** @type {unknown} */ _, /** @type {string} */ request) =>
      new Float64Array(JSON.parse(request).count),
  };
  const take = startQueue(/** @type {any} */ (module), (one) => told.push(one), {
    slice_ms: 8,
    pause: () => new Promise((resolve) => turns.push(() => resolve(null))),
    now: () => clock,
  });
  return {
    told,
    slices,
    take: (/** @type {number} */ id, /** @type {number} */ count, key = 'a', points = 0) =>
      take({
        id,
        key,
        text: 'text',
        request: { trials: count, seed: 1, metrics: [], overrides: {} },
        points,
      }),
    stop: (key = 'a') => take({ stop: key }),
    /** Lets the next slice run; false where nothing waits for a turn. */
    async turn() {
      const next = turns.shift();
      next?.();
      await new Promise((resolve) => setImmediate(resolve));
      return next !== undefined;
    },
  };
}

/** @param {ReturnType<typeof aBench>} bench */
async function toTheEnd(bench) {
  while (await bench.turn());
}

test('a small run is one slice', async () => {
  const bench = aBench();
  bench.take(1, 512, 'a', 400);
  await toTheEnd(bench);
  assert.deepEqual(bench.slices, [512]);
  assert.deepEqual(bench.told, [{ id: 1, reply: 'reply of 512', samples: new Float64Array(400) }]);
});

test('slices of a long run come to the time they may take, and progress rises', async () => {
  const bench = aBench();
  bench.take(1, 200_000);
  await toTheEnd(bench);
  for (const slice of bench.slices.slice(3, -1)) assert.equal(slice, 800);
  const parts = bench.told.flatMap((one) => ('part' in one ? [one.part] : []));
  assert.ok(parts.length >= 10 && parts.length <= 20, `${parts.length} tellings in 2 s`);
  assert.deepEqual(
    parts,
    [...parts].sort((a, b) => a - b),
  );
  assert.deepEqual(bench.told.at(-1), { id: 1, reply: 'reply of 200000', samples: null });
});

test('no more points are asked for than there are trials', async () => {
  const bench = aBench();
  bench.take(1, 7, 'a', 400);
  await toTheEnd(bench);
  assert.deepEqual(bench.told, [{ id: 1, reply: 'reply of 7', samples: new Float64Array(7) }]);
});

test('a newer request takes over between two slices', async () => {
  const bench = aBench();
  bench.take(1, 200_000);
  await bench.turn();
  await bench.turn();
  bench.take(2, 512);
  await toTheEnd(bench);
  assert.deepEqual(bench.told, [
    { id: 1, dropped: true },
    { id: 2, reply: 'reply of 512', samples: null },
  ]);
});

test('of requests that wait only the newest is run', async () => {
  const bench = aBench();
  for (const id of [1, 2, 3]) bench.take(id, 512);
  await toTheEnd(bench);
  assert.equal(bench.slices.length, 1);
  assert.deepEqual(bench.told, [
    { id: 1, dropped: true },
    { id: 2, dropped: true },
    { id: 3, reply: 'reply of 512', samples: null },
  ]);
});

test('another key waits its turn', async () => {
  const bench = aBench();
  bench.take(1, 2000, 'a');
  await bench.turn();
  bench.take(2, 100, 'b');
  await toTheEnd(bench);
  assert.deepEqual(
    bench.told.map((one) => 'reply' in one && one.reply),
    ['reply of 2000', 'reply of 100'],
  );
});

test('a run stops between two slices', async () => {
  const bench = aBench();
  bench.take(1, 200_000);
  await bench.turn();
  bench.stop();
  await toTheEnd(bench);
  assert.deepEqual(bench.told, [{ id: 1, dropped: true }]);
  assert.ok(bench.slices.length < 3);
});

test('a refusal is a reply, a fault is told', async () => {
  const bench = aBench();
  bench.take(1, 0);
  await toTheEnd(bench);
  assert.deepEqual(bench.told, [{ id: 1, reply: '{"ok":false,"issues":[]}', samples: null }]);
  const broken = aBench({ broken: true });
  broken.take(1, 5);
  await toTheEnd(broken);
  assert.deepEqual(broken.told, [{ id: 1, failed: 'Error: out of memory' }]);
});
