import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPressurePicture, buildPressureTable } from '../../../web/charts/build-pressure.js';
import { comparisonLabels, pathBoxes } from '../../../web/charts/comparison-labels.js';
import { exposureLayout } from '../../../web/charts/exposure-layout.js';
import { exposureTable } from '../../../web/charts/exposure-text.js';
import { exposurePicture } from '../../../web/charts/exposure.js';
import { overlap } from '../../../web/charts/label-layout.js';
import { ownCapacityLayout } from '../../../web/charts/own-capacity-layout.js';
import { ownCapacityTable } from '../../../web/charts/own-capacity-text.js';
import { ownCapacityPicture } from '../../../web/charts/own-capacity.js';
import { partnerTable, yearTable } from '../../../web/charts/partner-tables.js';
import { paymentLayout } from '../../../web/charts/payment-layout.js';
import { paymentTable, paymentValue } from '../../../web/charts/payment-text.js';
import { paymentPicture } from '../../../web/charts/payment.js';
import { regimeSharesTable } from '../../../web/charts/regime-shares.js';
import { relationshipLayout } from '../../../web/charts/relationship-layout.js';
import { relationshipTable } from '../../../web/charts/relationship-text.js';
import { relationshipPicture } from '../../../web/charts/relationship.js';
import { siteScheduleTable } from '../../../web/charts/site-schedule-text.js';
import { siteSchedulePicture } from '../../../web/charts/site-schedule.js';
import { stakeLayout } from '../../../web/charts/stake-layout.js';
import { stakeTable } from '../../../web/charts/stake-text.js';
import { stakePicture } from '../../../web/charts/stake.js';
import { comparisonTable, comparisonText } from '../../../web/state/comparison.js';
import { changeText, baselineText } from '../../../web/text/change.js';
import { plainText } from '../../../web/text/phrase.js';
import { summaryText } from '../../../web/text/sentence.js';
import { signals } from '../../../web/text/signals.js';
import { strip } from '../../../web/text/strip.js';
import { aDescription, aParameter, aResult, aView, from } from '../a-view.js';
import { cellTexts } from '../cells.js';
import { caseNames, viewOf } from '../charts-views.js';
import { written } from '../written.js';
import { tried } from './questions-views.js';
import { figuresIn } from '../figures-in.js';

/** @import {View} from '../../../web/types.js' */

const overrides = { build_pace: 0.5 };
const baselineOverrides = { build_pace: 2 };

/**
 * One case of the reference against another, as B against A.
 *
 * @param {string} b
 * @param {string} a
 */
const bAgainstA = (b, a, changes = {}) =>
  viewOf(b, { baselineOverrides: viewOf(a).overrides, baseline: viewOf(a).result, ...changes });

