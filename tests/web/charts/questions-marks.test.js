// Figures in the pictures of own capacity, of the stake and of the relationship: each names its metric, and is that metric's.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPressurePicture, buildPressureTable } from '../../../web/charts/build-pressure.js';
import { netGainRows } from '../../../web/charts/net-gain-bars.js';
import { moneySigned } from '../../../web/text/numbers.js';
import { ownCapacityTable, ownCapacityValue } from '../../../web/charts/own-capacity-text.js';
import { ownCapacityPicture } from '../../../web/charts/own-capacity.js';
import { regimeSharesTable, regimeSharesPicture } from '../../../web/charts/regime-shares.js';
import { relationshipLayout } from '../../../web/charts/relationship-layout.js';
import { relationshipTable } from '../../../web/charts/relationship-text.js';
import { relationshipPicture } from '../../../web/charts/relationship.js';
import { siteScheduleTable } from '../../../web/charts/site-schedule-text.js';
import { siteSchedulePicture } from '../../../web/charts/site-schedule.js';
import { stakeTable, stakeValue } from '../../../web/charts/stake-text.js';
import { stakePicture } from '../../../web/charts/stake.js';
import { split } from '../../../web/engine/metric-ref.js';
import { viewOf } from '../charts-views.js';
import { written } from '../written.js';
import { allViews, tried } from './questions-views.js';
import { provideSites } from '../the-sites.js';

/** @import {View} from '../../../web/types.js' */

provideSites();
const actions = { chooseYear() {} };

/** @param {View} view */
const drawn = (view) =>
  [
    ownCapacityPicture(view, actions),
    siteSchedulePicture(view, actions),
    buildPressurePicture(view, actions),
    stakePicture(view, actions),
    relationshipPicture(view, actions),
    regimeSharesPicture(view, actions),
  ]
    .map(written)
    .join('');

/**
 * Whether the scenario has a figure of that name.
 *
 * @param {View} view
 * @param {string} reference
 */
function isKnown({ description, result }, reference) {
  const [id, date] = split(reference);
  if (id.startsWith('contracts.'))
    return description.contracts.some((one) => id.startsWith(`contracts.${one.id}.`));
  const regime = id.match(/^trials\.regimes\.(.*)$/)?.[1];
  if (regime)
    return description.regimes.some((one) => one.id === regime) && result.years.includes(Number(date));
  const [metric, series] = id.split('.');
  const found = description.metrics.find((one) => one.id === metric);
  if (!found || (series && !description.providers.some((one) => one.id === series))) return false;
  return found.kind === 'scalar' ? date === undefined : result.years.includes(Number(date));
}

test('each mark of a figure names a metric of the scenario', () => {
  let [turn, marks] = [0, 0];
  for (const { where, view } of allViews()) {
    if (turn++ % 13) continue;
    for (const [, reference] of drawn(view).matchAll(/data-metric="?([^\s">]+)/g)) {
      marks++;
      assert.ok(isKnown(view, reference), `${where}: ${reference}`);
    }
  }
  assert.ok(marks > 1000);
});

test('the figures of the chosen date are marked with what they are', () => {
  const text = drawn(tried(viewOf('baseline', { year: 4 })));
  for (const [reference, figure] of [
    ['own_control@2030', '56%'],
    ['capacity_total@2030', '16.7 GW'],
    ['incumbent_gw@2030', '25.1 GW'],
    ['rival_scale@2030', '37%'],
    ['capacity.stargate@2030', '9.4 GW'],
    ['build_pressure_peak', '−1.2 points'],
    ['build_pressure_peak_year', '2028'],
    ['equity_value@2030', '$206B'],
    ['stake@2030', '24%'],
    ['stake@2026', '27%'],
    ['incumbent_dependence@2030', '30%'],
    ['lab_dependence@2030', '38%'],
    ['trials.regimes.hedged_coexistence@2030', '75%'],
  ])
    assert.ok(text.includes(`data-metric=${reference}>${figure}<`), `${reference}: ${figure}`);
});

test('the bars of present values end where the net does', () => {
  for (const { where, view } of allViews()) {
    const rows = netGainRows(view);
    assert.ok(Math.abs(rows[2].to - rows[3].to) < 1e-6, where);
    for (const { metric } of rows) assert.ok(metric && isKnown(view, metric));
  }
  const values = netGainRows(viewOf()).map(({ operator, value }) => [operator, value]);
  const deducted = ['−', '$36B'];
  assert.deepEqual(values, [[undefined, '+$31B'], [undefined, '+$78B'], deducted, [undefined, '+$72B']]);
  assert.deepEqual([0.2, -0.2, 1200].map(moneySigned), ['$0B', '$0B', '+$1.2T']);
});

test('a place in the plane chooses the date nearest to it', () => {
  const { yearAt, dots, dot } = relationshipLayout(viewOf('baseline', { year: 4 }));
  dots.forEach(({ x, y }, k) => assert.equal(yearAt(x + 0.2, y - 0.2), k));
  assert.equal(yearAt(dot.x, dot.y), 4);
  assert.equal(yearAt(1e6, -1e6), 0);
});

test('what is drawn is there in words and as a table', () => {
  const view = tried(viewOf('baseline', { year: 4 }));
  assert.match(
    ownCapacityValue(view),
    /^End of 2029: 16\.7 GW \(Stargate 9\.4 GW, .*OpenAI controls 9\.4 GW of it, 56%/,
  );
  assert.match(
    stakeValue(view),
    /^End of 2029: \$206B \(90% of trials: .*\), a stake of 24%, 27% at the start$/,
  );
  for (const tableOf of [
    ownCapacityTable,
    siteScheduleTable,
    buildPressureTable,
    stakeTable,
    relationshipTable,
    regimeSharesTable,
  ]) {
    const { columns, rows } = tableOf(view);
    assert.ok(rows.length > 3);
    for (const { cells } of rows) {
      assert.equal(cells.length, columns.length - 1);
      for (const cell of cells) assert.doesNotMatch(JSON.stringify(cell), /NaN|undefined|null|^$/);
    }
  }
});
