import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formerNotes, fromLink, isLink, scenarioOf, toLink } from './read-link.js';
import { SEED, TRIALS } from '../../../web/state/store.js';
import { DEFAULT_METRIC } from '../../../web/text/metrics.js';
import { aDescription } from '../a-view.js';

/** @import {Metric, Overrides} from '../../../web/types.js' */

const description = aDescription();
const own = { trials: TRIALS, seed: SEED };

test('a link restores all levers and the date', () => {
  const overrides = { build_pace: 0.5, fulfilment: 0.544, 'contracts.azure-250.term_years': 10 };
  const link = toLink({ overrides, baselineOverrides: null, at: 2029, metric: DEFAULT_METRIC }, description);
  assert.equal(
    link,
    '#v=2&scenario=plain&as_of=2026-01-28&at=2029&build_pace=0.5&fulfilment=0.544&contracts.azure-250.term_years=10',
  );
  assert.equal(scenarioOf(link), 'plain');
  const wanted = { ...own, overrides, baselineOverrides: null, at: 2029, metric: DEFAULT_METRIC, notes: [] };
  assert.deepEqual(fromLink(link, description), wanted);
});

test('without a link there is no note', () => {
  const nothing = {
    ...own,
    overrides: {},
    baselineOverrides: null,
    at: null,
    metric: DEFAULT_METRIC,
    notes: [],
  };
  assert.deepEqual(fromLink('', description), nothing);
});

test('invalid parts are noted, and the rest is applied', () => {
  /** @param {string} part */
  const followed = (part) => fromLink(`#v=2&scenario=plain&build_pace=0.5&${part}`, description);
  for (const [part, note] of Object.entries({
    'warp_speed=9': /^warp_speed in the link is ignored/,
    'fulfilment=3': /^fulfilment=3 in the link is ignored: “OpenAI pays” goes from 0% to 100%/,
    'fulfilment=much': /^fulfilment=much/,
    'fulfilment=': /^fulfilment= /,
    'trials=many': /^trials=many in the link is ignored/,
    'seed=-1': /^seed=-1 in the link/,
    'at=1999': /^at=1999 .* from 2026 to 2030/,
    'metric=happiness': /^metric=happiness in the link is ignored: this scenario has no such figure/,
    'as_of=2020-01-01': /as of 2020-01-01; these are as of 2026-01-28/,
  })) {
    const { overrides, notes } = followed(part);
    assert.deepEqual(overrides, { build_pace: 0.5 }, part);
    assert.equal(notes.length, 1, part);
    assert.match(notes[0], note);
  }
});

test('trials and seed are in the link where they are not the default', () => {
  const state = {
    overrides: {},
    baselineOverrides: null,
    at: 2029,
    metric: DEFAULT_METRIC,
    trials: 100_000,
    seed: 7,
  };
  const link = toLink(state, description);
  assert.match(link, /&trials=100000&seed=7$/);
  assert.deepEqual(fromLink(link, description), { ...state, notes: [] });
  assert.doesNotMatch(toLink({ ...state, ...own }, description), /trials|seed/);
});

test('trials and seeds that the engine refuses are noted, and the default holds', () => {
  const read = (/** @type {string} */ part) => {
    const { trials, seed, notes } = fromLink(`#v=2&${part}`, description);
    return { trials, seed, notes };
  };
  const range = 'it takes a whole number from';
  for (const text of ['0', '1000001', '99999999999', '1e3', '1.5', '-1', ''])
    assert.deepEqual(read(`trials=${text}&at=2029`), {
      ...own,
      notes: [`trials=${text} in the link is ignored: ${range} 1 to 1,000,000.`],
    });
  for (const text of ['9007199254740992', '9999999999999999', '-1', '1e3'])
    assert.deepEqual(read(`seed=${text}&at=2029`), {
      ...own,
      notes: [`seed=${text} in the link is ignored: ${range} 0 to 9,007,199,254,740,991.`],
    });
  assert.deepEqual(read('trials=1&seed=0'), { trials: 1, seed: 0, notes: [] });
  assert.deepEqual(read('trials=1000000&seed=9007199254740991'), {
    trials: 1_000_000,
    seed: Number.MAX_SAFE_INTEGER,
    notes: [],
  });
});

