// Statements tested in slices of trials: at the point first, then trial by trial.

/**
 * @import {Analyses} from 'dealscope'
 * @import {ClaimRow, ClaimTest, Overrides, Reply} from '../types.js'
 * @import {Started} from './simulation-queue.js'
 */

/**
 * @typedef {ClaimTest & { id: string, lever: string | null }} TestedClaim
 * @typedef {{ claims: TestedClaim[], overrides: Overrides, trials: number, seed: number }} ClaimsRequest
 */

/**
 * The reply is that of `claims` for all trials. An overflow in one of them ends the run with the error.
 *
 * @param {Pick<Analyses, 'claims' | 'claim_trials'>} module
 * @param {Uint8Array} scenario
 * @param {ClaimsRequest} request
 * @returns {Started}
 */
export function startClaims(module, scenario, request) {
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
  return {
    run: {
      advance(more) {
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
      },
      end() {
        const result = point.result.map((row, i) => ({
          ...row,
          share_of_trials: defined[i] ? held[i] / defined[i] : null,
        }));
        return { reply: fault ?? JSON.stringify({ ok: true, result }), samples: null };
      },
    },
  };
}
