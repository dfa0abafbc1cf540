// Statements tested in slices of trials: at the point first, then trial by trial.

import { cachedEncoder } from './wasm.js';

/**
 * @import {Analyses} from 'dealscope'
 * @import {ClaimRow, ClaimTest, Overrides, Reply} from '../types.js'
 * @import {Pace, StartRun} from './run-queue.js'
 */

/**
 * @typedef {ClaimTest & { id: string, lever: string | null }} TestedClaim
 *
 * @typedef {object} ClaimsRequest
 * @property {string} text the scenario
 * @property {TestedClaim[]} claims
 * @property {Overrides} overrides
 * @property {number} trials
 * @property {number} seed
 */

/** @type {Pace} */
const pace = { first_slice: 64, min_slice: 64 };

/**
 * The reply is that of `claims` for all trials. An overflow in one of them ends the run with the error.
 *
 * @param {Pick<Analyses, 'claims' | 'claim_trials'>} module
 * @returns {{ start: StartRun, pace: Pace }}
 */
export function claimsRunner(module) {
  const encode = cachedEncoder();
  /** @param {ClaimsRequest} request */
  const start = ({ text, ...request }) => {
    const scenario = encode(text);
    const { claims, trials } = request;
    const atPoint = module.claims(scenario, JSON.stringify({ ...request, trials: 1 }));
    /** @type {Reply<ClaimRow[]>} */
    const point = JSON.parse(atPoint);
    if (!point.ok) return { reply: atPoint };
    const defined = claims.map(() => 0);
    const held = claims.map(() => 0);
    let done = 0;
    /** @type {string | null} an error reply */
    let fault = null;
    const advance = (/** @type {number} */ more) => {
      const count = Math.min(more, trials - done);
      const numbers = module.claim_trials(scenario, JSON.stringify({ ...request, first: done, count }));
      if (typeof numbers === 'string') {
        fault = numbers;
        return 1;
      }
      for (const i of claims.keys()) {
        defined[i] += numbers[2 * i];
        held[i] += numbers[2 * i + 1];
      }
      done += count;
      return done / trials;
    };
    const end = () => {
      const result = point.result.map((row, i) => ({
        ...row,
        share_of_trials: defined[i] ? held[i] / defined[i] : null,
      }));
      return { reply: fault ?? JSON.stringify({ ok: true, result }), samples: null };
    };
    return { run: { advance, end } };
  };
  return { start, pace };
}
