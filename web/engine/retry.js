const PAUSE_MS = 1000;

/** Loads, and once more after a pause where that fails: most failures of a network are short. @template T @param {() => Promise<T>} load @returns {Promise<T>} */
export const withRetry = (load) =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)).then(load));

/** Loads once for all who ask; after a failure the next who asks loads again. @template T @param {() => Promise<T>} load */
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
