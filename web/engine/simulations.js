// Simulations out of the levers' way. Of two requests under one key the newer wins: the older is given up between two
// slices, and what comes of it late never takes the place of what is newer. A place that fails hands over to the next.

/**
 * @typedef {import('./simulation-queue.js').Message} Message
 * @typedef {import('./simulation-queue.js').Request} Request
 * @typedef {import('./simulation-queue.js').JobResult} JobResult
 * @typedef {{ send: (message: Message) => void, close: () => void }} Opened
 * @typedef {(tell: (told: JobResult) => void, failed: () => void) => Opened} Backend throws, or calls `failed`, if it is none
 *
 * @typedef {{ reply: import('../types.js').Reply<import('../types.js').Simulation>, samples: Float64Array | null }} Outcome
 * @typedef {object} Pending
 * @property {import('./simulation-queue.js').Job} job
 * @property {(outcome: Outcome | null) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(part: number) => void} onProgress
 */

/** @param {Backend[]} backends the best first */
export function createSimulations(backends) {
  let last = 0;
  /** @type {Map<number, Pending>} in the order of asking */
  const open = new Map();
  /** @type {Opened | null} */
  let active = null;
  let at = 0;

  /** @param {string} key @param {number} before */
  function supersede(key, before) {
    for (const [id, { job, resolve }] of open) {
      if (job.key !== key || id >= before) continue;
      open.delete(id);
      resolve(null);
    }
  }

  /** @param {string} key */
  const newest = (key) => [...open.values()].findLast(({ job }) => job.key === key)?.job.id;

  function openBackend() {
    const mine = at;
    /** @type {Opened | null} */
    let opened = null;
    try {
      opened = backends[mine](tell, () => {
        if (active === opened) failOver(mine + 1); // one that has been closed fails nobody
      });
      return opened;
    } catch {
      at++;
      return null;
    }
  }

  /** @param {Pending} asked */
  function send({ job, reject }) {
    if (active) active.send(job);
    else if (open.delete(job.id)) reject(new Error('Nothing here can run a simulation.'));
  }

  /** Opens a place anew, the next where that is none, and asks again for what has had no answer. */
  function failOver(from = at) {
    active?.close();
    active = null;
    at = from;
    while (!active && at < backends.length) active = openBackend();
    [...open.values()].forEach(send);
  }

  /** @param {JobResult} told */
  function tell(told) {
    const asked = open.get(told.id);
    if (!asked) return;
    const { job, resolve, reject, onProgress } = asked;
    if ('part' in told) {
      if (newest(job.key) === job.id) onProgress(told.part);
      return;
    }
    open.delete(job.id);
    if ('dropped' in told) return resolve(null);
    if ('failed' in told) {
      reject(new Error(told.failed));
      return failOver(); // what failed may have left the module unusable
    }
    supersede(job.key, job.id);
    resolve({ reply: JSON.parse(told.reply), samples: told.samples });
  }

  failOver();
  return {
    /** Gives up all runs and the backend; the next run opens a backend anew. */
    close() {
      for (const { job, resolve } of open.values()) {
        active?.send({ stop: job.key });
        resolve(null);
      }
      open.clear();
      active?.close();
      active = null;
    },

    /**
     * Resolves to null if the run was given up for a newer one, or cancelled.
     *
     * @param {string} key @param {string} text the scenario @param {Request & { points?: number }} request
     * @param {(part: number) => void} [onProgress] told of runs that take long
     * @returns {Promise<Outcome | null>}
     */
    run(key, text, { points = 0, ...request }, onProgress = () => {}) {
      return new Promise((resolve, reject) => {
        const asked = { job: { id: ++last, key, text, request, points }, resolve, reject, onProgress };
        open.set(last, asked);
        if (active) send(asked);
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

/** @typedef {ReturnType<typeof createSimulations>} Simulations */
