import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorReply } from '../../../web/engine/replies.js';
import { loadScenario } from '../../../web/state/scenario.js';
import { DEFAULT_YEAR_INDEX, SEED, TRIALS, createStore } from '../../../web/state/store.js';
import { aResult } from '../a-view.js';
import { describing, laidOut } from '../laid-out.js';

const own = { trials: TRIALS, seed: SEED };
const FILE = { scenario: {}, description: describing(aResult()), figures: [] };

/** A fake engine in which build_pace alone affects a metric. */
function anEngine() {
  let evaluations = 0;
  return {
    count: () => evaluations,
    describe_figures: () => new Float64Array(),
    evaluate_figures: (/** @type {Float64Array} */ _, /** @type {Float64Array} */ [build_pace]) => {
      evaluations++;
      const lab_dependence = Array(5).fill(0.6 / build_pace);
      return laidOut(aResult({ lab_dependence })).numbers;
    },
  };
}

function anOpenStore() {
  /** @type {boolean[]} */
  const changes = [];
  const store = createStore((isPersisted) => changes.push(isPersisted));
  const engine = anEngine();
  store.open(loadScenario(engine, FILE), {
    ...own,
    overrides: {},
    baselineOverrides: null,
    at: null,
    notes: [],
  });
  return { ...store, changes, engine };
}

test('a loaded scenario has the default year, and is no persisted change', () => {
  const { state, changes } = anOpenStore();
  assert.equal(state.year, DEFAULT_YEAR_INDEX);
  assert.deepEqual(changes, [false]);
});

test('a lever at the value of the scenario has no override', () => {
  const { state, actions, changes } = anOpenStore();
  actions.set('build_pace', 0.5);
  assert.deepEqual(state.overrides, { build_pace: 0.5 });
  actions.set('build_pace', 1);
  assert.deepEqual(state.overrides, {});
  assert.deepEqual(changes, [false, true, true]);
});

test('a draft stays until a value is set, and is not persisted', () => {
  const { state, actions, changes } = anOpenStore();
  actions.type('build_pace', { text: '9', message: 'too much' });
  assert.deepEqual(Object.keys(state.drafts), ['build_pace']);
  assert.equal(changes.at(-1), false);
  actions.set('build_pace', 0.5);
  assert.deepEqual(state.drafts, {});
});

test('a number box, a query and a preview of a what-if are not persisted', () => {
  const { state, actions, changes, open, engine } = anOpenStore();
  const what = { id: 'slow', title: 'It is slower', overrides: { build_pace: 0.5 } };
  actions.openNumber('exposure-build_pace');
  actions.search('build');
  actions.preview(what);
  assert.deepEqual(
    [state.openLever, state.leverQuery, state.preview],
    ['exposure-build_pace', 'build', what],
  );
  assert.ok(changes.every((isPersisted) => !isPersisted));
  const before = changes.length;
  actions.preview(what);
  assert.equal(changes.length, before, 'the same preview is no change');
  open(loadScenario(engine, FILE), { ...own, overrides: {}, baselineOverrides: null, at: null, notes: [] });
  assert.deepEqual([state.openLever, state.leverQuery, state.preview], [null, '', null]);
});

test('a what-if is applied and removed, and drops drafts', () => {
  const { state, actions, changes } = anOpenStore();
  const what = { id: 'slow', title: 'It is slower', overrides: { build_pace: 0.5 } };
  actions.set('fulfilment', 0.8);
  actions.type('build_pace', { text: '9', message: 'too much' });
  actions.toggleWhatIf(what);
  assert.deepEqual(state.overrides, { fulfilment: 0.8, build_pace: 0.5 });
  assert.deepEqual(state.drafts, {});
  assert.equal(changes.at(-1), true);
  actions.toggleWhatIf(what);
  assert.deepEqual(state.overrides, { fulfilment: 0.8 });
});

test('another year needs no evaluation', () => {
  const { state, actions, engine } = anOpenStore();
  const before = engine.count();
  actions.chooseYear(1);
  assert.equal(state.loaded?.view(state).year, 1);
  assert.equal(engine.count(), before);
});

