import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backlogShareTitle } from '../../../web/charts/backlog-share-text.js';
import { capacityLayout } from '../../../web/charts/capacity-layout.js';
import { capacityTitle, rivalLine } from '../../../web/charts/capacity-text.js';
import { coexistenceLayout } from '../../../web/charts/coexistence-layout.js';
import {
  coexistenceTable,
  coexistenceTitle,
  coexistenceValue,
} from '../../../web/charts/coexistence-text.js';
import { dependenceChart } from '../../../web/charts/dependence.js';
import {
  obligationsChart,
  backlogShareChart,
  coexistenceChart,
  capacityChart,
} from '../../../web/charts/index.js';
import { obligationsLayout } from '../../../web/charts/obligations-layout.js';
import { obligationsTable, obligationsTitle } from '../../../web/charts/obligations-text.js';
import { rectangles } from '../../../web/charts/regime-areas.js';
import { waterfall } from '../../../web/charts/waterfall.js';
import { plainText } from '../../../web/text/phrase.js';
import { withTrials } from '../an-uncertainty.js';
import { cellFigures, cellTexts } from '../cells.js';
import { caseNames, overYears, viewOf } from '../charts-views.js';

const charts = { obligationsChart, backlogShareChart, coexistenceChart, dependenceChart, capacityChart };
const actions = { chooseYear() {} };

/** Every value that a template would write, and its fixed parts. @returns {Generator<unknown>} */
function* written(/** @type {any} */ value) {
  if (Array.isArray(value)) for (const one of value) yield* written(one);
  else if (value && typeof value === 'object' && 'strings' in value) yield* written(value.values);
  else if (typeof value === 'string' || typeof value === 'number' || value === null) yield value;
  else if (value === undefined) yield 'undefined';
}

/**
 * Whether Lit would keep the nodes of one rendering for another: the same templates at the same places. Lists may get
 * longer, as an axis does that has one more tick.
 * @param {any} a @param {any} b @returns {boolean}
 */
function sameNodes(a, b) {
  if (Array.isArray(a)) return Array.isArray(b) && a.every((one, i) => i >= b.length || sameNodes(one, b[i]));
  if (!a?.strings) return !b?.strings;
  return a.strings === b?.strings && sameNodes(a.values, b.values);
}

function assertDrawable(
  /** @type {import('../../../web/types.js').View} */ view,
  /** @type {string} */ where,
) {
  for (const [name, chart] of Object.entries(charts))
    for (const value of written(chart(view, actions))) {
      assert.ok(value !== null, `${where}, ${name}: null`);
      assert.doesNotMatch(String(value), /NaN|Infinity|undefined|null/, `${where}, ${name}`);
    }
}

test('no attribute or word is NaN, infinite or undefined in any case, year and width', () => {
  for (const name of caseNames)
    for (const width of [288, 358, 640, 860])
      for (let year = 0; year <= 10; year++)
        for (const view of [viewOf(name, { width, year }), withTrials(viewOf(name, { width, year }))])
          assertDrawable(view, `${name}, ${width} px, year ${year}`);
});

test('a horizon of one year and one of fifty can be drawn', () => {
  for (const name of caseNames)
    for (const years of [1, 50])
      for (const year of [0, 1, years])
        assertDrawable(
          withTrials(overYears(viewOf(name, { year, width: 358 }), years)),
          `${name}, ${years} years`,
        );
});

test('what is undefined or nothing can be drawn', () => {
  const { result, ...rest } = viewOf();
  /** @type {(value: any) => any} */
  const none = (value) =>
    Array.isArray(value)
      ? value.map(() => 0)
      : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, none(v)]));
  const empty = {
    ...result,
    ...{ due: none(result.due), spend: none(result.spend), capacity: none(result.capacity) },
    ...{ capacity_total: none(result.capacity_total), controlled_gw: none(result.controlled_gw) },
    others_due: none(result.others_due),
    ...{ obligations: none(result.obligations), resources: none(result.resources) },
    coverage: result.coverage.map(() => null),
    rival_scale: result.rival_scale.map(() => null),
    ...{
      cumulative_gap: none(result.cumulative_gap),
      rent: none(result.rent),
      payable: none(result.payable),
    },
  };
  assertDrawable({ ...rest, result: empty, baseline: empty }, 'nothing');
  assert.match(plainText(obligationsTitle({ ...rest, result: empty })), /owes nothing/);
  assert.match(plainText(capacityTitle({ ...rest, result: empty })), /no capacity/);
  assert.match(plainText(rivalLine({ ...rest, result: empty })), /none to set it against/);
});

test('a drag keeps the nodes and changes only what is written in them', () => {
  for (const [name, chart] of Object.entries(charts)) {
    const before = chart(viewOf(), actions);
    for (const other of caseNames)
      for (const year of [0, 4, 10])
        assert.ok(
          sameNodes(before, chart(withTrials(viewOf(other, { year })), actions)),
          `${name}, ${other}, year ${year}`,
        );
  }
});

