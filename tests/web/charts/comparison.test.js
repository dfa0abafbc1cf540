import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backlogShareLayout } from '../../../web/charts/backlog-share-layout.js';
import { backlogShareTable } from '../../../web/charts/backlog-share-text.js';
import { capacityLayout } from '../../../web/charts/capacity-layout.js';
import { capacityTable } from '../../../web/charts/capacity-text.js';
import { coexistenceLayout } from '../../../web/charts/coexistence-layout.js';
import { coexistenceTable } from '../../../web/charts/coexistence-text.js';
import { comparisonLabels, pathBoxes } from '../../../web/charts/comparison-labels.js';
import {
  obligationsChart,
  backlogShareChart,
  coexistenceChart,
  capacityChart,
} from '../../../web/charts/index.js';
import { overlap } from '../../../web/charts/label-layout.js';
import { obligationsLayout } from '../../../web/charts/obligations-layout.js';
import { obligationsTable, obligationsValue } from '../../../web/charts/obligations-text.js';
import { partnerTable, yearTable } from '../../../web/charts/partner-tables.js';
import { waterfall } from '../../../web/charts/waterfall.js';
import { comparisonTable, comparisonText } from '../../../web/state/comparison.js';
import { summaryText } from '../../../web/text/answer.js';
import { changeText, baselineShareText, baselineText } from '../../../web/text/change.js';
import { figuresIn, plainText } from '../../../web/text/phrase.js';
import { signals } from '../../../web/text/signals.js';
import { aDescription, aParameter, aResult, aView, from } from '../a-view.js';
import { cellTexts } from '../cells.js';
import { caseNames, viewOf } from '../charts-views.js';

const overrides = { build_pace: 0.5 };
const baselineOverrides = { build_pace: 2 };

/** One case of the reference against another, as B against A. @param {string} b @param {string} a */
const bAgainstA = (b, a, changes = {}) =>
  viewOf(b, { baselineOverrides: viewOf(a).overrides, baseline: viewOf(a).result, ...changes });

test('A is told by its levers: at most three, the rest counted', () => {
  const description = {
    ...aDescription(),
    parameters: ['one', 'two', 'three', 'four', 'five'].map((id) =>
      aParameter({ id, label: `Lever ${id}`, unit: 'x' }),
    ),
  };
  const all = Object.fromEntries(description.parameters.map(({ id }, i) => [id, i / 2]));
  assert.equal(baselineText({}, description), 'the scenario as it stands');
  assert.equal(baselineText({ two: 0.5, one: 2 }, description), 'lever one 2×, lever two 0.5×');
  assert.equal(baselineText(all, description), 'lever one 0×, lever two 0.5×, lever three 1× and 2 more');
});

test('a what-if is told by its title, and a label that comes twice with its group', () => {
  const twin = { label: 'Growth', unit: 'per year', min: -1 };
  const description = {
    ...aDescription(),
    parameters: [
      aParameter({ ...twin, id: 'p', group: 'Revenue' }),
      aParameter({ ...twin, id: 'q', group: 'OpenAI elsewhere' }),
    ],
    cases: [{ id: 'c', title: 'It shrinks', overrides: { q: -0.2 } }],
  };
  assert.equal(baselineText({ q: -0.2 }, description), '“It shrinks”');
  assert.equal(
    baselineText({ q: -0.2, p: 0.1 }, description),
    'growth (revenue) 10% a year, growth (OpenAI elsewhere) −20% a year',
  );
});

test('the sentence tells the difference in points, the verb again only where the direction turns', () => {
  const rows = { backlog_share: from(0.45, 0.33), lab_dependence: from(0.6, 0.5) };
  const view = aView({ ...rows, incumbent_dependence: from(0.55, 0.6) }, { overrides, baselineOverrides });
  const told =
    "B against A: at the end of 2029 OpenAI's share of the backlog is 12 points lower, OpenAI's dependence on Microsoft " +
    "10, and Microsoft's dependence on OpenAI is 5 points higher.";
  assert.equal(changeText(view), told);
  assert.ok(summaryText(view).endsWith(told), 'a screen reader is told the same');
});

