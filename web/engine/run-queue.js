// Queue of runs, which the workers and the page's own thread share: the caller passes messages in and receives results. One
// run at a time, in slices; between them it yields to newer messages and to input.

/**
 * Of the jobs with one key only the newest is run to its end. `request` is what the queue's `start` takes.
 *
 * @template [R=any]
 * @typedef {{ id: number, key: string, request: R }} Job
 */

/**
 * @typedef {Job | { stop: string }} Message
 *
 * Progress, `part` [0, 1]; the end; an end without result, as a newer job or a stop has superseded it; an exception.
 *
 * @typedef {{ id: number, part: number }
 *   | ({ id: number } & Outcome)
 *   | { id: number, dropped: true }
 *   | { id: number, failed: string }} JobResult
 *
 * What has been computed, or a reply that says what is wrong.
 *
 * @typedef {{ reply: Float64Array | number | string, samples: Float64Array | null }} Outcome
 *
 * A run in slices: `advance` runs further trials and returns the fraction done [0, 1].
 *
 * @typedef {{ advance: (trials: number) => number, end: () => Outcome }} Run
 *
 * Returns the reply alone where the request is at fault.
 *
 * @typedef {(request: any) => { run: Run, reply?: undefined } | { run?: undefined, reply: number | string }} StartRun
 */

const PROGRESS_DELAY_MS = 250; // before the first progress
const PROGRESS_INTERVAL_MS = 100;

/**
 * @typedef {object} Pace
 * @property {number} first_slice trials
 * @property {number} min_slice trials
 */

/**
 * @param {{ start: StartRun, pace: Pace }} runner
 * @param {(result: JobResult) => void} onResult
 * @param {{ slice_ms: number, pause: () => Promise<unknown>, now?: () => number }} time
 * @returns {(message: Message) => void}
 */
export function startQueue({ start, pace }, onResult, { slice_ms, pause, now = () => performance.now() }) {
  /** @type {Map<string, Job>} */
  const waiting = new Map();
  /** @type {Job | null} */
  let current = null;
  let isRunning = false;
  let slice = pace.first_slice;

  /** @param {Job} job */
  async function run({ id, request }) {
    const { run, reply } = start(request);
    if (!run) return onResult({ id, reply, samples: null });
    let lastProgress = now() + PROGRESS_DELAY_MS - PROGRESS_INTERVAL_MS;
    for (;;) {
      const sliceStart = now();
      const part = run.advance(slice);
      const elapsed = now() - sliceStart;
      if (!(part >= 0 && part < 1)) break;
      const growth = Math.min(4, slice_ms / Math.max(elapsed, 0.1));
      slice = Math.max(pace.min_slice, Math.round(slice * growth));
      if (now() - lastProgress > PROGRESS_INTERVAL_MS) {
        onResult({ id, part });
        lastProgress = now();
      }
      await pause();
      if (current?.id !== id) return onResult({ id, dropped: true });
    }
    onResult({ id, ...run.end() });
  }

  async function drain() {
    isRunning = true;
    for (;;) {
      await pause(); // messages that have arrived meanwhile may supersede the next job
      const next = [...waiting.values()][0];
      if (!next) break;
      waiting.delete(next.key);
      current = next;
      try {
        await run(next);
      } catch (error) {
        onResult({ id: next.id, failed: String(error) });
      }
      current = null;
    }
    isRunning = false;
  }

  return (message) => {
    const key = 'stop' in message ? message.stop : message.key;
    const older = waiting.get(key);
    if (older) onResult({ id: older.id, dropped: true });
    waiting.delete(key);
    if (current?.key === key) current = null;
    if ('stop' in message) return;
    waiting.set(key, message);
    if (!isRunning) drain();
  };
}
