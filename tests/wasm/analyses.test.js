// The requests of the page, on every scenario: each figure that it offers, in the first, a middle and the last year.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { suggestedAxes } from '../../web/analyses/map.js';
import { solveQuestion } from '../../web/analyses/solve.js';
import { createAnalysisClient } from '../../web/engine/analysis-client.js';
import { pointEngine } from '../../web/engine/point.js';
import { numbersOf } from '../../web/engine/replies.js';
import { CURVE_COUNT, sweepLever } from '../../web/state/question-levers.js';
import { loadScenario } from '../../web/state/scenario.js';
import { plainText } from '../../web/text/phrase.js';
import { metricChoices, metricIn, valueIn } from '../../web/text/metrics.js';
import { module, readText, scenarioIds, scenarioPath } from './doors.js';

/**
 * @import {Analyses} from '../../web/engine/analyses.js'
 * @import {Engine} from '../../web/engine/point.js'
 */

const request = (/** @type {{}} */ overrides, rest = {}) => JSON.stringify({ overrides, ...rest });
const engine = /** @type {Engine & Analyses} */ (
  /** @type {unknown} */ ({
    ...pointEngine(module),
    tornado: (/** @type {string} */ text, /** @type {{}} */ overrides, /** @type {string} */ metric) =>
      JSON.parse(module.tornado(text, request(overrides, { metric }))),
    solve: (/** @type {string} */ text, /** @type {{}} */ overrides, /** @type {{}} */ question) =>
      JSON.parse(module.solve(text, request(overrides, question))),
    map_numbers: (/** @type {string} */ text, /** @type {{}} */ overrides, /** @type {{}} */ question) =>
      numbersOf(module.map_numbers(text, request(overrides, question))),
  })
);

for (const id of scenarioIds) {
  const opened = loadScenario(engine, scenarioFile(module, readText(scenarioPath(id))));
  const client = createAnalysisClient(engine, opened.input);
  const { description } = opened;
  const last = description.horizon.grid.length - 1;

  test(`${id}: every figure can be requested, and is the one of that name in the engine`, () => {
    for (const { id: chosen } of metricChoices(description)) {
      for (const year of [0, 4, last]) {
        const view = opened.view({ overrides: {}, year });
        const metric = metricIn(description, chosen, year);
        const now = valueIn(view.result, metric);
        const bars = client.tornado({}, metric.at);
        if (now === null) {
          assert.ok(
            bars.some(({ at_low }) => at_low === null),
            metric.at,
          );
          continue;
        }
        const still = bars.filter(({ low, high }) => low === high);
        assert.ok(still.length > 0, metric.at);
        for (const { at_low, parameter } of still) {
          const off = Math.abs(Number(at_low) - now);
          assert.ok(off <= 1e-12 * Math.abs(now), `${metric.at}, ${parameter}: ${at_low}, not ${now}`);
        }
      }
    }
  });

  test(`${id}: every lever has its curve for each question, which ends where the lever does`, () => {
    for (const lever of description.parameters) {
      const { values, ends } = sweepLever(opened, {}, lever, 4);
      const [low, high] = ends.map((numbers) => opened.read(numbers));
      for (const rows of Object.values(values))
        for (const row of rows) {
          assert.equal(row.length, CURVE_COUNT);
          for (const value of row) assert.ok(value === null || Number.isFinite(value), lever.id);
        }
      assert.equal(values.exposure[0][0], low.backlog_share[4], lever.id);
      assert.equal(values.stake[0][CURVE_COUNT - 1], high.incumbent_net_gain, lever.id);
    }
  });

  test(`${id}: a target is met or reported as out of reach`, () => {
    const view = opened.view({ overrides: {}, year: 4 });
    for (const { id: metric } of metricChoices(description).filter(({ group }) => group === null)) {
      const { solutionText, error } = solveQuestion(view, description, client, {
        metric,
        target: null,
        lever: null,
      });
      assert.equal(error, '');
      assert.match(
        plainText(solutionText),
        / if “.*\(now |does not bring it about|has no value wherever/,
        metric,
      );
    }
  });

  test(`${id}: the map opens on two levers that are listed first`, () => {
    const axes = suggestedAxes(description, client);
    assert.notEqual(axes[0], axes[1]);
    for (const axis of axes) assert.ok(opened.parameters.get(axis)?.primary, axis);
  });
}
