// Simulations before the analyses are loaded: a request loads them first; requests stay in order.

/**
 * @import {Analyses} from './analyses.js'
 * @import {Simulations} from './simulations.js'
 */

const RETRY_DELAY_MS = 1000; // a drag requests simulations at every step

/**
 * @param {() => Promise<{ engine: Analyses }>} load
 * @returns {Pick<Simulations, 'run' | 'cancel'>}
 */
export function lazySimulations(load) {
  let failedAt = -Infinity;
  const simulations = async () => {
    if (performance.now() - failedAt < RETRY_DELAY_MS)
      throw new Error('The analyses could not be loaded just now.');
    try {
      return (await load()).engine.simulations;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
  return {
    run: async (...request) => (await simulations()).run(...request),
    // Where loading failed, nothing runs.
    cancel: (key) =>
      simulations().then(
        (loaded) => loaded.cancel(key),
        () => {},
      ),
  };
}
