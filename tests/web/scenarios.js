// Every scenario, loaded in the real core: for tests of the page's texts and drawings.

import { readFile, readdir } from 'node:fs/promises';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { pointEngine } from '../../web/engine/point.js';
import { loadScenario } from '../../web/state/scenario.js';

const folder = new URL('../../core/scenarios/', import.meta.url);
const { default: createModule } = await import(
  new URL('../../build/wasm/dealscope.mjs', import.meta.url).href
);
const module = await createModule();
const engine = pointEngine(module);
const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));

export const scenarios = await Promise.all(
  names.map(async (name) =>
    loadScenario(engine, scenarioFile(module, await readFile(new URL(name, folder), 'utf8'))),
  ),
);

/** @param {string} id */
export const scenario = (id) =>
  /** @type {(typeof scenarios)[number]} */ (scenarios.find(({ description }) => description.id === id));
