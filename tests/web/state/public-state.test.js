import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromLink, scenarioOf } from './read-link.js';
import { linkTo, linkWithChanges, publicState } from '../../../web/state/public-state.js';
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
  const copy = openedStore(linkTo(present, ''));
  assert.deepEqual(publicState(copy.state), present);
});

test('a part of a state leaves the other parts as they are', () => {
  const present = '#v=2&scenario=plain&at=2028&metric=hedge_gain&a.fulfilment=0.5&build_pace=0.5';
  /** @param {Parameters<typeof linkTo>[0]} wanted */
  const after = (wanted) => {
    const link = linkTo(wanted, present);
    assert.match(link, /metric=hedge_gain&a\.fulfilment=0\.5/);
    const { overrides, at } = fromLink(link, description);
    return { overrides, at };
  };
  assert.deepEqual(after({ year: 2027 }), { overrides: { build_pace: 0.5 }, at: 2027 });
  assert.deepEqual(after({ levers: { fulfilment: 0.5 } }), { overrides: { fulfilment: 0.5 }, at: 2028 });
  assert.deepEqual(after({ levers: {} }), { overrides: {}, at: 2028 });
  assert.deepEqual(after({ scenario: 'plain' }), { overrides: { build_pace: 0.5 }, at: 2028 });
});

test('states that are set one after another add up, also before anything is open', () => {
  const link = [{ year: 2028 }, { levers: { fulfilment: 0.5 } }, {}].reduce(
    (present, wanted) => linkTo(wanted, present),
    '',
  );
  assert.equal(link, '#at=2028&v=2&fulfilment=0.5');
  assert.equal(
    linkTo({ year: 2028 }, '#scenario=other&build_pace=0.5&v=1'),
    '#scenario=other&build_pace=0.5&v=1&at=2028',
  );
});

test('flags that change leave what a reader has set since', () => {
  const reader = '#v=2&scenario=other&at=2028&build_pace=0.5&fulfilment=0.7';
  /** @param {string} before @param {string} after */
  const changed = (before, after) => linkWithChanges(before, after, reader);
  const own = '#scenario=other&v=2';
  assert.equal(changed(own, own), reader);
  assert.equal(changed(own, `${own}&at=2029`), reader.replace('2028', '2029'));
  assert.equal(changed(own, `${own}&fulfilment=0.9`), reader.replace('0.7', '0.9'));
  assert.equal(changed(`${own}&at=2028`, own), reader.replace('&at=2028', ''));
  assert.equal(changed(`${own}&build_pace=.50`, own), reader.replace('&build_pace=0.5', ''));
  assert.equal(
    changed(`${own}&build_pace=0.9&at=2030`, own),
    reader,
    'the reader has moved what the flags had set',
  );
  assert.equal(changed(own, `${own}&spellcheck=x`), `${reader}&spellcheck=x`, 'to be said, and no lever');
});

test('flags of another scenario are opened as they stand', () => {
  const reader = '#v=2&scenario=other&build_pace=0.5';
  assert.equal(linkWithChanges('', '#scenario=third&at=2029&v=2', reader), '#scenario=third&at=2029&v=2');
  assert.equal(linkWithChanges('#scenario=other&v=2', '', reader), '');
  assert.equal(
    linkWithChanges('#scenario=first&v=2', '', reader),
    reader,
    'the reader has chosen another since',
  );
});

test('another scenario is opened as it stands', () => {
  const present = '#v=2&scenario=plain&at=2028&build_pace=0.5';
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
  const link = linkTo(strange, '');
  assert.equal(scenarioOf(link), null);
  const { overrides, at, notes } = fromLink(link, description);
  assert.deepEqual([overrides, at], [{}, null]);
  assert.ok(notes.length >= 3, notes.join('\n'));
});
