// Trials that follow the levers: a few at once while a finger moves, all that are asked for when it rests.

import { Refused } from '../engine/replies.js';
import { METRICS, POINTS, cloudOf } from '../engine/samples.js';
import { TRIALS } from './store.js';

/**
 * @typedef {import('../types.js').Uncertainty} Uncertainty
 * @typedef {import('../types.js').Overrides} Overrides
 * @typedef {{ opened: import('./scenario.js').LoadedScenario, overrides: Overrides, seed: number }} Levers
 * @typedef {Levers & { left: number }} Snapshot where the levers stood, and when they left it
 */

let controllers = 0; // on the page: each has a key of its own, as they share the simulations
const PREVIEW_TRIALS = 512; // trials that a worker can do for every frame
const STALE_MS = 100; // milliseconds; bands that are sooner there keep up with their line for every eye

/** @param {Levers} a @param {Levers | null} b */
const isSame = (a, b) => a.opened === b?.opened && a.overrides === b.overrides && a.seed === b.seed;

/**
 * @param {Pick<import('../engine/simulations.js').Simulations, 'run' | 'cancel'>} simulations
 * @param {(what: 'quick' | 'whole' | 'long' | 'progress') => void} changed what has come: a quick run, the whole one,
 *   one that the reader has waited for, or only a part of it
 * @param {() => number} [now]
 */
export function createTrialsController(simulations, changed, now = () => performance.now()) {
  const key = `trials ${++controllers}`;
  /** @type {Snapshot | null} */
  let current = null;
  /** @type {{ stand: Snapshot, uncertainty: Uncertainty, isFirst?: true } | null} */
  let shown = null;
  /** @type {{ stand: Snapshot, trials: number } | null} */
  let running = null;
  /** @type {number | null} of a run that takes long: the part done */
  let progress = null;
  let trouble = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let staleTimer;
  let whole = TRIALS; // trials of the last run that was waited for to its end

  /** @param {Levers} levers */
  function stand(levers) {
    if (isSame(levers, current)) return false;
    if (current) current.left = now();
    const { opened, overrides, seed } = levers;
    current = { opened, overrides, seed, left: Infinity };
    return true;
  }

  /** @param {Snapshot} stand @param {number} trials @param {boolean} isWhole */
  async function ask(stand, trials, isWhole) {
    const mine = { stand, trials };
    running = mine;
    progress = null;
    const { opened, overrides, seed } = stand;
    const request = { overrides, trials, seed, metrics: METRICS, points: POINTS };
    const onProgress = (/** @type {number} */ part) => {
      progress = part;
      changed('progress');
    };
    try {
      const outcome = await simulations.run(key, opened.text, request, onProgress);
      if (!outcome) return void finish(mine, trouble);
      const { reply, samples } = outcome;
      if (!reply.ok) throw new Refused(reply.issues);
      const cloud = cloudOf(samples ?? new Float64Array(), METRICS, opened.description);
      shown = { stand, uncertainty: { simulation: reply.result, cloud, stale: false } };
      const wasLong = finish(mine, '');
      if (isWhole) whole = trials;
      changed(wasLong ? 'long' : isWhole ? 'whole' : 'quick');
    } catch (error) {
      finish(mine, error instanceof Refused ? error.issues[0].message : 'the run failed');
      changed('progress');
    }
  }

  /** @param {typeof running} mine @param {string} why it found no end */
  function finish(mine, why) {
    if (running !== mine) return false;
    const wasLong = progress !== null;
    running = progress = null;
    trouble = why;
    return wasLong;
  }

  return {
    /** With what was there when the page was built, until the same comes whole. @param {Levers} levers @param {Omit<Uncertainty, 'stale'>} first */
    seed(levers, first) {
      stand(levers);
      if (current) shown = { stand: current, uncertainty: { ...first, stale: false }, isFirst: true };
    },
    /** While a finger moves. @param {Levers & { trials: number }} levers */
    preview(levers) {
      if (!stand(levers) || !current) return;
      ask(current, Math.min(PREVIEW_TRIALS, levers.trials), false);
      clearTimeout(staleTimer); // what is shown is faded on time, also where nothing else moves meanwhile
      staleTimer = setTimeout(() => changed('progress'), STALE_MS + 1);
    },
    /** When it rests. @param {Levers & { trials: number }} levers */
    full(levers) {
      stand(levers);
      if (!current) return;
      const { trials } = levers;
      const isThere =
        shown?.stand === current && !shown.isFirst && shown.uncertainty.simulation.trials === trials;
      const isComing = running?.stand === current && running.trials === trials;
      if (!isThere && !isComing) ask(current, trials, true);
    },
    /** What was there stays. @returns {number} how many trials those are that stay, or that are asked for without a wait */
    cancel() {
      simulations.cancel(key);
      running = progress = null;
      return whole;
    },
    get progress() {
      return progress;
    },
    get trouble() {
      return trouble;
    },
    /** For a view: null until the first trials are there, undefined if none will come. @param {import('./scenario.js').LoadedScenario} opened */
    current(opened) {
      if (shown?.stand.opened !== opened) return trouble ? undefined : null;
      const isStale = now() - shown.stand.left > STALE_MS;
      if (isStale !== shown.uncertainty.stale) shown.uncertainty = { ...shown.uncertainty, stale: isStale };
      return shown.uncertainty;
    },
  };
}

/** @typedef {ReturnType<typeof createTrialsController>} TrialsController */
