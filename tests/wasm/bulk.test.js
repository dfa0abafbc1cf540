// Numbers in bulk: those of the replies, and refusals in the replies' words; the layout and the spreads of describe.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

const article = readText(scenarioPath('article-2026-01'));
const nullable = (/** @type {number} */ x) => (Number.isNaN(x) ? null : x);

/**
 * The name's number in a result of evaluate.
 *
 * @param {any} result
 * @param {string} metric
 */
function valueIn(result, metric) {
  const [name, year] = metric.split('@');
  const row = name.split('.').reduce((found, key) => found[key], result);
  return year === undefined ? row : row[result.years.indexOf(Number(year))];
}

for (const id of scenarioIds) {
  const scenario = readText(scenarioPath(id));
  const { result: described } = JSON.parse(module.describe(scenario, ''));
  const year = described.horizon.grid[4];

  test(`${id}: a map in numbers is the map's reply`, () => {
    for (const metric of [`lab_dependence@${year}`, `hhi@${year}`, 'lost_revenue@sum', 'affordable_share']) {
      const request = JSON.stringify({
        metric,
        x: { parameter: 'fulfilment', count: 9 },
        y: { parameter: 'new_contracts_usd_bn', count: 6 },
        overrides: { talks_probability: 0.25 },
      });
      const { result } = JSON.parse(module.map(scenario, request));
      const numbers = module.map_numbers(scenario, request);
      assert.equal(numbers.length, 2 * 9 * 6);
      const values = [...numbers.subarray(0, 54)].map(nullable);
      const states = [...numbers.subarray(54)].map((place) => described.regimes[place]?.id ?? null);
      assert.deepEqual(values, result.metric.flat(), metric);
      assert.deepEqual(states, result.regime.flat(), metric);
    }
  });

  test(`${id}: evaluate_numbers is evaluate, and explain for what evaluate leaves out`, () => {
    const overrides = { talks_probability: 0.25, fulfilment: 0.8 };
    const request = JSON.stringify({ overrides });
    const { result } = JSON.parse(module.evaluate(scenario, request));
    const numbers = module.evaluate_numbers(scenario, request);
    const kinds = new Map(described.metrics.map((/** @type {any} */ one) => [one.id, one.kind]));
    const explained = new Set();
    let end = 0;
    for (const { metric, offset, length } of described.layout) {
      assert.equal(offset, end, metric);
      end += length;
      const found = [...numbers.subarray(offset, end)];
      const [stem, series, key] = metric.split('.');
      if (metric === 'regime') {
        assert.deepEqual(
          found.map((place) => described.regimes[place].id),
          result.regime,
        );
      } else if (stem in result) {
        const row = key
          ? result.partners.find((/** @type {any} */ { provider }) => provider === series)[key]
          : valueIn(result, metric);
        assert.deepEqual(found.map(nullable), [row].flat(), metric);
      } else {
        explained.add(stem);
        assert.ok(length === described.horizon.years + (kinds.get(stem) === 'level' ? 1 : 0), metric);
        found.forEach((number, k) => {
          const name = `${metric}@${described.horizon.grid[k]}`;
          const reply = JSON.parse(module.explain(scenario, JSON.stringify({ overrides, metric: name })));
          assert.equal(number, reply.result.value, name);
        });
      }
    }
    assert.equal(numbers.length, end);
    assert.deepEqual([...explained], ['capacity_total', 'others_due', 'controlled_gw', 'incumbent_gw']);
  });

  test(`${id}: a parameter's spread has the width of the scenario's, around the value in force`, () => {
    const overrides = { fulfilment: 0.5, build_pace: 0.25 };
    const { result } = JSON.parse(module.describe(scenario, JSON.stringify({ overrides })));
    result.parameters.forEach(
      (/** @type {any} */ { id: name, value, spread, min, max }, /** @type {number} */ i) => {
        const own = described.parameters[i];
        const [low, high] = [value - (own.value - own.low), value + (own.high - own.value)];
        assert.deepEqual(spread, { low: Math.max(min, low), mode: value, high: Math.min(max, high) }, name);
      },
    );
  });

  test(`${id}: curves are evaluate at those settings`, () => {
    const count = 4;
    const overrides = { incumbent_share_long: 0.3 };
    const metrics = [`backlog_share@${year}`, `hhi@${year}`, 'npv_lost_gross_profit'];
    const curves = metrics.map((metric) =>
      module.curves(scenario, JSON.stringify({ metric, count, overrides })),
    );
    const settings = described.parameters.flatMap((/** @type {any} */ { id: parameter, min, max }) =>
      Array.from({ length: count }, (_, i) => ({
        [parameter]: i === count - 1 ? max : min + ((max - min) * i) / (count - 1),
      })),
    );
    for (const curve of curves) assert.equal(curve.length, settings.length);
    settings.forEach((/** @type {{}} */ setting, /** @type {number} */ i) => {
      const request = JSON.stringify({ overrides: { ...overrides, ...setting } });
      const { result } = JSON.parse(module.evaluate(scenario, request));
      metrics.forEach((metric, m) =>
        assert.equal(nullable(curves[m][i]), valueIn(result, metric), `${metric} at ${request}`),
      );
    });
  });
}

test('errors are the replies of the command with the same request', () => {
  const x = { parameter: 'build_pace', count: 3 };
  const y = { parameter: 'fulfilment', count: 2 };
  /** @type {[string, object, string, object?][]} a bulk function, its request; a verb, its request if it is another */
  const pairs = [
    ['samples', { trials: 0 }, 'simulate'],
    ['samples', { seed: -1, metrics: ['magic', 'hhi', 'hhi'] }, 'simulate'],
    ['samples', { trials: 10, overrides: { magic: 1 } }, 'simulate'],
    ['map_numbers', { metric: 'magic', x, y }, 'map'],
    ['map_numbers', { metric: 'hhi@2030', x, y: x }, 'map'],
    ['map_numbers', { metric: 'hhi@2030', x: { ...x, count: 513 } }, 'map'],
    ['curves', { metric: 'magic', count: 3 }, 'tornado', { metric: 'magic' }],
    [
      'curves',
      { metric: 'hhi@2030', count: 3, overrides: { build_pace: 9 } },
      'evaluate',
      { overrides: { build_pace: 9 } },
    ],
  ];
  for (const [bulk, request, verb, other = request] of pairs) {
    const refusal = module[bulk](article, JSON.stringify(request));
    assert.equal(typeof refusal, 'string', JSON.stringify(request));
    assert.equal(JSON.parse(refusal).ok, false);
    assert.equal(refusal, module[verb](article, JSON.stringify(other)));
  }
  const broken = article.replace('"schema": 2', '"schema": 1');
  const requests = {
    evaluate_numbers: {},
    samples: {},
    map_numbers: { metric: 'hhi@2030', x, y },
    curves: { metric: 'hhi@2030', count: 2 },
  };
  for (const text of [broken, '[]', ''])
    for (const [bulk, request] of Object.entries(requests))
      assert.equal(module[bulk](text, JSON.stringify(request)), module.evaluate(text, ''));
});

test('numbers stay what they are when the module computes others', () => {
  const sample = (/** @type {number} */ seed) =>
    module.samples(article, JSON.stringify({ trials: 500, seed, metrics: ['backlog_share'] }));
  const before = sample(1);
  const copy = before.slice();
  for (let seed = 2; seed < 20; seed++) sample(seed);
  module.samples(article, JSON.stringify({ trials: 100_000, metrics: ['backlog_share'] })); // its memory grows
  assert.deepEqual(before, copy);
});
