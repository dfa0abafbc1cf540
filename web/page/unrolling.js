// The page's first drawing in tasks of their own, from the top: between them a slow telephone answers the finger.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Unrolling {
  /** How many of the parts below the levers are there. */
  parts = 0;
  #host;
  #all;
  #hasBegun = false;
  #isUnderWay = false;

  /** @param {import('lit').ReactiveElement} host @param {number} all */
  constructor(host, all) {
    this.#host = host;
    this.#all = all;
    host.addController(this);
  }

  /** From the next drawing on there is something to show. */
  begin() {
    this.#hasBegun = true;
  }

  /** All of it with the next drawing. */
  finish() {
    this.parts = this.#all;
  }

  /** What is there is drawn: the next part. */
  hostUpdated() {
    if (!this.#hasBegun || this.#isUnderWay || this.parts >= this.#all) return;
    this.#isUnderWay = true;
    setTimeout(() => {
      this.#isUnderWay = false;
      this.parts++;
      this.#host.requestUpdate();
    });
  }
}
