import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { bytesOf, lazySimulations, loadOnce, withRetry } from '../../../web/engine/load.js';

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

/** Runs the promises that are settled, and the timers of so many milliseconds. */
async function pass(/** @type {number} */ ms) {
  for (let i = 0; i < 10; i++) await Promise.resolve();
  mock.timers.tick(ms);
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

/**
 * A load that fails so many times.
 *
 * @param {number} failures
 */
function failing(failures) {
  const load = () =>
    ++load.count > failures ? Promise.resolve('bytes') : Promise.reject(new Error('offline'));
  load.count = 0;
  return load;
}

test('a load that fails is tried once more, a second later', async () => {
  const load = failing(1);
  const loading = withRetry(load);
  await pass(999);
  assert.equal(load.count, 1);
  await pass(1);
  assert.equal(await loading, 'bytes');
});

test('a load that fails twice rejects', async () => {
  const loading = withRetry(failing(2));
  const rejected = assert.rejects(loading, /offline/);
  await pass(1000);
  await rejected;
});

test('a load without an end is tried again after 30 seconds', async () => {
  let count = 0;
  const loading = withRetry(() => (count++ ? Promise.resolve('bytes') : new Promise(() => {})));
  await pass(30_000);
  await pass(1000);
  assert.equal(await loading, 'bytes');
});

test('one load is shared; after a failure the next call loads again', async () => {
  const load = failing(2);
  const once = loadOnce(load);
  const first = once();
  assert.equal(once(), first);
  const rejected = assert.rejects(first, /offline/);
  await pass(1000);
  await rejected;
  assert.equal(await once(), 'bytes');
  assert.equal(await once(), 'bytes');
  assert.equal(load.count, 3);
});

test('a data: address is decoded without a fetch', async () => {
  assert.deepEqual([...(await bytesOf('data:application/wasm;base64,AGFzbf8='))], [0, 97, 115, 109, 255]);
});

test('an address that gives no file is in the error', async () => {
  const { fetch } = globalThis;
  try {
    for (const failing of [
      async () => new Response('', { status: 404 }),
      () => Promise.reject(new Error()),
    ]) {
      Object.assign(globalThis, { fetch: failing });
      await assert.rejects(bytesOf('https://a.example/part.wasm'), /https:\/\/a\.example\/part\.wasm/);
    }
  } finally {
    Object.assign(globalThis, { fetch });
  }
});

test('simulations load the analyses once a second at most where that fails', async () => {
  let count = 0;
  let now = 5000;
  const clock = mock.method(performance, 'now', () => now);
  const simulations = lazySimulations(async () => {
    count++;
    throw new Error('offline');
  });
  const run = () => /** @type {any} */ (simulations).run();
  await assert.rejects(run(), /offline/);
  await assert.rejects(run(), /could not be loaded just now/);
  assert.equal(count, 1);
  now += 1000;
  await assert.rejects(run(), /offline/);
  assert.equal(count, 2);
  await /** @type {any} */ (simulations).cancel('trials'); // nothing runs: no error
  clock.mock.restore();
});
