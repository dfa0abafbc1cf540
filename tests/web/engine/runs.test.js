// Runs on fake backends, which reply on demand: the newest request wins in any order of replies.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRuns } from '../../../web/engine/runs.js';

/**
 * @import {JobResult, Message} from '../../../web/engine/run-queue.js'
 * @import {Backend} from '../../../web/engine/runs.js'
 */

/** A backend that records its messages. */
function fakeBackend() {
  /** @type {{ sent: Message[], onResult: (result: JobResult) => void, fail: () => void, openCount: number, closeCount: number }} */
  const calls = { sent: [], onResult() {}, fail() {}, openCount: 0, closeCount: 0 };
  return {
    ...calls,
    calls,
    /** @type {Backend} */
    open(onResult, onFailure) {
      Object.assign(calls, { onResult, fail: onFailure, openCount: calls.openCount + 1 });
      return { send: (message) => calls.sent.push(message), close: () => calls.closeCount++ };
    },
    /** @param {number} n the nth message */
    reply: (n) => calls.onResult({ id: idOf(calls.sent[n]), reply: REPLY, samples: null }),
  };
}

/** @param {Message} message */
function idOf(message) {
  assert.ok('id' in message);
  return message.id;
}

const REPLY = Float64Array.of(3);
const request = { trials: 512 };

/**
 * The value of a promise, or 'not yet' while it is pending.
 *
 * @param {Promise<unknown>} promise
 */
const now = (promise) => Promise.race([promise, Promise.resolve('not yet')]);

test('a reply resolves its request', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const run = runs.run('a', request);
  assert.deepEqual(backend.calls.sent, [{ id: 1, key: 'a', request }]);
  assert.equal(await now(run), 'not yet');
  backend.reply(0);
  assert.deepEqual(await run, { reply: REPLY, samples: null });
});

test('a reply after that of a newer request is discarded', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const [older, newer] = [runs.run('a', request), runs.run('a', request)];
  backend.reply(1);
  backend.reply(0);
  assert.ok(await newer);
  assert.equal(await older, null);
});

test('an older reply that arrives first resolves its request, and the newer one follows', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const [older, newer] = [runs.run('a', request), runs.run('a', request)];
  backend.reply(0);
  assert.ok(await older);
  assert.equal(await now(newer), 'not yet');
  backend.reply(1);
  assert.ok(await newer);
});

test('over any order of replies, what is delivered only ever gets newer, and ends with the newest', async () => {
  const count = 5;
  /**
   * All permutations.
   *
   * @param {number[]} rest
   * @returns {number[][]}
   */
  const orders = (rest) =>
    rest.length
      ? rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((o) => [one, ...o]))
      : [[]];
  for (const order of orders([...Array(count).keys()])) {
    const backend = fakeBackend();
    const runs = createRuns([backend.open]);
    /** @type {number[]} */
    const delivered = [];
    const all = [...Array(count).keys()].map((n) =>
      runs.run('a', request).then((outcome) => outcome && delivered.push(n)),
    );
    for (const n of order) {
      backend.reply(n);
      await null;
      await null;
    }
    await Promise.all(all);
    assert.equal(delivered.at(-1), count - 1, `${order}`);
    assert.deepEqual(delivered, [...delivered].sort(), `${order}`);
  }
});

test('keys are independent', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const [a, b] = [runs.run('a', request), runs.run('b', request)];
  backend.reply(1);
  assert.ok(await b);
  backend.reply(0);
  assert.ok(await a);
});

test('a cancelled request resolves to null, also if its reply still arrives', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const run = runs.run('a', request);
  runs.cancel('a');
  assert.deepEqual(backend.calls.sent[1], { stop: 'a' });
  backend.reply(0);
  assert.equal(await run, null);
});

test('progress is reported for the newest request only', () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  /** @type {number[]} */
  const parts = [];
  runs.run('a', request, (part) => parts.push(part));
  backend.calls.onResult({ id: 1, part: 0.25 });
  runs.run('a', request, (part) => parts.push(part));
  backend.calls.onResult({ id: 1, part: 0.5 });
  backend.calls.onResult({ id: 2, part: 0.125 });
  assert.deepEqual(parts, [0.25, 0.125]);
});

test('where a backend cannot open, the next one is used', async () => {
  const backend = fakeBackend();
  const runs = createRuns([
    () => {
      throw new Error('no worker here');
    },
    backend.open,
  ]);
  const run = runs.run('a', request);
  backend.reply(0);
  assert.ok(await run);
});

test('the pending requests of a backend that fails without a result go to the next one, once', async () => {
  const [worker, page] = [fakeBackend(), fakeBackend()];
  const runs = createRuns([worker.open, page.open]);
  const open = runs.run('b', request);
  worker.calls.fail();
  worker.calls.fail();
  assert.deepEqual([worker.calls.openCount, worker.calls.closeCount], [1, 1]);
  assert.equal(page.calls.openCount, 1);
  assert.deepEqual(page.calls.sent.map(idOf), [1]);
  page.reply(0);
  assert.ok(await open);
});

test('a backend that has given results is opened again where it fails; then it must give results again', async () => {
  const [worker, page] = [fakeBackend(), fakeBackend()];
  const runs = createRuns([worker.open, page.open]);
  const [done, open] = [runs.run('a', request), runs.run('b', request)];
  worker.reply(0);
  await done;
  worker.calls.fail();
  assert.deepEqual([worker.calls.openCount, worker.calls.closeCount, page.calls.openCount], [2, 1, 0]);
  assert.deepEqual(worker.calls.sent.map(idOf), [1, 2, 2]);
  worker.calls.fail();
  assert.deepEqual([worker.calls.openCount, worker.calls.closeCount, page.calls.openCount], [2, 2, 1]);
  assert.deepEqual(page.calls.sent.map(idOf), [2]);
  page.reply(0);
  assert.ok(await open);
});

test('a run that fails rejects, and its backend is reopened for the next', async () => {
  const backend = fakeBackend();
  const runs = createRuns([backend.open]);
  const run = runs.run('a', request);
  backend.calls.onResult({ id: 1, failed: 'out of memory' });
  await assert.rejects(run, /out of memory/);
  assert.equal(backend.calls.openCount, 2);
  const next = runs.run('a', request);
  backend.reply(1);
  assert.ok(await next);
});

test('without a backend that works a request rejects', async () => {
  const runs = createRuns([]);
  await assert.rejects(runs.run('a', request), /Nothing here/);
});

test('close resolves all requests to null; the next run reopens the same backend', async () => {
  const [worker, thread] = [fakeBackend(), fakeBackend()];
  const runs = createRuns([worker.open, thread.open]);
  const run = runs.run('a', request);
  const { fail } = worker.calls;
  runs.close();
  assert.equal(await run, null);
  assert.deepEqual(worker.calls.sent.at(-1), { stop: 'a' });
  assert.equal(worker.calls.closeCount, 1);
  fail(); // a late failure of a closed backend
  const next = runs.run('a', request);
  assert.deepEqual([worker.calls.openCount, thread.calls.openCount], [2, 0]);
  worker.reply(worker.calls.sent.length - 1);
  assert.ok(await next);
});
