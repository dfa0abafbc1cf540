// The queue of runs, on a fake core with a fake clock.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startQueue } from '../../../web/engine/run-queue.js';

/** @import {JobResult} from '../../../web/engine/run-queue.js' */

/**
 * A queue whose core takes 1 ms for 100 trials. The test itself ends each pause between slices.
 *
 * @param {{ broken?: boolean }} [options]
 */
function fakeQueue({ broken = false } = {}) {
  let clock = 0;
  /** @type {number[]} */
  const slices = [];
  /** @type {(() => void)[]} */
  const pauses = [];
  /** @type {JobResult[]} */
  const results = [];
  /** @type {Parameters<typeof startQueue>[0]} */
  const runner = {
    pace: { first_slice: 512, min_slice: 64 },
    start(/** @type {number} */ trials) {
      if (!trials) return { reply: 2 };
      let done = 0;
      return {
        run: {
          advance(count) {
            if (broken) throw new Error('out of memory');
            slices.push(count);
            clock += count / 100;
            done = Math.min(trials, done + count);
            return done / trials;
          },
          end: () => ({ reply: `reply of ${trials}`, samples: null }),
        },
      };
    },
  };
  const enqueue = startQueue(runner, (result) => results.push(result), {
    slice_ms: 8,
    pause: () => new Promise((resolve) => pauses.push(() => resolve(null))),
    now: () => clock,
  });
  return {
    results,
    slices,
    add: (/** @type {number} */ id, /** @type {number} */ request, key = 'a') =>
      enqueue({ id, key, request }),
    stop: (key = 'a') => enqueue({ stop: key }),
    /** Ends the oldest pause, so that the next slice runs; false where there is none. */
    async step() {
      const next = pauses.shift();
      next?.();
      await new Promise((resolve) => setImmediate(resolve));
      return next !== undefined;
    },
  };
}

/** @param {ReturnType<typeof fakeQueue>} queue */
async function runAll(queue) {
  while (await queue.step());
}

test('a small run is one slice', async () => {
  const queue = fakeQueue();
  queue.add(1, 512);
  await runAll(queue);
  assert.deepEqual(queue.slices, [512]);
  assert.deepEqual(queue.results, [{ id: 1, reply: 'reply of 512', samples: null }]);
});

test('slices of a long run converge to the slice time, and progress rises', async () => {
  const queue = fakeQueue();
  queue.add(1, 200_000);
  await runAll(queue);
  for (const slice of queue.slices.slice(3, -1)) assert.equal(slice, 800);
  const parts = queue.results.flatMap((one) => ('part' in one ? [one.part] : []));
  assert.ok(parts.length >= 10 && parts.length <= 20, `${parts.length} reports in 2 s`);
  assert.deepEqual(
    parts,
    [...parts].sort((a, b) => a - b),
  );
  assert.deepEqual(queue.results.at(-1), { id: 1, reply: 'reply of 200000', samples: null });
});

test('a newer job supersedes a running one between two slices', async () => {
  const queue = fakeQueue();
  queue.add(1, 200_000);
  await queue.step();
  await queue.step();
  queue.add(2, 512);
  await runAll(queue);
  assert.deepEqual(queue.results, [
    { id: 1, dropped: true },
    { id: 2, reply: 'reply of 512', samples: null },
  ]);
});

test('of the waiting jobs of a key only the newest is run', async () => {
  const queue = fakeQueue();
  for (const id of [1, 2, 3]) queue.add(id, 512);
  await runAll(queue);
  assert.equal(queue.slices.length, 1);
  assert.deepEqual(queue.results, [
    { id: 1, dropped: true },
    { id: 2, dropped: true },
    { id: 3, reply: 'reply of 512', samples: null },
  ]);
});

test('jobs of another key run after the current one', async () => {
  const queue = fakeQueue();
  queue.add(1, 2000, 'a');
  await queue.step();
  queue.add(2, 100, 'b');
  await runAll(queue);
  assert.deepEqual(
    queue.results.map((one) => 'reply' in one && one.reply),
    ['reply of 2000', 'reply of 100'],
  );
});

test('a run stops between two slices', async () => {
  const queue = fakeQueue();
  queue.add(1, 200_000);
  await queue.step();
  queue.stop();
  await runAll(queue);
  assert.deepEqual(queue.results, [{ id: 1, dropped: true }]);
  assert.ok(queue.slices.length < 3);
});

test('a refusal is a reply, a fault is results', async () => {
  const queue = fakeQueue();
  queue.add(1, 0);
  await runAll(queue);
  assert.deepEqual(queue.results, [{ id: 1, reply: 2, samples: null }]);
  const broken = fakeQueue({ broken: true });
  broken.add(1, 5);
  await runAll(broken);
  assert.deepEqual(broken.results, [{ id: 1, failed: 'Error: out of memory' }]);
});
