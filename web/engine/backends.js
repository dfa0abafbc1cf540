// The two backends of simulations: a worker, and the page's own thread in slices that leave time for input.

import createModule from 'dealscope-analyses';
import startWorker from 'dealscope-worker';
import { startQueue } from './simulation-queue.js';
import { instantiate } from './wasm.js';

/** @import {Backend} from './simulations.js' */

const SLICE_MS = 8;
const STARTUP_TIMEOUT_MS = 5000;

/**
 * Throws where no worker can start: in a sandboxed frame, or in a page opened from the disk.
 *
 * @param {WebAssembly.Module | null} compiled
 * @returns {Backend}
 */
export const inWorker = (compiled) => (onResult, onFailure) => {
  const worker = startWorker();
  const startup = setTimeout(onFailure, STARTUP_TIMEOUT_MS);
  worker.onerror = worker.onmessageerror = onFailure;
  worker.onmessage = ({ data }) => {
    clearTimeout(startup);
    if (data) onResult(data);
  };
  worker.postMessage(compiled);
  return {
    send: (message) => worker.postMessage(message),
    close() {
      clearTimeout(startup);
      worker.terminate();
    },
  };
};

/**
 * Runs in an instance of its own, so that a long run does not grow the memory of the instance that serves the levers.
 *
 * @param {WebAssembly.Module | null} compiled
 * @returns {Backend}
 */
export const onThisThread = (compiled) => (onResult, onFailure) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const starting = instantiate(createModule, compiled).then((module) =>
    startQueue(module, onResult, { slice_ms: SLICE_MS, pause }),
  );
  starting.catch(onFailure);
  return { send: (message) => starting.then((enqueue) => enqueue(message)), close() {} };
};
