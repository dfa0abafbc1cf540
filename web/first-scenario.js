// The scenario that opens the page, and the core to ask about it, for what is made when the page is built.

import { readFile } from 'node:fs/promises';
import { DEFAULT_SCENARIO } from './state/store.js';

const SCENARIO = new URL(`../core/scenarios/${DEFAULT_SCENARIO}.json`, import.meta.url);
const MODULE = new URL('../build/wasm/dealscope.mjs', import.meta.url);

export async function firstScenario() {
  const { default: createModule } = await import(MODULE.href);
  return { module: await createModule(), text: await readFile(SCENARIO, 'utf8') };
}
