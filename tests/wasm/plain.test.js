// The core as plain JavaScript, as it is built and as the page has it minified: the bytes of the WebAssembly module.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

const project = new URL('../../', import.meta.url);
const assets = new URL('dist/assets/', project);
const chunks = readdirSync(assets).filter((name) => /^dealscope-plain-.*\.js$/.test(name));

/** @type {Record<string, any>} */
const builds = {};
const { default: createBuilt } = await import(new URL('build/plain/dealscope-plain.mjs', project).href);
builds['as built'] = await createBuilt();
for (const name of chunks) {
  const { default: createMinified } = await import(new URL(name, assets).href);
  builds['in the page'] = await createMinified();
}

const article = readText(scenarioPath('article-2026-01'));

/**
 * Replies and numbers to the last bit.
 *
 * @param {any} plain
 * @param {string} verb
 * @param {string} text
 * @param {object} request
 */
function isSame(plain, verb, text, request) {
  const requests = JSON.stringify(request);
  const reply = module[verb](text, requests);
  assert.deepEqual(plain[verb](text, requests), reply, `${verb} ${requests}`);
  return reply;
}

/** @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * Any double but NaN and the infinities, tiny and huge ones as often as others.
 *
 * @param {() => number} next
 * @returns {number}
 */
function anyDouble(next) {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, next() * 2 ** 32);
  bits.setUint32(4, next() * 2 ** 32);
  const found = bits.getFloat64(0);
  return Number.isFinite(found) ? found : anyDouble(next);
}

const anyYear = JSON.parse(article);
for (const key of ['value', 'min', 'max', 'low', 'high']) anyYear.parameters.switch_year[key] = '@';

/**
 * The scenario with a parameter that may be anything at this number.
 *
 * @param {string} written
 */
const scenarioWith = (written) => JSON.stringify(anyYear).replaceAll('"@"', written);

test('the page has it once', () => assert.equal(chunks.length, 1));

