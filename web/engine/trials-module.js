// The core's module that runs trials (wasm/trials_exports.cpp).

import { numberModule } from './number-module.js';

/**
 * @import {Trials} from 'dealscope'
 * @import {Instantiate} from './number-module.js'
 */

/**
 * @param {{ instantiateWasm: Instantiate }} options
 * @returns {Promise<Trials>}
 */
export default async function createTrials({ instantiateWasm }) {
  const { commands, call, output } = await numberModule(instantiateWasm);
  return {
    open_trials: (figures) => call('open_trials', figures) === 1,
    start_trials: (input, rows, trials, seed) => Math.abs(call('start_trials', input, rows, trials, seed)),
    advance_trials: (count) => commands.advance_trials(count),
    trials_result: () => output(commands.trials_result()),
    trials_samples: (count) => output(commands.trials_samples(count)),
  };
}
