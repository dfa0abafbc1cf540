// Runs trials as the levers move: a preview of few trials at each step, the full number once input has settled.

import { ErrorReply, figureError } from '../engine/replies.js';
import { METRICS, POINTS, sampleTable } from '../engine/samples.js';
import { rowsOf, trialsResult } from '../engine/trials-result.js';
import { TRIALS } from './store.js';

/**
 * @import {Runs} from '../engine/runs.js'
 * @import {Overrides, Uncertainty} from '../types.js'
 * @import {LoadedScenario} from './scenario.js'
 */

/**
 * @typedef {{ loaded: LoadedScenario, overrides: Overrides, seed: number }} Levers
 * @typedef {Levers & { leftAt: number }} Snapshot a state of the levers, and the time at which they left it [ms]
 */

let controllerCount = 0; // each controller has its own key, as all share the simulations
const PREVIEW_TRIALS = 512; // what a worker can run in one frame
const STALE_MS = 100; // a shorter delay of the bands behind their line is not visible

/**
 * @param {Levers} a
 * @param {Levers | null} b
 */
const isSame = (a, b) => a.loaded === b?.loaded && a.overrides === b.overrides && a.seed === b.seed;

/**
 * @param {Pick<Runs, 'run' | 'cancel'>} simulations
 * @param {(change: 'quick' | 'whole' | 'long' | 'progress' | 'failed') => void} onChange called after a preview, after a full
 *   run, after one that has shown its progress, for progress, and after a failure
 * @param {() => number} [now] [ms]
 */
export function createTrialsController(simulations, onChange, now = () => performance.now()) {
  const key = `trials ${++controllerCount}`;
  /** @type {Snapshot | null} */
  let current = null;
  /** @type {{ snapshot: Snapshot, uncertainty: Uncertainty, isPrerendered?: true } | null} */
  let shown = null;
  /** @type {{ snapshot: Snapshot, trials: number } | null} */
  let running = null;
  /** @type {number | null} fraction done of a run that takes long [0, 1] */
  let progress = null;
  let failure = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let staleTimer;
  let lastFullTrials = TRIALS; // of the last full run that was not cancelled

  /**
   * Takes a snapshot of the levers; false where they have not moved.
   *
   * @param {Levers} levers
   */
  function capture(levers) {
    if (isSame(levers, current)) return false;
    if (current) current.leftAt = now();
    const { loaded, overrides, seed } = levers;
    current = { loaded, overrides, seed, leftAt: Infinity };
    return true;
  }

  /**
   * @param {Snapshot} snapshot
   * @param {number} trials
   * @param {boolean} isFull
   */
  async function run(snapshot, trials, isFull) {
    const own = { snapshot, trials };
    running = own;
    progress = null;
    const { loaded, overrides, seed } = snapshot;
    const { description } = loaded;
    const { figures, values } = loaded.input(overrides);
    const rows = rowsOf(description, METRICS);
    const onProgress = (/** @type {number} */ part) => {
      progress = part;
      onChange('progress');
    };
    try {
      const request = { figures, values, rows, trials, seed, points: POINTS };
      const outcome = await simulations.run(key, request, onProgress);
      if (!outcome) return void finish(own, failure);
      const { reply, samples: numbers } = outcome;
      if (!(reply instanceof Float64Array)) throw figureError(reply);
      const simulation = trialsResult(reply, { trials, seed, metrics: METRICS }, description);
      const samples = sampleTable(numbers ?? new Float64Array(), METRICS, description);
      shown = { snapshot, uncertainty: { simulation, samples, stale: false } };
      const wasLong = finish(own, '');
      if (isFull) lastFullTrials = trials;
      onChange(wasLong ? 'long' : isFull ? 'whole' : 'quick');
    } catch (error) {
      finish(
        own,
        error instanceof ErrorReply
          ? error.issues[0].message
          : `the run failed. ${/** @type {Error} */ (error).message}`,
      );
      onChange('failed');
    }
  }

  /**
   * Ends a run, unless a newer one has replaced it; true where it has shown its progress.
   *
   * @param {typeof running} own
   * @param {string} reason why it failed; empty if it did not
   */
  function finish(own, reason) {
    if (running !== own) return false;
    const wasLong = progress !== null;
    running = progress = null;
    failure = reason;
    return wasLong;
  }

  return {
    /**
     * Shows prerendered trials until a full run has replaced them.
     *
     * @param {Levers} levers
     * @param {Omit<Uncertainty, 'stale'>} prerendered
     */
    seed(levers, prerendered) {
      capture(levers);
      if (current)
        shown = { snapshot: current, uncertainty: { ...prerendered, stale: false }, isPrerendered: true };
    },
    /**
     * Runs a preview where the levers have moved.
     *
     * @param {Levers & { trials: number }} levers
     */
    preview(levers) {
      if (!capture(levers) || !current) return;
      run(current, Math.min(PREVIEW_TRIALS, levers.trials), false);
      clearTimeout(staleTimer); // fades stale bands also where nothing else causes a rendering
      staleTimer = setTimeout(() => onChange('progress'), STALE_MS + 1);
    },
    /**
     * Runs all trials, unless they are shown or running.
     *
     * @param {Levers & { trials: number }} levers
     */
    full(levers) {
      capture(levers);
      if (!current) return;
      const { trials } = levers;
      const isShown =
        shown?.snapshot === current && !shown.isPrerendered && shown.uncertainty.simulation.trials === trials;
      const isRunning = running?.snapshot === current && running.trials === trials;
      if (!isShown && !isRunning) run(current, trials, true);
    },
    /**
     * Cancels the run; what is shown stays.
     *
     * @returns {number} trials of the last full run, or their default
     */
    cancel() {
      simulations.cancel(key);
      running = progress = null;
      return lastFullTrials;
    },
    get progress() {
      return progress;
    },
    get trouble() {
      return failure;
    },
    /**
     * The uncertainty of a scenario: null until the first trials are done, undefined where those of the present levers have
     * failed.
     *
     * @param {LoadedScenario} loaded
     */
    current(loaded) {
      if (shown?.snapshot.loaded !== loaded) return failure ? undefined : null;
      if (failure && !running && shown.snapshot !== current) return undefined;
      const isStale = now() - shown.snapshot.leftAt > STALE_MS;
      if (isStale !== shown.uncertainty.stale) shown.uncertainty = { ...shown.uncertainty, stale: isStale };
      return shown.uncertainty;
    },
  };
}

/** @typedef {ReturnType<typeof createTrialsController>} TrialsController */
