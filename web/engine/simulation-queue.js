// Simulations one after another in slices, so that between two of them a newer request, a stop or a reader gets a turn.
// Knows neither the worker nor the page: both feed it messages and get its replies.

import { encoder } from './wasm.js';

/**
 * What is asked for, and what comes of it. Of one key only the newest job counts.
 *
 * @typedef {{ trials: number, seed: number, metrics: string[], overrides: Record<string, number> }} Request
 * @typedef {{ id: number, key: string, text: string, request: Request, points: number }} Job
 *   points: of how many trials, the first ones, the raw numbers come too
 * @typedef {Job | { stop: string }} Message
 *
 * @typedef {{ id: number, part: number }
 *   | { id: number, reply: string, samples: Float64Array | null }
 *   | { id: number, dropped: true }
 *   | { id: number, failed: string }} JobResult
 */

const FIRST_SLICE = 512; // trials: what is asked for in mid-drag is one slice
const PROGRESS_DELAY_MS = 250; // milliseconds before progress is told, and
const PROGRESS_INTERVAL_MS = 100; // between two tellings

/**
 * @param {import('dealscope').Analyses} module @param {(told: JobResult) => void} tell
 * @param {{ slice_ms: number, pause: () => Promise<unknown>, now?: () => number }} time
 * @returns {(message: Message) => void}
 */
export function startQueue(module, tell, { slice_ms, pause, now = () => performance.now() }) {
  const bytes = encoder();
  /** @type {Map<string, Job>} */
  const waiting = new Map();
  /** @type {Job | null} */
  let current = null;
  let isRunning = false;
  let slice = FIRST_SLICE;

  /** @param {Job} job */
  async function work({ id, text, request, points }) {
    const scenario = bytes(text);
    const asked = JSON.stringify(request);
    const started = module.simulation_start(scenario, asked);
    if (!JSON.parse(started).ok) return tell({ id, reply: started, samples: null });
    let told = now() + PROGRESS_DELAY_MS - PROGRESS_INTERVAL_MS;
    for (;;) {
      const begun = now();
      const part = module.simulation_advance(slice);
      const took = now() - begun;
      if (part >= 1) break;
      slice = Math.max(64, Math.round(slice * Math.min(4, slice_ms / Math.max(took, 0.1))));
      if (now() - told > PROGRESS_INTERVAL_MS) {
        tell({ id, part });
        told = now();
      }
      await pause();
      if (current?.id !== id) return tell({ id, dropped: true });
    }
    const reply = module.simulation_reply();
    const count = Math.min(points, request.trials);
    const samples = count ? module.samples(scenario, JSON.stringify({ ...request, first: 0, count })) : null;
    tell({ id, reply, samples: typeof samples === 'string' ? null : samples });
  }

  async function drain() {
    isRunning = true;
    for (;;) {
      await pause(); // what has come meanwhile may be newer
      const [next] = waiting.values();
      if (!next) break;
      waiting.delete(next.key);
      current = next;
      try {
        await work(next);
      } catch (error) {
        tell({ id: next.id, failed: String(error) });
      }
      current = null;
    }
    isRunning = false;
  }

  return (message) => {
    const key = 'stop' in message ? message.stop : message.key;
    const older = waiting.get(key);
    if (older) tell({ id: older.id, dropped: true });
    waiting.delete(key);
    if (current?.key === key) current = null;
    if ('stop' in message) return;
    waiting.set(key, message);
    if (!isRunning) drain();
  };
}
