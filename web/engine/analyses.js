// Loads the core's third module: the analyses. It is fetched for the first that comes into view unfolded.

import wasmUrl from '../../build/wasm/dealscope-analyses.wasm?url&no-inline';
import createModule from 'dealscope-analyses';
import { startClaimsWorker } from 'dealscope-worker';
import { inWorker, onThisThread } from './backends.js';
import { claimsRunner } from './claims-run.js';
import { scenarioFile } from './read-scenario.js';
import { numbersOf } from './replies.js';
import { createRuns } from './runs.js';
import { cachedEncoder, compile, instantiate } from './wasm.js';

/**
 * @import {Bar, Derivation, Overrides, Reply, Solution} from '../types.js'
 * @import {Runs} from './runs.js'
 * @import {ScenarioFile} from './scenario-file.js'
 */

/** @typedef {{ parameter: string, count: number }} Axis */

/**
 * @typedef {object} Analyses
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<Bar[]>} tornado
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, target: number, parameter: string }) => Reply<Solution>} solve
 * @property {(scenario: string, overrides: Overrides, metric: string) => Reply<Derivation>} explain
 * @property {(scenario: string, overrides: Overrides, request: { metric: string, x: Axis, y: Axis }) => Float64Array} map_numbers
 * @property {(scenario: string) => ScenarioFile} read throws where the scenario is invalid
 * @property {Runs} claims on another thread where there is one; a request is a ClaimsRequest
 */

/** @returns {Promise<Analyses>} */
export async function startAnalyses() {
  const compiled = await compile(wasmUrl);
  const module = await instantiate(createModule, compiled);
  const encode = cachedEncoder();
  /** @param {'tornado' | 'solve' | 'explain'} command */
  const jsonCommand =
    (command) =>
    (/** @type {string} */ scenario, /** @type {Overrides} */ overrides, /** @type {object} */ rest) =>
      JSON.parse(module[command](encode(scenario), JSON.stringify({ overrides, ...rest })));
  return {
    solve: jsonCommand('solve'),
    tornado: (scenario, overrides, metric) => jsonCommand('tornado')(scenario, overrides, { metric }),
    explain: (scenario, overrides, metric) => jsonCommand('explain')(scenario, overrides, { metric }),
    map_numbers: (scenario, overrides, request) =>
      numbersOf(module.map_numbers(encode(scenario), JSON.stringify({ overrides, ...request }))),
    read: (scenario) => scenarioFile(module, scenario),
    claims: createRuns([
      inWorker(startClaimsWorker, compiled),
      onThisThread(createModule, claimsRunner, compiled),
    ]),
  };
}
