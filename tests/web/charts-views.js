// Views for the tests of charts and tables: the article's scenario with the overrides of the reference's cases.

import { readFileSync } from 'node:fs';
import { firstScenario } from '../../web/build/prerender.js';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { pointEngine } from '../../web/engine/point.js';
import { loadScenario } from '../../web/state/scenario.js';

/** @import {FullResult, Overrides, View} from '../../web/types.js' */

const { module, text } = await firstScenario();
const scenario = loadScenario(pointEngine(module), scenarioFile(module, text));
const reference = readFileSync(new URL('../reference/evaluate.json', import.meta.url), 'utf8');
/** @type {{name: string, scenario: string, overrides: Overrides}[]} */
const cases = JSON.parse(reference).cases.filter(
  (/** @type {{scenario: string}} */ one) => one.scenario === scenario.description.id,
);

/**
 * @param {Partial<View>} [changes]
 * @returns {View}
 */
export function viewOf(name = 'baseline', changes = {}) {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new RangeError(`no such case: ${name}`);
  const { overrides } = found;
  const view = scenario.view({ overrides, year: 4 });
  return { ...view, description: scenario.described(overrides), width: 640, ...changes };
}

export const caseNames = cases.map(({ name }) => name);

/**
 * The view over another horizon: the reference has ten years, a shorter one is their beginning, a longer one repeats
 * the last.
 *
 * @param {View} view
 * @param {number} years
 */
export function overYears(view, years) {
  const first = view.result.years[0];
  const row = (/** @type {any[]} */ values, /** @type {number} */ count) =>
    Array.from({ length: count }, (_, k) => values[Math.min(k, values.length - 1)]);
  /** @type {(value: any) => any} */
  const stretch = (value) => {
    if (!Array.isArray(value)) {
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stretch(inner)]));
    }
    if (typeof value[0] === 'object' && value[0] !== null) return value;
    return row(value, value.length === 11 ? years + 1 : years);
  };
  const grid = Array.from({ length: years + 1 }, (_, k) => first + k);
  const resized = (/** @type {FullResult} */ result) => ({ ...stretch(result), years: grid });
  return {
    ...view,
    result: resized(view.result),
    baseline: resized(view.baseline),
    year: Math.min(view.year, years),
  };
}
