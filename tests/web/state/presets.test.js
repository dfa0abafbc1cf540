import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAGS } from '../../../web/app/flags.js';
import { PICTURES } from '../../../web/app/page/layout.js';
import { VIEW_PRESETS, leversOf } from '../../../web/state/presets.js';
import { PARTS } from '../../../web/state/store.js';
import { aParameter } from '../a-view.js';

const parameters = [
  ...[1, 2, 3, 4].map((i) => aParameter({ id: `first-${i}` })),
  aParameter({ id: 'last', primary: false }),
];

/** @param {string} view @param {string[] | null} levers */
function chosen(view, levers) {
  /** @type {string[]} */
  const troubles = [];
  const look = {
    view,
    levers,
    theme: 'auto',
    accent: null,
    locale: 'en-US',
    compact: false,
    uncertainty: true,
  };
  const found = leversOf(look, parameters, (trouble) => troubles.push(trouble));
  return { ids: found && found.map(({ id }) => id), troubles };
}

test('every view of the table is the whole or a cut, and every cut is in the table', () => {
  const views = FLAGS.find(({ name }) => name === 'view')?.values;
  assert.deepEqual(views, ['whole', ...Object.keys(VIEW_PRESETS)]);
});

test('what a cut shows is there to be shown', () => {
  for (const [view, { pictures = [], analyses = [] }] of Object.entries(VIEW_PRESETS)) {
    for (const id of pictures) assert.ok(id in PICTURES, `${view}: ${id}`);
    for (const id of analyses) assert.ok(PARTS.includes(id), `${view}: ${id}`);
  }
});

test('the whole has all levers, a cut the first three, and both those that are named', () => {
  assert.deepEqual(chosen('whole', null), { ids: null, troubles: [] });
  assert.deepEqual(chosen('share', null), { ids: ['first-1', 'first-2', 'first-3'], troubles: [] });
  for (const view of ['whole', 'share']) {
    assert.deepEqual(chosen(view, ['last', 'first-2']), { ids: ['last', 'first-2'], troubles: [] });
    assert.deepEqual(chosen(view, []), { ids: [], troubles: [] });
  }
});

test('a lever that there is not is said, and the others stay', () => {
  const { ids, troubles } = chosen('share', ['warp_speed', 'last']);
  assert.deepEqual(ids, ['last']);
  assert.deepEqual(troubles, ['levers="warp_speed" is ignored: this scenario has no such lever.']);
});
