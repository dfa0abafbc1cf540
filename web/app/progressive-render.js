// The page's first drawing from the top, in tasks of their own, so that a slow telephone answers the finger between them:
// what is far below waits until it is near, there is a reader, or the page has stood still for a while.

const NEAR = '50%'; // of the window's size
const EAGER_PARTS = 1; // part that comes whatever else: the levers
const IDLE_MS = 2500; // milliseconds

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class ProgressiveRender {
  /** How many of the parts below the answer are there. */
  parts = 0;
  #host;
  #partCount;
  #isImmediate = false;
  #isScheduled = false;
  #isDone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idleTimer;
  #endObserver = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#renderNext();
    },
    { rootMargin: NEAR },
  );

  /** @param {import('lit').ReactiveElement} host marks the end of what is drawn by the class `pending` @param {number} partCount */
  constructor(host, partCount) {
    this.#host = host;
    this.#partCount = partCount;
    host.addController(this);
  }

  /** Part by part, without a wait: there is a reader. */
  renderRemaining() {
    clearTimeout(this.#idleTimer);
    this.#isImmediate = true;
    this.#renderNext();
  }

  /** All of it with the next drawing. */
  renderAllNow() {
    if (this.parts === this.#partCount) return;
    this.parts = this.#partCount;
    this.#host.requestUpdate();
  }

  hostUpdated() {
    if (this.#isDone) return;
    this.#isDone = this.parts === this.#partCount;
    this.#endObserver.disconnect(); // an observer tells where a mark stands when it begins to look
    const mark = this.#host.renderRoot.querySelector('.pending');
    if (mark) this.#idleTimer ??= setTimeout(() => this.renderRemaining(), IDLE_MS);
    if (mark && (this.#isImmediate || this.parts < EAGER_PARTS)) this.#renderNext();
    else if (mark) this.#endObserver.observe(mark);
  }

  hostDisconnected() {
    this.#endObserver.disconnect();
    clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
  }

  #renderNext() {
    if (this.#isScheduled || this.parts >= this.#partCount) return;
    this.#isScheduled = true;
    setTimeout(() => {
      this.#isScheduled = false;
      this.parts++;
      this.#host.requestUpdate();
    });
  }
}
