// What a host, the flags and the reader request, in every order, while files load and where they cannot be loaded.

import '../vite-imports.js';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, test } from 'node:test';
import { publicState } from '../../../web/state/public-state.js';
import { createStore } from '../../../web/state/store.js';

const { StateRequests } = await import('../../../web/app/state-requests.js');

const { fetch, setTimeout: originalTimeout } = globalThis;
const { warn } = console;
/** @type {RegExp | null} addresses that cannot be fetched */
let unavailable = null;
/** @type {string[]} */
let warnings = [];

beforeEach(() => {
  unavailable = null;
  warnings = [];
  console.warn = (/** @type {string} */ text) => void warnings.push(text);
  Object.assign(globalThis, {
    fetch: async (/** @type {string} */ url) => {
      if (unavailable?.test(url)) throw new TypeError('no network');
      return new Response(new Uint8Array(await readFile(new URL(url))));
    },
    // without the delay before the second attempt
    setTimeout: (/** @type {() => void} */ act, ms = 0) => originalTimeout(act, ms / 100),
  });
});
afterEach(() => {
  Object.assign(globalThis, { fetch, setTimeout: originalTimeout });
  console.warn = warn;
});

/**
 * @param {string} [flags] link of the flags
 * @param {string} [link] in the address
 */
function requestsWith(flags = '', link = '') {
  const attributes = /** @type {any} */ ({
    flags: { link: flags },
    warn: (/** @type {string} */ text) => void warnings.push(text),
    appearance: { view: 'payment' },
    readAsFirstVersion: () => null,
  });
  const address = /** @type {any} */ ({ isOwn: Boolean(link), link, writeView() {} });
  const changes = { count: 0 };
  const store = createStore(() => void changes.count++);
  /** @type {unknown[]} */
  const errors = [];
  const siteLoads = { count: 0 };
  const requests = new StateRequests(store, address, attributes, {
    onLoaded: (scenario, state) => store.open(scenario, state),
    onError: (error) => void errors.push(error),
    loadSites: async () => void siteLoads.count++,
  });
  /** @param {string} changed link of the flags */
  const setFlags = (changed) => {
    const before = attributes.flags.link;
    attributes.flags = { link: changed };
    requests.applyFlags(before);
  };
  const state = () => {
    const { scenario, year, levers } = publicState(store.state) ?? {};
    return [scenario, year, levers];
  };
  return { requests, store, state, setFlags, errors, changes };
}

/**
 * With a scenario that is loaded.
 *
 * @param {string} [flags]
 * @param {string} [link]
 */
async function loadedWith(flags, link) {
  const all = requestsWith(flags, link);
  all.requests.openAddress();
  await all.requests.ready();
  await settled();
  return all;
}

const settled = () => new Promise((resolve) => originalTimeout(resolve, 100));

const ARTICLE = 'article-2026-01';
const MID = 'mid-2026';

test('without a link and flags the default scenario is opened', async () => {
  const { state } = await loadedWith();
  assert.deepEqual(state(), [ARTICLE, 2030, {}]);
});

test('flags are the state at the start, a link takes their place', async () => {
  const flags = '#scenario=mid-2026&at=2028.5&fulfilment=0.7&v=2';
  assert.deepEqual((await loadedWith(flags)).state(), [MID, 2028.5, { fulfilment: 0.7 }]);
  const { state } = await loadedWith(flags, '#v=2&build_pace=0.5');
  assert.deepEqual(state(), [ARTICLE, 2030, { build_pace: 0.5 }]);
  assert.deepEqual((await loadedWith(flags, '#comments')).state(), [MID, 2028.5, { fulfilment: 0.7 }]);
});

test('states that are set while a scenario loads are applied to it, in order', async () => {
  const { requests, state } = requestsWith();
  requests.openAddress();
  requests.setState({ scenario: MID });
  requests.setState({ levers: { fulfilment: 0.6 } });
  requests.setState({ year: 2028.5 });
  requests.setState({ levers: { fulfilment: 0.7 } });
  await requests.ready();
  assert.deepEqual(state(), [MID, 2028.5, { fulfilment: 0.7 }]);
  assert.deepEqual(warnings, []);
});

