// The dated scenarios. Their titles are in the first load, their text comes when it is asked for.

import { bytesOf } from './fetched.js';
import { DEFAULT_SCENARIO } from './state/store.js';

/** @type {Record<string, string>} */
const urls = import.meta.glob('../core/scenarios/*.json', { query: '?url', import: 'default', eager: true });
/** @type {Record<string, string>} */
const titles = import.meta.glob('../core/scenarios/*.json', { import: 'title', eager: true });

/** @type {{ id: string, title: string, url: string }[]} the one that opens the page first */
export const scenarios = Object.entries(urls)
  .map(([path, url]) => ({ id: path.replace(/^.*\/(.*)\.json$/, '$1'), title: titles[path], url }))
  .sort((a, b) => Number(b.id === DEFAULT_SCENARIO) - Number(a.id === DEFAULT_SCENARIO));

/** @param {string} id */
export async function scenarioText(id) {
  const scenario = scenarios.find((s) => s.id === id);
  if (!scenario) throw new Error(`There is no scenario “${id}”.`);
  return new TextDecoder().decode(await bytesOf(scenario.url));
}
