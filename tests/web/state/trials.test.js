// Trials behind a finger, with a background that answers when told to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrialsController } from '../../../web/state/trials.js';
import { aDescription } from '../a-view.js';

/** @typedef {import('../../../web/state/scenario.js').LoadedScenario} LoadedScenario */

const opened = /** @type {LoadedScenario} */ (
  /** @type {unknown} */ ({ text: 'text', description: aDescription() })
);
const settings = { opened, seed: 1, trials: 10_000 };

function aBench() {
  /** @type {{ trials: number, answer: (value?: any) => Promise<void>, part: (part: number) => void }[]} */
  const runs = [];
  /** @type {string[]} */
  const changes = [];
  let clock = 0;
  const background = {
    run: (
      /** @type {string} */ _,
      /** @type {string} */ __,
      /** @type {any} */ { trials, seed },
      /** @type {any} */ part,
    ) =>
      new Promise((resolve) => {
        const outcome = {
          reply: { ok: true, result: { trials, seed, metrics: {}, regimes: {} } },
          samples: null,
        };
        const answer = async (value = outcome) => {
          resolve(value);
          await new Promise((done) => setImmediate(done));
        };
        runs.push({ trials, answer, part });
      }),
    cancel: () => runs.at(-1)?.answer(null),
  };
  const following = createTrialsController(
    /** @type {any} */ (background),
    (what) => changes.push(what),
    () => clock,
  );
  return {
    following,
    runs,
    changes,
    wait: (/** @type {number} */ ms) => (clock += ms),
    seen: () => following.current(opened),
    trials: () => following.current(opened)?.simulation.trials,
  };
}

test('a move asks for a few trials, rest for all', async () => {
  const { following, runs, trials, seen } = aBench();
  assert.equal(seen(), null);
  following.preview({ ...settings, overrides: {} });
  await runs[0].answer();
  assert.equal(trials(), 512);
  following.full({ ...settings, overrides: {} });
  assert.equal(runs[1].trials, 10_000);
});

test('another year, or rest once more, asks for nothing', async () => {
  const { following, runs } = aBench();
  const overrides = { a: 1 };
  following.full({ ...settings, overrides });
  following.full({ ...settings, overrides });
  await runs[0].answer();
  following.preview({ ...settings, overrides });
  following.full({ ...settings, overrides });
  assert.equal(runs.length, 1);
});

test('fewer trials than a quick run are not made more', () => {
  const { following, runs } = aBench();
  following.preview({ ...settings, trials: 100, overrides: {} });
  assert.equal(runs[0].trials, 100);
});

test('bands are behind only when they are so for a while', async () => {
  const { following, runs, wait, seen } = aBench();
  following.preview({ ...settings, overrides: { a: 1 } });
  await runs[0].answer();
  following.preview({ ...settings, overrides: { a: 2 } });
  wait(16);
  assert.equal(seen()?.stale, false);
  wait(100);
  assert.equal(seen()?.stale, true);
  await runs[1].answer();
  assert.equal(seen()?.stale, false);
  wait(10_000);
  assert.equal(seen()?.stale, false);
});

test('what comes late is shown as behind, until its successor comes', async () => {
  const { following, runs, wait, seen } = aBench();
  following.preview({ ...settings, overrides: { a: 1 } });
  following.preview({ ...settings, overrides: { a: 2 } });
  wait(300);
  await runs[0].answer();
  assert.equal(seen()?.stale, true);
  await runs[1].answer();
  assert.equal(seen()?.stale, false);
});

test('a long run tells its progress; cancelled, it leaves what was there and its number of trials', async () => {
  const { following, runs, changes, seen } = aBench();
  const overrides = {};
  following.full({ ...settings, overrides });
  await runs[0].answer();
  const before = seen();
  following.full({ ...settings, overrides, trials: 1_000_000 });
  runs[1].part(0.25);
  assert.equal(following.progress, 0.25);
  assert.equal(following.cancel(), 10_000);
  assert.equal(following.progress, null);
  assert.equal(seen(), before);
  assert.deepEqual(changes, ['whole', 'progress']);
  following.full({ ...settings, overrides });
  assert.equal(runs.length, 2, 'what is there is not run again');
});

test('a run that was waited for is told as such', async () => {
  const { following, runs, changes } = aBench();
  following.full({ ...settings, overrides: {} });
  runs[0].part(0.5);
  await runs[0].answer();
  assert.deepEqual(changes, ['progress', 'long']);
});

test('a refusal is told and what was there stays', async () => {
  const { following, runs, trials } = aBench();
  const overrides = {};
  following.full({ ...settings, overrides });
  await runs[0].answer();
  following.full({ ...settings, overrides, trials: 2e9 });
  const issues = [{ path: '/request/trials', message: 'found 2000000000' }];
  await runs[1].answer({ reply: { ok: false, issues }, samples: null });
  assert.equal(following.trouble, 'found 2000000000');
  assert.equal(trials(), 10_000);
  following.full({ ...settings, overrides, trials: 1000 });
  await runs[2].answer();
  assert.equal(following.trouble, '');
});

test('trials of another scenario are not shown', async () => {
  const { following, runs } = aBench();
  const other = { ...opened };
  following.full({ ...settings, overrides: {} });
  following.full({ ...settings, opened: other, overrides: {} });
  await runs[0].answer();
  assert.equal(following.current(other), null);
  await runs[1].answer();
  assert.equal(following.current(other)?.simulation.trials, 10_000);
});
