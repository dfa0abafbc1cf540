// When the finger rests: then the address, the tables and what is folded follow, and a screen reader is told.

// Milliseconds without a change: few enough writes of the address for every browser's limit (100 in 30 s, Safari's 10),
// and none in mid-drag, where each costs as much as a chart.
const SETTLE_MS = 400;

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class SettleTimer {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #due;
  #settle;

  /** @param {import('lit').ReactiveElement} host @param {() => void} settle */
  constructor(host, settle) {
    this.#settle = settle;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('pagehide', this.#now);
    if (this.#due) this.restart(); // what was due when the host left the document
  }

  hostDisconnected() {
    removeEventListener('pagehide', this.#now);
    clearTimeout(this.#due);
  }

  /** Something has changed. */
  restart() {
    clearTimeout(this.#due);
    this.#due = setTimeout(this.#now, SETTLE_MS);
  }

  #now = () => {
    if (!this.#due) return;
    clearTimeout(this.#due);
    this.#due = undefined;
    this.#settle();
  };
}
