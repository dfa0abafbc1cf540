// Paper has no folds.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Paper {
  #host;
  #unfold;

  /** @param {import('lit').LitElement} host @param {() => void} unfold has everything drawn that is folded or still to come */
  constructor(host, unfold) {
    this.#host = host;
    this.#unfold = unfold;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#prepare);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#prepare);
  }

  #prepare = () => {
    this.#unfold(); // drawn at once: the printer does not wait
    for (const fold of this.#host.renderRoot.querySelectorAll('details')) fold.open = true;
  };
}
