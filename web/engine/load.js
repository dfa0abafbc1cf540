// Loads files and modules: once, and with one retry.

const RETRY_DELAY_MS = 1000;

/**
 * Loads, and tries once more after a delay where that fails: most network failures are short.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export const withRetry = (load) =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS)).then(load));

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
