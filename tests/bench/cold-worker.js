// The page's worker (web/engine/worker.js) under Node, whose workers have messages of their own kind.
import { MessageChannel, parentPort } from 'node:worker_threads';
import createTrials from '../../web/engine/trials-module.js';
import { instantiate } from '../../web/engine/wasm.js';
import { startQueue } from '../../web/engine/run-queue.js';
import { trialsRunner } from '../../web/engine/trials-run.js';
import { project } from './builds.js';

const SLICE_MS = 40;

if (!parentPort) throw new Error('this is a worker');
const port = parentPort;

const channel = new MessageChannel();
const pause = () =>
  new Promise((resolve) => {
    channel.port1.once('message', resolve);
    channel.port2.postMessage(null);
  });

port.once('message', (compiled) => {
  const starting = instantiate(createTrials, compiled).then((module) =>
    startQueue(trialsRunner(module), (result) => port.postMessage(result), { slice_ms: SLICE_MS, pause }),
  );
  port.on('message', (message) => starting.then((take) => take(message)));
});
