import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused } from '../../../web/engine/replies.js';
import { loadScenario } from '../../../web/state/scenario.js';
import { DEFAULT_YEAR_INDEX, SEED, TRIALS, createStore } from '../../../web/state/store.js';
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
  store.open(loadScenario(engine, TEXT), {
    ...own,
    overrides: {},
    baselineOverrides: null,
    at: null,
    notes: [],
  });
  return { ...store, told, engine };
}

test('a scenario opens at the first look, without asking for a new link', () => {
  const { state, told } = anOpenStore();
  assert.equal(state.year, DEFAULT_YEAR_INDEX);
  assert.deepEqual(told, [false]);
});

test('a lever moves, and comes back to no override at all', () => {
  const { state, actions, told } = anOpenStore();
  actions.set('build_pace', 0.5);
  assert.deepEqual(state.overrides, { build_pace: 0.5 });
  actions.set('build_pace', 1);
  assert.deepEqual(state.overrides, {});
  assert.deepEqual(told, [false, true, true]);
});

test('what is typed wrongly stays until a value takes its place, and moves nothing', () => {
  const { state, actions, told } = anOpenStore();
  actions.type('build_pace', { text: '9', message: 'too much' });
  assert.deepEqual(Object.keys(state.drafts), ['build_pace']);
  assert.equal(told.at(-1), false);
  actions.set('build_pace', 0.5);
  assert.deepEqual(state.drafts, {});
});

test('paying what it can', () => {
  const { state, actions } = anOpenStore();
  actions.setAffordableFulfilment();
  assert.deepEqual(state.overrides, { funding_link: 1 });
});

test('a lever that changes nothing is found out, one that changes something is not', () => {
  const { state, actions } = anOpenStore();
  actions.checkEffect('fulfilment');
  assert.equal(state.idle, 'fulfilment');
  actions.checkEffect('build_pace');
  assert.equal(state.idle, null);
});

test('choosing a year computes nothing anew', () => {
  const { state, actions, engine } = anOpenStore();
  const before = engine.count();
  actions.chooseYear(1);
  assert.equal(state.opened?.view(state).year, 1);
  assert.equal(engine.count(), before);
});

test('another figure asks for a new link and drops the target that was meant for the old one', () => {
  const { state, actions, told } = anOpenStore();
  actions.ask({ target: '30', lever: 'build_pace' });
  actions.chooseMetric('balance');
  assert.equal(state.metric, 'balance');
  assert.deepEqual([state.asked.target, state.asked.lever], [null, 'build_pace']);
  assert.equal(told.at(-1), true);
});

test('once a lever moves, what was asked is no longer what is told', () => {
  const { state, actions } = anOpenStore();
  actions.ask({ target: '30', last: 'target' });
  assert.equal(state.asked.last, 'target');
  actions.set('build_pace', 0.5);
  assert.deepEqual([state.asked.last, state.asked.target], [null, '30']);
});

test('folding a part asks for nothing, and doing it twice tells nobody', () => {
  const { state, actions, told } = anOpenStore();
  actions.setExpanded('map', true);
  assert.ok(state.expanded.has('map'));
  assert.equal(told.at(-1), false);
  const before = told.length;
  actions.setExpanded('map', true);
  assert.equal(told.length, before);
});

test('the present state is kept as A, changes places with B, and is let go', () => {
  const { state, actions, told } = anOpenStore();
  actions.set('build_pace', 0.5);
  actions.setBaseline();
  actions.set('build_pace', 2);
  assert.deepEqual([state.baselineOverrides, state.overrides], [{ build_pace: 0.5 }, { build_pace: 2 }]);
  actions.swapBaseline();
  assert.deepEqual([state.baselineOverrides, state.overrides], [{ build_pace: 2 }, { build_pace: 0.5 }]);
  actions.clearBaseline();
  assert.deepEqual([state.baselineOverrides, state.overrides], [null, { build_pace: 0.5 }]);
  actions.swapBaseline();
  assert.deepEqual(state.overrides, { build_pace: 0.5 }, 'there is nothing to change places with');
  assert.deepEqual(
    told,
    [false, true, true, true, true, true],
    'each is a new link, but the last, which changed nothing',
  );
});

test('another scenario has no A, unless its link brings one', () => {
  const { state, actions, open, engine } = anOpenStore();
  const again = loadScenario(engine, TEXT);
  actions.setBaseline();
  open(again, { ...own, overrides: {}, baselineOverrides: null, at: null, notes: [] });
  assert.equal(state.baselineOverrides, null);
  open(again, { ...own, overrides: {}, baselineOverrides: { build_pace: 2 }, at: null, notes: [] });
  assert.deepEqual(state.baselineOverrides, { build_pace: 2 });
});

test('A is computed once: not when kept, not when B moves, not when they change places', () => {
  const { state, actions, engine } = anOpenStore();
  const look = () => state.opened?.view(state);
  actions.set('build_pace', 0.5);
  look();
  const before = engine.count();
  actions.setBaseline();
  assert.equal(look()?.baseline, look()?.result);
  actions.set('build_pace', 2);
  look();
  actions.swapBaseline();
  const view = look();
  assert.equal(engine.count(), before + 1, 'B, once');
  assert.equal(view?.baseline.lab_dependence[0], 0.3);
  assert.equal(view?.result.lab_dependence[0], 1.2);
  actions.clearBaseline();
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
    () => loadScenario(engine, TEXT),
    (/** @type {Refused} */ error) => {
      assert.deepEqual(error.issues, issues);
      return error.message === '/scenario/schema: found 2';
    },
  );
});
