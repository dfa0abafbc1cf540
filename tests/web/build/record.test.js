// What the build computes for the section of the record.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SCENARIO } from '../../../web/state/store.js';
import { nextQuarter, refutations } from '../../../web/build/next-print.js';
import { recordData } from '../../../web/build/record.js';
import { validationCases } from '../../../web/build/validation.js';
import { module, readText, scenarioPath } from '../../wasm/doors.js';
import { scenario } from '../scenarios.js';

const record = await recordData();

/** @param {string} name */
const evidence = (name) => JSON.parse(readText(`core/scenarios/evidence/${name}`));

test('the dated scenarios of two parties stand together, oldest first', () => {
  assert.deepEqual(
    record.pairs.map(({ lab, incumbent, scenarios }) => [lab, incumbent, ...scenarios.map(({ id }) => id)]),
    [
      ['Anthropic', 'Amazon', 'anthropic-2026'],
      ['OpenAI', 'Microsoft', 'article-2026-01', 'mid-2026', 'autumn-2026'],
    ],
  );
});

test('a number of a dated scenario is the page’s, where the page’s grid has the date', () => {
  const { result } = scenario(DEFAULT_SCENARIO).view({ overrides: {}, year: 4 });
  const [, pair] = record.pairs;
  const { values, regime } = pair.scenarios[0];
  assert.equal(pair.date, result.years[4]);
  assert.equal(regime, result.regime[4]);
  /** @type {[string, number][]} */
  const expected = [
    ['backlog_share', result.backlog_share[4]],
    ['cumulative_gap', result.cumulative_gap[4]],
    ['own_control', result.own_control[4]],
    ['incumbent_net_gain', result.incumbent_net_gain],
    ['lab_dependence', result.lab_dependence[4]],
    ['incumbent_dependence', result.incumbent_dependence[4]],
  ];
  for (const [metric, number] of expected) {
    assert.ok(Math.abs(values[metric].value / number - 1) < 1e-9, metric);
    const { p05, p25, p50, p75, p95 } = values[metric];
    assert.ok(p05 < p25 && p25 < p50 && p50 < p75 && p75 < p95, metric);
  }
});

test('what validation.json has as computed is what its arithmetic gives', () => {
  const { cases } = evidence('validation.json');
  assert.equal(record.validation.length, cases.length);
  for (const [i, { id, computed }] of cases.entries())
    for (const [name, value] of Object.entries(computed)) {
      const [found, expected] = [record.validation[i].computed[name], value].map((one) => [one].flat(Infinity));
      assert.equal(found.length, expected.length);
      found.forEach((number, k) =>
        assert.ok(Math.abs(number - expected[k]) <= 1e-6, `${id} ${name}: ${number}`),
      );
    }
});

test('a published figure outside the tolerance does not agree', () => {
  const [first] = evidence('validation.json').cases;
  const agrees = (/** @type {number} */ lab) =>
    validationCases({ cases: [{ ...first, published: { lab } }] })[0].agrees;
  assert.equal(agrees(281), true);
  assert.equal(agrees(285), false);
  assert.deepEqual(
    record.validation.filter(({ agrees: all }) => all === false).map(({ id }) => id),
    ['V9c'],
  );
});

test('every source that is cited is there, with an address that can be followed or none', () => {
  const cited = [
    ...record.backtest.rows.map(({ fact }) => fact),
    ...record.validation.flatMap(({ sources }) => sources.filter((source) => !source.includes(' '))),
  ];
  assert.ok(cited.length > 100);
  for (const id of cited) {
    const { title, publisher, url } = record.facts[id];
    assert.ok(title && publisher, id);
    assert.ok(url === null || URL.canParse(url), id);
    assert.ok(url === null || /^https:\/\/[^:]+$/.test(url), id);
  }
  assert.equal(Object.keys(record.facts).length, new Set(cited).size);
});

test('the next quarter ends after the day', () => {
  assert.deepEqual(nextQuarter('2026-10-10'), [2026.75, 2027]);
  assert.deepEqual(nextQuarter('2026-09-30'), [2026.5, 2026.75]);
  assert.deepEqual(nextQuarter('2027-01-01'), [2027, 2027.25]);
});

test('the next print is of the newest scenario', () => {
  const { scenario: id, dates, rows } = record.next;
  assert.equal(id, 'autumn-2026');
  assert.deepEqual(dates, [2026.75, 2027]);
  const request = JSON.stringify({ steps_per_year: 12 });
  const { result } = JSON.parse(module.evaluate(readText(scenarioPath(id)), request));
  const valueOf = (/** @type {string} */ row) => rows.find((one) => one.id === row)?.value ?? NaN;
  assert.equal(valueOf('backlog'), result.backlog_lab[3] + result.backlog_other[3]);
  assert.equal(valueOf('capacity'), result.capacity.stargate[3]);
  const quarter = result.lab_revenue.slice(0, 3).reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b);
  assert.ok(Math.abs(valueOf('revenue') / quarter - 1) < 1e-12);
});

test('a statement holds in the share of trials that the core’s claims have', () => {
  const { claims } = JSON.parse(readText(`core/scenarios/claims/${DEFAULT_SCENARIO}.json`));
  const run = { trials: 1000, seed: 1 };
  const text = readText(scenarioPath('autumn-2026'));
  // the core's claims have dates of the yearly grid only
  const onGrid = (/** @type {any} */ side) =>
    typeof side === 'string' ? side.replace(/@2029$/, '@2028.75').replace(/@2030$/, '@2029.75') : side;
  const ids = ['own-control', 'rival-scale', 'major-customer', 'healthy', 'own-models', 'upside-regardless', 'hedged'];
  const levels = claims
    .filter((/** @type {any} */ { id }) => ids.includes(id))
    .map((/** @type {any} */ claim) => ({
      ...claim,
      test: { ...claim.test, left: onGrid(claim.test.left), right: onGrid(claim.test.right) },
    }));
  const found = refutations(module, text, readText(scenarioPath(DEFAULT_SCENARIO)), levels, [2026.75, 2027], run);
  const request = JSON.stringify({
    claims: levels.map((/** @type {any} */ { id, test: { left, op, right } }) => ({ id, left, op, right })),
    ...run,
  });
  const { ok, result, issues } = JSON.parse(module.claims(text, request));
  assert.ok(ok, JSON.stringify(issues));
  assert.equal(found.length, 7);
  assert.deepEqual(
    found.map(({ id, share }) => [id, share]),
    result.map((/** @type {any} */ { id, share_of_trials }) => [id, share_of_trials]),
  );
});

test('the tail of a figure holds a tenth of the trials, and lowers the share of a statement', () => {
  const telling = record.next.refutations.filter(({ tail }) => tail);
  assert.ok(telling.length > 0);
  for (const { id, share, tail } of telling) {
    const row = record.next.rows.find((one) => one.id === tail?.row);
    assert.ok(row && tail, id);
    assert.ok(tail.share <= share - 0.05, id);
    const [low, high] = tail.side === 'below' ? [row.quantiles.p05, row.quantiles.p25] : [row.quantiles.p75, row.quantiles.p95];
    assert.ok(tail.bound > low && tail.bound < high, id);
  }
});
