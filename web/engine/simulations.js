// Simulations out of the levers' way. Of two requests under one key the newer wins: the older is given up between two
// slices, and what comes of it late never takes the place of what is newer. A place that fails hands over to the next.

/**
 * @typedef {import('./simulation-queue.js').Message} Message
 * @typedef {import('./simulation-queue.js').Request} Request
 * @typedef {import('./simulation-queue.js').Told} Told
 * @typedef {{ send: (message: Message) => void, close: () => void }} Opened
 * @typedef {(tell: (told: Told) => void, failed: () => void) => Opened} Place throws, or calls `failed`, if it is none
 *
 * @typedef {{ reply: import('../types.js').Reply<import('../types.js').Simulation>, samples: Float64Array | null }} Outcome
 * @typedef {object} Asked
 * @property {import('./simulation-queue.js').Job} job
 * @property {(outcome: Outcome | null) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {(part: number) => void} onProgress
 */

/** @param {Place[]} places the best first */
export function createBackground(places) {
  let last = 0;
  /** @type {Map<number, Asked>} in the order of asking */
  const open = new Map();
  /** @type {Opened | null} */
  let here = null;
  let at = 0;

  /** @param {string} key @param {number} before */
  function giveUp(key, before) {
    for (const [id, { job, resolve }] of open) {
      if (job.key !== key || id >= before) continue;
      open.delete(id);
      resolve(null);
    }
  }

  /** @param {string} key */
  const newest = (key) => [...open.values()].findLast(({ job }) => job.key === key)?.job.id;

  function openPlace() {
    const mine = at;
    try {
      return places[mine](tell, () => {
        if (at === mine) move(++at);
      });
    } catch {
      at++;
      return null;
    }
  }

  /** @param {Asked} asked */
  function send({ job, reject }) {
    if (here) here.send(job);
    else if (open.delete(job.id)) reject(new Error('Nothing here can run a simulation.'));
  }

  /** Opens a place anew, the next where that is none, and asks again for what has had no answer. */
  function move(from = at) {
    here?.close();
    here = null;
    at = from;
    while (!here && at < places.length) here = openPlace();
    [...open.values()].forEach(send);
  }

  /** @param {Told} told */
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
      return move(); // what failed may have left the module unusable
    }
    giveUp(job.key, job.id);
    resolve({ reply: JSON.parse(told.reply), samples: told.samples });
  }

  move();
  return {
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
        send(asked);
      });
    },
    /** @param {string} key */
    cancel(key) {
      giveUp(key, Infinity);
      here?.send({ stop: key });
    },
  };
}

/** @typedef {ReturnType<typeof createBackground>} Background */