test('A is described by its levers: at most three, the others counted', () => {
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

test('a what-if is described by its title, and a label that comes twice with its group', () => {
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

test('the sentence has the difference in points, the verb again only where the direction turns', () => {
  const rows = { backlog_share: from(0.45, 0.33), lab_dependence: from(0.6, 0.5) };
  const view = aView({ ...rows, incumbent_dependence: from(0.55, 0.6) }, { overrides, baselineOverrides });
  const joined =
    "B against A: at the end of 2029 OpenAI's share of the backlog is 12 points lower, OpenAI's dependence on Microsoft " +
    "10, and Microsoft's dependence on OpenAI is 5 points higher.";
  assert.equal(changeText(view), joined);
  assert.ok(summaryText(view).endsWith(joined), 'the announcement is the same');
});

test('a different state is named, a difference that rounds to no point is not', () => {
  const regime = Array(5).fill('hedged_coexistence');
  const view = aView({ backlog_share: from(0.45, 0.447), regime }, { overrides, baselineOverrides });
  assert.equal(
    changeText(view),
    'B against A: at the end of 2029 the state is hedged coexistence instead of interlocked.',
  );
});

test('B without a difference from A has a text of its own', () => {
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

test('a scenario with no lever moved is B too, once another A is set', () => {
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

test('a cell of the strip that differs has A’s value, and one that does not has a text of its own', () => {
  const view = bAgainstA('slow-build', 'baseline');
  const notes = Object.fromEntries(strip(view).map(({ id, note }) => [id, note]));
  assert.equal(notes.exposure, 'as in A');
  assert.equal(notes.capacity, 'A: 56%');
  const same = { ...view, baseline: view.result };
  for (const { id, note, isChanged } of strip(same)) {
    assert.equal(isChanged, false, id);
    assert.equal(note, 'as in A', id);
  }
});

/** @type {Record<string, (view: View) => {comparisonLabels: {text: string}[], was: string}>} `was`: A's path */
const shapes = {
  exposure(view) {
    const { labels, before } = exposureLayout(view, view.width ?? 640);
    return { comparisonLabels: labels, was: before.level };
  },
  payment(view) {
    const { labels, before } = paymentLayout(view, view.width ?? 640);
    return { comparisonLabels: labels, was: before.funds };
  },
  ownCapacity: ownCapacityLayout,
  stake: stakeLayout,
  relationship: relationshipLayout,
};
const joined = (/** @type {{text: string}[]} */ list) => list.map(({ text }) => text).join('');

test('each picture draws both paths with their labels', () => {
  for (const width of [288, 640, 860]) {
    const view = bAgainstA('all-leaves', 'slow-build', { width });
    for (const [name, shape] of Object.entries(shapes)) {
      const { comparisonLabels: labels, was } = shape(view);
      assert.match(joined(labels), /^A?B?$/, `${name}, ${width} px`);
      assert.notEqual(was, '', name);
    }
    for (const name of ['exposure', 'ownCapacity', 'relationship'])
      assert.equal(joined(shapes[name](view).comparisonLabels), 'AB', `${name}, ${width} px`);
    const { level, before } = exposureLayout(view, width);
    assert.notEqual(before.level, level);
    assert.equal(before.level, exposureLayout(bAgainstA('slow-build', 'all-leaves'), width).level);
    assert.notEqual(before.flow, '', 'cloud revenue of A too');
    assert.equal(relationshipLayout(view).wasDot.r, 3.5);
    assert.notEqual(paymentLayout(view, width).before.due, '');
    assert.notEqual(paymentLayout(view, width).gap.before, '');
  }
});

test('where A and B are the same, or no A is set, there is one path and no label A or B', () => {
  for (const view of [bAgainstA('fast-build', 'fast-build'), viewOf('fast-build')])
    for (const [name, shape] of Object.entries(shapes))
      assert.equal(joined(shape(view).comparisonLabels), '', name);
  for (const [name, shape] of Object.entries(shapes)) {
    assert.equal(shape(bAgainstA('fast-build', 'fast-build')).was, '', name);
    assert.notEqual(shape(viewOf('fast-build')).was, '', `${name}: the scenario's own path is still drawn`);
  }
});

test('a state without a moved lever can be B', () => {
  const view = bAgainstA('baseline', 'all-leaves');
  for (const [name, shape] of Object.entries(shapes)) assert.notEqual(shape(view).was, '', name);
  const label = (/** @type {View} */ of) => exposureLayout(of, 640).value.parts.map(({ text }) => text);
  assert.equal(label(view)[0], '20%');
  assert.match(label(view)[1], /^A \d+%$/);
  assert.deepEqual(label(viewOf()), ['20%']);
});

test('the label A or B is at its own path and on neither', () => {
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
  assert.equal(
    joined(comparisonLabels(view, { a: close, b }, bounds, [])),
    '',
    'two pixels apart is one path',
  );
  assert.equal(
    joined(comparisonLabels(view, { a: [null, a[1], null], b }, bounds, [])),
    'AB',
    'undefined points are no place',
  );
});

const tables = {
  exposureTable,
  paymentTable,
  ownCapacityTable,
  siteScheduleTable,
  buildPressureTable,
  stakeTable,
  relationshipTable,
  regimeSharesTable,
  partnerTable,
  yearTable,
};

test('tables have a row of A’s above each of B’s', () => {
  for (const withTrials of [false, true]) {
    const on = (/** @type {View} */ view) => (withTrials ? tried(view) : view);
    const b = on(viewOf('all-leaves'));
    for (const [name, table] of Object.entries(tables)) {
      const { columns, rows } = comparisonTable(on(bAgainstA('all-leaves', 'slow-build')), table);
      assert.ok(rows.length > 0, name);
      assert.equal(rows.length, 2 * table(b).rows.length, name);
      for (const { cells } of rows) assert.equal(cells.length, columns.length - 1, name);
      assert.deepEqual(
        rows.slice(0, 2).map(({ header }) => header),
        [`${table(b).rows[0].header}, A`, `${table(b).rows[0].header}, B`],
      );
      assert.deepEqual(comparisonTable(b, table), table(b), 'without A nothing is added');
    }
  }
  const [b, a] = [viewOf('all-leaves'), viewOf('slow-build')];
  const { rows } = comparisonTable(bAgainstA('all-leaves', 'slow-build'), relationshipTable);
  assert.deepEqual(cellTexts(rows[8].cells), cellTexts(relationshipTable(a).rows[4].cells));
  assert.deepEqual(rows[9].cells, relationshipTable(b).rows[4].cells);
});

test('a chart’s text has the chosen year of both', () => {
  const view = bAgainstA('all-leaves', 'slow-build');
  const both = comparisonText(view, paymentValue);
  assert.ok(both.startsWith(`B, ${paymentValue(viewOf('all-leaves'))}`));
  assert.ok(both.endsWith(`A, ${paymentValue(viewOf('slow-build'))}`));
});

test('no attribute or text is NaN or undefined, whatever is compared', () => {
  const pictures = {
    exposurePicture,
    paymentPicture,
    ownCapacityPicture,
    siteSchedulePicture,
    buildPressurePicture,
    stakePicture,
    relationshipPicture,
  };
  for (const b of caseNames)
    for (const [i, a] of ['baseline', 'slow-build', 'no-new-contracts'].entries())
      for (const width of [[288, 860][(i + caseNames.indexOf(b)) % 2]])
        for (const [name, picture] of Object.entries(pictures)) {
          const text = written(picture(bAgainstA(b, a, { width }), { chooseYear() {} }));
          assert.match(text, /<svg/);
          assert.doesNotMatch(text, /NaN|Infinity|undefined|null/, `${b} against ${a}, ${name}, ${width} px`);
        }
});
