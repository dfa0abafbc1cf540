// The same bytes from both interfaces, for all kinds of requests.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { module, native, nativeOnText, readText, scenarioIds, scenarioPath } from './doors.js';

const requestNames = readdirSync(new URL('../golden/requests', import.meta.url));

/** @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** @param {string} id */
const parametersOf = (id) => JSON.parse(module.describe(readText(scenarioPath(id)), '')).result.parameters;

for (const name of requestNames)
  test(`the approved reply of ${name}`, () => {
    const [, verb, file] = /^(\w+?)-(.*)$/.exec(name) ?? [];
    const request = readText(`tests/golden/requests/${name}`);
    const reply = module[verb](readText(`core/scenarios/${file}`), request);
    assert.equal(reply, native([verb, `core/scenarios/${file}`, '--request', request]).reply);
    assert.equal(reply, readText(`tests/golden/${name}`).trimEnd());
    assert.equal(JSON.stringify(JSON.parse(reply)), reply, 'as JSON.stringify writes it');
  });

for (const id of scenarioIds) {
  test(`evaluate of ${id} over the whole range of every parameter`, () => {
    const next = random(5);
    const parameters = parametersOf(id);
    for (let trial = 0; trial < 40; trial++) {
      const overrides = Object.fromEntries(
        parameters.map((/** @type {any} */ p) => [p.id, p.min + (p.max - p.min) * next()]),
      );
      const request = JSON.stringify({ overrides });
      const reply = module.evaluate(readText(scenarioPath(id)), request);
      assert.ok(JSON.parse(reply).ok, reply);
      assert.equal(reply, native(['evaluate', scenarioPath(id), '--request', request]).reply);
    }
  });

  test(`other horizons of ${id}`, () => {
    const scenario = JSON.parse(readText(scenarioPath(id)));
    for (const years of [1, 2, 25, 50]) {
      scenario.horizon.years = years;
      const reply = module.evaluate(JSON.stringify(scenario), '');
      assert.equal(JSON.parse(reply).result.years.length, years + 1);
      assert.equal(reply, nativeOnText('evaluate', JSON.stringify(scenario)).reply);
    }
  });
}

test('simulate, tornado, sobol, solve and map', () => {
  /** @type {[string, object][]} */
  const requests = [
    [
      'simulate',
      { trials: 1000, seed: 7, metrics: ['backlog_share', 'spend.amazon', 'npv_lost_gross_profit'] },
    ],
    ['simulate', { trials: 1, seed: 9007199254740991, metrics: [] }],
    ['sobol', { metric: 'backlog_share@2030', trials: 256, seed: 3 }],
    ['tornado', { metric: 'backlog_share@2030' }],
    ['tornado', { metric: 'partners.oracle.share_of_partner', overrides: { build_pace: 0.5 } }],
    ['solve', { metric: 'backlog_share@2030', target: 0.2, parameter: 'incumbent_share_near' }],
    ['solve', { metric: 'lab_dependence@2029', target: 0.2, parameter: 'contracts.azure-250.term_years' }],
    ['solve', { metric: 'backlog_share@2030', target: 0.9, parameter: 'incumbent_share_near' }],
    ['map', axes('lab_dependence@2030')],
    ['map', axes('lost_revenue@sum')],
  ];
  for (const [verb, request] of requests) {
    const text = JSON.stringify(request);
    const reply = module[verb](readText(scenarioPath('article-2026-01')), text);
    assert.ok(JSON.parse(reply).ok, reply);
    assert.equal(reply, native([verb, scenarioPath('article-2026-01'), '--request', text]).reply);
    assert.equal(JSON.stringify(JSON.parse(reply)), reply, 'as JSON.stringify writes it');
  }
});

/** @param {string} metric */
function axes(metric) {
  return {
    metric,
    x: { parameter: 'build_pace', count: 7 },
    y: { parameter: 'incumbent_share_long', count: 5 },
  };
}

test('refusals', () => {
  const scenario = readText(scenarioPath('article-2026-01'));
  const broken = [
    scenario.slice(0, 500),
    '',
    '[]',
    '{"id": "a\u001fb"}',
    scenario.replace('"schema": 2', '"schema": 2, "schéma": 1'),
    scenario.replace('"schema": 2', '"schema": 1'),
  ];
  for (const text of broken) {
    const reply = module.evaluate(text, '');
    assert.equal(JSON.parse(reply).ok, false);
    const door = nativeOnText('evaluate', text);
    assert.equal(door.reply, reply);
    assert.equal(door.status, 2);
  }
  const request = '{"overrides":{"build_pace":9,"magic":1},"trials":3}';
  const reply = module.evaluate(scenario, request);
  assert.deepEqual(
    JSON.parse(reply).issues.map((/** @type {any} */ issue) => issue.path),
    ['/request/overrides/build_pace', '/request/overrides/magic', '/request/trials'],
  );
  assert.equal(native(['evaluate', scenarioPath('article-2026-01'), '--request', request]).reply, reply);
});

test('decimals of many digits are read alike', () => {
  const next = random(11);
  const text = readText(scenarioPath('article-2026-01'));
  for (let trial = 0; trial < 60; trial++) {
    const digits = Array.from({ length: 14 + (trial % 12) }, () => Math.floor(10 * next())).join('');
    for (const number of [
      `3${digits.slice(0, 2)}.${digits}`,
      `0.${digits}e3`,
      `${digits}1e-${digits.length - 2}`,
    ]) {
      const request = `{"overrides":{"other_backlog_usd_bn":${number}}}`;
      const reply = module.describe(text, request);
      assert.equal(
        reply,
        native(['describe', scenarioPath('article-2026-01'), '--request', request]).reply,
        number,
      );
    }
  }
});
