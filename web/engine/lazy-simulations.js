// Simulations for a page that has not loaded yet what makes them: what is asked meanwhile waits, in its order.

const PAUSE = 1000; // milliseconds between tries to load it: a finger that moves on asks at every step

/** @param {() => Promise<{ engine: import('./analyses.js').Analyses }>} load @returns {Pick<import('./simulations.js').Simulations, 'run' | 'cancel'>} */
export function lazySimulations(load) {
  let failed = -Infinity;
  const simulations = async () => {
    if (performance.now() - failed < PAUSE) throw new Error('The analyses could not be loaded just now.');
    try {
      return (await load()).engine.simulations;
    } catch (error) {
      failed = performance.now();
      throw error;
    }
  };
  return {
    run: async (...asked) => (await simulations()).run(...asked),
    // what could not be loaded runs nothing
    cancel: (key) =>
      simulations().then(
        (there) => there.cancel(key),
        () => {},
      ),
  };
}
