// Runs the trials of the present state, where they are shown at all. Those of the default scenario without overrides are
// made when the page is built.

import prerendered from 'virtual:prerendered-trials';
import { lazySimulations } from '../engine/lazy-simulations.js';
import { cloudAt } from '../engine/samples.js';
import { createTrialsController } from './trials.js';

/**
 * @import {Analyses} from '../engine/analyses.js'
 * @import {LoadedScenario} from './scenario.js'
 * @import {Stored} from './store.js'
 */

/**
 * @param {object} options
 * @param {() => Stored} options.state
 * @param {() => boolean} options.isWanted whether trials are shown
 * @param {{ module: unknown, load: () => Promise<{ engine: Analyses }> }} options.lazyAnalyses
 * @param {Parameters<typeof createTrialsController>[1]} options.changed
 */
export function trialsOf({ state, isWanted, lazyAnalyses, changed }) {
  const following = createTrialsController(
    lazySimulations(() => lazyAnalyses.load()),
    changed,
  );

  /** @param {'preview' | 'full'} run */
  const follow = (run) => {
    const { opened, ...levers } = state();
    if (opened && isWanted()) following[run]({ ...levers, opened });
  };

  return {
    following,
    /** Runs the trials of the present state. */
    follow,
    /** Starts with a scenario that has been loaded: with the prerendered trials where they are of its state. */
    begin() {
      const { opened, ...levers } = state();
      const { scenario, simulation, year, samples } = prerendered;
      const isDefault = opened?.description.id === scenario && !Object.keys(levers.overrides).length;
      const hasSettings = levers.trials === simulation.trials && levers.seed === simulation.seed;
      if (lazyAnalyses.module || !isDefault || !hasSettings) follow('full');
      else if (isWanted())
        following.seed({ ...levers, opened }, { simulation, cloud: cloudAt(samples, year) });
    },
    /**
     * The uncertainty of a view.
     *
     * @param {LoadedScenario} opened
     */
    seen: (opened) => (isWanted() ? following.current(opened) : undefined),
  };
}
