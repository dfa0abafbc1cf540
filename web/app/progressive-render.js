// The page's first drawing from the top, in tasks of their own, so that a slow telephone answers the finger between them:
// what is far below waits until it is near, there is a reader, or the page has stood still for a while.

const NEAR = '50%'; // of the window's size
const PROMPT = 1; // part that comes whatever else: the levers
const STILL = 2500; // milliseconds

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Unrolling {
  /** How many of the parts below the answer are there. */
  parts = 0;
  #host;
  #all;
  #isHurried = false;
  #isUnderWay = false;
  #isDone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #still;
  #end = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#draw();
    },
    { rootMargin: NEAR },
  );

  /** @param {import('lit').ReactiveElement} host marks the end of what is drawn by the class `to-come` @param {number} all */
  constructor(host, all) {
    this.#host = host;
    this.#all = all;
    host.addController(this);
  }

  /** Part by part, without a wait: there is a reader. */
  hurry() {
    clearTimeout(this.#still);
    this.#isHurried = true;
    this.#draw();
  }

  /** All of it with the next drawing. */
  finish() {
    if (this.parts === this.#all) return;
    this.parts = this.#all;
    this.#host.requestUpdate();
  }

  hostUpdated() {
    if (this.#isDone) return;
    this.#isDone = this.parts === this.#all;
    this.#end.disconnect(); // an observer tells where a mark stands when it begins to look
    const mark = this.#host.renderRoot.querySelector('.to-come');
    if (mark) this.#still ??= setTimeout(() => this.hurry(), STILL);
    if (mark && (this.#isHurried || this.parts < PROMPT)) this.#draw();
    else if (mark) this.#end.observe(mark);
  }

  hostDisconnected() {
    this.#end.disconnect();
    clearTimeout(this.#still);
    this.#still = undefined;
  }

  #draw() {
    if (this.#isUnderWay || this.parts >= this.#all) return;
    this.#isUnderWay = true;
    setTimeout(() => {
      this.#isUnderWay = false;
      this.parts++;
      this.#host.requestUpdate();
    });
  }
}
