// Where simulations run: in a worker, or on the page's own thread in slices short enough for the levers.

import createModule from 'dealscope-analyses';
import startWorker from 'dealscope-worker';
import { startQueue } from './simulation-queue.js';
import { instantiate } from './wasm.js';

/** @typedef {import('./simulations.js').Backend} Backend */

const SLICE_MS = 8;
const STARTUP_TIMEOUT_MS = 5000;

/** Throws where no worker can start: in a sandboxed frame, or from the disk. @param {WebAssembly.Module | null} compiled @returns {Backend} */
export const inWorker = (compiled) => (tell, failed) => {
  const worker = startWorker();
  const silent = setTimeout(failed, STARTUP_TIMEOUT_MS);
  worker.onerror = worker.onmessageerror = failed;
  worker.onmessage = ({ data }) => {
    clearTimeout(silent);
    if (data) tell(data);
  };
  worker.postMessage(compiled);
  return {
    send: (message) => worker.postMessage(message),
    close() {
      clearTimeout(silent);
      worker.terminate();
    },
  };
};

/** On an instance of its own: what a long run does to its memory leaves the levers alone. @param {WebAssembly.Module | null} compiled @returns {Backend} */
export const onThisThread = (compiled) => (tell, failed) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const taking = instantiate(createModule, compiled).then((module) =>
    startQueue(module, tell, { slice_ms: SLICE_MS, pause }),
  );
  taking.catch(failed);
  return { send: (message) => taking.then((take) => take(message)), close() {} };
};
