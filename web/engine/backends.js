// The two backends of runs: a worker, and the page's own thread in slices that leave time for input.

import { startQueue } from './run-queue.js';
import { instantiate } from './wasm.js';

/**
 * @import {Create} from 'dealscope'
 * @import {Backend} from './runs.js'
 */

const SLICE_MS = 8;
const SILENCE_MS = 5000; // without a message from the worker, at its start and while it has jobs

/**
 * Throws where no worker can start: in a sandboxed frame, or in a page opened from the disk. A worker that the browser ends,
 * to save memory for example, reports nothing: it fails by its silence.
 *
 * @param {() => Worker} startWorker
 * @param {WebAssembly.Module | null} compiled
 * @returns {Backend}
 */
export const inWorker = (startWorker, compiled) => (onResult, onFailure) => {
  const worker = startWorker();
  /** @type {Set<number>} ids of the jobs without a result */
  const jobs = new Set();
  let silence = setTimeout(onFailure, SILENCE_MS);
  worker.onerror = worker.onmessageerror = onFailure;
  worker.onmessage = ({ data }) => {
    clearTimeout(silence);
    if (data && !('part' in data)) jobs.delete(data.id);
    if (jobs.size) silence = setTimeout(onFailure, SILENCE_MS);
    if (data) onResult(data);
  };
  worker.postMessage(compiled);
  return {
    send(message) {
      if ('id' in message && jobs.add(message.id).size === 1) {
        clearTimeout(silence);
        silence = setTimeout(onFailure, SILENCE_MS);
      }
      worker.postMessage(message);
    },
    close() {
      clearTimeout(silence);
      worker.terminate();
    },
  };
};

/**
 * Runs in an instance of its own, so that a long run does not grow the memory of the instance that serves the levers.
 *
 * @template T
 * @param {Create<T>} create the module's instance
 * @param {(module: T) => Parameters<typeof startQueue>[0]} runner
 * @param {WebAssembly.Module | null} compiled
 * @returns {Backend}
 */
export const onThisThread = (create, runner, compiled) => (onResult, onFailure) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const starting = instantiate(create, compiled).then((module) =>
    startQueue(runner(module), onResult, { slice_ms: SLICE_MS, pause }),
  );
  starting.catch(onFailure);
  return { send: (message) => starting.then((enqueue) => enqueue(message)), close() {} };
};
