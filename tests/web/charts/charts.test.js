// The pictures of the five questions: finite in every case, the same nodes in a drag, and tables of what they show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionBars } from '../../../web/charts/attribution-bars.js';
import { buildPressurePicture } from '../../../web/charts/build-pressure.js';
import { exposureLayout } from '../../../web/charts/exposure-layout.js';
import { exposurePicture } from '../../../web/charts/exposure.js';
import { netGainBars } from '../../../web/charts/net-gain-bars.js';
import { ownCapacityLayout } from '../../../web/charts/own-capacity-layout.js';
import { ownCapacityPicture } from '../../../web/charts/own-capacity.js';
import { paymentLayout } from '../../../web/charts/payment-layout.js';
import { paymentTable, paymentValue } from '../../../web/charts/payment-text.js';
import { paymentPicture } from '../../../web/charts/payment.js';
import { rectangles } from '../../../web/charts/regime-names.js';
import { regimeSharesLayout } from '../../../web/charts/regime-shares-layout.js';
import { regimeSharesPicture } from '../../../web/charts/regime-shares.js';
import { relationshipLayout } from '../../../web/charts/relationship-layout.js';
import { relationshipTable, relationshipValue } from '../../../web/charts/relationship-text.js';
import { relationshipPicture } from '../../../web/charts/relationship.js';
import { siteSchedulePicture } from '../../../web/charts/site-schedule.js';
import { stakeLayout } from '../../../web/charts/stake-layout.js';
import { stakePicture } from '../../../web/charts/stake.js';
import { unpaidBars } from '../../../web/charts/unpaid-bars.js';
import { FINDINGS } from '../../../web/text/findings.js';
import { plainText } from '../../../web/text/phrase.js';
import { cellFigures, cellTexts } from '../cells.js';
import { caseNames, overYears, viewOf } from '../charts-views.js';
import { tried } from './questions-views.js';

/** @import {FullResult, View} from '../../../web/types.js' */

/** @type {Record<string, (view: View, actions: {chooseYear: (k: number) => void}) => unknown>} */
const pictures = {
  exposurePicture,
  attributionBars,
  paymentPicture,
  unpaidBars,
  ownCapacityPicture,
  siteSchedulePicture,
  buildPressurePicture,
  stakePicture,
  netGainBars,
  relationshipPicture,
  regimeSharesPicture,
};
const actions = { chooseYear() {} };

/**
 * Every value that a template would write, and its fixed parts.
 *
 * @returns {Generator<unknown>}
 */
function* written(/** @type {any} */ value) {
  if (Array.isArray(value)) for (const one of value) yield* written(one);
  else if (value && typeof value === 'object' && 'strings' in value) yield* written(value.values);
  else if (typeof value === 'string' || typeof value === 'number' || value === null) yield value;
  else if (value === undefined) yield 'undefined';
}

/**
 * Whether Lit would keep the nodes of one rendering for another: the same templates at the same places. Lists may get
 * longer, as an axis does that has one more tick.
 *
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
function sameNodes(a, b) {
  if (Array.isArray(a)) return Array.isArray(b) && a.every((one, i) => i >= b.length || sameNodes(one, b[i]));
  if (!a?.strings) return !b?.strings;
  return a.strings === b?.strings && sameNodes(a.values, b.values);
}

/**
 * @param {View} view
 * @param {string} where
 */
function assertDrawable(view, where) {
  for (const [name, picture] of Object.entries(pictures))
    for (const value of written(picture(view, actions))) {
      assert.ok(value !== null, `${where}, ${name}: null`);
      assert.doesNotMatch(String(value), /NaN|Infinity|undefined|null/, `${where}, ${name}`);
    }
}

test('no attribute or text is NaN, infinite or undefined in any case, year and width', () => {
  const widths = [288, 358, 640, 860];
  caseNames.forEach((name, i) => {
    for (let year = 0; year <= 10; year++) {
      const [narrow, wide] = [widths[(i + year) % 2], widths[2 + ((i + year) % 2)]];
      const withTrials = (i + year) % 4 < 2;
      for (const width of [narrow, wide]) {
        const view = viewOf(name, { width, year });
        const drawn = withTrials === (width === narrow) ? tried(view) : view;
        assertDrawable(drawn, `${name}, ${width} px, year ${year}`);
      }
    }
  });
});

test('a horizon of one year and one of fifty can be drawn', () => {
  for (const name of caseNames)
    for (const years of [1, 50])
      for (const year of [0, 1, years])
        assertDrawable(
          tried(overYears(viewOf(name, { year, width: 358 }), years)),
          `${name}, ${years} years`,
        );
});

