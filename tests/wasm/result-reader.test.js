// The page's result, out of the numbers: that of evaluate, key by key, and the totals besides.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { pointEngine } from '../../web/engine/point.js';
import { loadScenario } from '../../web/state/scenario.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/** @import {Overrides} from '../../web/types.js' */

const engine = pointEngine(module);

/** @type {Overrides[]} */
const settings = [{}, { fulfilment: 0 }, { new_contracts_usd_bn: 0, build_pace: 0.25 }];

for (const id of scenarioIds)
  for (const overrides of settings)
    test(`${id} under ${JSON.stringify(overrides)}: the numbers are read as evaluate writes them`, () => {
      const scenario = readText(scenarioPath(id));
      const opened = loadScenario(engine, scenarioFile(module, scenario));
      const found = opened.view({ overrides, year: 0 }).result;
      const { capacity_total, controlled_gw, incumbent_gw, others_due, ...result } = found;
      const reply = module.evaluate(scenario, JSON.stringify({ overrides }));
      assert.equal(JSON.stringify({ ok: true, result }), reply);
      assert.equal(JSON.stringify({ ok: true, result: opened.evaluated(overrides) }), reply);
      assert.equal(capacity_total.length, result.years.length);
      assert.equal(controlled_gw.length, result.years.length);
      assert.equal(incumbent_gw.length, result.years.length);
      assert.deepEqual(Object.keys(others_due), Object.keys(result.due));
    });
