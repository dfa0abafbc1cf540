// The identities of validation.json: the arithmetic gives the computed values, these agree with the published ones within
// the tolerance, and the verdict agrees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../wasm/doors.js';
import { evaluateStatements } from '../../web/build/arithmetic.js';

const PATH = 'core/scenarios/evidence/validation.json';
const { cases } = JSON.parse(readText(PATH));

/**
 * @param {any} value
 * @returns {number[]}
 */
const flat = (value) => [value].flat(Infinity);

/**
 * Whether each number is within the tolerance.
 *
 * @param {any} found
 * @param {any} expected
 * @param {number} tolerance
 */
function isNear(found, expected, tolerance) {
  const a = flat(found);
  const b = flat(expected);
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]) <= tolerance);
}

for (const { id, inputs, arithmetic, computed, published, tolerance, verdict } of cases)
  test(`${id}: ${verdict}`, () => {
    const values = evaluateStatements(arithmetic, inputs);
    for (const [name, value] of Object.entries(computed))
      assert.ok(
        isNear(values[name], value, 1e-6),
        `${PATH}#${id}/computed/${name}: found ${JSON.stringify(value)}, its arithmetic gives ${JSON.stringify(values[name])}`,
      );
    const agrees = Object.entries(published ?? {}).map(([name, value]) =>
      isNear(values[name], value, typeof tolerance === 'object' ? tolerance[name] : tolerance),
    );
    const start = /^[a-z ]*/.exec(verdict)?.[0].trim();
    if (published === null) assert.match(verdict, /^(derived|between|plausible)/, `${PATH}#${id}/verdict`);
    else if (start === 'negative control') assert.ok(!agrees.includes(true), `${PATH}#${id}/published`);
    else {
      assert.match(verdict, /^(loose )?match/, `${PATH}#${id}/verdict`);
      assert.ok(
        agrees.length > 0 && !agrees.includes(false),
        `${PATH}#${id}/published: ${JSON.stringify(values)}`,
      );
    }
  });

test('the arithmetic of known values', () => {
  const inputs = { a: [3, 1, 2], b: 4 };
  const { x, y, z } = evaluateStatements(
    'x = [i*j - 1 for i, j in zip(a, sorted(a))]; y = sum(v for v in a[:2])/-b; z = (a[1] + max(a))*(1 - exp(0)) + pi',
    inputs,
  );
  assert.deepEqual([x, y, z], [[2, 1, 5], -1, Math.PI]);
  for (const faulty of ['x = c', 'x 1', 'x = (1', 'x = 1 2', 'x = '])
    assert.throws(() => evaluateStatements(faulty, inputs), faulty);
});
