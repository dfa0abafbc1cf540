// Paper has no folds.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class PrintController {
  #host;
  #expandAll;

  /** @param {import('lit').LitElement} host @param {() => void} expandAll has everything drawn that is folded or still to come */
  constructor(host, expandAll) {
    this.#host = host;
    this.#expandAll = expandAll;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#prepare);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#prepare);
  }

  #prepare = () => {
    this.#expandAll(); // drawn at once: the printer does not wait
    for (const fold of this.#host.renderRoot.querySelectorAll('details')) fold.open = true;
  };
}
