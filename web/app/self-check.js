// The self-check: the approved requests of tests/golden through the modules of the page, in the reader's own browser. Loaded
// when it is run.

import cases from 'virtual:golden-cases';
import { digest } from '../engine/digest.js';
import { startAnalyses } from '../engine/analyses.js';
import { startEngine } from '../engine/engine.js';
import { figureError, resultOf } from '../engine/replies.js';
import { startSimulations } from '../engine/start-simulations.js';
import { rowsOf, trialsResult } from '../engine/trials-result.js';
import { loadScenario } from '../state/scenario.js';
import { scenarioFile, scenarios } from '../state/load-scenario.js';

/**
 * @import {Analyses} from '../engine/analyses.js'
 * @import {Runs} from '../engine/runs.js'
 * @import {LoadedScenario} from '../state/scenario.js'
 * @import {GoldenCase} from '../types.js'
 */

/** @typedef {Analyses & { simulations: Runs }} Modules those beside the one of the point */

/**
 * Results of a command, as web/build/golden-cases.js compares them.
 *
 * @type {Record<string, (modules: Modules, loaded: LoadedScenario, request: any) => unknown>}
 */
const COMMANDS = {
  // with every value given, as the file of a scenario has the description without overrides
  describe: (_, { described, description }) =>
    described(Object.fromEntries(description.parameters.map(({ id, value }) => [id, value]))),
  evaluate: (_, { evaluated }) => evaluated({}),
  tornado: (analyses, { text }, { metric }) => resultOf(analyses.tornado(text, {}, metric)),
  solve: (analyses, { text }, request) => resultOf(analyses.solve(text, {}, request)),
  map: (analyses, { text }, request) => [
    ...analyses.map_numbers(text, {}, request).subarray(0, request.x.count * request.y.count),
  ],
  simulate: async ({ simulations }, { description, input }, { metrics, trials, seed }) => {
    const { figures, values } = input({});
    const request = { figures, values, rows: rowsOf(description, metrics), trials, seed, points: 0 };
    const outcome = await simulations.run('self-check', request);
    if (!(outcome?.reply instanceof Float64Array)) throw figureError(outcome?.reply);
    return trialsResult(outcome.reply, { metrics, trials, seed }, description);
  },
};

/** @param {GoldenCase} golden */
function nameOf({ command, scenario }) {
  const title = scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
  return `${command} of “${title}”`;
}

/**
 * @param {(done: number, of: number) => void} onProgress
 * @returns {Promise<{ count: number, differing: string[] }>} the number of cases, and the names of those that do not agree
 */
export async function runSelfCheck(onProgress) {
  const [engine, analyses, simulations] = await Promise.all([
    startEngine(),
    startAnalyses(),
    startSimulations(),
  ]);
  const modules = { ...analyses, simulations };
  /** @type {string[]} */
  const differing = [];
  try {
    for (const [done, golden] of cases.entries()) {
      onProgress(done, cases.length);
      const loaded = loadScenario(engine, await scenarioFile(golden.scenario));
      await new Promise((resolve) => setTimeout(resolve)); // leaves time for input
      const result = await (async () => COMMANDS[golden.command](modules, loaded, golden.request))().catch(
        (error) => String(error),
      );
      if (digest(result) !== golden.expected) differing.push(nameOf(golden));
    }
  } finally {
    simulations.close();
  }
  return { count: cases.length, differing };
}
