// The trials of the state in hand, where they are wanted at all. The first scenario as it stands was tried when the page
// was built.

import prerendered from 'virtual:prerendered-trials';
import { lazySimulations } from '../engine/lazy-simulations.js';
import { cloudAt } from '../engine/samples.js';
import { createTrialsController } from './trials.js';

/**
 * @typedef {object} Around
 * @property {() => import('./store.js').Stored} state
 * @property {() => boolean} isWanted
 * @property {{ module: unknown, load: () => Promise<{ engine: import('../engine/analyses.js').Analyses }> }} lazyAnalyses
 * @property {Parameters<typeof createTrialsController>[1]} changed
 */

/** @param {Around} around */
export function trialsOf({ state, isWanted, lazyAnalyses, changed }) {
  const following = createTrialsController(
    lazySimulations(() => lazyAnalyses.load()),
    changed,
  );

  /** @param {'preview' | 'full'} pace */
  const follow = (pace) => {
    const { opened, ...levers } = state();
    if (opened && isWanted()) following[pace]({ ...levers, opened });
  };

  return {
    following,
    follow,
    /** A scenario has been opened. */
    begin() {
      const { opened, ...levers } = state();
      const { scenario, simulation, year, samples } = prerendered;
      const isFirst = opened?.description.id === scenario && !Object.keys(levers.overrides).length;
      const isSame = levers.trials === simulation.trials && levers.seed === simulation.seed;
      if (lazyAnalyses.module || !isFirst || !isSame) follow('full');
      else if (isWanted()) following.seed({ ...levers, opened }, { simulation, cloud: cloudAt(samples, year) });
    },
    /** For a view. @param {import('./scenario.js').LoadedScenario} opened */
    seen: (opened) => (isWanted() ? following.current(opened) : undefined),
  };
}