test('a state that is set while another scenario cannot be loaded is applied to the one that stays', async () => {
  const { requests, store, state, setFlags } = await loadedWith('#build_pace=0.5&v=2');
  unavailable = /autumn-2026/;
  const opening = requests.openScenario('autumn-2026');
  requests.setState({ year: 2028 });
  requests.setState({ levers: { fulfilment: 0.7 } });
  setFlags('#build_pace=0.6&v=2');
  await opening;
  await settled();
  assert.deepEqual(state(), [ARTICLE, 2028, { fulfilment: 0.7, build_pace: 0.6 }]);
  assert.equal(store.state.notes.length, 1);
  assert.match(store.state.notes[0], /could not be opened/);
  assert.equal(requests.scenario, ARTICLE);

  unavailable = null;
  await requests.openScenario('autumn-2026');
  assert.equal(state()[0], 'autumn-2026');
});

test('a change that requests the scenario which cannot be loaded does not request it for ever', async () => {
  const { requests, state } = await loadedWith();
  unavailable = /anthropic-2026/;
  requests.setState({ scenario: 'anthropic-2026' });
  requests.setState({ scenario: 'anthropic-2026', year: 2028 });
  requests.setState({ levers: { fulfilment: 0.7 } });
  await settled();
  assert.deepEqual(state(), [ARTICLE, 2030, { fulfilment: 0.7 }]);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /could not be opened/);
});

test('at the start, what is set while the scenario cannot be loaded is applied when it can', async () => {
  const { requests, state, errors } = requestsWith('#scenario=anthropic-2026&v=2');
  unavailable = /anthropic-2026/;
  requests.openAddress();
  requests.setState({ levers: { fulfilment: 0.7 } });
  await assert.rejects(requests.ready(), /could not be loaded/);
  requests.setState({ year: 2028.5 });
  assert.equal(errors.length, 1);
  unavailable = null;
  await requests.ready();
  assert.deepEqual(state(), ['anthropic-2026', 2028.5, { fulfilment: 0.7 }]);
});

test('the number of changes that wait for a scenario is bounded, and the last holds', async () => {
  const { requests, state } = requestsWith();
  requests.openAddress();
  requests.setState({ scenario: MID, year: 2028.5 });
  for (let i = 0; i < 1000; i++) requests.setState({ levers: { fulfilment: i / 2000 } });
  await requests.ready();
  assert.deepEqual(state(), [MID, 2028.5, { fulfilment: 999 / 2000 }]);
});

test('an invalid value is noted with its place, and what is valid stays', async () => {
  const { requests, store, state, setFlags } = await loadedWith('#build_pace=0.5&v=2');
  store.actions.set('fulfilment', 0.7);
  const levers = { build_pace: 0.5, fulfilment: 0.7 };
  /** @type {[() => void, RegExp, Record<string, number>?][]} */
  const cases = [
    [() => setFlags('#build_pace=0.5&fulfilment=bad&v=2'), /^fulfilment=bad in the flags is ignored/],
    [() => setFlags('#build_pace=99&v=2'), /^build_pace=99 in the flags is ignored/],
    [() => setFlags('#build_pace=99&at=1999&v=2'), /^year=1999 in the flags is ignored/],
    [() => setFlags('#build_pace=99&warp_speed=1&v=2'), /^warp_speed in the flags is ignored/],
    [
      () => setFlags('#scenario=nowhere&v=2'),
      /^scenario in the flags is ignored: there is no scenario “nowhere”/,
    ],
    [
      () => requests.setState(any({ levers: { build_pace: 'bad' } })),
      /build_pace=bad in the state is ignored/,
    ],
    [() => requests.setState({ levers: { warp_speed: 1 } }), /warp_speed in the state is ignored/],
    [() => requests.setState(any({ levers: { at: 2028 } })), /at in the state is ignored/],
    [() => requests.setState(any({ levers: 'all' })), /levers in the state is ignored/],
    [() => requests.setState(any({ levers: [1] })), /levers in the state is ignored/],
    [() => requests.setState(any({ leavers: {} })), /leavers in the state is ignored/],
    [() => requests.setState(any({ year: 'soon' })), /year=soon in the state is ignored/],
    [() => requests.setState(any('mid')), /The state is ignored: it is not an object/],
    [
      () => requests.setState({ scenario: 'nowhere', year: 1999 }),
      /^scenario in the state is ignored: there is no scenario “nowhere”/,
    ],
  ];
  for (const [set, note] of cases) {
    warnings = [];
    set();
    assert.deepEqual(state(), [ARTICLE, 2030, levers], `${note}`);
    assert.equal(
      warnings.filter((text) => note.test(text.replace('deal-scope: ', ''))).length,
      1,
      `${note}: ${warnings}`,
    );
  }
  requests.setState(any({ levers: { build_pace: 'bad', fulfilment: 0.6 } }));
  assert.deepEqual(state(), [ARTICLE, 2030, { build_pace: 0.5, fulfilment: 0.6 }]);
  requests.setState({ levers: {} });
  assert.deepEqual(state(), [ARTICLE, 2030, {}]);
});

