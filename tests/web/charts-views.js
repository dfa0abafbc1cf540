// Views for the tests of pictures and tables, from the reference results and the scenario that they belong to.
import { readFileSync } from 'node:fs';
import { REGIMES } from './a-view.js';

/**
 * @typedef {import('../../web/types.js').View} View
 * @typedef {import('../../web/types.js').Result} Result
 * @typedef {import('../../web/types.js').FullResult} FullResult
 */

const read = (/** @type {string} */ path) =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const scenario = read('core/scenarios/article-2026-01.json');
/** @type {{name: string, overrides: import('../../web/types.js').Overrides, expect: FullResult}[]} */
const cases = read('tests/reference/evaluate.json').cases.map((/** @type {any} */ one) => ({
  ...one,
  expect: withTotals(one.expect),
}));

/** With the totals that the reference leaves out, from what it holds. @param {Result} result @returns {FullResult} */
function withTotals(result) {
  const { years, capacity, own_control, rival_scale, spend, due, effective_fulfilment: f } = result;
  const capacity_total = years.map((_, k) => Object.values(capacity).reduce((sum, row) => sum + row[k], 0));
  const controlled_gw = capacity_total.map((gw, k) => gw * own_control[k]);
  const others = (/** @type {string} */ id) =>
    spend[id].map((drawn, k) => (drawn / f - due[id][k] > 1e-6 ? drawn / f - due[id][k] : 0));
  return {
    ...result,
    ...{ capacity_total, controlled_gw },
    incumbent_gw: controlled_gw.map((gw, k) => gw / (rival_scale[k] ?? NaN)),
    others_due: Object.fromEntries(Object.keys(due).map((id) => [id, others(id)])),
  };
}

/** @returns {import('../../web/types.js').Description} */
function description() {
  const { id, title, as_of, parties, providers, contracts, sources, horizon, parameters } = scenario;
  return {
    ...{ id, title, as_of, parties, providers, sources, cases: [], metrics: [], layout: [] },
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
  const resized = (/** @type {FullResult} */ result) => ({ ...stretch(result), years: grid });
  return {
    ...view,
    result: resized(view.result),
    baseline: resized(view.baseline),
    year: Math.min(view.year, years),
  };
}
