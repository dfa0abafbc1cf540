// Runs on the first backend that works. Of two requests with one key the newer supersedes the older, whose result is
// discarded also where it arrives late. Where a backend fails, its pending requests go to a new connection to it if this one
// has given results, otherwise to the next backend.

/** @import {Job, JobResult, Message, Outcome} from './run-queue.js' */

/**
 * @typedef {{ send: (message: Message) => void, close: () => void }} Connection
 *
 * Opens a connection; throws, or calls `onFailure`, where the backend does not work.
 *
 * @typedef {(onResult: (result: JobResult) => void, onFailure: () => void) => Connection} Backend
 *
 * @typedef {object} Pending
 * @property {Job} job
 * @property {(outcome: Outcome | null) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(part: number) => void} onProgress
 */

/** @param {Backend[]} backends in order of preference */
export function createRuns(backends) {
  let lastId = 0;
  /** @type {Map<number, Pending>} by the job's id, in the order of the requests */
  const pending = new Map();
  /** @type {Connection | null} */
  let active = null;
  let backendIndex = 0;
  let hasResults = false; // of the active connection

  /**
   * Resolves the requests of a key whose id is below `before` to null.
   *
   * @param {string} key
   * @param {number} before
   */
  function supersede(key, before) {
    for (const [id, { job, resolve }] of pending) {
      if (job.key !== key || id >= before) continue;
      pending.delete(id);
      resolve(null);
    }
  }

  /** @param {string} key */
  const newestId = (key) => [...pending.values()].findLast(({ job }) => job.key === key)?.job.id;

  function openBackend() {
    const index = backendIndex;
    /** @type {Connection | null} */
    let connection = null;
    try {
      connection = backends[index](receive, () => {
        if (active === connection) failOver(hasResults ? index : index + 1); // a closed connection may still report one
      });
      return connection;
    } catch {
      backendIndex++;
      return null;
    }
  }

  /** @param {Pending} request */
  function send({ job, reject }) {
    if (active) active.send(job);
    else if (pending.delete(job.id)) reject(new Error('Nothing here can run the trials.'));
  }

  /** Opens the backend at an index anew, or the next that works, and sends all pending requests to it. */
  function failOver(index = backendIndex) {
    active?.close();
    active = null;
    hasResults = false;
    backendIndex = index;
    while (!active && backendIndex < backends.length) active = openBackend();
    [...pending.values()].forEach(send);
  }

  /** @param {JobResult} result */
  function receive(result) {
    hasResults ||= 'reply' in result;
    const request = pending.get(result.id);
    if (!request) return;
    const { job, resolve, reject, onProgress } = request;
    if ('part' in result) {
      if (newestId(job.key) === job.id) onProgress(result.part);
      return;
    }
    pending.delete(job.id);
    if ('dropped' in result) return resolve(null);
    if ('failed' in result) {
      reject(new Error(result.failed));
      return failOver(); // an exception may have left the module unusable
    }
    supersede(job.key, job.id);
    resolve({ reply: result.reply, samples: result.samples });
  }

  return {
    /** Opens a backend before the first request. */
    open() {
      if (!active) failOver();
    },

    /** Cancels all requests and closes the backend; the next request opens one again. */
    close() {
      for (const { job, resolve } of pending.values()) {
        active?.send({ stop: job.key });
        resolve(null);
      }
      pending.clear();
      active?.close();
      active = null;
    },

    /**
     * Resolves to null if the request was superseded or cancelled.
     *
     * @param {string} key
     * @param {unknown} request what the queue's `start` takes
     * @param {(part: number) => void} [onProgress] called during long runs with the fraction done [0, 1]
     * @returns {Promise<Outcome | null>}
     */
    run(key, request, onProgress = () => {}) {
      return new Promise((resolve, reject) => {
        const added = { job: { id: ++lastId, key, request }, resolve, reject, onProgress };
        pending.set(lastId, added);
        if (active) send(added);
        else failOver();
      });
    },
    /** @param {string} key */
    cancel(key) {
      supersede(key, Infinity);
      active?.send({ stop: key });
    },
  };
}

/** @typedef {ReturnType<typeof createRuns>} Runs */
