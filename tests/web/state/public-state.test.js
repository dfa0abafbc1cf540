import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromLink, scenarioOf } from '../../../web/state/link.js';
import { linkTo, publicState } from '../../../web/state/public-state.js';
import { createStore } from '../../../web/state/store.js';
import { aDescription } from '../a-view.js';

const description = aDescription();
const opened = /** @type {import('../../../web/state/scenario.js').LoadedScenario} */ (
  /** @type {unknown} */ ({
    description,
    parameters: new Map(description.parameters.map((parameter) => [parameter.id, parameter])),
  })
);

/** A store with this scenario open, as a link would have it. @param {string} [link] */
function openedStore(link = '') {
  const store = createStore(() => {});
  store.open(opened, fromLink(link, description));
  return store;
}

test('before a scenario is open there is no state', () => {
  assert.equal(publicState(createStore(() => {}).state), null);
});

test('the state names the scenario, its date, the year and the levers that differ', () => {
  const { state } = openedStore('#v=2&at=2029&build_pace=0.5&fulfilment=1');
  assert.deepEqual(publicState(state), {
    version: 1,
    scenario: 'plain',
    as_of: '2026-01-28',
    year: 2029,
    levers: { build_pace: 0.5 },
  });
});

test('who writes into the state that is handed out changes nothing', () => {
  const { state } = openedStore('#v=2&build_pace=0.5');
  const handed = publicState(state);
  assert.ok(handed);
  handed.levers.build_pace = 2;
  assert.deepEqual(state.overrides, { build_pace: 0.5 });
});

test('what is handed out can be set again', () => {
  const { state } = openedStore('#v=2&at=2028&build_pace=0.5&contracts.azure-250.term_years=10');
  const present = publicState(state);
  assert.ok(present);
  const copy = openedStore(linkTo(present, null));
  assert.deepEqual(publicState(copy.state), present);
});

test('a part of a state leaves the other parts as they are', () => {
  const present = publicState(openedStore('#v=2&at=2028&build_pace=0.5').state);
  /** @param {Parameters<typeof linkTo>[0]} wanted */
  const after = (wanted) => {
    const { overrides, at } = fromLink(linkTo(wanted, present), description);
    return { overrides, at };
  };
  assert.deepEqual(after({ year: 2027 }), { overrides: { build_pace: 0.5 }, at: 2027 });
  assert.deepEqual(after({ levers: { fulfilment: 0.5 } }), { overrides: { fulfilment: 0.5 }, at: 2028 });
  assert.deepEqual(after({ levers: {} }), { overrides: {}, at: 2028 });
  assert.deepEqual(after({ scenario: 'plain' }), { overrides: { build_pace: 0.5 }, at: 2028 });
});

test('another scenario is opened as it stands', () => {
  const present = publicState(openedStore('#v=2&at=2028&build_pace=0.5').state);
  assert.equal(linkTo({ scenario: 'other' }, present), '#v=2&scenario=other');
  assert.equal(
    linkTo({ scenario: 'other', year: 2029, levers: { fulfilment: 0.5 } }, present),
    '#v=2&scenario=other&at=2029&fulfilment=0.5',
  );
});

test('what is no state is said by the reader of links, and does no harm', () => {
  const strange = /** @type {any} */ ({
    year: 'soon',
    levers: { build_pace: '<b>', fulfilment: null, v: 9 },
  });
  const link = linkTo(strange, null);
  assert.equal(scenarioOf(link), null);
  const { overrides, at, notes } = fromLink(link, description);
  assert.deepEqual([overrides, at], [{}, null]);
  assert.ok(notes.length >= 3, notes.join('\n'));
});