test('the metric of the analyses is in the link where it is not the default', () => {
  /** @type {Metric} */
  const spend = {
    id: 'spend',
    label: 'Spend',
    unit: 'USD bn',
    kind: 'flow',
    by: 'provider',
    nullable: false,
  };
  const richer = { ...description, metrics: [spend] };
  const link = toLink(
    { overrides: {}, baselineOverrides: null, at: 2029, metric: 'spend.microsoft' },
    richer,
  );
  assert.equal(link, '#v=2&scenario=plain&as_of=2026-01-28&at=2029&metric=spend.microsoft');
  assert.equal(fromLink(link, richer).metric, 'spend.microsoft');
});

test('a fragment of another page, or of the host’s, is silent', () => {
  for (const fragment of [
    '#comments',
    '#?secret=AbC123',
    '#v',
    '#/watch?v=dQw4w9WgXcQ',
    '#gid=0&v=latest',
    '#:~:text=backlog',
  ])
    assert.ok(!isLink(fragment), fragment);
  const { overrides, notes } = fromLink('#v=2&build_pace=0.5#?secret=AbC123', description);
  assert.deepEqual([overrides, notes], [{ build_pace: 0.5 }, []]);
});

test('another version is noted', () => {
  assert.match(fromLink('#v=7&build_pace=0.5', description).notes[0], /version 7/);
});

test('a lever at the value of the scenario is no override', () => {
  assert.deepEqual(fromLink('#v=2&build_pace=1', description).overrides, {});
});

test('a link has the levers of A and of B', () => {
  const overrides = { build_pace: 0.5 };
  /** @type {Overrides[]} */
  const states = [{}, { build_pace: 2 }, { fulfilment: 0.5, 'contracts.azure-250.term_years': 10 }];
  for (const baselineOverrides of states) {
    const link = toLink({ overrides, baselineOverrides, at: 2029 }, description);
    const wanted = { ...own, overrides, baselineOverrides, at: 2029, metric: DEFAULT_METRIC, notes: [] };
    assert.deepEqual(fromLink(link, description), wanted, link);
  }
  assert.match(
    toLink({ overrides, baselineOverrides: { fulfilment: 0.5 }, at: 2029 }, description),
    /&build_pace=0.5&a.fulfilment=0.5$/,
  );
  assert.match(toLink({ overrides: {}, baselineOverrides: {}, at: 2029 }, description), /&at=2029&a=1$/);
});

test('invalid levers of A are noted, and the rest of A is applied', () => {
  for (const [part, note] of Object.entries({
    'a.warp_speed=9': /^a.warp_speed in the link is ignored: this scenario has no such lever/,
    'a.fulfilment=3': /^a.fulfilment=3 in the link is ignored: “OpenAI pays” goes from 0% to 100%/,
    'a=2': /^a=2 in the link is ignored/,
  })) {
    const { overrides, baselineOverrides, notes } = fromLink(
      `#v=2&fulfilment=0.5&a.build_pace=2&${part}`,
      description,
    );
    assert.deepEqual([overrides, baselineOverrides], [{ fulfilment: 0.5 }, { build_pace: 2 }], part);
    assert.equal(notes.length, 1, part);
    assert.match(notes[0], note);
  }
  assert.equal(fromLink('#v=2&a=2', description).baselineOverrides, null);
  assert.deepEqual(
    fromLink('#v=2&a.build_pace=1', description).baselineOverrides,
    {},
    'the value of the scenario is no override',
  );
});

test('a link of the first version keeps the levers that still exist, and one note lists the others', () => {
  const link = '#v=1&scenario=plain&build_pace=0.5&spend_pace=2&a.fulfilment=0.5&a.spend_pace=1';
  const { overrides, baselineOverrides, notes } = fromLink(link, description);
  assert.deepEqual([overrides, baselineOverrides], [{ build_pace: 0.5 }, { fulfilment: 0.5 }]);
  assert.equal(notes.length, 1);
  assert.match(notes[0], /first version of the model.*those that are gone: spend_pace and a\.spend_pace\.$/);
  assert.match(fromLink('#v=1&build_pace=0.5', description).notes[0], /Its levers keep their values\.$/);
});

test('a scenario that exists no more is replaced by its successor, with a note', () => {
  assert.equal(scenarioOf('#v=1&scenario=latest-2026-08'), 'mid-2026');
  assert.match(formerNotes('latest-2026-08')[0], /“latest-2026-08” is no longer here: this is “mid-2026”/);
  assert.deepEqual(formerNotes('mid-2026'), []);
});
