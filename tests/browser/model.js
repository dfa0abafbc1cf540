// What the page must show, from the module that it runs.

import { readFileSync } from 'node:fs';

/** @import {Description, Overrides, Result} from '../../web/types.js' */

const address = new URL('../../build/wasm/dealscope.mjs', import.meta.url).href;
const module = await (await import(address)).default();
const scenario = readFileSync(new URL('../../core/scenarios/article-2026-01.json', import.meta.url), 'utf8');

/** @param {string} reply */
function resultOf(reply) {
  const { ok, result, issues } = JSON.parse(reply);
  if (!ok) throw new Error(JSON.stringify(issues));
  return result;
}

/** @type {Description} */
export const description = resultOf(module.describe(scenario, ''));

/**
 * @param {Overrides} [overrides]
 * @returns {Result}
 */
export const evaluate = (overrides = {}) =>
  resultOf(module.evaluate(scenario, JSON.stringify({ overrides })));

/**
 * The 90% of the trials of the backlog's share at the first year shown, as the sentence has it.
 *
 * @param {Overrides} [overrides]
 * @param {{ trials?: number, seed?: number }} [run]
 */
export function rangeOf(overrides = {}, { trials = 10_000, seed = 1 } = {}) {
  const request = { overrides, trials, seed, metrics: ['backlog_share'] };
  const { p05, p95 } = resultOf(module.simulate(scenario, JSON.stringify(request))).metrics.backlog_share;
  const [low, high] = [percent(p05[firstYear]), percent(p95[firstYear])];
  return low === high ? high : `${low.replace('%', '')}–${high}`;
}
/**
 * @param {string} metric
 * @returns {{ parameter: string, at_low: number, at_high: number }[]}
 */
export const tornado = (metric) => resultOf(module.tornado(scenario, JSON.stringify({ metric })));

/** @param {string} id */
export function parameter(id) {
  const found = description.parameters.find((one) => one.id === id);
  if (!found) throw new Error(`no parameter ${id}`);
  return found;
}

/** The point of the grid that the page shows first: the end of 2029. */
export const firstYear = description.horizon.grid.indexOf(2030);

/**
 * @param {number} value a share
 * @returns {string} as the page writes it
 */
export const percent = (value) => `${Math.round(value * 100)}%`;
