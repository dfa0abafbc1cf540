// The words of a verdict and the figures of its two sides.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsFile } from '../../../web/build/claims-file.js';
import {
  VERDICTS,
  countText,
  reasonOf,
  shareOfTrials,
  sidesOf,
  sidesPhrase,
  tallyOf,
  verdictOf,
} from '../../../web/text/claims.js';
import { plainText } from '../../../web/text/phrase.js';
import { parseCsv } from '../../../web/build/csv.js';
import { module, readText } from '../../wasm/doors.js';
import { scenario } from '../scenarios.js';

/** @import {Claim, ClaimRow, ClaimTest} from '../../../web/types.js' */

const file = claimsFile(
  JSON.parse(readText('core/scenarios/claims/article-2026-01.json')),
  parseCsv(readText('core/scenarios/evidence/facts.csv')),
);
const loaded = scenario('article-2026-01');

/**
 * @param {any[]} claims
 * @param {Record<string, number>} overrides
 * @returns {ClaimRow[]}
 */
const replyOf = (claims, overrides = {}) =>
  JSON.parse(
    module.claims(
      readText('core/scenarios/article-2026-01.json'),
      JSON.stringify({ claims, overrides, trials: 1000, seed: 1 }),
    ),
  ).result;

/** @param {Record<string, number>} [overrides] */
function verdicts(overrides) {
  const tested = file.claims.flatMap(({ id, test, lever }) => (test ? [{ id, ...test, lever }] : []));
  const rows = replyOf(tested, overrides);
  return Object.fromEntries(
    file.claims.map((claim) => {
      const row = rows.find(({ id }) => id === claim.id);
      const verdict = verdictOf(claim, file.facts, row);
      return [claim.id, { verdict, reason: reasonOf(claim, file.facts, verdict, row) }];
    }),
  );
}

/**
 * The sides of one test, as text.
 *
 * @param {ClaimTest} test
 * @param {Record<string, number>} [overrides]
 */
function sides(test, overrides = {}) {
  const [row] = replyOf([{ id: 'a', ...test, lever: null }], overrides);
  const { left, relation, right } = sidesOf(loaded.view({ overrides, year: 4 }), test, row);
  return [plainText(left.value), left.name, relation, plainText(right.value), right.name];
}

/** @type {Claim} */
const FORECAST = { ...file.claims[2], kind: 'forecast' };

/**
 * @param {number | null} share
 * @param {boolean | null} [holds]
 * @returns {ClaimRow}
 */
const row = (share, holds = true) => ({
  id: FORECAST.id,
  left: 1,
  right: 1,
  lever: null,
  swing: 0,
  holds,
  share_of_trials: share,
});

test('the word follows the trials from the thresholds on, whatever the point says', () => {
  for (const holds of [true, false])
    assert.deepEqual(
      [0, 0.199, 0.2, 0.5, 0.799, 0.8, 1].map((share) => verdictOf(FORECAST, {}, row(share, holds))),
      ['fails', 'fails', 'depends', 'depends', 'depends', 'holds', 'holds'],
    );
  assert.equal(verdictOf({ ...FORECAST, kind: 'consequence' }, {}, row(0.1)), 'fails');
});

test('without a test only a source can tell; without a figure there is no answer', () => {
  assert.equal(verdictOf({ ...FORECAST, test: null }, {}, undefined), 'source');
  assert.equal(verdictOf(FORECAST, {}, row(null, true)), 'open');
  assert.equal(verdictOf(FORECAST, {}, row(0.5, null)), 'open');
  assert.equal(reasonOf(FORECAST, {}, 'open', row(null)), 'one of the two figures is undefined');
});

test('the reason is the share of the trials, and the point where it says the opposite', () => {
  assert.equal(reasonOf(FORECAST, {}, 'holds', row(0.9)), 'true in 90% of the trials');
  assert.equal(
    reasonOf(FORECAST, {}, 'holds', row(0.9, false)),
    'true in 90% of the trials, though not at the values set here',
  );
  assert.equal(
    reasonOf(FORECAST, {}, 'fails', row(0.06)),
    'true in 6% of the trials, and at the values set here',
  );
  assert.equal(reasonOf(FORECAST, {}, 'depends', row(0.45)), 'true in 45% of the trials');
});

test('all and none are exact', () => {
  assert.deepEqual([0, 0.001, 0.01, 0.994, 0.9999, 1].map(shareOfTrials), [
    'none of the trials',
    'less than 1% of the trials',
    '1% of the trials',
    '99% of the trials',
    'more than 99% of the trials',
    'all trials',
  ]);
});

test('a fact is judged by figure and source: trials do not matter, and one that was overtaken says by what', () => {
  const now = verdicts();
  assert.deepEqual(now['stargate-500'], { verdict: 'holds', reason: 'as published' }); // true in 1% of the trials
  assert.deepEqual(now['coreweave-12'], { verdict: 'overtaken', reason: 'by $22.4B' });
  assert.deepEqual(now['stargate-8gw'], { verdict: 'overtaken', reason: 'by 10 GW' });
  const moved = verdicts({
    'contracts.stargate.value_usd_bn': 450,
    'contracts.coreweave-12.value_usd_bn': 22.4,
  });
  assert.deepEqual(moved['stargate-500'], { verdict: 'fails', reason: 'not at the value set here' });
  assert.equal(moved['coreweave-12'].verdict, 'fails');
});

