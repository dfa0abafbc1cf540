import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../../../web/engine/replies.js';
import { openScenario } from '../../../web/state/scenario.js';
import { FIRST_LOOK, SEED, TRIALS, createStore } from '../../../web/state/store.js';
import { aResult } from '../a-view.js';
import { describing, laidOut } from '../laid-out.js';

const own = { trials: TRIALS, seed: SEED };
const TEXT = '{}';

/** An engine in which only the pace of the build matters, and only half of what is promised can be paid. */
function anEngine() {
  let evaluations = 0;
  return {
    count: () => evaluations,
    describe: () => ({ ok: /** @type {const} */ (true), result: describing(aResult()) }),
    evaluate_values: (/** @type {string} */ _, /** @type {Float64Array} */ [build_pace]) => {
      evaluations++;
      const lab_dependence = Array(5).fill(0.6 / build_pace);
      return laidOut(aResult({ lab_dependence, affordable_share: 0.5 })).numbers;
    },
  };
}

function anOpenStore() {
  /** @type {boolean[]} */
  const told = [];
  const store = createStore((moved) => told.push(moved));
  const engine = anEngine();
  store.open(openScenario(engine, TEXT), { ...own, overrides: {}, kept: null, at: null, notes: [] });
  return { ...store, told, engine };
}

test('a scenario opens at the first look, without asking for a new link', () => {
  const { state, told } = anOpenStore();
  assert.equal(state.year, FIRST_LOOK);
  assert.deepEqual(told, [false]);
});

test('a lever moves, and comes back to no override at all', () => {
  const { state, acts, told } = anOpenStore();
  acts.set('build_pace', 0.5);
  assert.deepEqual(state.overrides, { build_pace: 0.5 });
  acts.set('build_pace', 1);
  assert.deepEqual(state.overrides, {});
  assert.deepEqual(told, [false, true, true]);
});

test('what is typed wrongly stays until a value takes its place, and moves nothing', () => {
  const { state, acts, told } = anOpenStore();
  acts.type('build_pace', { text: '9', message: 'too much' });
  assert.deepEqual(Object.keys(state.drafts), ['build_pace']);
  assert.equal(told.at(-1), false);
  acts.set('build_pace', 0.5);
  assert.deepEqual(state.drafts, {});
});

test('paying what it can', () => {
  const { state, acts } = anOpenStore();
  acts.payWhatItCan();
  assert.deepEqual(state.overrides, { funding_link: 1 });
});

test('a lever that changes nothing is found out, one that changes something is not', () => {
  const { state, acts } = anOpenStore();
  acts.tryOut('fulfilment');
  assert.equal(state.idle, 'fulfilment');
  acts.tryOut('build_pace');
  assert.equal(state.idle, null);
});

test('choosing a year computes nothing anew', () => {
  const { state, acts, engine } = anOpenStore();
  const before = engine.count();
  acts.chooseYear(1);
  assert.equal(state.opened?.view(state).year, 1);
  assert.equal(engine.count(), before);
});

test('another figure asks for a new link and drops the target that was meant for the old one', () => {
  const { state, acts, told } = anOpenStore();
  acts.ask({ target: '30', lever: 'build_pace' });
  acts.chooseMetric('balance');
  assert.equal(state.metric, 'balance');
  assert.deepEqual([state.asked.target, state.asked.lever], [null, 'build_pace']);
  assert.equal(told.at(-1), true);
});

test('once a lever moves, what was asked is no longer what is told', () => {
  const { state, acts } = anOpenStore();
  acts.ask({ target: '30', last: 'target' });
  assert.equal(state.asked.last, 'target');
  acts.set('build_pace', 0.5);
  assert.deepEqual([state.asked.last, state.asked.target], [null, '30']);
});

test('folding a part asks for nothing, and doing it twice tells nobody', () => {
  const { state, acts, told } = anOpenStore();
  acts.fold('map', true);
  assert.ok(state.unfolded.has('map'));
  assert.equal(told.at(-1), false);
  const before = told.length;
  acts.fold('map', true);
  assert.equal(told.length, before);
});

test('the present state is kept as A, changes places with B, and is let go', () => {
  const { state, acts, told } = anOpenStore();
  acts.set('build_pace', 0.5);
  acts.keep();
  acts.set('build_pace', 2);
  assert.deepEqual([state.kept, state.overrides], [{ build_pace: 0.5 }, { build_pace: 2 }]);
  acts.swap();
  assert.deepEqual([state.kept, state.overrides], [{ build_pace: 2 }, { build_pace: 0.5 }]);
  acts.letGo();
  assert.deepEqual([state.kept, state.overrides], [null, { build_pace: 0.5 }]);
  acts.swap();
  assert.deepEqual(state.overrides, { build_pace: 0.5 }, 'there is nothing to change places with');
  assert.deepEqual(
    told,
    [false, true, true, true, true, true],
    'each is a new link, but the last, which changed nothing',
  );
});

test('another scenario has no A, unless its link brings one', () => {
  const { state, acts, open, engine } = anOpenStore();
  const again = openScenario(engine, TEXT);
  acts.keep();
  open(again, { ...own, overrides: {}, kept: null, at: null, notes: [] });
  assert.equal(state.kept, null);
  open(again, { ...own, overrides: {}, kept: { build_pace: 2 }, at: null, notes: [] });
  assert.deepEqual(state.kept, { build_pace: 2 });
});

test('A is computed once: not when kept, not when B moves, not when they change places', () => {
  const { state, acts, engine } = anOpenStore();
  const look = () => state.opened?.view(state);
  acts.set('build_pace', 0.5);
  look();
  const before = engine.count();
  acts.keep();
  assert.equal(look()?.baseline, look()?.result);
  acts.set('build_pace', 2);
  look();
  acts.swap();
  const view = look();
  assert.equal(engine.count(), before + 1, 'B, once');
  assert.equal(view?.baseline.lab_dependence[0], 0.3);
  assert.equal(view?.result.lab_dependence[0], 1.2);
  acts.letGo();
  assert.equal(look()?.baseline.lab_dependence[0], 0.6, 'against the scenario as it stands');
});

test('a refused scenario brings its issues', () => {
  const issues = [{ path: '/scenario/schema', message: 'found 2' }];
  const engine = {
    describe: () => ({ ok: /** @type {const} */ (false), issues }),
    evaluate_values: () => {
      throw new Refused(issues);
    },
  };
  assert.throws(
    () => openScenario(engine, TEXT),
    (/** @type {Refused} */ error) => {
      assert.deepEqual(error.issues, issues);
      return error.message === '/scenario/schema: found 2';
    },
  );
});
