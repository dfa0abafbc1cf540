// Renders the page part by part, each in a task of its own, so that a slow device handles input in between. Parts far below
// the viewport wait until it is near, until the first interaction, or until the page has been idle for a while.

/** @import {ReactiveController, ReactiveElement} from 'lit' */

const MARGIN = '0px'; // around the viewport, within which a part is near
const EAGER_PARTS = 1; // the first question, which is always rendered
const IDLE_MS = 1000; // after that a print without any interaction has all parts

/** @implements {ReactiveController} */
export class ProgressiveRender {
  /** Number of the parts below the answer that are rendered. */
  parts = 0;
  #host;
  #partCount;
  #load;
  #isImmediate = false;
  #isScheduled = false;
  #isDone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idleTimer;
  #endObserver = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#renderNext();
    },
    { rootMargin: MARGIN },
  );

  /**
   * @param {ReactiveElement} host renders an element of the class `pending` below the last part while parts are missing
   * @param {number} partCount
   * @param {() => void} load called before parts are rendered that are not eager
   */
  constructor(host, partCount, load) {
    this.#host = host;
    this.#partCount = partCount;
    this.#load = load;
    host.addController(this);
  }

  /** Renders the remaining parts one after the other, without waiting until they are near. */
  renderRemaining() {
    clearTimeout(this.#idleTimer);
    this.#isImmediate = true;
    this.#renderNext();
  }

  /** Renders all remaining parts with the next update, and those that are not loaded yet once they are. */
  renderAllNow() {
    this.#load();
    if (this.parts === this.#partCount) return;
    this.parts = this.#partCount;
    this.#host.requestUpdate();
  }

  hostUpdated() {
    if (this.#isDone) return;
    this.#isDone = this.parts === this.#partCount;
    this.#endObserver.disconnect(); // observing again reports the position, also where it is still in the viewport
    const end = this.#host.renderRoot.querySelector('.pending');
    if (end) this.#idleTimer ??= setTimeout(() => this.renderRemaining(), IDLE_MS);
    if (end && (this.#isImmediate || this.parts < EAGER_PARTS)) this.#renderNext();
    else if (end) this.#endObserver.observe(end);
  }

  hostDisconnected() {
    this.#endObserver.disconnect();
    clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
  }

  #renderNext() {
    if (this.#isScheduled || this.parts >= this.#partCount) return;
    this.#isScheduled = true;
    if (this.parts >= EAGER_PARTS) this.#load();
    setTimeout(() => {
      this.#isScheduled = false;
      this.parts++;
      this.#host.requestUpdate();
    });
  }
}
