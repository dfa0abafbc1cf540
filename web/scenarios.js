// The dated scenarios. Their titles are in the first load, their text comes when it is asked for.

import { bytesOf } from './engine/wasm.js';
import { DEFAULT_SCENARIO } from './state/store.js';

const ORDER = [DEFAULT_SCENARIO, 'mid-2026', 'autumn-2026', 'anthropic-2026'];

/** @type {Record<string, string>} */
const urls = import.meta.glob('../core/scenarios/*.json', { query: '?url', import: 'default', eager: true });
/** @type {Record<string, string>} */
const titles = import.meta.glob('../core/scenarios/*.json', { import: 'title', eager: true });

/** @type {{ id: string, title: string, url: string }[]} the one that opens the page first */
export const scenarios = Object.entries(urls)
  .map(([path, url]) => ({ id: path.replace(/^.*\/(.*)\.json$/, '$1'), title: titles[path], url }))
  .sort((a, b) => placeOf(a.id) - placeOf(b.id));

/** Those that are not named stand last. @param {string} id */
function placeOf(id) {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}

/** @param {string} id */
export async function scenarioText(id) {
  const scenario = scenarios.find((s) => s.id === id);
  if (!scenario) throw new Error(`There is no scenario “${id}”.`);
  return new TextDecoder().decode(await bytesOf(scenario.url));
}
