// The page's start in numbers: the bits of `evaluate_values` and the description of `describe`, from the first module and from
// the whole one, and their refusals.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import createPoint from '../../web/engine/point-module.js';
import { pointEngine } from '../../web/engine/point.js';
import { presentDescription } from '../../web/engine/present-description.js';
import { wideScenario } from '../web/wide-scenario.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

const compiled = await WebAssembly.compile(
  readFileSync(new URL('../../build/wasm/dealscope-point.wasm', import.meta.url)),
);
/** @returns {Promise<any>} */
const aPoint = () =>
  createPoint({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then(done);
      return {};
    },
  });
const point = await aPoint();

/** @param {string} text */
function read(text) {
  const { result } = JSON.parse(module.describe(text, ''));
  return { text, description: result, figures: module.scenario_figures(text, '') };
}
const article = read(readText(scenarioPath('article-2026-01')));
const scenarios = [
  ...scenarioIds.map((id) => read(readText(scenarioPath(id)))),
  read(wideScenario({ providers: 30, contracts: 20, years: 50 })),
];

/** @param {any} description */
const ownValues = ({ parameters }) =>
  Float64Array.from(parameters, (/** @type {{ value: number }} */ { value }) => value);

/**
 * Own values, ends and middles of the ranges.
 *
 * @param {any} description
 * @param {number} seed
 */
function someValues({ parameters }, seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Float64Array.from(parameters, (/** @type {any} */ { value, min, max }) =>
    next() < 0.4 ? value : Math.min(max, min + ((max - min) * Math.floor(next() * 5)) / 4),
  );
}

/**
 * @param {any} description
 * @param {Float64Array} values
 */
const overridesOf = ({ parameters }, values) =>
  Object.fromEntries([...values].map((value, i) => [parameters[i].id, value]));

for (const [name, one] of [
  ['first', point],
  ['whole', module],
]) {
  test(`the ${name} module: the bits of evaluate_values and the description of describe`, () => {
    const engine = pointEngine(one);
    for (let seed = 1; seed <= 12; seed++)
      for (const { text, description, figures } of scenarios) {
        const values = seed === 1 ? ownValues(description) : someValues(description, seed);
        const { result: handle } = JSON.parse(module.open_scenario(text));
        const expected = module.evaluate_values(handle, values);
        assert.ok(expected instanceof Float64Array, `${expected}`);
        assert.deepEqual(engine.evaluate_figures(figures, values), expected);
        const reply = module.describe(text, JSON.stringify({ overrides: overridesOf(description, values) }));
        const present = presentDescription(description, values, engine.describe_figures(figures, values));
        assert.equal(JSON.stringify({ ok: true, result: present }), reply);
      }
  });

  test(`the ${name} module refuses what is no array of figures, and values outside their ranges`, () => {
    const { description, figures } = article;
    assert.equal(one.open_figures(figures), true);
    const own = ownValues(description);
    const usual = one.evaluate_figures(own);
    assert.ok(usual instanceof Float64Array);
    for (const faulty of [
      new Float64Array(),
      figures.subarray(1),
      figures.subarray(0, figures.length - 1),
      Float64Array.from([...figures, 0]),
      figures.map(() => 1e300),
      figures.map(() => -1),
    ])
      assert.equal(one.open_figures(faulty), false);
    assert.deepEqual(one.evaluate_figures(own), usual, 'the former one stays open');
    const place = description.parameters.findIndex((/** @type {any} */ { id }) => id === 'build_pace');
    const { min, max } = description.parameters[place];
    for (const command of ['evaluate_figures', 'describe_figures']) {
      for (const value of [NaN, Infinity, -Infinity, min - 1e-9, max + 1e-9])
        assert.equal(one[command](own.with(place, value)), 2);
      for (const values of [new Float64Array(), own.subarray(1), Float64Array.from([...own, 0])])
        assert.equal(one[command](values), 2);
    }
    assert.deepEqual(one.evaluate_figures(own), usual);
  });
}

test('without figures, and with a result that overflows, the engine throws', async () => {
  const fresh = await aPoint();
  const own = ownValues(article.description);
  assert.equal(fresh.evaluate_figures(own), 1);
  assert.equal(fresh.describe_figures(own), 1);
  const engine = pointEngine(fresh);
  assert.throws(() => engine.evaluate_figures(new Float64Array(3), own), /the scenario cannot be opened/);

  const scenario = JSON.parse(article.text);
  for (const key of ['lab_valuation_usd_bn', 'valuation_growth'])
    Object.assign(scenario.parameters[key], { max: 1e300 });
  const large = read(JSON.stringify(scenario));
  const values = Float64Array.from(large.description.parameters, (/** @type {any} */ { value, max }) =>
    max === 1e300 ? max : value,
  );
  assert.throws(() => engine.evaluate_figures(large.figures, values), /a result overflows/);
  assert.throws(() => engine.evaluate_figures(large.figures, values.subarray(1)), /inside its range/);
  assert.ok(engine.evaluate_figures(article.figures, own).length > 100, 'the next call works');
});

test('memory that runs out closes the figures, and the next call opens them again', async () => {
  const fresh = await aPoint();
  const engine = pointEngine(fresh);
  const own = ownValues(article.description);
  const usual = engine.evaluate_figures(article.figures, own);
  assert.equal(fresh.open_figures(new Float64Array(2 ** 26)), false, 'beyond 512 MB');
  assert.equal(fresh.evaluate_figures(own), 1, 'nothing is open');
  assert.throws(() => engine.evaluate_figures(article.figures, own), /the scenario cannot be opened/);
  assert.deepEqual(engine.evaluate_figures(article.figures, own), usual);
});
