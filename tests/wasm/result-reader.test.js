// The page's result, out of the numbers: that of evaluate, key by key, and the totals besides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultReader } from '../../web/engine/result-reader.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

for (const id of scenarioIds)
  for (const overrides of [{}, { fulfilment: 0 }, { new_contracts_usd_bn: 0, build_pace: 0.25 }])
    test(`${id} under ${JSON.stringify(overrides)}: the numbers are read as evaluate writes them`, () => {
      const scenario = readText(scenarioPath(id));
      const request = JSON.stringify({ overrides });
      const read = resultReader(JSON.parse(module.describe(scenario, '')).result);
      const found = read(module.evaluate_numbers(scenario, request));
      const { capacity_total, controlled_gw, incumbent_gw, others_due, ...result } = found;
      assert.equal(
        JSON.stringify({ ok: true, result }),
        JSON.stringify(JSON.parse(module.evaluate(scenario, request))),
      );
      assert.equal(capacity_total.length, result.years.length);
      assert.equal(controlled_gw.length, result.years.length);
      assert.equal(incumbent_gw.length, result.years.length);
      assert.deepEqual(Object.keys(others_due), Object.keys(result.due));
    });
