// Loads the core's second module, which runs the trials. It is fetched after the first interaction.

import wasmUrl from '../../build/wasm/dealscope-trials.wasm?url&no-inline';
import { startTrialsWorker } from 'dealscope-worker';
import { inWorker, onThisThread } from './backends.js';
import { createRuns } from './runs.js';
import createTrials from './trials-module.js';
import { trialsRunner } from './trials-run.js';
import { compile } from './wasm.js';

/** Simulations on another thread where there is one. */
export async function startSimulations() {
  const compiled = await compile(wasmUrl);
  const runs = createRuns([
    inWorker(startTrialsWorker, compiled),
    onThisThread(createTrials, trialsRunner, compiled),
  ]);
  runs.open();
  return runs;
}