test('a state that differs is told, and what rounds to no point is not', () => {
  const regime = Array(5).fill('hedged_coexistence');
  const view = aView({ backlog_share: from(0.45, 0.447), regime }, { overrides, baselineOverrides });
  assert.equal(
    changeText(view),
    'B against A: at the end of 2029 the state is hedged coexistence instead of interlocked.',
  );
});

test('one that is as the other says so', () => {
  assert.match(
    changeText(aView({}, { overrides: baselineOverrides, baselineOverrides })),
    /^A is kept, and B is still the same/,
  );
  assert.match(changeText(aView({}, { overrides: {}, baselineOverrides: {} })), /^A is kept/);
  assert.equal(
    changeText(aView({}, { overrides, baselineOverrides })),
    'A and B differ in no figure on this page.',
  );
  assert.match(
    changeText(aView({ coverage: [1, 1, 1, 0.9] }, { overrides, baselineOverrides })),
    /is the same in both/,
  );
});

test('a scenario with no lever moved is B too, once another A is kept', () => {
  assert.match(
    changeText(aView({ backlog_share: from(0.45, 0.33) }, { baselineOverrides })),
    /12 points lower/,
  );
});

test('signals point from A, and give its value where it differs', () => {
  const view = aView(
    { backlog_share: from(0.2, 0.25), hedge_gain: from(0, -0.02) },
    { overrides, baselineOverrides, baseline: aResult({ backlog_share: from(0.2, 0.31) }) },
  );
  const [share, build, models] = signals(view);
  assert.deepEqual([share.direction, share.directionText], ['down', 'lower than in A']);
  assert.deepEqual([share.value, share.baselineValue].map(plainText), ['25% of backlog', '31%']);
  assert.equal(figuresIn(share.baselineValue)[0].metric, 'backlog_share@2030?baseline');
  assert.deepEqual([build.directionText, build.baselineValue], ['as in A', []]);
  assert.deepEqual(
    [models.directionText, plainText(models.baselineValue)],
    ['better hedge than in A', '0.0 points'],
  );
  assert.equal(signals({ ...view, baselineOverrides: null })[0].directionText, 'rising');
  assert.equal(signals({ ...view, year: 0 })[0].directionText, 'as in A');
});

test('the strip has A’s share beside B’s', () => {
  assert.equal(
    baselineShareText(aView({ backlog_share: from(0.45, 0.2) }, { overrides, baselineOverrides })),
    '; A: 45%',
  );
  assert.equal(baselineShareText(aView({}, { overrides })), '');
});

const shapes = {
  backlogShareLayout,
  coexistenceLayout,
  capacityLayout,
  obligationsLayout,
};
const told = (/** @type {{text: string}[]} */ list) => list.map(({ text }) => text).join('');

test('each picture draws both paths and says which is which', () => {
  for (const width of [288, 640, 860]) {
    const view = bAgainstA('all-leaves', 'slow-build', { width });
    assert.match(told(backlogShareLayout(view).letters), /^ABA?$/, `${width} px`);
    assert.equal(told(coexistenceLayout(view).letters), 'AB');
    assert.equal(told(capacityLayout(view).letters), 'AB');
    assert.equal(told(capacityLayout(view).strip.letters), 'AB');
    assert.equal(
      told(obligationsLayout(view).letters),
      'ABAB',
      'what is owed differs, and what can be funded: revenue needs compute',
    );
    const share = backlogShareLayout(view);
    assert.notEqual(share.wasLevel, share.level);
    assert.equal(share.wasLevel, backlogShareLayout(bAgainstA('slow-build', 'all-leaves', { width })).level);
    assert.equal(coexistenceLayout(view).wasDot.r, 5);
  }
});

test('where A and B are one, or no A is kept, there is one path and no letter', () => {
  for (const view of [bAgainstA('fast-build', 'fast-build'), viewOf('fast-build')])
    for (const [name, shape] of Object.entries(shapes)) assert.equal(told(shape(view).letters), '', name);
  assert.equal(backlogShareLayout(bAgainstA('fast-build', 'fast-build')).wasLevel, '');
  assert.notEqual(
    backlogShareLayout(viewOf('fast-build')).wasLevel,
    '',
    'the default path is still remembered',
  );
});

