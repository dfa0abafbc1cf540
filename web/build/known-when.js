// The five questions' numbers by each dated scenario of the same two parties, all at one date.

import { resultOf } from '../engine/replies.js';
import { QUESTIONS } from '../text/questions.js';
import { parties } from '../text/regimes.js';
import { STEPS_PER_YEAR } from './backtest.js';

/**
 * @import {Dealscope} from '../engine/core.js'
 * @import {KnownPair, KnownScenario, KnownValue, Quantiles} from '../text/record-data.js'
 */

const METRICS = QUESTIONS.flatMap(({ metrics }) => metrics);
const LEVELS = /** @type {const} */ (['p05', 'p25', 'p50', 'p75', 'p95']);

/**
 * @param {Dealscope} core
 * @param {string[]} texts of scenarios
 * @param {number} date of the levels
 * @param {{ trials: number; seed: number }} run
 * @returns {KnownPair[]} in the order of the texts
 */
export function knownPairs(core, texts, date, run) {
  /** @type {KnownPair[]} */
  const pairs = [];
  for (const text of texts) {
    const [lab, incumbent] = parties(JSON.parse(text));
    let pair = pairs.find((one) => one.lab === lab && one.incumbent === incumbent);
    if (!pair) pairs.push((pair = { lab, incumbent, date, scenarios: [] }));
    pair.scenarios.push(knownScenario(core, text, date, run));
    pair.scenarios.sort((a, b) => (a.as_of < b.as_of ? -1 : 1));
  }
  return pairs;
}

/**
 * @param {Dealscope} core
 * @param {string} text
 * @param {number} date
 * @param {{ trials: number; seed: number }} run
 * @returns {KnownScenario}
 */
function knownScenario(core, text, date, run) {
  const { id, title, as_of, horizon } = JSON.parse(text);
  const steps_per_year = STEPS_PER_YEAR;
  const k = Math.round((date - horizon.start) * steps_per_year);
  const result = resultOf(JSON.parse(core.evaluate(text, JSON.stringify({ steps_per_year }))));
  const { metrics, regimes } = resultOf(
    JSON.parse(core.simulate(text, JSON.stringify({ steps_per_year, metrics: METRICS, ...run }))),
  );
  /**
   * @param {any} row numbers by date, or a number
   * @returns {number}
   */
  const at = (row) => (Array.isArray(row) ? row[k] : row);
  /**
   * @param {string} metric
   * @returns {[string, KnownValue]}
   */
  const valueOf = (metric) => {
    const quantiles = LEVELS.map((level) => [level, at(metrics[metric][level])]);
    return [metric, { value: at(result[metric]), .../** @type {Quantiles} */ (Object.fromEntries(quantiles)) }];
  };
  const regime = result.regime[k];
  return {
    id,
    title,
    as_of,
    values: Object.fromEntries(METRICS.map(valueOf)),
    regime,
    regimeShare: regimes[regime][k],
  };
}
