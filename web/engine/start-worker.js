// Starts the worker. A file of its own, as builds into one file have single-file.js in its place.

import workerUrl from './worker.js?worker&url';
import { trustedUrl } from './trusted-url.js';

export default function startWorker() {
  return new Worker(trustedUrl(workerUrl), { type: 'module' });
}