for (const [name, plain] of Object.entries(builds)) {
  test(`${name}: it offers all that the module offers`, () => {
    const offered = (/** @type {any} */ door) =>
      Object.keys(door).filter((key) => typeof door[key] === 'function' && /^[a-z_]+$/.test(key));
    assert.ok(offered(module).length >= 14);
    assert.deepEqual(
      offered(module).filter((key) => !offered(plain).includes(key)),
      [],
    );
  });

  for (const id of scenarioIds) {
    const text = readText(scenarioPath(id));
    const { parameters, horizon } = JSON.parse(module.describe(text, '')).result;
    const year = horizon.grid[4];
    const metric = `backlog_share@${year}`;
    const x = { parameter: 'build_pace', count: 7 };
    const y = { parameter: 'incumbent_share_long', count: 5 };

    test(`${name}: every verb and every number of ${id}`, () => {
      /** @type {[string, object][]} */
      const requests = [
        ['describe', {}],
        ['evaluate', {}],
        ['simulate', { trials: 1000, seed: 7, metrics: ['backlog_share', 'npv_lost_gross_profit'] }],
        ['simulate', { trials: 1, seed: 9007199254740991, metrics: [] }],
        ['tornado', { metric, overrides: { build_pace: 0.5 } }],
        ['tornado', { metric: 'affordable_share' }],
        ['solve', { metric, target: 0.2, parameter: 'incumbent_share_near' }],
        ['solve', { metric, target: 2, parameter: 'other_backlog_growth' }],
        ['map', { metric: `lab_dependence@${year}`, x, y }],
        ['sobol', { metric, trials: 64, seed: 3 }],
        ['explain', { metric }],
        ['explain', { metric: 'affordable_share' }],
        ['samples', { trials: 200, seed: 11, metrics: ['backlog_share', 'hhi', 'coverage'] }],
        ['map_numbers', { metric: 'lost_revenue@sum', x, y }],
        ['curves', { metric: `hhi@${year}`, count: 3 }],
      ];
      for (const [verb, request] of requests) {
        const reply = isSame(plain, verb, text, request);
        if (typeof reply === 'string') assert.ok(JSON.parse(reply).ok, reply);
      }
    });

    test(`${name}: ${id} over the whole range of every parameter, to the ends of it`, () => {
      const next = random(5);
      for (let trial = 0; trial < 60; trial++) {
        const part = trial < 30 ? next : () => Math.floor(next() * 3) / 2; // inside; then ends and middles alone
        const overrides = Object.fromEntries(
          parameters.map((/** @type {any} */ p) => [p.id, p.min + (p.max - p.min) * part()]),
        );
        isSame(plain, 'evaluate', text, { overrides });
        const [expected, found] = [module, plain].map((one) =>
          one.evaluate_values(
            JSON.parse(one.open_scenario(text)).result,
            Float64Array.from(Object.values(overrides)),
          ),
        );
        assert.deepEqual(found, expected);
      }
    });
  }

  test(`${name}: a simulation in slices`, () => {
    const request = JSON.stringify({ trials: 1500, seed: 21, metrics: ['lab_dependence', 'spend.amazon'] });
    plain.simulation_start(article, request);
    while (plain.simulation_advance(512) < 1);
    assert.equal(plain.simulation_reply(), module.simulate(article, request));
  });

  test(`${name}: numbers are read and written alike, from the smallest to the largest`, () => {
    const next = random(8);
    const written = [
      '-0',
      '-0.0',
      '0e9',
      '5e-324',
      '2e-324',
      '1e-400',
      '4.9e-310',
      '-2.2250738585072011e-308',
    ];
    written.push(
      '1.7976931348623157e308',
      '9007199254740993',
      '0.1e1',
      '1e21',
      '123456789012345680000',
      '1e400',
    );
    for (let i = 0; i < 400; i++) written.push(String(anyDouble(next)));
    let read = 0;
    for (const one of written) {
      const { ok, result } = JSON.parse(isSame(plain, 'describe', scenarioWith(one), {}));
      if (!ok) continue;
      const { value } = result.parameters.find((/** @type {any} */ { id }) => id === 'switch_year');
      assert.equal(value, Number(one) + 0, one);
      read++;
    }
    assert.ok(read > 400, `${read} of ${written.length} were read`);
  });

  test(`${name}: what is nothing, what is not defined and what is smaller than small`, () => {
    const scenario = JSON.parse(article);
    const { parameters } = JSON.parse(module.describe(article, '')).result;
    for (const amount of [0, -0, 5e-324, 1e-310, 1e-160]) {
      for (const contract of scenario.contracts) {
        contract.value_usd_bn = amount;
        if (contract.ranges.value_usd_bn) Object.assign(contract.ranges.value_usd_bn, { min: 0, low: 0 });
      }
      const overrides = Object.fromEntries(
        parameters
          .filter((/** @type {any} */ { min }) => min === 0)
          .map((/** @type {any} */ { id, max }) => [id, Math.min(amount, max)]),
      );
      const text = JSON.stringify(scenario);
      const reply = isSame(plain, 'evaluate', text, { overrides });
      assert.ok(JSON.parse(reply).ok, reply);
      assert.match(reply, /null/);
      isSame(plain, 'curves', text, { metric: 'lab_dependence@2030', count: 3, overrides });
      isSame(plain, 'samples', text, { trials: 70, metrics: ['lab_dependence', 'hhi'], overrides });
    }
  });

  test(`${name}: refusals`, () => {
    for (const text of [article.slice(0, 500), '', '[]', article.replace('"schema": 1', '"schéma": 1')])
      isSame(plain, 'evaluate', text, {});
    isSame(plain, 'evaluate', article, { overrides: { build_pace: 9, magic: 1 }, trials: 3 });
    isSame(plain, 'samples', article, { trials: 0 });
    isSame(plain, 'simulate', article, { trials: 1e300, seed: -1, metrics: ['magic'] });
  });
}
