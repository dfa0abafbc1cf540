import assert from 'node:assert/strict';
import { test } from 'node:test';
import { throttled } from '../../web/state/history.js';

/** A clock that goes only when told. */
function aClock() {
  let time = 0;
  /** @type {{ due: number, later: () => void }[]} */
  let waiting = [];
  return {
    now: () => time,
    after: (/** @type {() => void} */ later, /** @type {number} */ wait) =>
      waiting.push({ due: time + wait, later }),
    pass(/** @type {number} */ ms) {
      time += ms;
      const due = waiting.filter((w) => w.due <= time);
      waiting = waiting.filter((w) => w.due > time);
      for (const { later } of due) later();
    },
  };
}

test('a drag of 30 seconds stays below the limit of browsers, and its end is written', () => {
  const clock = aClock();
  /** @type {string[]} */
  const written = [];
  const { put } = throttled((link) => written.push(link), clock);
  for (let ms = 0; ms < 30_000; ms += 16) {
    put(`#${ms}`);
    clock.pass(16);
  }
  put('#end');
  clock.pass(1000);
  assert.ok(written.length < 100, `${written.length} writes`);
  assert.ok(written.length > 50, `${written.length} writes`);
  assert.equal(written.at(-1), '#end');
});

test('the first change is written at once, and leaving the page does not wait', () => {
  const clock = aClock();
  /** @type {string[]} */
  const written = [];
  const { put, flush } = throttled((link) => written.push(link), clock);
  put('#1');
  assert.deepEqual(written, ['#1']);
  put('#2');
  flush();
  assert.deepEqual(written, ['#1', '#2']);
  clock.pass(1000);
  assert.deepEqual(written, ['#1', '#2']);
});
