// Loads files and modules: once, and with one retry.

/** @import {Runs} from './runs.js' */

const RETRY_DELAY_MS = 1000;
const TIMEOUT_MS = 30_000; // of one attempt: a slow network needs 3 s for the largest file

/**
 * Rejects where a load has not ended in time: some networks leave a request without a reply.
 *
 * @template T
 * @param {Promise<T>} loading
 * @returns {Promise<T>}
 */
function inTime(loading) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The server does not answer.')), TIMEOUT_MS);
  });
  return Promise.race([loading, late]).finally(() => clearTimeout(timer));
}

/**
 * Loads, and tries once more after a delay where that fails: most network failures are short.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export const withRetry = (load) =>
  inTime(load()).catch(() =>
    new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS)).then(() => inTime(load())),
  );

/**
 * Shares one load between all callers; after a failure the next call loads again.
 *
 * @template T
 * @param {() => Promise<T>} load
 */
export function loadOnce(load) {
  /** @type {Promise<T> | null} */
  let loading = null;
  return () => {
    if (!loading) {
      loading = withRetry(load);
      loading.catch(() => (loading = null));
    }
    return loading;
  };
}

/**
 * The bytes of a file beside the page. The single-file page has them as data: addresses, which are decoded here, as the
 * page's policy forbids to fetch them.
 *
 * @param {string} url
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function bytesOf(url) {
  const [, base64] = url.split(';base64,');
  if (base64) return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`A part of the page could not be loaded: ${url}.`);
  return new Uint8Array(await response.arrayBuffer());
}

const FAILURE_MS = 1000; // after a failed load, in which no other is begun: a drag requests simulations at every step

/**
 * Simulations before their module is loaded: a request loads it first; requests stay in order.
 *
 * @param {() => Promise<{ simulations: Runs }>} load
 * @returns {Pick<Runs, 'run' | 'cancel'>}
 */
export function lazySimulations(load) {
  let failedAt = -Infinity;
  const simulations = async () => {
    if (performance.now() - failedAt < FAILURE_MS)
      throw new Error('The trials could not be loaded just now.');
    try {
      return (await load()).simulations;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
  return {
    run: async (...request) => (await simulations()).run(...request),
    // Where loading failed, nothing runs.
    cancel: (key) =>
      simulations().then(
        (loaded) => loaded.cancel(key),
        () => {},
      ),
  };
}
