// Writes the address of the page without flooding the browser: about 100 calls in 30 seconds is what browsers allow.
// A drag replaces one entry again and again, so Back leaves the page in one step.

const INTERVAL = 400;

/**
 * @typedef {object} Clock
 * @property {() => number} now in milliseconds
 * @property {(later: () => void, wait: number) => unknown} after
 */

/** @type {Clock} */
const browserClock = {
  now: () => performance.now(),
  after: (later, wait) => setTimeout(later, wait),
};

/**
 * A function that hands the latest link to `write`, at once or when the interval is over; `flush` does not wait.
 *
 * @param {(link: string) => void} write
 * @param {Clock} [clock]
 */
export function throttled(write, clock = browserClock) {
  let last = -Infinity;
  /** @type {string | null} */
  let pending = null;

  const flush = () => {
    if (pending === null) return;
    last = clock.now();
    const link = pending;
    pending = null;
    write(link);
  };

  /** @param {string} link */
  const put = (link) => {
    const waiting = pending !== null;
    pending = link;
    if (waiting) return;
    const wait = last + INTERVAL - clock.now();
    if (wait <= 0) flush();
    else clock.after(flush, wait);
  };
  return { put, flush };
}

/** @param {string} link */
export function replaceLink(link) {
  try {
    history.replaceState(null, '', link);
  } catch {
    // A sandboxed frame or a browser's call limit: the page works without an address of its own.
  }
}
