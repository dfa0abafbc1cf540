// Sites that are switched off: the scenario without them, the link, the notes, the state of hosts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalysisClient } from '../../../web/engine/analysis-client.js';
import { numbersOf } from '../../../web/engine/replies.js';
import { firstScenario } from '../../../web/build/prerender.js';
import { changedState } from '../../../web/state/follow-link.js';
import { linkTo, publicState, settableState } from '../../../web/state/public-state.js';
import { defaultYear } from '../../../web/state/store.js';
import { baselineText } from '../../../web/text/change.js';
import { scenario } from '../scenarios.js';
import { provideSites, reader } from '../the-sites.js';
import { fromLink, toLink } from './read-link.js';

provideSites();
const { module } = await firstScenario();
const DATED = ['article-2026-01', 'mid-2026', 'autumn-2026'];
const FOLLOWING = { site_schedule_weight: 1 };

const K = 1; // a date at which Abilene is complete, and little else

/**
 * @param {string} id
 * @param {Record<string, number>} overrides
 */
const resultOf = (id, overrides) => scenario(id).view({ overrides, year: K }).result;

for (const id of DATED) {
  test(`${id}: without a site the figures are those of the scenario with its schedule`, () => {
    const { input, numbersUnder } = scenario(id);
    const overrides = { ...FOLLOWING, 'sites.abilene': 0, 'sites.milam': 0 };
    const { text, overrides: own } = input(overrides);
    assert.deepEqual(own, FOLLOWING);
    const build = JSON.parse(text).contracts.find((/** @type {any} */ one) => one.schedule);
    assert.deepEqual(build.schedule, reader.scheduleOf(id, ['abilene', 'milam']));
    const expected = numbersOf(module.evaluate_numbers(text, JSON.stringify({ overrides: own })));
    assert.deepEqual([...numbersUnder(overrides)], [...expected]);
    assert.notDeepEqual([...numbersUnder(FOLLOWING)], [...expected]);
  });

  test(`${id}: a site moves what the lab runs itself where the build follows its sites, and nothing where it does not`, () => {
    const on = resultOf(id, FOLLOWING);
    const off = resultOf(id, { ...FOLLOWING, 'sites.abilene': 0 });
    assert.ok(off.controlled_gw[K] < on.controlled_gw[K] - 0.01);
    assert.ok(off.own_control[K] < on.own_control[K] - 0.01);
    const announced = { site_schedule_weight: 0 };
    assert.deepEqual(resultOf(id, { ...announced, 'sites.abilene': 0 }), resultOf(id, announced));
  });

  test(`${id}: with every site off the build has no power at first, and misses what the sites have`, () => {
    const every = Object.fromEntries(reader.sitesOf(id).map(({ key }) => [`sites.${key}`, 0]));
    const [on, off] = [FOLLOWING, { ...FOLLOWING, ...every }].map(
      (overrides) => resultOf(id, overrides).capacity.stargate,
    );
    assert.equal(off[0], 0);
    assert.ok(on[on.length - 1] - off[off.length - 1] > 7.5);
  });
}

test('analyses have the scenario without the sites, and the description its schedule', () => {
  const { input, described, description, view } = scenario('autumn-2026');
  const overrides = { 'sites.dona-ana': 0 };
  /** @type {unknown[]} */
  const requests = [];
  const engine = /** @type {any} */ ({
    tornado: (/** @type {unknown[]} */ ...request) => (requests.push(request), { ok: true, result: [] }),
  });
  createAnalysisClient(engine, input).tornado(overrides, 'own_control@2030');
  assert.deepEqual(requests, [[input(overrides).text, {}, 'own_control@2030']]);
  const scheduleIn = (/** @type {typeof description} */ { contracts }) =>
    contracts.find(({ schedule }) => schedule)?.schedule;
  const schedule = reader.scheduleOf('autumn-2026', ['dona-ana']);
  assert.deepEqual(scheduleIn(described(overrides)), schedule);
  assert.deepEqual(scheduleIn(view({ overrides, year: 4 }).description), schedule);
  assert.notDeepEqual(scheduleIn(description), schedule);
});

