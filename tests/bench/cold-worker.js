// The page's worker (web/engine/worker.js) under Node, whose workers have messages of their own kind.
import { MessageChannel, parentPort } from 'node:worker_threads';
import { instantiate } from '../../web/engine/wasm.js';
import { startQueue } from '../../web/engine/simulation-queue.js';
import { project } from './builds.js';

const SLICE_MS = 40;

if (!parentPort) throw new Error('this is a worker');
const port = parentPort;
const { default: createModule } = await import(new URL('build/wasm/dealscope-analyses.mjs', project).href);

const channel = new MessageChannel();
const pause = () =>
  new Promise((resolve) => {
    channel.port1.once('message', resolve);
    channel.port2.postMessage(null);
  });

port.once('message', (compiled) => {
  const starting = instantiate(createModule, compiled).then((module) =>
    startQueue(module, (result) => port.postMessage(result), { slice_ms: SLICE_MS, pause }),
  );
  port.on('message', (message) => starting.then((take) => take(message)));
});
