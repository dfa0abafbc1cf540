/** @import {ReactiveController, ReactiveElement} from 'lit' */

// Long enough that the address is not written during a drag, where each write costs as much as a chart, and that writes
// stay below every browser's limit (100 in 30 s; Safari: 100 in 10 s).
const SETTLE_MS = 400;

/**
 * Calls back once input has settled: when there has been none for SETTLE_MS, or earlier if the page is hidden for good.
 *
 * @implements {ReactiveController}
 */
export class SettleTimer {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #onSettled;

  /**
   * @param {ReactiveElement} host
   * @param {() => void} onSettled
   */
  constructor(host, onSettled) {
    this.#onSettled = onSettled;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('pagehide', this.#settle);
    if (this.#timer) this.restart(); // was pending when the host was disconnected
  }

  hostDisconnected() {
    removeEventListener('pagehide', this.#settle);
    clearTimeout(this.#timer);
  }

  /** Called at each input. */
  restart() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#settle, SETTLE_MS);
  }

  #settle = () => {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#onSettled();
  };
}
