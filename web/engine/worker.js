// The worker: simulations beside the page. It is handed the compiled core, or null where only plain JavaScript runs, says
// that it is there, and follows messages.

import createModule from 'dealscope-analyses';
import { startQueue } from './simulation-queue.js';
import { instantiate } from './wasm.js';

const SLICE_MS = 40;

const channel = new MessageChannel(); // a turn for what has arrived, without the 4 ms of a nested timer
const pause = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });

/** @param {import('./simulation-queue.js').JobResult} told */
const tell = (told) =>
  postMessage(told, { transfer: 'samples' in told && told.samples ? [told.samples.buffer] : [] });

/** @param {MessageEvent<WebAssembly.Module | null>} first */
onmessage = ({ data: compiled }) => {
  postMessage(null);
  const taking = instantiate(createModule, compiled).then((module) =>
    startQueue(module, tell, { slice_ms: SLICE_MS, pause }),
  );
  taking.catch(reportError);
  onmessage = ({ data }) => taking.then((take) => take(data));
};