/**
 * @param {unknown} value
 * @returns {any}
 */
const any = (value) => value;

test('what is set with an unknown scenario is applied to the present one', async () => {
  const note = (/** @type {string} */ place) =>
    `scenario in the ${place} is ignored: there is no scenario “nowhere”.`;
  const { requests, state, setFlags } = await loadedWith('#scenario=mid-2026&fulfilment=0.7&v=2');
  requests.setState({ scenario: 'nowhere', year: 2028.5 });
  assert.deepEqual(state(), [MID, 2028.5, { fulfilment: 0.7 }]);
  requests.setState({ scenario: 'nowhere', levers: { fulfilment: 0.6 } });
  assert.deepEqual(state(), [MID, 2028.5, { fulfilment: 0.6 }]);
  setFlags('#scenario=nowhere&at=2029.5&build_pace=0.5&v=2');
  assert.deepEqual(state(), [MID, 2029.5, { fulfilment: 0.6, build_pace: 0.5 }]);
  assert.deepEqual(warnings, [...[0, 1].map(() => `deal-scope: ${note('state')}`), note('flags')]);
  setFlags('#scenario=autumn-2026&v=2');
  await settled();
  assert.deepEqual(state(), ['autumn-2026', 2030.75, {}]);

  warnings = [];
  const first = await loadedWith('#scenario=nowhere&at=2028&v=2');
  assert.deepEqual(first.state(), [ARTICLE, 2028, {}]);
  assert.deepEqual(warnings, [note('flags')]);
  const loading = requestsWith();
  loading.requests.openAddress();
  loading.requests.setState({ scenario: MID });
  loading.requests.setState({ scenario: 'nowhere', year: 2028.5 });
  await loading.requests.ready();
  assert.deepEqual(loading.state(), [MID, 2028.5, {}]);
});

test('a link with an unknown scenario is ignored as a whole, with a note', async () => {
  const { store, state } = await loadedWith('', '#v=2&scenario=nowhere&at=2028&build_pace=0.5');
  assert.deepEqual(state(), [ARTICLE, 2030, {}]);
  assert.deepEqual(store.state.notes, ['The link is ignored: there is no scenario “nowhere”.']);
});

test('an invalid value that is set while the scenario loads leaves that of the link', async () => {
  const { requests, state } = requestsWith('', '#v=2&build_pace=0.5&at=2028');
  requests.openAddress();
  requests.setState(any({ year: 1999, levers: { build_pace: 'bad' } }));
  await settled();
  await requests.ready();
  assert.deepEqual(state(), [ARTICLE, 2028, { build_pace: 0.5 }]);
});

test('a state that is the present one changes nothing', async () => {
  const { requests, state, setFlags, changes } = await loadedWith('#build_pace=0.5&v=2');
  const before = changes.count;
  requests.setState({ levers: { build_pace: 0.5 } });
  requests.setState({ year: 2030 });
  setFlags('#build_pace=0.5&what_is_this=1&v=2');
  assert.equal(changes.count, before);
  assert.deepEqual(state(), [ARTICLE, 2030, { build_pace: 0.5 }]);
});

test('a former scenario id that is removed from the flags leaves the default scenario', async () => {
  for (const former of ['#scenario=latest-2026-08&v=2', '#scenario=latest-2026-08&at=2028.5&v=2']) {
    const { state, setFlags } = await loadedWith(former);
    assert.equal(state()[0], MID);
    setFlags('');
    await settled();
    assert.deepEqual(state(), [ARTICLE, 2030, {}]);
  }
  const { state, setFlags } = await loadedWith('#scenario=latest-2026-08&at=2028.5&v=2');
  setFlags('#scenario=latest-2026-08&v=2');
  await settled();
  assert.deepEqual(state(), [MID, 2030.5, {}]);
  setFlags('#scenario=mid-2026&fulfilment=0.7&v=2');
  await settled();
  assert.deepEqual(state(), [MID, 2030.5, { fulfilment: 0.7 }]);
});