test('what was never moved can be B', () => {
  const view = bAgainstA('baseline', 'all-leaves');
  assert.notEqual(coexistenceLayout(view).was, '');
  assert.match(bridgeEnd(view), /^20%, A \d+%$/);
  assert.equal(bridgeEnd(viewOf()), '20%');
});

/** @param {import('../../../web/types.js').View} view */
const bridgeEnd = (view) =>
  plainText(waterfall(view, { left: 0, right: 400, top: 0, row: 46 }).rows[4].value);

test('a letter stands at its own path, off both', () => {
  const at = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y });
  const a = [at(0, 100), at(50, 60), at(100, 40)];
  const b = [at(0, 100), at(50, 100), at(100, 100)];
  const bounds = { x0: -20, x1: 120, y0: 0, y1: 140 };
  const view = bAgainstA('all-leaves', 'slow-build');
  const [ofA, ofB] = comparisonLabels(view, { a, b }, bounds, []);
  assert.ok(ofA.y < 40 && ofB.y > 100, `${ofA.y}, ${ofB.y}`);
  for (const { box } of [ofA, ofB])
    for (const line of [...pathBoxes(a), ...pathBoxes(b)]) assert.equal(overlap(box[0], line), 0);
  const close = b.map(({ x, y }) => at(x, y + 2));
  assert.equal(told(comparisonLabels(view, { a: close, b }, bounds, [])), '', 'two pixels apart is one path');
  assert.equal(
    told(comparisonLabels(view, { a: [null, a[1], null], b }, bounds, [])),
    'AB',
    'undefined points are no place',
  );
});

test('tables have a row of A’s above each of B’s', () => {
  const [b, a] = [viewOf('all-leaves'), viewOf('slow-build')];
  for (const table of [
    backlogShareTable,
    obligationsTable,
    capacityTable,
    coexistenceTable,
    partnerTable,
    yearTable,
  ]) {
    const { columns, rows } = comparisonTable(bAgainstA('all-leaves', 'slow-build'), table);
    assert.equal(rows.length, 2 * table(b).rows.length, table.name);
    for (const { cells } of rows) assert.equal(cells.length, columns.length - 1, table.name);
    assert.deepEqual(
      rows.slice(0, 2).map(({ header }) => header),
      [`${table(b).rows[0].header}, A`, `${table(b).rows[0].header}, B`],
    );
    assert.deepEqual(comparisonTable(b, table), table(b), 'without A nothing is added');
  }
  const { rows } = comparisonTable(bAgainstA('all-leaves', 'slow-build'), coexistenceTable);
  assert.deepEqual(cellTexts(rows[8].cells), cellTexts(coexistenceTable(a).rows[4].cells));
  assert.deepEqual(rows[9].cells, coexistenceTable(b).rows[4].cells);
});

test('a chart’s words give the chosen year of both', () => {
  const view = bAgainstA('all-leaves', 'slow-build');
  const both = comparisonText(view, obligationsValue);
  assert.ok(both.startsWith(`B, ${obligationsValue(viewOf('all-leaves'))}`));
  assert.ok(both.endsWith(`A, ${obligationsValue(viewOf('slow-build'))}`));
});

test('no attribute or word is NaN or undefined, whatever is set against another', () => {
  const charts = { obligationsChart, backlogShareChart, coexistenceChart, capacityChart };
  for (const b of caseNames)
    for (const a of ['baseline', 'slow-build', 'no-new-contracts'])
      for (const width of [288, 860])
        for (const [name, chart] of Object.entries(charts))
          assert.doesNotMatch(
            written(chart(bAgainstA(b, a, { width }), { chooseYear() {} })),
            /NaN|Infinity|undefined|null/,
            `${b} against ${a}, ${name}, ${width} px`,
          );
});

/** Every value that a template would write. @param {any} value @returns {string} */
function written(value) {
  if (Array.isArray(value)) return value.map(written).join(' ');
  if (value?.strings) return written(value.values);
  return typeof value === 'object' || typeof value === 'function' ? '' : String(value);
}
