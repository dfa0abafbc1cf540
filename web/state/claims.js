// The statements of the open scenario with the reply of `claims`: in few trials at each step of a drag, in all of them
// once the input has settled, up to a limit.

import { ErrorReply } from '../engine/replies.js';

/**
 * @import {Runs} from '../engine/runs.js'
 * @import {Claim, ClaimRow, ClaimsFile, Overrides, Reply} from '../types.js'
 * @import {LoadedScenario} from './scenario.js'
 */

/**
 * @typedef {{ overrides: Overrides, trials: number, seed: number }} Levers
 *
 * @typedef {object} CheckedClaims
 * @property {ClaimsFile} file
 * @property {Map<string, ClaimRow> | null} rows by the statement's id; null before the first reply
 * @property {number} trials of the last reply
 * @property {string} trouble why there is no newer reply; empty where nothing failed
 */

let count = 0; // each controller has a key of its own, as all share the simulations
const PREVIEW_TRIALS = 512;
const MAX_TRIALS = 10_000; // the standard error of a share is then at most 0.5 points: more are not worth their time

/** @param {Claim[]} claims */
const tested = (claims) => claims.flatMap(({ id, test, lever }) => (test ? [{ id, ...test, lever }] : []));

/**
 * @param {() => Pick<Runs, 'run'>} runs
 * @param {(scenario: string) => Promise<ClaimsFile> | null} load null: the scenario has no statements
 * @param {() => void} onChange
 */
export function createClaims(runs, load, onChange) {
  const key = `claims ${++count}`;
  /** @type {LoadedScenario | null} */
  let scenario = null;
  /** @type {CheckedClaims | null} */
  let checked = null;
  let hasFailed = false;
  /** @type {{ overrides: Overrides, trials: number, seed: number } | null} of the last request */
  let last = null;
  let running = Promise.resolve();

  /** @param {Levers} levers */
  async function run({ overrides, trials: wanted, seed }) {
    const trials = Math.min(MAX_TRIALS, wanted);
    const own = { overrides, trials, seed };
    const loaded = scenario;
    if (!checked || !loaded) return;
    if (last?.overrides === overrides && last.trials === trials && last.seed === seed) return running;
    last = own;
    const input = loaded.input(overrides);
    const claims = tested(checked.file.claims);
    try {
      const outcome = await runs().run(key, { ...own, claims, text: input.text, overrides: input.overrides });
      if (!outcome || scenario !== loaded) return;
      /** @type {Reply<ClaimRow[]>} */
      const reply = JSON.parse(String(outcome.reply));
      if (!reply.ok) throw new ErrorReply(reply.issues);
      const rows = new Map(reply.result.map((row) => [row.id, row]));
      checked = { ...checked, rows, trials, trouble: '' };
    } catch (error) {
      if (scenario !== loaded || last !== own) return;
      last = null;
      checked = { ...checked, trouble: /** @type {Error} */ (error).message };
    }
    onChange();
  }

  return {
    /**
     * Loads the statements of a scenario and checks them. A load that has failed is repeated by the next call.
     *
     * @param {LoadedScenario} loaded
     * @param {() => Levers} levers
     */
    async open(loaded, levers) {
      if (loaded === scenario && !hasFailed) return;
      scenario = loaded;
      checked = last = null;
      hasFailed = false;
      try {
        const file = await load(loaded.description.id);
        if (!file || scenario !== loaded) return;
        checked = { file, rows: null, trials: 0, trouble: '' };
        running = run(levers());
      } catch {
        hasFailed = scenario === loaded;
      }
      onChange();
    },
    /**
     * Checks where a lever has moved.
     *
     * @param {Levers} levers
     */
    preview(levers) {
      if (last?.overrides !== levers.overrides || last.seed !== levers.seed)
        running = run({ ...levers, trials: Math.min(PREVIEW_TRIALS, levers.trials) });
    },
    /** @param {Levers} levers */
    full(levers) {
      running = run(levers);
    },
    /** Resolves when the last check has ended. */
    settled: () => running,
    get hasFailed() {
      return hasFailed;
    },
    /**
     * null until the statements are loaded.
     *
     * @param {LoadedScenario} loaded
     */
    current: (loaded) => (loaded === scenario ? checked : null),
  };
}

/** @typedef {ReturnType<typeof createClaims>} ClaimsController */
