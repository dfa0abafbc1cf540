// Starts the workers. A file of its own, as builds into one file have single-file.js in its place.

import claimsUrl from './claims-worker.js?worker&url';
import trialsUrl from './worker.js?worker&url';
import { trustedUrl } from './trusted-url.js';

export const startTrialsWorker = () => new Worker(trustedUrl(trialsUrl), { type: 'module' });
export const startClaimsWorker = () => new Worker(trustedUrl(claimsUrl), { type: 'module' });
