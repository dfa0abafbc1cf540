// The time of a function, which an engine runs slowly at first: of its first run, and once times have settled.

const WINDOW = 150; // milliseconds
const MOST = 5000;
const GAIN = 0.97;
const SETTLED_WINDOWS = 3;

/**
 * @param {() => unknown} work
 * @returns {{ cold: number, quickest: number }} milliseconds; the quickest run is the least disturbed by other processes
 */
export function timingOf(work) {
  const run = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const cold = run();
  let quickest = cold;
  let spent = cold;
  for (let settled = 0; settled < SETTLED_WINDOWS && spent < MOST;) {
    let [here, quickestHere] = [0, Infinity];
    do {
      const time = run();
      here += time;
      quickestHere = Math.min(quickestHere, time);
    } while (here < WINDOW);
    spent += here;
    settled = quickestHere < GAIN * quickest ? 0 : settled + 1;
    quickest = Math.min(quickest, quickestHere);
  }
  return { cold, quickest };
}
