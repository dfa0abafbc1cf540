// The trials controller, on fake simulations that reply on demand and a fake clock.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTrialsController } from '../../../web/state/trials.js';
import { aResult } from '../a-view.js';
import { describing } from '../laid-out.js';

/** @import {LoadedScenario} from '../../../web/state/scenario.js' */

const loaded = /** @type {LoadedScenario} */ (
  /** @type {unknown} */ ({
    input: () => ({ figures: new Float64Array(), values: new Float64Array() }),
    description: describing(aResult()),
  })
);
const settings = { loaded, seed: 1, trials: 10_000 };

function fakeTrials() {
  /** @type {{ trials: number, answer: (value?: any) => Promise<void>, part: (part: number) => void }[]} */
  const runs = [];
  /** @type {string[]} */
  const changes = [];
  let clock = 0;
  const simulations = {
    run: (/** @type {string} */ _, /** @type {any} */ { trials }, /** @type {any} */ part) =>
      new Promise((resolve) => {
        const outcome = { reply: new Float64Array(1000), samples: null };
        const answer = async (value = outcome) => {
          resolve(value);
          await new Promise((done) => setImmediate(done));
        };
        runs.push({ trials, answer, part });
      }),
    cancel: () => runs.at(-1)?.answer(null),
  };
  const controller = createTrialsController(
    /** @type {any} */ (simulations),
    (change) => changes.push(change),
    () => clock,
  );
  return {
    controller,
    runs,
    changes,
    wait: (/** @type {number} */ ms) => (clock += ms),
    shown: () => controller.current(loaded),
    trials: () => controller.current(loaded)?.simulation.trials,
  };
}

test('a move runs a preview, settled input all trials', async () => {
  const { controller, runs, trials, shown } = fakeTrials();
  assert.equal(shown(), null);
  controller.preview({ ...settings, overrides: {} });
  await runs[0].answer();
  assert.equal(trials(), 512);
  controller.full({ ...settings, overrides: {} });
  assert.equal(runs[1].trials, 10_000);
});

test('without a move of the levers nothing is run again', async () => {
  const { controller, runs } = fakeTrials();
  const overrides = { a: 1 };
  controller.full({ ...settings, overrides });
  controller.full({ ...settings, overrides });
  await runs[0].answer();
  controller.preview({ ...settings, overrides });
  controller.full({ ...settings, overrides });
  assert.equal(runs.length, 1);
});

test('a preview has at most the requested trials', () => {
  const { controller, runs } = fakeTrials();
  controller.preview({ ...settings, trials: 100, overrides: {} });
  assert.equal(runs[0].trials, 100);
});

test('bands are stale after a delay only', async () => {
  const { controller, runs, wait, shown } = fakeTrials();
  controller.preview({ ...settings, overrides: { a: 1 } });
  await runs[0].answer();
  controller.preview({ ...settings, overrides: { a: 2 } });
  wait(16);
  assert.equal(shown()?.stale, false);
  wait(100);
  assert.equal(shown()?.stale, true);
  await runs[1].answer();
  assert.equal(shown()?.stale, false);
  wait(10_000);
  assert.equal(shown()?.stale, false);
});

test('a late reply is shown as stale, until the next one arrives', async () => {
  const { controller, runs, wait, shown } = fakeTrials();
  controller.preview({ ...settings, overrides: { a: 1 } });
  controller.preview({ ...settings, overrides: { a: 2 } });
  wait(300);
  await runs[0].answer();
  assert.equal(shown()?.stale, true);
  await runs[1].answer();
  assert.equal(shown()?.stale, false);
});

test('a long run reports its progress; cancelling it leaves the trials that are shown', async () => {
  const { controller, runs, changes, shown } = fakeTrials();
  const overrides = {};
  controller.full({ ...settings, overrides });
  await runs[0].answer();
  const before = shown();
  controller.full({ ...settings, overrides, trials: 1_000_000 });
  runs[1].part(0.25);
  assert.equal(controller.progress, 0.25);
  assert.equal(controller.cancel(), 10_000);
  assert.equal(controller.progress, null);
  assert.equal(shown(), before);
  assert.deepEqual(changes, ['whole', 'progress']);
  controller.full({ ...settings, overrides });
  assert.equal(runs.length, 2, 'trials that are shown are not run again');
});

test('the end of a run that has shown progress is reported as such', async () => {
  const { controller, runs, changes } = fakeTrials();
  controller.full({ ...settings, overrides: {} });
  runs[0].part(0.5);
  await runs[0].answer();
  assert.deepEqual(changes, ['progress', 'long']);
});

test('a fault is reported, and the trials that are shown stay', async () => {
  const { controller, runs, trials } = fakeTrials();
  const overrides = {};
  controller.full({ ...settings, overrides });
  await runs[0].answer();
  controller.full({ ...settings, overrides, trials: 2e9 });
  await runs[1].answer({ reply: 3, samples: null });
  assert.equal(controller.trouble, 'a result overflows');
  assert.equal(trials(), 10_000);
  controller.full({ ...settings, overrides, trials: 1000 });
  await runs[2].answer();
  assert.equal(controller.trouble, '');
});

test('trials of earlier levers are withdrawn where those of the present ones fail, until others are done', async () => {
  const { controller, runs, trials } = fakeTrials();
  controller.full({ ...settings, overrides: {} });
  await runs[0].answer();
  assert.equal(trials(), 10_000);
  controller.preview({ ...settings, overrides: { a: 1 } });
  assert.equal(trials(), 10_000, 'while they run');
  await runs[1].answer({ reply: { ok: false, issues: [{ path: '', message: 'no' }] }, samples: null });
  assert.equal(trials(), undefined);
  controller.full({ ...settings, overrides: { a: 1 } });
  await runs[2].answer();
  assert.equal(trials(), 10_000);
});

test('trials of another scenario are not shown', async () => {
  const { controller, runs } = fakeTrials();
  const other = { ...loaded };
  controller.full({ ...settings, overrides: {} });
  controller.full({ ...settings, loaded: other, overrides: {} });
  await runs[0].answer();
  assert.equal(controller.current(other), null);
  await runs[1].answer();
  assert.equal(controller.current(other)?.simulation.trials, 10_000);
});
