// The largest scenario that the page supports: 40 contracts with 250 providers over 50 years, names of 300 characters without
// a space, and a lever whose range is one value.

import { readFileSync } from 'node:fs';

const own = readFileSync(new URL('../../core/scenarios/article-2026-01.json', import.meta.url), 'utf8');

export const LONG = 'Donaudampfschifffahrt'.repeat(15).slice(0, 300);

/**
 * @param {{ id?: string, providers?: number, contracts?: number, years?: number, long?: string, fixed?: string }} [size]
 *   `long`: prefix of all names; `fixed`: id of the lever whose range is one value
 * @returns {string}
 */
export function wideScenario({
  id: name = 'wide',
  providers = 250,
  contracts = 40,
  years = 50,
  long = LONG,
  fixed = 'build_pace',
} = {}) {
  const scenario = JSON.parse(own);
  scenario.id = name;
  scenario.horizon.years = years;
  scenario.title = `${long} title`;
  scenario.parties.lab = `${long} lab`;
  const named = (/** @type {string} */ text) => (long ? `${long} ${text}` : text);
  const [microsoft] = scenario.providers;
  for (const provider of scenario.providers) provider.short_name = named(provider.short_name);
  for (let i = scenario.providers.length; i < providers; i++)
    scenario.providers.push({
      ...microsoft,
      id: `provider-${i}`,
      name: named(`Provider ${i}`),
      short_name: named(`P${i}`),
      backlog_usd_bn: null,
    });
  const [contract] = scenario.contracts;
  for (const one of scenario.contracts) one.title = named(one.title);
  for (let i = scenario.contracts.length; i < contracts; i++)
    scenario.contracts.push({
      ...structuredClone(contract),
      id: `contract-${i}`,
      title: named(`Contract ${i}`),
      provider: scenario.providers[i % scenario.providers.length].id,
      term_years: 3 + (i % 9),
    });
  for (const [id, parameter] of Object.entries(scenario.parameters)) {
    if (long) Object.assign(parameter, { label: named(parameter.label), note: named(parameter.note) });
    if (id !== fixed) continue;
    const { value } = parameter;
    Object.assign(parameter, { min: value, max: value, low: value, high: value });
  }
  scenario.cases = scenario.cases.filter((/** @type {any} */ { overrides }) => !(fixed in overrides));
  for (const one of scenario.cases) one.title = named(one.title);
  for (const source of scenario.sources) source.title = named(source.title);
  return JSON.stringify(scenario);
}
