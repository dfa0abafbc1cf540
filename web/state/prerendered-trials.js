// Runs the trials of the present state, where they are shown at all. Those of the default scenario without overrides are
// made when the page is built.

import prerendered from 'virtual:prerendered-trials';
import { lazySimulations } from '../engine/load.js';
import { NO_SAMPLES } from '../engine/samples.js';
import { createTrialsController } from './trials.js';

/**
 * @import {Runs} from '../engine/runs.js'
 * @import {LoadedScenario} from './scenario.js'
 * @import {StoreState} from './store.js'
 */

/**
 * @param {object} options
 * @param {() => StoreState} options.state
 * @param {() => boolean} options.isWanted whether trials are shown
 * @param {{ module: unknown, load: () => Promise<{ simulations: Runs }> }} options.late what is loaded after the first
 *   interaction
 * @param {Parameters<typeof createTrialsController>[1]} options.changed
 */
export function createTrials({ state, isWanted, late, changed }) {
  const controller = createTrialsController(lazySimulations(late.load), changed);

  /** @param {'preview' | 'full'} extent */
  const run = (extent) => {
    const { loaded, ...levers } = state();
    if (loaded && isWanted()) controller[extent]({ ...levers, loaded });
  };

  return {
    controller,
    /** Runs the trials of the present state. */
    run,
    /** Starts with a scenario that has been loaded: with the prerendered trials where they are of its state. */
    begin() {
      const { loaded, ...levers } = state();
      const { scenario, simulation } = prerendered;
      const isDefault = loaded?.description.id === scenario && !Object.keys(levers.overrides).length;
      const hasSettings = levers.trials === simulation.trials && levers.seed === simulation.seed;
      if (late.module || !isDefault || !hasSettings) run('full');
      else if (isWanted()) controller.seed({ ...levers, loaded }, { simulation, samples: NO_SAMPLES });
    },
    /**
     * The uncertainty of a view.
     *
     * @param {LoadedScenario} loaded
     */
    uncertainty: (loaded) => (isWanted() ? controller.current(loaded) : undefined),
  };
}
