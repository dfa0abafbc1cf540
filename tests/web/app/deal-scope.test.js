// What a host sets before the start has the effect that it has after it.

import '../vite-imports.js';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { withState } from '../../../web/app/deal-scope.js';
import { publicState } from '../../../web/state/public-state.js';
import { createStore } from '../../../web/state/store.js';

const { StateRequests } = await import('../../../web/app/state-requests.js');

const { fetch } = globalThis;
const { warn } = console;
/** @type {string[]} */
let warnings = [];
beforeEach(() => {
  warnings = [];
  console.warn = (/** @type {string} */ text) => void warnings.push(text);
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ url) => new Response(new Uint8Array(await readFile(new URL(url)))),
  });
});
afterEach(() => {
  Object.assign(globalThis, { fetch });
  console.warn = warn;
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

/**
 * State and warnings of an element on which states are set, before its start or after it.
 *
 * @param {any[]} states
 * @param {boolean} isStarted
 */
async function after(states, isStarted) {
  warnings = [];
  const attributes = /** @type {any} */ ({ flags: { link: '' }, warn() {}, appearance: {} });
  const store = createStore(() => {});
  const requests = new StateRequests(store, /** @type {any} */ ({ link: '' }), attributes, {
    onLoaded: (scenario, state) => store.open(scenario, state),
    onError: (error) => assert.fail(String(error)),
    loadSites: async () => {},
  });
  requests.openAddress();
  if (isStarted) {
    await requests.ready();
    await settled();
    for (const state of states) {
      requests.setState(state);
      await settled();
    }
  } else {
    for (const state of states.reduce(withState, [])) requests.setState(state);
    await requests.ready();
  }
  await settled();
  const { scenario, year, levers } = publicState(store.state) ?? {};
  return { scenario, year, levers, warnings };
}

/** @type {Record<string, [any[], [string, number, Record<string, number>]]>} */
const CASES = {
  'an invalid lever': [
    [{ levers: { build_pace: 0.5 }, year: 2028 }, { levers: { build_pace: 'bogus' } }],
    ['article-2026-01', 2028, { build_pace: 0.5 }],
  ],
  'levers that are none': [
    [{ levers: { build_pace: 0.5 }, year: 2028 }, { levers: 5 }],
    ['article-2026-01', 2028, { build_pace: 0.5 }],
  ],
  'a year outside the grid': [
    [{ levers: { build_pace: 0.5 }, year: 2028 }, { year: 1900 }],
    ['article-2026-01', 2028, { build_pace: 0.5 }],
  ],
  'an unknown lever': [
    [{ levers: { build_pace: 0.5 } }, { levers: { warp_speed: 1 } }, { year: 2028 }],
    ['article-2026-01', 2028, { build_pace: 0.5 }],
  ],
  'an invalid lever beside a valid one': [
    [{ levers: { build_pace: 0.5 } }, { levers: { build_pace: 99, fulfilment: 0.7 } }],
    ['article-2026-01', 2030, { build_pace: 0.5, fulfilment: 0.7 }],
  ],
  'an unknown scenario': [
    [{ scenario: 'mid-2026' }, { scenario: 'nope' }, { year: 2028.5 }],
    ['mid-2026', 2028.5, {}],
  ],
  'another scenario': [
    [{ levers: { fulfilment: 0.5 } }, { scenario: 'mid-2026', year: 1900 }, { levers: { fulfilment: 0.7 } }],
    ['mid-2026', 2030.5, { fulfilment: 0.7 }],
  ],
};
for (const [name, [states, wanted]] of Object.entries(CASES))
  test(`${name}, set later, has the same effect before the start as after it`, async () => {
    const [before, started] = [await after(states, false), await after(states, true)];
    const [scenario, year, levers] = wanted;
    assert.deepEqual([before.scenario, before.year, before.levers], [scenario, year, levers]);
    assert.deepEqual(before, started);
  });

test('the state is that of the moment when it is set, of whatever kind its objects are', () => {
  class Levers {
    build_pace = 0.5;
  }
  class State {
    #levers = new Levers();
    get year() {
      return 2028;
    }
    get levers() {
      return this.#levers;
    }
  }
  const plain = () => ({ year: 2028, levers: { build_pace: 0.5 } });
  const bare = Object.assign(Object.create(null), {
    year: 2028,
    levers: Object.assign(Object.create(null), { build_pace: 0.5 }),
  });
  const foreign = runInNewContext('({ year: 2028, levers: { build_pace: 0.5 } })');
  for (const state of [plain(), bare, foreign, new State(), new Proxy(plain(), {})]) {
    const [copy] = withState([], state);
    state.levers.build_pace = 2;
    if (!(state instanceof State)) state.year = 2029;
    assert.deepEqual([copy.year, { ...copy.levers }], [2028, { build_pace: 0.5 }]);
  }
  const strange = /** @type {any} */ ({ levers: [1], leavers: 2 });
  const [copy] = /** @type {any[]} */ (withState([], strange));
  assert.deepEqual([copy.levers, copy.leavers], [[1], 2], 'reported after the start');
});

test('of thousands of states those remain that no later one replaces', () => {
  /** @type {any[]} */
  let pending = [];
  pending = withState(pending, { scenario: 'mid-2026', year: 2028.5 });
  for (let i = 0; i < 10_000; i++) {
    pending = withState(pending, { levers: { [`lever_${i % 300}`]: i } });
    if (i === 50) pending = withState(pending, { year: 2029.5 });
  }
  assert.equal(pending.length, 50);
  assert.equal(pending[0].scenario, 'mid-2026');
  assert.equal(pending[1].year, 2029.5);
  assert.deepEqual(pending.at(-1)?.levers, { lever_99: 9999 });
});
