// Trials come whatever becomes of the worker, and none of it keeps the levers waiting.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parameter, rangeOf } from './model.js';
import { answer, range, rangeNamed, soon } from './reader.js';
import { POLICY } from '../../scripts/serve.mjs';
import { dist, site } from './site.js';

const { open, openFramed } = site();
const withoutPolicy = site({ policy: POLICY.replace('lit-html dealscope', 'lit-html') });
const LEVER = parameter('other_backlog_growth');

test('trials run in a worker, beside the levers', async (t) => {
  const { page } = await open(t);
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 1);
});

test('without its worker the page computes in slices of its own', async (t) => {
  const { page } = await open(t, {
    prepare: (opened) => opened.route('**/worker-*.js', (route) => route.abort()),
  });
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 0);
});

test('where the page allows scripts from trusted addresses and not the name of their policy, it does so too', async (t) => {
  const { page, complaints } = await withoutPolicy.open(t);
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 0);
  assert.ok(complaints.length > 0);
  for (const complaint of complaints) assert.match(complaint, /dealscope/);
});

test('a worker that never answers blocks no lever, and is given up', async (t) => {
  const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' }; // as the page's, else it fails at once
  const silence = { contentType: 'text/javascript', headers, body: '' };
  const { page } = await open(t, {
    prepare: (opened) => opened.route('**/worker-*.js', (route) => route.fulfill(silence)),
  });
  const before = await answer(page);
  await range(page, LEVER).press('End');
  await soon(async () => assert.notEqual(await answer(page), before));
  await rangeNamed(page, '…');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
});

test('a worker that ends without a word is replaced, and the range comes back within seconds', async (t) => {
  const { page } = await open(t, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        const RealWorker = Worker;
        /** @type {Worker[]} */
        const workers = [];
        Object.assign(window, {
          workers,
          Worker: class extends RealWorker {
            /** @param {[string, WorkerOptions]} args */
            constructor(...args) {
              super(...args);
              workers.push(this);
            }
          },
        });
      }),
  });
  await rangeNamed(page, rangeOf());
  await range(page, LEVER).press('End');
  await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER.max }));
  for (const [key, value, count] of /** @type {const} */ ([
    ['Home', 'min', 2],
    ['End', 'max', 3], // not once only
  ])) {
    await page.evaluate(() => Reflect.get(window, 'workers').at(-1).terminate()); // as a browser does to save memory
    await range(page, LEVER).press(key);
    await rangeNamed(page, rangeOf({ [LEVER.id]: LEVER[value] }));
    assert.equal(await page.evaluate(() => Reflect.get(window, 'workers').length), count);
    assert.equal(page.workers().length, 1);
  }
});

test('replies that are delayed never take the place of newer ones', async (t) => {
  const { page } = await open(t, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        // the first replies come last
        const RealWorker = Worker;
        let replies = 0;
        Object.assign(window, {
          held: 0, // replies that were delayed
          late: 0, // those of them that are still to come
          Worker: class extends RealWorker {
            /** @param {(event: MessageEvent) => void} listener */
            set onmessage(listener) {
              super.onmessage = (event) => {
                const wait = event.data && 'reply' in event.data ? Math.max(0, 1500 - 500 * replies++) : 0;
                const late = (/** @type {number} */ by) =>
                  Object.assign(window, { late: Reflect.get(window, 'late') + by });
                if (wait) Object.assign(window, { held: late(1) && replies });
                setTimeout(() => {
                  listener.call(this, event);
                  if (wait) late(-1);
                }, wait);
              };
            }
          },
        });
      }),
  });
  const slider = range(page, LEVER);
  for (const key of ['End', 'Home', 'End', 'PageDown', 'ArrowLeft']) {
    await slider.press(key);
    await page.waitForTimeout(50);
  }
  const value = Number(await slider.inputValue());
  const wanted = rangeOf({ [LEVER.id]: value });
  assert.notEqual(wanted, rangeOf({ [LEVER.id]: LEVER.max }), 'the test would see an older reply');
  await soon(async () => assert.ok((await page.evaluate(() => Reflect.get(window, 'held'))) > 0));
  await rangeNamed(page, wanted);
  await page.waitForFunction(() => Reflect.get(window, 'late') === 0);
  await rangeNamed(page, wanted);
});

test('in a sandboxed frame, where no worker starts, the trials come all the same', async (t) => {
  const { page, frame, complaints } = await openFramed(t);
  await rangeNamed(frame, rangeOf());
  await frame.getByRole('slider', { name: LEVER.label }).press('End');
  await rangeNamed(frame, rangeOf({ [LEVER.id]: LEVER.max }));
  assert.equal(page.workers().length, 0);
  assert.deepEqual(complaints, []);
});

test('the one-file page from the disk has them too', async (t) => {
  const { page, complaints } = await open(t, { url: pathToFileURL(`${dist}dealscope.html`).href });
  await rangeNamed(page, rangeOf());
  assert.deepEqual(complaints, []);
});
