// The point answer in numbers: the bits of evaluate, whatever was computed before, and its refusals.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/** @typedef {{ id: string, value: number, min: number, max: number }} Parameter */

const textOf = (/** @type {string} */ id) => readText(scenarioPath(id));
const article = textOf('article-2026-01');

/**
 * @param {string} text
 * @returns {{ parameters: Parameter[], layout: any[], regimes: any[] }}
 */
const described = (text) => JSON.parse(module.describe(text, '')).result;
const { parameters } = described(article);
const own = Float64Array.from(parameters, ({ value }) => value);
const place = parameters.findIndex(({ id }) => id === 'build_pace');

/**
 * @param {string} text
 * @returns {number}
 */
function opened(text) {
  const { ok, result } = JSON.parse(module.open_scenario(text));
  assert.ok(ok);
  return result;
}

/**
 * What evaluate replies under these values.
 *
 * @param {string} text
 * @param {Parameter[]} of
 * @param {Iterable<number>} values
 */
const evaluated = (text, of, values) => {
  const overrides = Object.fromEntries([...values].map((value, i) => [of[i].id, value]));
  return module.evaluate(text, JSON.stringify({ overrides }));
};

/** @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/**
 * The numbers that a reply of evaluate has for a name of the layout; undefined if it has none.
 *
 * @param {any} result
 * @param {string} metric
 */
function figures(result, metric) {
  const [stem, series, key] = metric.split('.');
  if (key) return [result.partners.find((/** @type {any} */ one) => one.provider === series)[key]];
  const row = series ? result[stem]?.[series] : result[stem];
  return row === undefined ? undefined : [row].flat();
}

test('the bits of evaluate under any values, with the scenarios opened in turn', () => {
  const next = random(17);
  let compared = 0;
  for (let trial = 0; trial < 40; trial++)
    for (const id of scenarioIds) {
      const text = textOf(id);
      const { parameters: of, layout, regimes } = described(text);
      const part = [next, () => Math.floor(next() * 3) / 2][trial % 2]; // inside; then ends and middles alone
      const values = Float64Array.from(of, ({ value, min, max }) =>
        next() < 0.5 ? value : Math.min(max, min + (max - min) * part()),
      );
      const { result } = JSON.parse(evaluated(text, of, values));
      const numbers = module.evaluate_values(opened(text), values);
      for (const { metric, offset, length } of layout) {
        const expected = figures(result, metric);
        if (!expected) continue;
        assert.equal(expected.length, length, metric);
        expected.forEach((figure, k) => {
          const number = numbers[offset + k];
          const found = metric === 'regime' ? regimes[number].id : Number.isNaN(number) ? null : number;
          assert.ok(Object.is(found, figure), `${id}, ${metric}, ${k}: ${found}, not ${figure}`);
          compared++;
        });
      }
    }
  assert.ok(compared > 100_000, `${compared}`);
});

test('numbers stay what they are when the module computes others', () => {
  const handle = opened(article);
  const before = module.evaluate_values(handle, own);
  const copy = before.slice();
  const other = own.with(place, 0.5);
  assert.notDeepEqual(module.evaluate_values(handle, other), copy);
  assert.deepEqual(before, copy);
  assert.deepEqual(other, own.with(place, 0.5), 'nor does it write the values');
});

test('values outside their ranges are refused as evaluate refuses such overrides', () => {
  const handle = opened(article);
  const faulty = [NaN, Infinity, -Infinity, 1e300, -1, parameters[place].max + 1e-9];
  for (const value of faulty) {
    const values = own.with(place, value);
    const refused = module.evaluate_values(handle, values);
    assert.equal(refused, evaluated(article, parameters, values));
    const [{ path, message }, ...others] = JSON.parse(refused).issues;
    assert.equal(path, '/request/overrides/build_pace');
    assert.match(message, /^found .*, expected a number from /);
    assert.deepEqual(others, []);
  }
  const all = own.map(() => NaN);
  const refused = module.evaluate_values(handle, all);
  assert.equal(refused, evaluated(article, parameters, all));
  assert.equal(JSON.parse(refused).issues.length, parameters.length);
  assert.ok(module.evaluate_values(handle, own) instanceof Float64Array, 'the next call works');
});

