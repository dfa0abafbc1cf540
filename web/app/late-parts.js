// What is loaded after the first interaction, once for all elements of a page: the engine of the trials and the folds.
// A load that has failed is repeated by the next call.

import { loadOnce } from '../engine/load.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import {Runs} from '../engine/runs.js'
 * @import * as Late from './late.js'
 */

/** @typedef {typeof Late & { simulations: Runs }} LateModule */

/** One module and one worker for all elements of a page. */
const loadShared = loadOnce(async () => {
  const parts = await import('./late.js');
  const simulations = await parts.startSimulations();
  closeWhenUnused(simulations);
  return { parts, simulations };
});

/** @type {Set<LateParts>} those of the connected elements that have loaded the shared module */
const users = new Set();

/** @type {Set<Runs>} */
const shared = new Set();

/** Ends the workers if no element uses them. In a task of its own: an element that is moved is disconnected for a moment. */
const endIfUnused = () =>
  setTimeout(() => {
    if (!users.size) for (const runs of shared) runs.close();
  });

/** @param {Runs} runs that all elements share */
export const closeWhenUnused = (runs) => void shared.add(runs);

/** @implements {ReactiveController} */
export class LateParts {
  /** @type {LateModule | null} */
  module = null;
  hasFailed = false;
  #isLoaded = false;
  #host;
  #onSheet;
  #onReady;

  /**
   * @param {ReactiveElement} host
   * @param {(sheet: CSSStyleSheet) => void} onSheet
   * @param {(module: LateModule) => void} onReady
   */
  constructor(host, onSheet, onReady) {
    this.#host = host;
    this.#onSheet = onSheet;
    this.#onReady = onReady;
    host.addController(this);
  }

  hostConnected() {
    if (this.#isLoaded) users.add(this);
  }

  hostDisconnected() {
    if (users.delete(this)) endIfUnused();
  }

  /**
   * @param {unknown} error
   * @returns {never}
   */
  #onFailure = (error) => {
    this.hasFailed = true;
    this.#host.requestUpdate();
    throw error;
  };

  /** @returns {Promise<LateModule>} */
  load = async () => {
    const { parts, simulations } = await loadShared().catch(this.#onFailure);
    this.hasFailed = false;
    this.#isLoaded = true;
    if (this.#host.isConnected) users.add(this);
    else endIfUnused();
    if (!this.module) {
      if (parts.sheet) this.#onSheet(parts.sheet);
      this.module = { ...parts, simulations };
      this.#onReady(this.module);
    }
    return this.module;
  };
}