test('undefined values and zeros can be drawn', () => {
  const { result, ...rest } = viewOf();
  /** @type {(value: any) => any} */
  const none = (value) =>
    Array.isArray(value)
      ? value.map(() => 0)
      : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, none(v)]));
  const rows = /** @type {const} */ ([
    ...['due', 'spend', 'capacity', 'capacity_total', 'controlled_gw', 'others_due', 'obligations'],
    ...['resources', 'cumulative_gap', 'rent', 'payable', 'own_control', 'equity_value', 'incumbent_gw'],
    ...['backlog_share', 'cloud_revenue_share', 'build_pressure'],
  ]);
  /** @type {FullResult} */
  const empty = {
    ...result,
    ...Object.fromEntries(
      rows.map((row) => [row, none(/** @type {Record<string, unknown>} */ ({ ...result })[row])]),
    ),
    coverage: result.coverage.map(() => null),
    rival_scale: result.rival_scale.map(() => null),
    partners: [],
    build_pressure_peak: 0,
    build_pressure_peak_year: null,
    incumbent_net_gain: 0,
    npv_equity_gain: 0,
    npv_revenue_share: 0,
    npv_lost_gross_profit: 0,
  };
  for (const year of [0, 4, 10]) assertDrawable({ ...rest, year, result: empty, baseline: empty }, 'nothing');
  assert.match(plainText(FINDINGS.payment({ ...rest, result: empty })), /owes nothing/);
});

test('a drag keeps the nodes and changes only what is written in them', () => {
  const { attributionBars: _, unpaidBars: __, ...drawings } = pictures;
  for (const [name, picture] of Object.entries(drawings)) {
    const before = picture(viewOf(), actions);
    for (const other of caseNames)
      for (const year of [0, 4, 10])
        assert.ok(
          sameNodes(before, picture(tried(viewOf(other, { year })), actions)),
          `${name}, ${other}, year ${year}`,
        );
  }
});

test('a regime lies in the rectangles of its area', () => {
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
      const { dates, dot, dots } = relationshipLayout(viewOf('baseline', { width, year }));
      for (const k of [0, year, 10]) {
        const isNear = k !== year && Math.hypot(dots[k].x - dot.x, dots[k].y - dot.y) < 30;
        assert.ok(dates[k].text || isNear, `${width} px, year ${year}: ${k}`);
      }
      assert.deepEqual(
        dates.flatMap(({ chosen }, k) => (chosen ? [k] : [])),
        [year],
      );
    }
});

test('a position in a drawing is the date that is drawn there', () => {
  for (let year = 0; year <= 10; year++) {
    const view = tried(viewOf('baseline', { year }));
    for (const shape of [exposureLayout(view, 640), ownCapacityLayout(view), stakeLayout(view)])
      assert.equal(shape.yearAt(shape.dot.x), year);
    const lineAt = (/** @type {{line: string}} */ { line }) => Number(line.match(/^M([\d.]+),/)?.[1]);
    const shares = regimeSharesLayout(view);
    assert.equal(shares.yearAt(lineAt(shares.mark)), year);
    const columns = paymentLayout(view, 640);
    assert.equal(columns.yearAt(year ? columns.fundsDot.x : columns.plot.left - 1), year);
    for (const { yearAt } of [shares, stakeLayout(view), ownCapacityLayout(view)])
      assert.deepEqual([-50, 5000].map(yearAt), [0, 10]);
  }
});

test('the table beside a picture has a row a year and marks the chosen one', () => {
  const { columns, rows } = paymentTable(viewOf());
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

test('a table has a column for each partner that is owed something, and none for others', () => {
  const view = viewOf();
  const due = (/** @type {View} */ of) =>
    paymentTable(of).columns.flatMap(({ key }) => (key.startsWith('due.') ? [key] : []));
  assert.deepEqual(
    due(view),
    view.description.providers
      .filter(({ id }) => view.result.due[id].some((one) => one > 0))
      .map(({ id }) => `due.${id}`),
  );
  const none = { ...view.result, due: { ...view.result.due, amazon: view.result.due.amazon.map(() => 0) } };
  assert.ok(due(view).includes('due.amazon'));
  assert.ok(!due({ ...view, result: none, baseline: none }).includes('due.amazon'));
});

test('the obligations and the gap are in the text', () => {
  assert.match(
    paymentValue(viewOf()),
    /^2029: OpenAI owes \$198B \(Microsoft \$\d+B, .*\) and can fund \$128B; \$108B missing so far$/,
  );
  assert.match(paymentValue(viewOf('baseline', { year: 2 })), /; \$\d+B to spare so far$/);
  assert.match(
    paymentValue(viewOf('baseline', { year: 0 })),
    /^The end of 2025, the start: no year has ended/,
  );
});

test('beside the regime is its margin to the nearest other regime', () => {
  const view = viewOf();
  assert.match(relationshipValue(view), /hedged coexistence, and no other name is nearer than 10\.1 points$/);
  const { columns, rows } = relationshipTable(view);
  const at = columns.findIndex(({ key }) => key === 'regime_margin') - 1;
  assert.deepEqual(
    cellFigures(rows[4].cells[at]).map(({ text, metric }) => `${text} ${metric}`),
    ['10.1 regime_margin@2030'],
  );
});
