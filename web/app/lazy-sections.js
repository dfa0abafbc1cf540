// Parts of the page below its first question, each loaded once for all elements of a document.

import { loadOnce } from '../engine/load.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import * as Claims from './page/claims.js'
 * @import * as Later from './page/later.js'
 * @import * as Record from './page/record.js'
 */

/**
 * @typedef {typeof Later} LaterModule
 *
 * @typedef {typeof Claims} ClaimsModule
 *
 * @typedef {typeof Record} RecordModule
 */

/** Those that come next. */
export const loadLater = loadOnce(() => import('./page/later.js'));
/** The statements, where they come into view. */
export const loadClaimsSection = loadOnce(() => import('./page/claims.js'));
export const loadPartnerTables = loadOnce(() => import('../charts/partner-tables.js'));
/** What was known when, back-test, next print and validation, where they come into view. */
export const loadRecord = loadOnce(() => import('./page/record.js'));

/** @template {object} T a module, which may have a style sheet */
export class LazySections {
  /** @type {T | null} */
  module = null;
  hasFailed = false;
  #host;
  #loadShared;
  #onSheet;
  #onReady;

  /**
   * @param {ReactiveElement} host
   * @param {() => Promise<T>} loadShared
   * @param {(sheet: CSSStyleSheet) => void} onSheet
   * @param {() => void} [onReady]
   */
  constructor(host, loadShared, onSheet, onReady = () => {}) {
    this.#host = host;
    this.#loadShared = loadShared;
    this.#onSheet = onSheet;
    this.#onReady = onReady;
  }

  /** A load that has failed is repeated by the next call. */
  load = async () => {
    const module = await this.#loadShared().catch((error) => {
      this.hasFailed = true;
      this.#host.requestUpdate();
      throw error;
    });
    this.hasFailed = false;
    if (this.module) return;
    this.module = module;
    if ('sheet' in module && module.sheet instanceof CSSStyleSheet) this.#onSheet(module.sheet);
    this.#onReady();
    this.#host.requestUpdate();
  };
}
