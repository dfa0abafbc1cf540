// Simulations on fake backends, which reply on demand: the newest request wins in any order of replies.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSimulations } from '../../../web/engine/simulations.js';

/**
 * @import {JobResult, Message} from '../../../web/engine/simulation-queue.js'
 * @import {Backend} from '../../../web/engine/simulations.js'
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
    reply: (n, text = '{"ok":true,"result":{"trials":1}}') =>
      calls.onResult({ id: idOf(calls.sent[n]), reply: text, samples: null }),
  };
}

/** @param {Message} message */
function idOf(message) {
  assert.ok('id' in message);
  return message.id;
}

const request = { trials: 512, seed: 1, metrics: [], overrides: {} };

/**
 * The value of a promise, or 'not yet' while it is pending.
 *
 * @param {Promise<unknown>} promise
 */
const now = (promise) => Promise.race([promise, Promise.resolve('not yet')]);

test('a reply resolves its request', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  const run = simulations.run('a', 'text', { ...request, points: 9 });
  assert.deepEqual(backend.calls.sent, [{ id: 1, key: 'a', text: 'text', request, points: 9 }]);
  assert.equal(await now(run), 'not yet');
  backend.reply(0);
  assert.deepEqual(await run, { reply: { ok: true, result: { trials: 1 } }, samples: null });
});

test('a reply after that of a newer request is discarded', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  const [older, newer] = [simulations.run('a', '', request), simulations.run('a', '', request)];
  backend.reply(1);
  backend.reply(0);
  assert.ok(await newer);
  assert.equal(await older, null);
});

test('an older reply that arrives first resolves its request, and the newer one follows', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  const [older, newer] = [simulations.run('a', '', request), simulations.run('a', '', request)];
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
    const simulations = createSimulations([backend.open]);
    /** @type {number[]} */
    const delivered = [];
    const runs = [...Array(count).keys()].map((n) =>
      simulations.run('a', '', request).then((outcome) => outcome && delivered.push(n)),
    );
    for (const n of order) {
      backend.reply(n);
      await null;
      await null;
    }
    await Promise.all(runs);
    assert.equal(delivered.at(-1), count - 1, `${order}`);
    assert.deepEqual(delivered, [...delivered].sort(), `${order}`);
  }
});

test('keys are independent', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  const [a, b] = [simulations.run('a', '', request), simulations.run('b', '', request)];
  backend.reply(1);
  assert.ok(await b);
  backend.reply(0);
  assert.ok(await a);
});

test('a cancelled request resolves to null, also if its reply still arrives', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  const run = simulations.run('a', '', request);
  simulations.cancel('a');
  assert.deepEqual(backend.calls.sent[1], { stop: 'a' });
  backend.reply(0);
  assert.equal(await run, null);
});

test('progress is reported for the newest request only', () => {
  const backend = fakeBackend();
  const simulations = createSimulations([backend.open]);
  /** @type {number[]} */
  const parts = [];
  simulations.run('a', '', request, (part) => parts.push(part));
  backend.calls.onResult({ id: 1, part: 0.25 });
  simulations.run('a', '', request, (part) => parts.push(part));
  backend.calls.onResult({ id: 1, part: 0.5 });
  backend.calls.onResult({ id: 2, part: 0.125 });
  assert.deepEqual(parts, [0.25, 0.125]);
});

test('where a backend cannot open, the next one is used', async () => {
  const backend = fakeBackend();
  const simulations = createSimulations([
    () => {
      throw new Error('no worker here');
    },
    backend.open,
  ]);
  const run = simulations.run('a', '', request);
  backend.reply(0);
  assert.ok(await run);
});

test('the pending requests of a backend that fails without a result go to the next one, once', async () => {
  const [worker, page] = [fakeBackend(), fakeBackend()];
  const simulations = createSimulations([worker.open, page.open]);
  const open = simulations.run('b', '', request);
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
  const simulations = createSimulations([worker.open, page.open]);
  const [done, open] = [simulations.run('a', '', request), simulations.run('b', '', request)];
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
  const simulations = createSimulations([backend.open]);
  const run = simulations.run('a', '', request);
  backend.calls.onResult({ id: 1, failed: 'out of memory' });
  await assert.rejects(run, /out of memory/);
  assert.equal(backend.calls.openCount, 2);
  const next = simulations.run('a', '', request);
  backend.reply(1);
  assert.ok(await next);
});

test('without a backend that works a request rejects', async () => {
  const simulations = createSimulations([]);
  await assert.rejects(simulations.run('a', '', request), /Nothing here/);
});

test('close resolves all requests to null; the next run reopens the same backend', async () => {
  const [worker, thread] = [fakeBackend(), fakeBackend()];
  const simulations = createSimulations([worker.open, thread.open]);
  const run = simulations.run('a', '', request);
  const { fail } = worker.calls;
  simulations.close();
  assert.equal(await run, null);
  assert.deepEqual(worker.calls.sent.at(-1), { stop: 'a' });
  assert.equal(worker.calls.closeCount, 1);
  fail(); // a late failure of a closed backend
  const next = simulations.run('a', '', request);
  assert.deepEqual([worker.calls.openCount, thread.calls.openCount], [2, 0]);
  worker.reply(worker.calls.sent.length - 1);
  assert.ok(await next);
});
