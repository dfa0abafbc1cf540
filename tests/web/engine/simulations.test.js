// The newest request wins, whatever the order in which replies come: places are stand-ins that answer when told to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSimulations } from '../../../web/engine/simulations.js';

/** @typedef {import('../../../web/engine/simulation-queue.js').Message} Message */
/** @typedef {import('../../../web/engine/simulation-queue.js').JobResult} JobResult */

/** A place that keeps what it is sent. */
function aPlace() {
  /** @type {{ sent: Message[], tell: (told: JobResult) => void, fail: () => void, opened: number, closed: number }} */
  const seen = { sent: [], tell() {}, fail() {}, opened: 0, closed: 0 };
  return {
    ...seen,
    seen,
    /** @type {import('../../../web/engine/simulations.js').Backend} */
    place(tell, failed) {
      Object.assign(seen, { tell, fail: failed, opened: seen.opened + 1 });
      return { send: (message) => seen.sent.push(message), close: () => seen.closed++ };
    },
    /** @param {number} n the nth message */
    reply: (n, text = '{"ok":true,"result":{"trials":1}}') =>
      seen.tell({ id: idOf(seen.sent[n]), reply: text, samples: null }),
  };
}

/** @param {Message} message */
function idOf(message) {
  assert.ok('id' in message);
  return message.id;
}

const request = { trials: 512, seed: 1, metrics: [], overrides: {} };

/** What a promise has come to by now. @param {Promise<unknown>} promise */
const now = (promise) => Promise.race([promise, Promise.resolve('not yet')]);

test('a reply goes to the one who asked', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const run = simulations.run('a', 'text', { ...request, points: 9 });
  assert.deepEqual(stand.seen.sent, [{ id: 1, key: 'a', text: 'text', request, points: 9 }]);
  assert.equal(await now(run), 'not yet');
  stand.reply(0);
  assert.deepEqual(await run, { reply: { ok: true, result: { trials: 1 } }, samples: null });
});

test('a reply that comes after a newer one’s is dropped', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const [older, newer] = [simulations.run('a', '', request), simulations.run('a', '', request)];
  stand.reply(1);
  stand.reply(0);
  assert.ok(await newer);
  assert.equal(await older, null);
});

test('an older reply that comes first is still of use, the newer one replaces it', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const [older, newer] = [simulations.run('a', '', request), simulations.run('a', '', request)];
  stand.reply(0);
  assert.ok(await older);
  assert.equal(await now(newer), 'not yet');
  stand.reply(1);
  assert.ok(await newer);
});

test('over any order of replies, what is delivered only ever gets newer, and ends with the newest', async () => {
  const count = 5;
  /** @param {number[]} rest @returns {number[][]} */
  const orders = (rest) =>
    rest.length
      ? rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((o) => [one, ...o]))
      : [[]];
  for (const order of orders([...Array(count).keys()])) {
    const stand = aPlace();
    const simulations = createSimulations([stand.place]);
    /** @type {number[]} */
    const delivered = [];
    const runs = [...Array(count).keys()].map((n) =>
      simulations.run('a', '', request).then((outcome) => outcome && delivered.push(n)),
    );
    for (const n of order) {
      stand.reply(n);
      await null;
      await null;
    }
    await Promise.all(runs);
    assert.equal(delivered.at(-1), count - 1, `${order}`);
    assert.deepEqual(delivered, [...delivered].sort(), `${order}`);
  }
});

test('keys do not touch each other', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const [a, b] = [simulations.run('a', '', request), simulations.run('b', '', request)];
  stand.reply(1);
  assert.ok(await b);
  stand.reply(0);
  assert.ok(await a);
});

test('what is cancelled comes to nothing, also if its reply still comes', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const run = simulations.run('a', '', request);
  simulations.cancel('a');
  assert.deepEqual(stand.seen.sent[1], { stop: 'a' });
  stand.reply(0);
  assert.equal(await run, null);
});

test('progress is told of the newest only', () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  /** @type {number[]} */
  const parts = [];
  simulations.run('a', '', request, (part) => parts.push(part));
  stand.seen.tell({ id: 1, part: 0.25 });
  simulations.run('a', '', request, (part) => parts.push(part));
  stand.seen.tell({ id: 1, part: 0.5 });
  stand.seen.tell({ id: 2, part: 0.125 });
  assert.deepEqual(parts, [0.25, 0.125]);
});

test('a place that cannot open hands over to the next', async () => {
  const stand = aPlace();
  const simulations = createSimulations([
    () => {
      throw new Error('no worker here');
    },
    stand.place,
  ]);
  const run = simulations.run('a', '', request);
  stand.reply(0);
  assert.ok(await run);
});

test('a place that dies hands over what it has not answered, once', async () => {
  const [worker, page] = [aPlace(), aPlace()];
  const simulations = createSimulations([worker.place, page.place]);
  const [done, open] = [simulations.run('a', '', request), simulations.run('b', '', request)];
  worker.reply(0);
  await done;
  worker.seen.fail();
  worker.seen.fail();
  assert.equal(worker.seen.closed, 1);
  assert.equal(page.seen.opened, 1);
  assert.deepEqual(page.seen.sent.map(idOf), [2]);
  page.reply(0);
  assert.ok(await open);
});

test('a run that fails is told, and its place is opened anew for the next', async () => {
  const stand = aPlace();
  const simulations = createSimulations([stand.place]);
  const run = simulations.run('a', '', request);
  stand.seen.tell({ id: 1, failed: 'out of memory' });
  await assert.rejects(run, /out of memory/);
  assert.equal(stand.seen.opened, 2);
  const next = simulations.run('a', '', request);
  stand.reply(1);
  assert.ok(await next);
});

test('where nothing can run a simulation, that is said', async () => {
  const simulations = createSimulations([]);
  await assert.rejects(simulations.run('a', '', request), /Nothing here/);
});

test('closed, all that was asked comes to nothing; the next run opens the same place anew', async () => {
  const [worker, thread] = [aPlace(), aPlace()];
  const simulations = createSimulations([worker.place, thread.place]);
  const run = simulations.run('a', '', request);
  const { fail } = worker.seen;
  simulations.close();
  assert.equal(await run, null);
  assert.deepEqual(worker.seen.sent.at(-1), { stop: 'a' });
  assert.equal(worker.seen.closed, 1);
  fail(); // the news of a place that is closed
  const next = simulations.run('a', '', request);
  assert.deepEqual([worker.seen.opened, thread.seen.opened], [2, 0]);
  worker.reply(worker.seen.sent.length - 1);
  assert.ok(await next);
});