test('the 24 statements of the article as the scenario has them', () => {
  const words = Object.values(verdicts()).map(({ verdict }) => verdict);
  assert.equal(countText(words), '17 of 24 hold on these assumptions');
  assert.deepEqual(
    tallyOf(words).map(({ count, text }) => `${count} ${text}`),
    ['17 hold', '1 depends', '3 do not hold', '2 were overtaken', '1 only a source can tell'],
  );
  assert.equal(new Set(Object.values(VERDICTS)).size, 6);
});

test('sides have the units of their metrics and parameters, and dates', () => {
  const share = 'Share of capacity that OpenAI controls, end of 2029';
  assert.deepEqual(sides({ left: 'own_control@2030', op: '>=', right: 0.5 }), [
    ...['56%', share, 'has to be at least', '50%', ''],
  ]);
  assert.deepEqual(sides({ left: 0.5, op: '<', right: 'own_control@2030' }), [
    ...['50%', '', 'has to be below', '56%', share],
  ]);
  assert.deepEqual(sides({ left: 'contracts.stargate.capacity_gw', op: '=', right: 8, tolerance: 0.1 }), [
    ...['8 GW', 'Capacity of Stargate', 'has to be', '8 GW', ''],
  ]);
  assert.deepEqual(sides({ left: 'capacity.microsoft@2029', op: '>=', right: 'capacity.microsoft@2026' }), [
    ...[
      '4.6 GW',
      'Capacity by provider: Microsoft, end of 2028',
      'has to be at least',
      '1.2 GW',
      'end of 2025',
    ],
  ]);
  assert.deepEqual(sides({ left: 'revenue_share@2032', op: '<', right: 'revenue_share@2030' }), [
    ...['$0B', "Microsoft's share of OpenAI's revenue, 2032", 'has to be below', '$40B', '2030'],
  ]);
  assert.deepEqual(sides({ left: 'lost_revenue@sum', op: '<=', right: 0 }).slice(1, 4), [
    ...['Revenue that Microsoft loses, over the horizon', 'has to be at most', '$0B'],
  ]);
});

test('differences of shares are in points, and parts of the attribution have their names', () => {
  assert.deepEqual(sides({ left: 'hedge_gain@2030', op: '<', right: -0.005 }).slice(0, 4), [
    '−2.8 points',
    "Change of Microsoft's dependence if its own models do 10 points more, end of 2029",
    'has to be below',
    '−0.5 points',
  ]);
  assert.deepEqual(
    sides({ left: 'attribution.diversification@2030', op: '<', right: 'attribution.departure@2030' }),
    [
      ...['−18.3 points', "Effect of Microsoft's other business, end of 2029", 'has to be below'],
      ...['−3.6 points', "Effect of OpenAI's new deals elsewhere, end of 2029"],
    ],
  );
});

test('sides that differ are not printed the same', () => {
  const [left, , , right] = sides({ left: 'own_control@2030', op: '>', right: 0.56 });
  assert.deepEqual([left, right], ['56.0%', '56%']);
  const [later, , , now] = sides({ left: 'backlog_share@2026', op: '<', right: 'backlog_share@2026' });
  assert.equal(later, now);
});

test('a regime has its name, and opens the distance to the nearest other one', () => {
  const test = /** @type {const} */ ({ left: 'regime@2030', op: 'is', right: 'loosening' });
  assert.deepEqual(sides(test), [
    'Hedged coexistence',
    'State of the two, end of 2029',
    'has to be',
    'Loosening',
    '',
  ]);
  const [reply] = replyOf([{ id: 'a', ...test, lever: null }]);
  const { left, right } = sidesOf(loaded.view({ overrides: {}, year: 4 }), test, reply);
  assert.equal(/** @type {any} */ (left.value).metric, 'regime_margin@2030');
  assert.equal(right.value, 'Loosening');
});

test('an undefined side is a dash', () => {
  const view = loaded.view({ overrides: {}, year: 4 });
  const { left } = sidesOf(
    view,
    { left: 'coverage@2030', op: '<', right: 1 },
    { ...row(null, null), left: null },
  );
  assert.equal(plainText(left.value), '–');
});

test('the sides as one phrase, whose figures keep their metrics', () => {
  const view = loaded.view({ overrides: {}, year: 4 });
  /** @param {ClaimTest} test */
  const phraseOf = (test) =>
    sidesPhrase(sidesOf(view, test, replyOf([{ id: 'a', ...test, lever: null }])[0]));
  const control = phraseOf({ left: 'own_control@2030', op: '>=', right: 0.5 });
  assert.equal(
    plainText(control),
    'Share of capacity that OpenAI controls, end of 2029: 56%, has to be at least 50%',
  );
  assert.deepEqual(
    control.flatMap((part) => (typeof part === 'string' ? [] : part.metric)),
    ['own_control@2030'],
  );
  assert.equal(
    plainText(phraseOf({ left: 'capacity.microsoft@2029', op: '>=', right: 'capacity.microsoft@2026' })),
    'Capacity by provider: Microsoft, end of 2028: 4.6 GW, has to be at least 1.2 GW (end of 2025)',
  );
  assert.equal(
    plainText(phraseOf({ left: 1, op: '>', right: 'other_backlog_growth' })),
    '100% a year has to be above 28% a year (Growth of the backlog from all others)',
  );
});
