// Simulations for a page that has not loaded yet what makes them: what is asked meanwhile waits, in its order.

/** @param {() => Promise<{ engine: import('./analyses.js').Analyses }>} load @returns {Pick<import('./background.js').Background, 'run' | 'cancel'>} */
export function deferred(load) {
  return {
    run: async (...asked) => (await load()).engine.background.run(...asked),
    // what could not be loaded runs nothing
    cancel: (key) =>
      load().then(
        ({ engine }) => engine.background.cancel(key),
        () => {},
      ),
  };
}