test('other investors have a column where one of them owes something, and none elsewhere', () => {
  const columns = (/** @type {import('../../../web/types.js').View} */ view) =>
    obligationsTable(view)
      .columns.map(({ key, label }) => `${key} ${label}`)
      .filter((column) => column.startsWith('others_due'));
  const view = viewOf();
  assert.deepEqual(columns(view), ['others_due.stargate Other investors']);
  const { others_due } = view.result;
  const also = { ...view.result, others_due: { ...others_due, amazon: others_due.stargate } };
  assert.deepEqual(columns({ ...view, result: also }), [
    'others_due.stargate Stargate: other investors',
    'others_due.amazon Amazon: other investors',
  ]);
  const none = { ...view.result, others_due: { ...others_due, stargate: others_due.amazon } };
  assert.deepEqual(columns({ ...view, result: none, baseline: none }), []);
});

test('titles say what was found', () => {
  assert.equal(plainText(obligationsTitle(viewOf())), 'OpenAI owes $198B in 2029 and could fund $128B');
  assert.match(plainText(backlogShareTitle(viewOf())), /falls from 45% to 20% by the end of 2029$/);
  assert.match(plainText(backlogShareTitle(viewOf('baseline', { year: 0 }))), /is 45% at the end of 2025$/);
  assert.equal(
    plainText(coexistenceTitle(viewOf())),
    'From the end of 2027 the two are in hedged coexistence',
  );
  assert.equal(
    plainText(capacityTitle(viewOf())),
    'OpenAI runs on 16.7\u00a0GW at the end of 2029 and controls 56% of it',
  );
  assert.match(plainText(rivalLine(viewOf())), /^Own-controlled: 9\.4 GW, 37% of Microsoft.s$/);
});

test('the steps of the bridge lead from the share at the start to that of the chosen year', () => {
  for (const name of caseNames)
    for (let year = 0; year <= 10; year++) {
      const { rows, left, right } = waterfall(viewOf(name, { year }), {
        left: 0,
        right: 400,
        top: 0,
        row: 46,
      });
      const end = (/** @type {number} */ i) => rows[i].bar.x + rows[i].bar.width;
      const joined = (/** @type {number} */ i) => /^M([-\d.]+),/.exec(rows[i].join)?.[1];
      assert.ok(Math.abs(Number(joined(3)) - end(4)) <= 0.3, `${name}, year ${year}`);
      for (const { bar } of rows) assert.ok(bar.x >= left - 0.1 && bar.x + bar.width <= right + 0.1);
    }
});

test('a state lies in the rectangles of its area', () => {
  for (const name of caseNames) {
    const { description, result } = viewOf(name);
    result.regime.forEach((regime, k) => {
      const [x, y] = [result.lab_dependence[k], result.incumbent_dependence[k]];
      const inside = rectangles(description.regimes).find(
        (a) => x >= a.x0 && (x < a.x1 || a.x1 === 1) && y >= a.y0 && (y < a.y1 || a.y1 === 1),
      );
      assert.equal(inside?.id, regime, `${name} at ${result.years[k]}`);
    });
  }
});

test('the plane labels the first, last and chosen year', () => {
  for (const width of [288, 358, 860])
    for (let year = 0; year <= 10; year++) {
      const { years } = coexistenceLayout(viewOf('baseline', { width, year }));
      for (const k of [0, year, 10]) assert.notEqual(years[k].text, '', `${width} px, year ${year}: ${k}`);
      assert.deepEqual(
        years.flatMap(({ chosen }, k) => (chosen ? [k] : [])),
        [year],
      );
    }
});

test('a place in a drawing means the year that is drawn there', () => {
  const view = viewOf();
  const bars = obligationsLayout(view);
  const areas = capacityLayout(view);
  const plane = coexistenceLayout(view);
  bars.years.forEach(({ x }, k) => assert.equal(bars.yearAt(x), k + 1));
  areas.years.forEach(({ x }, k) => assert.equal(areas.yearAt(x), k));
  for (const k of [0, 2, 4, 6]) assert.equal(plane.yearAt(plane.dots[k].x, plane.dots[k].y), k);
  assert.equal(bars.yearAt(-50), 1);
  assert.equal(areas.yearAt(5000), 10);
});

test('the table beside a picture has a row a year and marks the chosen one', () => {
  const { columns, rows } = obligationsTable(viewOf());
  assert.equal(rows.length, 10);
  for (const { cells } of rows) assert.equal(cells.length, columns.length - 1);
  assert.deepEqual(
    rows.filter(({ chosen }) => chosen).map(({ header }) => header),
    ['2029'],
  );
  const cell = (/** @type {string} */ key) => rows[3].cells[columns.findIndex((one) => one.key === key) - 1];
  const keys = ['obligations', 'rent', 'resources', 'payable', 'paid_share', 'cumulative_gap'];
  assert.deepEqual(cellTexts(keys.map(cell)), ['197.6', '82.9', '128.1', '65%', '100%', '107.8']);
});

test('beside the state stands how near another name may be', () => {
  const view = viewOf();
  assert.match(coexistenceValue(view), /hedged coexistence, and no other name is nearer than 10\.1 points$/);
  const { columns, rows } = coexistenceTable(view);
  const at = columns.findIndex(({ key }) => key === 'regime_margin') - 1;
  assert.deepEqual(
    cellFigures(rows[4].cells[at]).map(({ text, metric }) => `${text} ${metric}`),
    ['10.1 regime_margin@2030'],
  );
});
