// Every figure on the page opens the derivation of the number that it shows: buttons, and marks in drawings. The other
// states are in figures.slow.test.js.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFigures, isSame } from './every-figure.js';
import { site } from './site.js';

const { open } = site();

test('article-2026-01: every figure is that of the metric that it opens', (t) =>
  assertFigures(t, open, { scenario: 'article-2026-01', least: 700 }));

test('anthropic-2026 with levers moved: every figure is that of the metric that it opens', (t) =>
  assertFigures(t, open, {
    scenario: 'anthropic-2026',
    levers: { funding_link: 1, lab_revenue_growth: 0.3, new_contracts_usd_bn: 20 },
    least: 750,
  }));

test('the comparison tells apart what differs by a digit, a sign or a unit', () => {
  const isRight = (/** @type {string} */ text, /** @type {string} */ title) =>
    isSame({ metric: '', place: '', section: '', isCell: false, text, title });
  assert.ok(isRight('20%', 'Why 19.6%?') && !isRight('20%', 'Why 19.4%?'));
  assert.ok(isRight('−18', 'Why −17.6 points?') && !isRight('−1.2 points', 'Why +1.2 points?'));
  assert.ok(isRight('$1.7T', 'Why $1,703.2B?') && !isRight('$1.7B', 'Why $1,703.2B?'));
  assert.ok(isRight('12–25%', 'Why 12.3–24.9%?') && !isRight('12–25%', 'Why 12.3–25.9%?'));
  assert.ok(!isRight('18', 'Why −17.6 points?') && !isRight('in talks', 'Why 5%?'));
  assert.ok(
    isRight('–', 'Why there is no number') && !isRight('–', 'Why 0?') && !isRight('0', 'nothing opened'),
  );
});

test('a figure that is a word is compared with its reason', () => {
  const isRight = (/** @type {string} */ metric, /** @type {string} */ text, /** @type {string} */ title) =>
    isSame({ metric, place: '', section: '', isCell: false, text, title });
  assert.ok(isRight('cumulative_gap@2028?', 'the end of 2027', 'Why −$23.0B?'));
  assert.ok(!isRight('cumulative_gap@2029?', 'the end of 2027', 'Why −$23.0B?'));
  assert.ok(!isRight('cumulative_gap@2028?', 'the end of 2027', 'Why $23.0B?'));
  assert.ok(isRight('cumulative_gap@2028?', '$23B', 'Why −$23.0B?'));
  assert.ok(!isRight('cumulative_gap@2028?', '−$23B', 'Why $23.0B?'));
  assert.ok(
    isRight('affordable_share?', 'all', 'Why 100%?') && !isRight('affordable_share?', 'all', 'Why 99%?'),
  );
  assert.ok(isRight('npv_lost_gross_profit?', '+$50B', 'Why −$49.6B?'));
  assert.ok(!isRight('npv_lost_gross_profit?', '+$50B', 'Why $49.6B?'));
  assert.ok(isRight('affordable_share?', 'too little', 'Why 60%?'));
  assert.ok(!isRight('affordable_share?', 'too little', 'Why 100%?'));
  assert.ok(isRight('regime_margin@2030?', 'loosening', 'Why 1.7%?'));
  assert.ok(!isRight('regime_margin@2030?', 'loosening', 'nothing opened'));
});