test('a link names the sites that are off, of the present state and of A', () => {
  const { description } = scenario('autumn-2026');
  const at = defaultYear(description.horizon.grid);
  const overrides = { build_pace: 0.5, 'sites.abilene': 0, 'sites.saline-township': 0 };
  const link = toLink({ overrides, baselineOverrides: { 'sites.milam': 0 }, at }, description);
  const values = new URLSearchParams(link.slice(1));
  assert.equal(values.get('sites'), '-abilene,-saline-township');
  assert.equal(values.get('a.sites'), '-milam');
  assert.doesNotMatch(link, /sites\./);
  const state = fromLink(link, description);
  assert.deepEqual(state.overrides, overrides);
  assert.deepEqual(state.baselineOverrides, { 'sites.milam': 0 });
  assert.deepEqual(state.notes, []);
});

test('a link with unknown sites has a note that names those that are known', () => {
  const { description } = scenario('article-2026-01');
  const { overrides, notes } = fromLink('#v=2&sites=-abilene,-atlantis,milam', description);
  assert.deepEqual(overrides, { 'sites.abilene': 0 });
  assert.equal(notes.length, 1);
  assert.match(notes[0], /^sites=-atlantis,milam in the link is ignored: .*-abilene, .*-port-washington\.$/);
});

test('a scenario without sites has none to switch off', () => {
  const { description } = scenario('anthropic-2026');
  const { overrides, notes } = fromLink('#v=2&scenario=anthropic-2026&sites=-abilene', description);
  assert.deepEqual(overrides, {});
  assert.deepEqual(notes, ['sites=-abilene in the link is ignored: this scenario has no such sites.']);
});

test('hosts read and set the sites as a link names them', () => {
  const loaded = scenario('autumn-2026');
  const state = (/** @type {Record<string, number>} */ overrides) =>
    publicState(/** @type {any} */ ({ loaded, overrides, year: 0 }));
  assert.deepEqual(state({ build_pace: 0.5, 'sites.milam': 0 })?.levers, { build_pace: 0.5 });
  assert.equal(state({ 'sites.milam': 0, 'sites.abilene': 0 })?.sites, '-abilene,-milam');
  assert.ok(!('sites' in (state({}) ?? {})));

  const present = '#v=2&scenario=autumn-2026&build_pace=0.5&sites=-milam';
  const set = (/** @type {object} */ wanted) => {
    /** @type {string[]} */
    const notes = [];
    const given = settableState(wanted, (note) => void notes.push(note));
    assert.deepEqual(notes, []);
    return fromLink(linkTo(given, present), loaded.description).overrides;
  };
  assert.deepEqual(set({ sites: '-abilene' }), { build_pace: 0.5, 'sites.abilene': 0 });
  assert.deepEqual(set({ sites: '' }), { build_pace: 0.5 });
  assert.deepEqual(set({ levers: {} }), {}, 'levers are all that differs from the scenario');
  assert.deepEqual(set({ levers: {}, sites: '-abilene' }), { 'sites.abilene': 0 });
  assert.deepEqual(set({ year: 2028 }), { build_pace: 0.5, 'sites.milam': 0 });
});

test('sites of which none is known leave those that are off', () => {
  const { description } = scenario('autumn-2026');
  /** @type {Record<string, number>[]} */
  const moved = [{}, { build_pace: 0.5 }];
  for (const others of moved) {
    const overrides = { ...others, 'sites.milam': 0 };
    const present = { overrides, baselineOverrides: null, at: 2028 };
    const set = (/** @type {object} */ state) =>
      changedState((link) => linkTo(state, link), present, description, 'state').overrides;
    assert.deepEqual(set({ sites: '-atlantis' }), overrides);
    assert.deepEqual(set({ sites: '-atlantis,-abilene' }), { ...others, 'sites.abilene': 0 });
    assert.deepEqual(set({ sites: '' }), others);
  }
});

test('A is named by the sites that it is without', () => {
  const { description } = scenario('autumn-2026');
  assert.equal(baselineText({ 'sites.dona-ana': 0 }, description), 'without Dona Ana');
  assert.match(
    baselineText({ site_schedule_weight: 0.5, 'sites.abilene': 0, 'sites.milam': 0 }, description),
    /, without Abilene and Milam$/,
  );
});
