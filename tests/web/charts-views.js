// Views for the tests of pictures and tables, from the reference results and the scenario that they belong to.
import { readFileSync } from 'node:fs';
import { REGIMES } from './a-view.js';

/**
 * @typedef {import('../../web/types.js').View} View
 * @typedef {import('../../web/types.js').Result} Result
 */

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const scenario = read('core/scenarios/article-2026-01.json');
/** @type {{name: string, overrides: import('../../web/types.js').Overrides, expect: Result}[]} */
const cases = read('tests/reference/evaluate.json').cases;

/** @returns {import('../../web/types.js').Description} */
function description() {
  const { id, title, as_of, parties, providers, contracts, sources, horizon, parameters } = scenario;
  return {
    ...{ id, title, as_of, parties, providers, sources, cases: [], metrics: [] },
    incumbent_provider: parties.incumbent,
    horizon: { ...horizon, grid: cases[0].expect.years },
    regimes: REGIMES,
    parameters: Object.entries(parameters).map(([id, row]) => ({ id, ...row })),
    contracts: contracts.map((/** @type {any} */ contract) => ({
      ...contract,
      value_usd_bn: contract.value_usd_bn ?? 299.25,
      capacity_gw: contract.capacity_gw ?? 1,
      derived_value: contract.value_usd_bn === null,
      derived_capacity: contract.capacity_gw === null,
    })),
  };
}

/** @param {Partial<View>} [changes] @returns {View} */
export function viewOf(name = 'baseline', changes = {}) {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new RangeError(`no such case: ${name}`);
  return {
    description: description(),
    cuts: scenario.regimes,
    result: found.expect,
    baseline: cases[0].expect,
    overrides: found.overrides,
    year: 4,
    width: 640,
    ...changes,
  };
}

export const caseNames = cases.map(({ name }) => name);

/**
 * The view over another horizon: the reference has ten years, a shorter one is their beginning, a longer one repeats
 * the last.
 * @param {View} view @param {number} years
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
  const resized = (/** @type {Result} */ result) => ({ ...stretch(result), years: grid });
  return {
    ...view,
    result: resized(view.result),
    baseline: resized(view.baseline),
    year: Math.min(view.year, years),
  };
}
