// The parts of the page below its first question, loaded once for all elements of a document.

import { loadOnce } from '../engine/load.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import * as Later from './page/later.js'
 */

/** @typedef {typeof Later} LaterModule */

const loadShared = loadOnce(() => import('./page/later.js'));

export class LazySections {
  /** @type {LaterModule | null} */
  module = null;
  hasFailed = false;
  #host;
  #onSheet;
  #onReady;

  /**
   * @param {ReactiveElement} host
   * @param {(sheet: CSSStyleSheet) => void} onSheet
   * @param {() => void} onReady
   */
  constructor(host, onSheet, onReady) {
    this.#host = host;
    this.#onSheet = onSheet;
    this.#onReady = onReady;
  }

  /** A load that has failed is repeated by the next call. */
  load = async () => {
    const module = await loadShared().catch((error) => {
      this.hasFailed = true;
      this.#host.requestUpdate();
      throw error;
    });
    this.hasFailed = false;
    if (this.module) return;
    this.module = module;
    if (module.sheet) this.#onSheet(module.sheet);
    this.#onReady();
    this.#host.requestUpdate();
  };
}
