// Which figures open in texts and tables, what their buttons are called, and the kinds of statement.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attributionBars } from '../../../../web/charts/attribution-bars.js';
import { buildPressureTable } from '../../../../web/charts/build-pressure.js';
import { dealTable } from '../../../../web/charts/deal-table.js';
import { attributionTitle, exposureTable } from '../../../../web/charts/exposure-text.js';
import { ownCapacityTable } from '../../../../web/charts/own-capacity-text.js';
import { partnerTables } from '../../../../web/charts/partner-tables.js';
import { paymentTable } from '../../../../web/charts/payment-text.js';
import { relationshipTable } from '../../../../web/charts/relationship-text.js';
import { siteScheduleTable } from '../../../../web/charts/site-schedule-text.js';
import { stakeTable } from '../../../../web/charts/stake-text.js';
import { split } from '../../../../web/engine/metric-ref.js';
import { comparisonTable } from '../../../../web/state/comparison.js';
import { FINDINGS } from '../../../../web/text/findings.js';
import { metricName } from '../../../../web/text/metrics.js';
import { moneyRows } from '../../../../web/text/money.js';
import { concat } from '../../../../web/text/phrase.js';
import { mostExposedPartner, stakeRemark } from '../../../../web/text/remarks.js';
import { sentencePhrase } from '../../../../web/text/sentence.js';
import { signals } from '../../../../web/text/signals.js';
import { strip } from '../../../../web/text/strip.js';
import { phraseView } from '../../../../web/ui/phrase.js';
import { tableView } from '../../../../web/ui/table.js';
import { cellFigures } from '../../cells.js';
import { viewOf } from '../../charts-views.js';
import { written } from '../../written.js';
import { figuresIn } from '../../figures-in.js';

/** @import {Description} from '../../../../web/types.js' */

const DEAL_FIGURES = ['value_usd_bn', 'capacity_gw', 'term_years'];

const golden = (/** @type {string} */ scenario) =>
  JSON.parse(readFileSync(new URL(`../../../golden/describe-${scenario}.json`, import.meta.url), 'utf8'));
/** @type {Description} */

const description = golden('article-2026-01').result;

test('a metric has a name before its derivation is there', () => {
  const named = (/** @type {string} */ name) => metricName(description, name);
  assert.equal(named('backlog_share@2030'), "OpenAI's share of Microsoft's backlog, end of 2029");
  assert.equal(named('obligations@2029'), 'What OpenAI owes, 2029');
  assert.equal(named('affordable_share'), 'Part of all that falls due that OpenAI can pay in time');
  assert.equal(named('other_backlog_growth'), null);
  assert.equal(named('spend@2029'), null, 'a metric by provider is none without its provider');
});

const whole = (/** @type {number} */ year) => {
  const view = viewOf('baseline', { year });
  return { ...view, description };
};

test('a button is called in words before its derivation is there', () => {
  for (const view of [0, 4, 10].map(whole)) {
    const phrases = [
      sentencePhrase(view),
      ...Object.values(FINDINGS).map((finding) => finding(view)),
      attributionTitle(view),
      mostExposedPartner(view)?.text ?? [],
      stakeRemark(view).text,
      ...strip(view).map(({ value }) => concat([value])),
      ...moneyRows(view).map(({ paidFigure, investedFigure, roundTrip }) =>
        concat([paidFigure, investedFigure, roundTrip]),
      ),
      ...signals(view).flatMap(({ value, meaning }) => [concat([value]), concat([meaning])]),
    ];
    const buttons = phrases.map((words) => phraseView(words, description));
    const names = written(buttons).match(/aria-label=.*/g) ?? [];
    assert.equal(names.length, phrases.flatMap(figuresIn).length);
    assert.ok(names.length > 25, String(names.length));
    const bars = written(attributionBars(view)).match(/aria-label=[^\n]*/g) ?? [];
    for (const name of bars) assert.doesNotMatch(name, /[_@]|undefined|null/);
    if (view.year) assert.ok(bars.some((one) => one.includes(`points? Microsoft's other business`)));
    for (const name of names) assert.doesNotMatch(name, /[_@]|undefined|null/);
  }
});

test('every cell that opens names a metric or a deal’s figure', () => {
  const names = new Set([
    ...description.layout.map(({ metric }) => metric),
    ...description.contracts.flatMap(({ id }) => DEAL_FIGURES.map((key) => `contracts.${id}.${key}`)),
    ...description.investments.map(({ id }) => `investments.${id}.value_usd_bn`),
  ]);
  for (const year of [0, 4]) {
    const view = whole(year);
    const tables = [
      dealTable,
      ...partnerTables,
      exposureTable,
      paymentTable,
      ownCapacityTable,
      siteScheduleTable,
      buildPressureTable,
      stakeTable,
      relationshipTable,
    ];
    for (const table of tables)
      for (const { metric } of table(view).rows.flatMap(({ cells }) => cells.flatMap(cellFigures)))
        assert.ok(names.has(split(metric)[0]), `${table.name}: ${metric}`);
  }
});

test('beside a baseline A the figures of both open, each under its own levers', () => {
  const view = { ...whole(4), overrides: { build_pace: 0.5 }, baselineOverrides: {} };
  const { rows } = comparisonTable(view, exposureTable);
  assert.equal(rows.length, 2 * view.result.years.length);
  for (const { header, cells } of rows)
    assert.equal(cellFigures(cells[0])[0].metric.endsWith('?baseline'), header.endsWith(', A'), header);
  const stops = written(tableView({ ...exposureTable(view), rows })).match(/tabindex=0/g);
  assert.equal(stops?.length, 1);
});
