import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricChoices, metricIn, valueIn } from '../../../web/text/metrics.js';
import { aDescription, aResult } from '../a-view.js';

/** @import {Metric} from '../../../web/types.js' */

/** @type {Metric[]} */
const metrics = [
  { id: 'backlog_share', label: "OpenAI's share", unit: 'share', kind: 'level', by: null, nullable: false },
  { id: 'coverage', label: 'Coverage', unit: 'ratio', kind: 'flow', by: null, nullable: false },
  { id: 'spend', label: 'Spend by provider', unit: 'USD bn', kind: 'flow', by: 'provider', nullable: false },
  { id: 'partners.unpaid', label: 'Unpaid', unit: 'USD bn', kind: 'scalar', by: 'provider', nullable: false },
  {
    id: 'partners.unpaid_via_parts',
    label: 'By parts',
    unit: 'USD bn',
    kind: 'scalar',
    by: 'provider',
    nullable: false,
  },
  { id: 'partners.paid', label: 'Paid', unit: 'USD bn', kind: 'scalar', by: 'provider', nullable: false },
  {
    id: 'partners.paid_via_parts',
    label: 'By parts',
    unit: 'USD bn',
    kind: 'scalar',
    by: 'provider',
    nullable: false,
  },
  { id: 'funding_gap_year', label: 'When', unit: 'year', kind: 'scalar', by: null, nullable: false },
  { id: 'attribution', label: 'Why it moved', unit: 'share', kind: 'level', by: 'part', nullable: false },
];
const description = { ...aDescription(), metrics };
const result = aResult({
  backlog_share: [0.1, 0.2, 0.3, 0.4, 0.5],
  coverage: [1, 2, 3, null],
  spend: { microsoft: [10, 20, 30, 40] },
  partners: [
    {
      provider: 'microsoft',
      remaining: 1,
      via_parts: 0,
      share_of_lab: 1,
      share_of_partner: null,
      unpaid: 7,
      unpaid_via_parts: 8,
      paid: 9,
      paid_via_parts: 0,
      invested: 0,
      invested_before: 0,
      round_trip: 0,
    },
  ],
});

test('a metric by provider is a choice for each, and named as the engine names it', () => {
  const ids = metricChoices(description).map(({ id }) => id);
  assert.deepEqual(ids, [
    'backlog_share',
    'coverage',
    'spend.microsoft',
    'partners.microsoft.unpaid',
    'partners.microsoft.unpaid_via_parts',
    'partners.microsoft.paid',
    'partners.microsoft.paid_via_parts',
    'funding_gap_year',
  ]);
});

test('a label that comes twice takes that of the metric above it', () => {
  const named = (/** @type {string} */ id) =>
    metricChoices(description).find((choice) => choice.id === `partners.microsoft.${id}`)?.name;
  assert.equal(named('unpaid_via_parts'), 'Unpaid: by parts, Microsoft');
  assert.equal(named('paid_via_parts'), 'Paid: by parts, Microsoft');
});

test('a level is read at the point, a flow over the period that ends there', () => {
  const level = metricIn(description, 'backlog_share', 3);
  assert.deepEqual([level.at, level.when], ['backlog_share@2029', ' at the end of 2028']);
  assert.equal(valueIn(result, level), 0.4);
  const flow = metricIn(description, 'spend.microsoft', 3);
  assert.deepEqual([flow.at, flow.when], ['spend.microsoft@2028', ' in 2028']);
  assert.equal(valueIn(result, flow), 30);
});

test('at the start a flow is that of the first period', () => {
  const flow = metricIn(description, 'coverage', 0);
  assert.deepEqual([flow.at, flow.when], ['coverage@2026', ' in 2026']);
  assert.equal(valueIn(result, flow), 1);
});

test('a single number has no year, and what is undefined stays so', () => {
  const risk = metricIn(description, 'partners.microsoft.unpaid', 2);
  assert.deepEqual([risk.at, risk.when, valueIn(result, risk)], ['partners.microsoft.unpaid', '', 7]);
  assert.equal(valueIn(result, metricIn(description, 'coverage', 4)), null);
});

test('figures are written in the unit of the metric', () => {
  const written = (/** @type {string} */ id, /** @type {number | null} */ value) =>
    metricIn(description, id, 4).figure(value);
  assert.equal(written('backlog_share', 0.194), '19%');
  assert.equal(written('coverage', 0.74), '74%');
  assert.equal(written('spend.microsoft', 41.6), '$42B');
  assert.equal(written('coverage', null), '–');
  assert.equal(written('funding_gap_year', 2036), 'end of 2035');
  assert.equal(written('funding_gap_year', null), '–');
});
