import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromLink, scenarioOf } from './read-link.js';
import { linkTo, linkWithChanges, publicState } from '../../../web/state/public-state.js';
import { createStore } from '../../../web/state/store.js';
import { aDescription } from '../a-view.js';

/** @import {LoadedScenario} from '../../../web/state/scenario.js' */

const description = aDescription();
const scenario = /** @type {LoadedScenario} */ (
  /** @type {unknown} */ ({
    description,
    parameters: new Map(description.parameters.map((parameter) => [parameter.id, parameter])),
  })
);

/**
 * A store with the scenario in the state of a link.
 *
 * @param {string} [link]
 */
function storeWith(link = '') {
  const store = createStore(() => {});
  store.open(scenario, fromLink(link, description));
  return store;
}

test('without a scenario there is no state', () => {
  assert.equal(publicState(createStore(() => {}).state), null);
});

test('the state names the scenario, its date, the year and the levers that differ', () => {
  const { state } = storeWith('#v=2&at=2029&build_pace=0.5&fulfilment=1');
  assert.deepEqual(publicState(state), {
    version: 1,
    scenario: 'plain',
    as_of: '2026-01-28',
    year: 2029,
    levers: { build_pace: 0.5 },
  });
});

test('changes to a returned state have no effect', () => {
  const { state } = storeWith('#v=2&build_pace=0.5');
  const handed = publicState(state);
  assert.ok(handed);
  handed.levers.build_pace = 2;
  assert.deepEqual(state.overrides, { build_pace: 0.5 });
});

test('a returned state can be set again', () => {
  const { state } = storeWith('#v=2&at=2028&build_pace=0.5&contracts.azure-250.term_years=10');
  const present = publicState(state);
  assert.ok(present);
  const copy = storeWith(linkTo(present, ''));
  assert.deepEqual(publicState(copy.state), present);
});

test('missing parts of a state stay', () => {
  const present = '#v=2&scenario=plain&at=2028&metric=hedge_gain&a.fulfilment=0.5&build_pace=0.5';
  /** @param {Parameters<typeof linkTo>[0]} state */
  const after = (state) => {
    const link = linkTo(state, present);
    assert.match(link, /metric=hedge_gain&a\.fulfilment=0\.5/);
    const { overrides, at } = fromLink(link, description);
    return { overrides, at };
  };
  assert.deepEqual(after({ year: 2027 }), { overrides: { build_pace: 0.5 }, at: 2027 });
  assert.deepEqual(after({ levers: { fulfilment: 0.5 } }), { overrides: { fulfilment: 0.5 }, at: 2028 });
  assert.deepEqual(after({ levers: {} }), { overrides: {}, at: 2028 });
  assert.deepEqual(after({ scenario: 'plain' }), { overrides: { build_pace: 0.5 }, at: 2028 });
});

test('states that are set in turn add up, also before a scenario is loaded', () => {
  const link = [{ year: 2028 }, { levers: { fulfilment: 0.5 } }, {}].reduce(
    (present, state) => linkTo(state, present),
    '',
  );
  assert.equal(link, '#at=2028&v=2&fulfilment=0.5');
  assert.equal(
    linkTo({ year: 2028 }, '#scenario=other&build_pace=0.5&v=1'),
    '#scenario=other&build_pace=0.5&v=1&at=2028',
  );
});

test('changed flags leave values that were changed by input', () => {
  const present = '#v=2&scenario=other&at=2028&build_pace=0.5&fulfilment=0.7';
  /**
   * @param {string} before
   * @param {string} after
   */
  const changed = (before, after) => linkWithChanges(before, after, present);
  const own = '#scenario=other&v=2';
  assert.equal(changed(own, own), present);
  assert.equal(changed(own, `${own}&at=2029`), present.replace('2028', '2029'));
  assert.equal(changed(own, `${own}&fulfilment=0.9`), present.replace('0.7', '0.9'));
  assert.equal(changed(`${own}&at=2028`, own), present.replace('&at=2028', ''));
  assert.equal(changed(`${own}&build_pace=.50`, own), present.replace('&build_pace=0.5', ''));
  assert.equal(
    changed(`${own}&build_pace=0.9&at=2030`, own),
    present,
    'values of the former flags that were changed by input',
  );
  assert.equal(
    linkWithChanges(own, `${own}&at=2029`, `${own}&fulfilment=0.5&fulfilment=0.7`),
    `${own}&fulfilment=0.5&fulfilment=0.7&at=2029`,
    'a key that stands twice stays so, for the reader of the link to report',
  );
  assert.equal(
    changed(own, `${own}&spellcheck=x`),
    `${present}&spellcheck=x`,
    'reported when the link is read',
  );
});

test('flags of another scenario replace the state', () => {
  const present = '#v=2&scenario=other&build_pace=0.5';
  assert.equal(linkWithChanges('', '#scenario=third&at=2029&v=2', present), '#scenario=third&at=2029&v=2');
  assert.equal(linkWithChanges('#scenario=other&v=2', '', present), '');
  assert.equal(
    linkWithChanges('#scenario=first&v=2', '', present),
    present,
    'another scenario was selected meanwhile',
  );
});

test('another scenario has none of the present values', () => {
  const present = '#v=2&scenario=plain&at=2028&build_pace=0.5';
  assert.equal(linkTo({ scenario: 'other' }, present), '#v=2&scenario=other');
  assert.equal(
    linkTo({ scenario: 'other', year: 2029, levers: { fulfilment: 0.5 } }, present),
    '#v=2&scenario=other&at=2029&fulfilment=0.5',
  );
});

test('invalid parts of a state are noted by the present of links, and ignored', () => {
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
