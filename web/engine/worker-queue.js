// What a worker does. Its first message is the compiled module, or null where only plain JavaScript runs; it replies null at
// once, as a sign that it has started, and passes the messages that follow to the queue.

import { startQueue } from './run-queue.js';
import { instantiate } from './wasm.js';

/**
 * @import {Create} from 'dealscope'
 * @import {JobResult} from './run-queue.js'
 */

const SLICE_MS = 40;

// Yields to pending messages without the 4 ms delay of a nested timer.
const channel = new MessageChannel();
const pause = () =>
  new Promise((resolve) => {
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });

/** @param {JobResult} result */
const post = (result) =>
  postMessage(result, { transfer: 'samples' in result && result.samples ? [result.samples.buffer] : [] });

/**
 * @template T
 * @param {Create<T>} create the module's instance
 * @param {(module: T) => Parameters<typeof startQueue>[0]} runner
 */
export function serveRuns(create, runner) {
  /** @param {MessageEvent<WebAssembly.Module | null>} first */
  onmessage = ({ data: compiled }) => {
    postMessage(null);
    const starting = instantiate(create, compiled).then((module) =>
      startQueue(runner(module), post, { slice_ms: SLICE_MS, pause }),
    );
    starting.catch(reportError);
    onmessage = ({ data }) => starting.then((enqueue) => enqueue(data));
  };
}
