// Registers the service worker, which stores the files of the page for use without a network.

import { trustedUrl } from '../engine/trusted-url.js';

/** Rejects where service workers are not supported or not allowed. */
export const keepOffline = () =>
  navigator.serviceWorker.register(trustedUrl('sw.js'), { updateViaCache: 'none' });
