// The generated type of a result agrees with the core's replies.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { firstScenario } from '../../../web/build/prerender.js';
import { resultTypes } from '../../../web/build/result-types.js';

/** @import {Metric} from '../../../web/types.js' */

const { module, text } = await firstScenario();
const { metrics, parameters } = JSON.parse(module.describe(text, '')).result;
const evaluated = JSON.parse(module.evaluate(text, '')).result;
const types = resultTypes(metrics, evaluated);

test('web/engine/result.ts is of the present core', () => {
  assert.equal(readFileSync(new URL('../../../web/engine/result.ts', import.meta.url), 'utf8'), types);
});

test('kind, series and nullability determine the type', () => {
  for (const line of [
    'backlog_share: Levels;',
    'obligations: Flows;',
    'coverage: Flows<number | null>;',
    'npv_equity_gain: number;',
    'funding_gap_year: number | null;',
    'spend: Record<string, Flows>;',
    "attribution: Record<'diversification' | 'demand' | 'departure', Levels>;",
    'share_of_partner: number | null;',
  ])
    assert.ok(types.includes(`\n  ${line}\n`), line);
  const [result, totals] = ['Result', 'Totals'].map((name) =>
    [...(types.match(new RegExp(`interface ${name} {.*?\n}`, 's'))?.[0] ?? '').matchAll(/^ {2}(\w+):/gm)].map(
      ([, key]) => key,
    ),
  );
  assert.deepEqual(result.toSorted(), Object.keys(evaluated).toSorted());
  assert.deepEqual(totals, ['capacity_total', 'others_due', 'controlled_gw', 'incumbent_gw']);
});

test('a key that describe does not list throws', () => {
  assert.throws(() => resultTypes(metrics, { ...evaluated, surplus: [] }), /surplus/);
});

/**
 * Adds the names of metrics that contain null.
 *
 * @param {any} value
 * @param {string} name
 * @param {Set<string>} found
 */
function collectNulls(value, name, found) {
  if (value === null) found.add(name);
  else if (typeof value === 'object')
    for (const [key, one] of Object.entries(value))
      collectNulls(one, name === 'partners' && isNaN(Number(key)) ? `partners.${key}` : name, found);
}

test('metrics that describe marks as nullable are null in some scenario, and no others', () => {
  /** @type {Set<string>} */
  const found = new Set();
  const collect = (/** @type {string} */ scenario, /** @type {Record<string, number>} */ overrides) => {
    const reply = JSON.parse(module.evaluate(scenario, JSON.stringify({ overrides })));
    assert.ok(reply.ok, JSON.stringify(reply));
    for (const [key, value] of Object.entries(reply.result)) collectNulls(value, key, found);
  };
  /** @type {{ id: string, min: number, max: number }[]} */
  const ranges = parameters;
  for (const { id, min, max } of ranges) for (const end of [min, max]) collect(text, { [id]: end });

  const bare = { ...JSON.parse(text), contracts: [], investments: [], cases: [] };
  Object.assign(bare.parameters.incumbent_capacity_gw, { value: 0, low: 0, min: 0 });
  collect(JSON.stringify(bare), { new_contracts_usd_bn: 0 });
  const nullable = metrics.flatMap((/** @type {Metric} */ { id, nullable }) => (nullable ? [id] : []));
  assert.deepEqual([...found].toSorted(), nullable.toSorted());
});