test('-0 is 0', () => {
  const handle = opened(article);
  const [positive, negative] = [0, -0].map((zero) =>
    Float64Array.from(parameters, ({ value, min }) => (min === 0 ? zero : value)),
  );
  assert.notDeepEqual(positive, negative);
  assert.deepEqual(module.evaluate_values(handle, negative), module.evaluate_values(handle, positive));
});

test('anything but one number for each parameter is refused', () => {
  const handle = opened(article);
  const large = new Float64Array(2 ** 22);
  const counts = [0, 1, own.length - 1, own.length + 1, 2 ** 17];
  const faulty = [...counts.map((count) => new Float64Array(count)), large, [...own], new Float32Array(own)];
  for (const values of [
    ...faulty,
    new BigInt64Array(own.length),
    own.buffer,
    'text',
    {},
    null,
    undefined,
    1,
  ]) {
    const { ok, issues } = JSON.parse(module.evaluate_values(handle, values));
    assert.equal(ok, false);
    assert.equal(issues.length, 1);
    assert.equal(issues[0].path, '/request');
    const found = values instanceof Float64Array ? Math.min(values.length, 2 ** 17) : 0;
    assert.equal(issues[0].message, `found ${found} numbers, expected ${own.length}, one for each parameter`);
  }
});

test('the handle of another scenario is refused, also of one that is open again', async () => {
  const { default: createDealscope } = await import(
    new URL('../../build/wasm/dealscope.mjs', import.meta.url).href
  );
  const fresh = await createDealscope();
  /**
   * @param {any} one
   * @param {any} handle
   */
  const isClosed = (one, handle) => {
    const { ok, issues } = JSON.parse(one.evaluate_values(handle, own));
    assert.equal(ok, false);
    assert.deepEqual(
      issues.map((/** @type {{ path: string }} */ { path }) => path),
      ['/scenario'],
    );
  };
  for (const handle of [0, 1, -1, NaN, undefined, 'x']) isClosed(fresh, handle);
  const first = opened(article);
  const second = opened(textOf('mid-2026'));
  isClosed(module, first);
  const third = opened(article);
  assert.equal(new Set([first, second, third]).size, 3);
  for (const handle of [first, second, third + 1, 0]) isClosed(module, handle);
  assert.ok(module.evaluate_values(third, own) instanceof Float64Array);
});

test('a scenario that is refused leaves the former one open, and so do all other commands', () => {
  const handle = opened(article);
  const before = module.evaluate_values(handle, own);
  for (const text of ['', '[]', article.replace('"schema": 2', '"schema": 1')])
    assert.equal(module.open_scenario(text), module.evaluate(text, ''));
  module.evaluate(textOf('mid-2026'), '');
  module.samples(textOf('anthropic-2026'), '{"trials":10}');
  assert.deepEqual(module.evaluate_values(handle, own), before);
});

test('a result that overflows is refused as evaluate refuses it', () => {
  const scenario = JSON.parse(article);
  for (const key of ['lab_valuation_usd_bn', 'valuation_growth'])
    Object.assign(scenario.parameters[key], { max: 1e300 });
  const text = JSON.stringify(scenario);
  const { parameters: of } = described(text);
  const values = Float64Array.from(of, ({ value, max }) => (max === 1e300 ? max : value));
  const refused = module.evaluate_values(opened(text), values);
  assert.match(JSON.parse(refused).issues[0].message, /overflows/);
  assert.equal(refused, evaluated(text, of, values));
});

test('memory that runs out is an issue and closes the scenario; its handle is not given again', async () => {
  const { default: createDealscope } = await import(
    new URL('../../build/wasm/dealscope.mjs', import.meta.url).href
  );
  const fresh = await createDealscope(); // 16 MiB
  const handle = JSON.parse(fresh.open_scenario(article)).result;
  const usual = fresh.evaluate_values(handle, own);
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError('no more');
  };
  try {
    const { issues } = JSON.parse(
      fresh.samples(article, '{"trials":100000,"metrics":["backlog.amazon","spend.amazon"]}'),
    );
    assert.match(issues[0].message, /memory/);
    assert.equal(JSON.parse(fresh.evaluate_values(handle, own)).issues[0].path, '/scenario');
    const again = JSON.parse(fresh.open_scenario(article)).result;
    assert.ok(again > handle);
    assert.deepEqual(fresh.evaluate_values(again, own), usual);
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
});
