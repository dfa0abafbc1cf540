// The trials of `simulate` in slices.

/**
 * @import {Trials} from 'dealscope'
 * @import {Pace, StartRun} from './run-queue.js'
 */

/**
 * `figures` of the scenario, a value for each parameter, and the positions of the metrics in the layout. `points`: number of
 * trials, the first ones, whose values are returned too.
 *
 * @typedef {object} TrialsRequest
 * @property {Float64Array} figures
 * @property {Float64Array} values
 * @property {number[]} rows
 * @property {number} trials
 * @property {number} seed
 * @property {number} points
 */

/** @type {Pace} the preview during a drag is one slice */
const pace = { first_slice: 512, min_slice: 64 };

/**
 * The reply has the numbers of `trials_result`.
 *
 * @param {Trials} module
 * @returns {{ start: StartRun, pace: Pace }}
 */
export const trialsRunner = (module) => ({
  pace,
  /** @param {TrialsRequest} request */
  start({ figures, values, rows, trials, seed, points }) {
    module.open_trials(figures);
    const fault = module.start_trials(Float64Array.of(...values, ...rows), rows.length, trials, seed);
    if (fault) return { reply: fault };
    return {
      run: {
        advance: (more) => module.advance_trials(more),
        end() {
          const reply = module.trials_result();
          const count = Math.min(points, trials);
          const samples = count ? module.trials_samples(count) : null;
          return { reply, samples: samples instanceof Float64Array ? samples : null };
        },
      },
    };
  },
});
