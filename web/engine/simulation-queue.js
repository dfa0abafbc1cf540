// Queue of simulations. It runs one at a time, in slices, and yields between them to newer messages and to input. The worker
// and the page's own thread use the same queue; the caller passes messages in and receives results. Tests of statements run
// only while no simulation waits: one that arrives interrupts them, and they start again after it.

import { startClaims } from './claims-run.js';
import { cachedEncoder } from './wasm.js';

/**
 * @import {Analyses} from 'dealscope'
 * @import {ClaimsRequest} from './claims-run.js'
 */

/**
 * @typedef {{ trials: number, seed: number, metrics: string[], overrides: Record<string, number> }} Request
 *
 * A request with its scenario. Of the jobs with one key only the newest is run to its end. `points`: number of trials, the
 * first ones, whose values are returned too. A job with `claims` tests these in the trials instead.
 *
 * @typedef {{ id: number, key: string, text: string, request: Request | ClaimsRequest, points: number }} Job
 * @typedef {Job | { stop: string }} Message
 *
 * Progress of a simulation, `part` [0, 1]; the end; an end without result, as a newer job or a stop has superseded it; an exception.
 *
 * @typedef {{ id: number, part: number }
 *   | { id: number, reply: string, samples: Float64Array | null }
 *   | { id: number, dropped: true }
 *   | { id: number, failed: string }} JobResult
 */

/**
 * A run in slices: `advance` runs further trials and returns the fraction done [0, 1]; or the reply, where it is an error.
 *
 * @typedef {{ advance: (trials: number) => number, end: () => { reply: string, samples: Float64Array | null } }} SlicedRun
 * @typedef {{ run: SlicedRun, reply?: undefined } | { run?: undefined, reply: string }} Started
 */

const FIRST_SLICE = 512; // trials; the preview during a drag is one slice
const MIN_SLICE = 64; // trials
const PROGRESS_DELAY_MS = 250; // before the first progress
const PROGRESS_INTERVAL_MS = 100;

/** @param {Job} job */
const testsClaims = ({ request }) => 'claims' in request;

/**
 * @param {Analyses} module
 * @param {(result: JobResult) => void} onResult
 * @param {{ slice_ms: number, pause: () => Promise<unknown>, now?: () => number }} time
 * @returns {(message: Message) => void}
 */
export function startQueue(module, onResult, { slice_ms, pause, now = () => performance.now() }) {
  const encode = cachedEncoder();
  /** @type {Map<string, Job>} */
  const waiting = new Map();
  /** @type {Job | null} */
  let current = null;
  let isRunning = false;
  const slices = { simulation: FIRST_SLICE, claims: MIN_SLICE }; // trials; a trial costs a different time in each

  const waitingSimulation = () => [...waiting.values()].find((job) => !testsClaims(job));

  /** @param {Job} job */
  async function run(job) {
    const { id, key, text, request, points } = job;
    const kind = testsClaims(job) ? 'claims' : 'simulation';
    const scenario = encode(text);
    const started =
      'claims' in request ? startClaims(module, scenario, request) : start(scenario, request, points);
    if (!started.run) return onResult({ id, reply: started.reply, samples: null });
    let lastProgress = now() + PROGRESS_DELAY_MS - PROGRESS_INTERVAL_MS;
    for (;;) {
      const sliceStart = now();
      const part = started.run.advance(slices[kind]);
      const elapsed = now() - sliceStart;
      if (part >= 1) break;
      const growth = Math.min(4, slice_ms / Math.max(elapsed, 0.1));
      slices[kind] = Math.max(MIN_SLICE, Math.round(slices[kind] * growth));
      if (kind === 'simulation' && now() - lastProgress > PROGRESS_INTERVAL_MS) {
        onResult({ id, part });
        lastProgress = now();
      }
      await pause();
      if (current?.id !== id) return onResult({ id, dropped: true });
      if (kind === 'claims' && waitingSimulation()) return void waiting.set(key, job);
    }
    onResult({ id, ...started.run.end() });
  }

  /**
   * @param {Uint8Array} scenario
   * @param {Request} request
   * @param {number} points
   * @returns {Started}
   */
  function start(scenario, request, points) {
    const reply = module.simulation_start(scenario, JSON.stringify(request));
    if (!JSON.parse(reply).ok) return { reply };
    return {
      run: {
        advance: (trials) => module.simulation_advance(trials),
        end() {
          const reply = module.simulation_reply();
          const count = Math.min(points, request.trials);
          const samples = count
            ? module.samples(scenario, JSON.stringify({ ...request, first: 0, count }))
            : null;
          return { reply, samples: typeof samples === 'string' ? null : samples };
        },
      },
    };
  }

  async function drain() {
    isRunning = true;
    for (;;) {
      await pause(); // messages that have arrived meanwhile may supersede the next job
      const next = waitingSimulation() ?? [...waiting.values()][0];
      if (!next) break;
      waiting.delete(next.key);
      current = next;
      try {
        await run(next);
      } catch (error) {
        onResult({ id: next.id, failed: String(error) });
      }
      current = null;
    }
    isRunning = false;
  }

  return (message) => {
    const key = 'stop' in message ? message.stop : message.key;
    const older = waiting.get(key);
    if (older) onResult({ id: older.id, dropped: true });
    waiting.delete(key);
    if (current?.key === key) current = null;
    if ('stop' in message) return;
    waiting.set(key, message);
    if (!isRunning) drain();
  };
}
