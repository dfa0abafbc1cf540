import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FLAGS } from '../../../web/app/flags.js';
import { VIEW_PRESETS, leversOf } from '../../../web/state/presets.js';
import { PARTS } from '../../../web/state/analysis-settings.js';
import { QUESTIONS } from '../../../web/text/questions.js';
import { aParameter } from '../a-view.js';

const parameters = [
  ...[1, 2, 3, 4].map((i) => aParameter({ id: `first-${i}` })),
  aParameter({ id: 'last', primary: false }),
];

/**
 * @param {string} view
 * @param {string[] | null} levers
 * @param {string[] | null} [previous]
 */
function leverIds(view, levers, previous) {
  /** @type {string[]} */
  const notes = [];
  const appearance = {
    view,
    levers,
    theme: 'auto',
    accent: null,
    locale: 'en-US',
    compact: false,
    uncertainty: true,
  };
  const found = leversOf(appearance, parameters, (note) => notes.push(note), previous);
  return { ids: found && found.map(({ id }) => id), notes };
}

test('each value of the flag is the whole view or a preset, and each preset is a value', () => {
  const views = FLAGS.find(({ name }) => name === 'view')?.values;
  assert.deepEqual(views, ['whole', ...Object.keys(VIEW_PRESETS)]);
});

test('each question is a view of its own, and the analyses of the presets exist', () => {
  const questions = Object.entries(VIEW_PRESETS).filter(([, { question }]) => question);
  assert.deepEqual(
    questions.map(([view, { question }]) => [view, question]),
    QUESTIONS.map(({ id }) => [id, id]),
  );
  for (const [view, { analyses = [] }] of Object.entries(VIEW_PRESETS))
    for (const id of analyses) assert.ok(PARTS.includes(id), `${view}: ${id}`);
});

test('a question has its own levers, a view without one the first three, and both those of the flag', () => {
  for (const view of ['whole', ...QUESTIONS.map(({ id }) => id)])
    assert.deepEqual(leverIds(view, null), { ids: null, notes: [] }, view);
  for (const view of ['sentence', 'partners', 'tornado'])
    assert.deepEqual(leverIds(view, null), { ids: ['first-1', 'first-2', 'first-3'], notes: [] }, view);
  for (const view of Object.keys({ whole: null, ...VIEW_PRESETS })) {
    assert.deepEqual(leverIds(view, ['last', 'first-2']), { ids: ['last', 'first-2'], notes: [] });
    assert.deepEqual(leverIds(view, []), { ids: [], notes: [] });
  }
});

test('an unknown lever is reported, and the others are shown', () => {
  const { ids, notes } = leverIds('exposure', ['warp_speed', 'last']);
  assert.deepEqual(ids, ['last']);
  assert.deepEqual(notes, ['levers="warp_speed" is ignored: this scenario has no such lever.']);
});

test('a flag without a known lever leaves the levers of the flag before, or those without a flag', () => {
  const note = 'levers="warp_speed" is ignored: this scenario has no such lever.';
  assert.deepEqual(leverIds('exposure', ['warp_speed'], ['last']), { ids: ['last'], notes: [note] });
  assert.deepEqual(leverIds('exposure', ['warp_speed'], []), { ids: [], notes: [note] });
  assert.deepEqual(leverIds('exposure', ['warp_speed']), { ids: null, notes: [note] });
  assert.deepEqual(leverIds('sentence', ['warp_speed'], ['gone']), {
    ids: ['first-1', 'first-2', 'first-3'],
    notes: [note, 'levers="gone" is ignored: this scenario has no such lever.'],
  });
});
