/** @import {LitElement, ReactiveController} from 'lit' */

/**
 * Renders all pending parts and opens the folds that are printed on 'beforeprint': the tables of pictures stay
 * folded.
 *
 * @implements {ReactiveController}
 */
export class PrintController {
  #host;
  #expandAll;

  /**
   * @param {LitElement} host
   * @param {() => void} expandAll renders all parts synchronously, also those that are folded or pending
   */
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
    this.#expandAll();
    for (const fold of this.#host.renderRoot.querySelectorAll('details')) {
      if (!fold.closest('.picture')) fold.open = true;
    }
  };
}