test('another metric is persisted, and drops the target', () => {
  const { state, actions, changes } = anOpenStore();
  actions.setAnalysis({ target: '30', lever: 'build_pace' });
  actions.chooseMetric('balance');
  assert.equal(state.metric, 'balance');
  assert.deepEqual([state.analysis.target, state.analysis.lever], [null, 'build_pace']);
  assert.equal(changes.at(-1), true);
});

test('a move of a lever resets the setting that was changed last', () => {
  const { state, actions } = anOpenStore();
  actions.setAnalysis({ target: '30', last: 'target' });
  assert.equal(state.analysis.last, 'target');
  actions.set('build_pace', 0.5);
  assert.deepEqual([state.analysis.last, state.analysis.target], [null, '30']);
});

test('folding a part is not persisted, and is no change the second time', () => {
  const { state, actions, changes } = anOpenStore();
  actions.setExpanded('map', true);
  assert.ok(state.expanded.has('map'));
  assert.equal(changes.at(-1), false);
  const before = changes.length;
  actions.setExpanded('map', true);
  assert.equal(changes.length, before);
});

test('the baseline is set, exchanged with the present state, and cleared', () => {
  const { state, actions, changes } = anOpenStore();
  actions.set('build_pace', 0.5);
  actions.setBaseline();
  actions.set('build_pace', 2);
  assert.deepEqual([state.baselineOverrides, state.overrides], [{ build_pace: 0.5 }, { build_pace: 2 }]);
  actions.swapBaseline();
  assert.deepEqual([state.baselineOverrides, state.overrides], [{ build_pace: 2 }, { build_pace: 0.5 }]);
  actions.clearBaseline();
  assert.deepEqual([state.baselineOverrides, state.overrides], [null, { build_pace: 0.5 }]);
  actions.swapBaseline();
  assert.deepEqual(state.overrides, { build_pace: 0.5 }, 'there is no baseline to exchange');
  assert.deepEqual(
    changes,
    [false, true, true, true, true, true],
    'each change is persisted; the last call changes nothing',
  );
});

test('another scenario has no baseline, unless its link has one', () => {
  const { state, actions, open, engine } = anOpenStore();
  const again = loadScenario(engine, FILE);
  actions.setBaseline();
  open(again, { ...own, overrides: {}, baselineOverrides: null, at: null, notes: [] });
  assert.equal(state.baselineOverrides, null);
  open(again, { ...own, overrides: {}, baselineOverrides: { build_pace: 2 }, at: null, notes: [] });
  assert.deepEqual(state.baselineOverrides, { build_pace: 2 });
});

test('the baseline is evaluated once: not when set, moved against or exchanged', () => {
  const { state, actions, engine } = anOpenStore();
  const viewNow = () => state.loaded?.view(state);
  actions.set('build_pace', 0.5);
  viewNow();
  const before = engine.count();
  actions.setBaseline();
  assert.equal(viewNow()?.baseline, viewNow()?.result);
  actions.set('build_pace', 2);
  viewNow();
  actions.swapBaseline();
  const view = viewNow();
  assert.equal(engine.count(), before + 1, 'B, once');
  assert.equal(view?.baseline.lab_dependence[0], 0.3);
  assert.equal(view?.result.lab_dependence[0], 1.2);
  actions.clearBaseline();
  assert.equal(viewNow()?.baseline.lab_dependence[0], 0.6, 'relative to the scenario without overrides');
});

test('an engine that refuses a scenario throws its issues', () => {
  const issues = [{ path: '/request', message: 'no scenario is open' }];
  const refuse = () => {
    throw new ErrorReply(issues);
  };
  const engine = { describe_figures: refuse, evaluate_figures: refuse };
  assert.throws(
    () => loadScenario(engine, FILE),
    (/** @type {ErrorReply} */ error) => {
      assert.deepEqual(error.issues, issues);
      return error.message === '/request: no scenario is open';
    },
  );
});
