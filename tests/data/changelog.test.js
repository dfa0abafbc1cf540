// core/scenarios/CHANGELOG.md names each figure that moved between dated scenarios, with both values, and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, scenarioPath } from '../wasm/doors.js';

const PAIRS = [
  ['article-2026-01', 'mid-2026'],
  ['mid-2026', 'autumn-2026'],
];

/** Keys of a row that are prose, references to prose, or a range. */
const NO_FIGURES = ['id', 'title', 'name', 'short_name', 'kind', 'ranges', 'basis', 'source', 'note'];

/** @param {string} id */
const scenarioOf = (id) => JSON.parse(readText(scenarioPath(id)));

/**
 * Every figure by its name.
 *
 * @param {any} scenario
 * @returns {Map<string, any>}
 */
function figuresOf(scenario) {
  /** @type {[string, any][]} */
  const figures = Object.entries(scenario.parameters).map(([id, { value }]) => [id, value]);
  figures.push(
    ...Object.entries(scenario.incumbent).map(
      ([key, value]) => /** @type {[string, any]} */ ([`incumbent.${key}`, value]),
    ),
    ...Object.entries(scenario.horizon).map(
      ([key, value]) => /** @type {[string, any]} */ ([`horizon.${key}`, value]),
    ),
  );
  for (const kind of ['contracts', 'investments', 'providers'])
    for (const row of scenario[kind])
      for (const [key, value] of Object.entries(row))
        if (!NO_FIGURES.includes(key)) figures.push([`${kind}.${row.id}.${key}`, value]);
  return new Map(figures);
}

/**
 * @param {any} scenario
 * @returns {string[]}
 */
const rowsOf = (scenario) =>
  ['contracts', 'investments', 'providers'].flatMap((kind) =>
    scenario[kind].map((/** @type {any} */ row) => `${kind}.${row.id}`),
  );

/** @param {any} value as the changelog has it */
const written = (value) =>
  Array.isArray(value) ? `${value.length} dates to ${value.at(-1).gw} GW` : String(value);

/**
 * Cells of the table rows of a section, the figure's name without its marks.
 *
 * @param {string} title
 */
function tableOf(title) {
  const [, section] = readText('core/scenarios/CHANGELOG.md').split(`## ${title}\n`);
  assert.ok(section, `found no section "${title}"`);
  return section
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(2, -2).split(' | '))
    .map(([name, ...rest]) => [name.replaceAll('`', ''), ...rest]);
}

for (const [before, after] of PAIRS)
  test(`${before} → ${after}`, () => {
    const [older, newer] = [scenarioOf(before), scenarioOf(after)];
    const [was, is] = [figuresOf(older), figuresOf(newer)];
    const moved = [...was].filter(
      ([name, value]) => is.has(name) && JSON.stringify(is.get(name)) !== JSON.stringify(value),
    );
    const gone = rowsOf(older).filter((row) => !rowsOf(newer).includes(row));
    const added = rowsOf(newer).filter((row) => !rowsOf(older).includes(row));
    const table = tableOf(`${before} → ${after}`);
    assert.deepEqual(
      table.map((cells) => cells.slice(0, -1).join(' | ')).sort(),
      [
        ...moved.map(([name, value]) => `${name} | ${written(value)} | ${written(is.get(name))}`),
        ...gone.map((row) => `${row} | gone`),
        ...added.map((row) => `${row} | new`),
      ].sort(),
    );
    for (const cells of table) assert.ok(cells[cells.length - 1].length > 5, `${cells[0]}: found no reason`);
  });

test('every scenario of a pair that has more than one date is compared', () => {
  const pairs = new Map();
  for (const id of ['article-2026-01', 'mid-2026', 'autumn-2026', 'anthropic-2026']) {
    const { lab, incumbent } = scenarioOf(id).parties;
    pairs.set(`${lab} ${incumbent}`, [...(pairs.get(`${lab} ${incumbent}`) ?? []), id]);
  }
  const steps = [...pairs.values()].flatMap((ids) =>
    ids.slice(1).map((/** @type {string} */ id, /** @type {number} */ i) => [ids[i], id]),
  );
  assert.deepEqual(steps, PAIRS);
});
