import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromLink, scenarioOf, toLink } from '../../web/state/link.js';
import { aDescription } from './a-view.js';

const description = aDescription();

test('a link brings back every lever and the date', () => {
  const overrides = { build_pace: 0.5, fulfilment: 0.544, 'contracts.azure-250.term_years': 10 };
  const link = toLink({ overrides, kept: null, at: 2029 }, description);
  assert.equal(
    link,
    '#v=1&scenario=plain&as_of=2026-01-28&at=2029&build_pace=0.5&fulfilment=0.544&contracts.azure-250.term_years=10',
  );
  assert.equal(scenarioOf(link), 'plain');
  assert.deepEqual(fromLink(link, description), { overrides, kept: null, at: 2029, notes: [] });
});

test('no link is no note', () => {
  assert.deepEqual(fromLink('', description), { overrides: {}, kept: null, at: null, notes: [] });
});

test('what cannot be followed is named, and the rest is followed', () => {
  /** @param {string} part */
  const followed = (part) => fromLink(`#v=1&scenario=plain&build_pace=0.5&${part}`, description);
  for (const [part, note] of Object.entries({
    'warp_speed=9': /^warp_speed in the link is ignored/,
    'fulfilment=3': /^fulfilment=3 in the link is ignored: “OpenAI pays” goes from 0% to 100%/,
    'fulfilment=much': /^fulfilment=much/,
    'fulfilment=': /^fulfilment= /,
    'at=1999': /^at=1999 .* from 2026 to 2030/,
    'as_of=2020-01-01': /as of 2020-01-01; these are as of 2026-01-28/,
  })) {
    const { overrides, notes } = followed(part);
    assert.deepEqual(overrides, { build_pace: 0.5 }, part);
    assert.equal(notes.length, 1, part);
    assert.match(notes[0], note);
  }
});

test('another version is noted', () => {
  assert.match(fromLink('#v=7&build_pace=0.5', description).notes[0], /version 7/);
});

test('a lever at the value of the scenario is none', () => {
  assert.deepEqual(fromLink('#v=1&build_pace=1', description).overrides, {});
});

test('a link carries A and B, each with its own levers', () => {
  const overrides = { build_pace: 0.5 };
  /** @type {import('../../web/types.js').Overrides[]} */
  const states = [{}, { build_pace: 2 }, { fulfilment: 0.5, 'contracts.azure-250.term_years': 10 }];
  for (const kept of states) {
    const link = toLink({ overrides, kept, at: 2029 }, description);
    assert.deepEqual(fromLink(link, description), { overrides, kept, at: 2029, notes: [] }, link);
  }
  assert.match(
    toLink({ overrides, kept: { fulfilment: 0.5 }, at: 2029 }, description),
    /&build_pace=0.5&a.fulfilment=0.5$/,
  );
  assert.match(toLink({ overrides: {}, kept: {}, at: 2029 }, description), /&at=2029&a=1$/);
});

test('what a link says wrongly of A is named, and the rest of A is followed', () => {
  for (const [part, note] of Object.entries({
    'a.warp_speed=9': /^a.warp_speed in the link is ignored: this scenario has no such lever/,
    'a.fulfilment=3': /^a.fulfilment=3 in the link is ignored: “OpenAI pays” goes from 0% to 100%/,
    'a=2': /^a=2 in the link is ignored/,
  })) {
    const { overrides, kept, notes } = fromLink(`#v=1&fulfilment=0.5&a.build_pace=2&${part}`, description);
    assert.deepEqual([overrides, kept], [{ fulfilment: 0.5 }, { build_pace: 2 }], part);
    assert.equal(notes.length, 1, part);
    assert.match(notes[0], note);
  }
  assert.equal(fromLink('#v=1&a=2', description).kept, null);
  assert.deepEqual(
    fromLink('#v=1&a.build_pace=1', description).kept,
    {},
    'the value of the scenario is no override',
  );
});
