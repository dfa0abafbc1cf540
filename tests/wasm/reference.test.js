// The vectors of tests/reference through the compiled module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { module, readText, scenarioPath } from './doors.js';

/**
 * @param {any} found
 * @param {any} expected
 * @param {string} at
 */
function assertAgrees(found, expected, at) {
  if (expected !== null && typeof expected === 'object') {
    assert.deepEqual(Object.keys(found), Object.keys(expected), at);
    for (const key of Object.keys(expected)) assertAgrees(found[key], expected[key], `${at}.${key}`);
  } else if (typeof expected === 'number') {
    const error = Math.abs(found - expected) / Math.max(1, Math.abs(expected));
    assert.ok(error <= 1e-9, `${at}: ${found}, expected ${expected}`);
  } else {
    assert.equal(found, expected, at);
  }
}

const { cases } = JSON.parse(readText('tests/reference/evaluate.json'));
for (const { name, scenario, scenario_text, overrides, expect } of cases) {
  test(`evaluate agrees with the independent implementation: ${name}`, () => {
    const text = scenario_text ?? readText(scenarioPath(scenario));
    const reply = JSON.parse(
      module.evaluate(typeof text === 'string' ? text : JSON.stringify(text), JSON.stringify({ overrides })),
    );
    assert.ok(reply.ok);
    assertAgrees(reply.result, expect, name);
  });
}
