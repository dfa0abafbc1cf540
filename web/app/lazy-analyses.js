// What comes with the first sign of a reader, loaded once; after a failure the next who needs it asks again.

import { loadOnce } from '../engine/load.js';

/**
 * @typedef {import('lit').ReactiveController} ReactiveController
 *
 * `client` is about the scenario in hand.
 *
 * @typedef {typeof import('./late.js') & { engine: import('../engine/analyses.js').Analyses,
 *   client: import('../engine/analysis-client.js').AnalysisClient }} AnalysesModule
 */

const loadTables = loadOnce(() => import('../charts/partner-tables.js'));
/** One module and one worker for all elements of a page. */
const loadShared = loadOnce(async () => {
  const [parts, tables] = await Promise.all([import('./late.js'), loadTables()]);
  return { parts, tables, engine: await parts.startAnalyses() };
});

/** @type {Set<unknown>} elements in the document that use what is shared */
const users = new Set();

/** Ends the worker where nobody uses it: not in this task, as an element that is moved leaves and comes back. */
const endIfUnused = () =>
  setTimeout(async () => {
    const { engine } = await loadShared();
    if (!users.size) engine.simulations.close();
  });

/** @implements {ReactiveController} */
export class LazyAnalyses {
  /** @type {AnalysesModule | null} */
  module = null;
  /** @type {typeof import('../charts/partner-tables.js') | null} those of partners, which one view shows at once */
  tables = null;
  #isUsed = false;
  #host;
  #text = '';
  #onStyles;
  #onReady;

  /** @param {import('lit').ReactiveElement} host @param {(sheet: CSSStyleSheet) => void} onStyles given the style sheet of what comes @param {(module: AnalysesModule) => void} onReady */
  constructor(host, onStyles, onReady) {
    this.#host = host;
    this.#onStyles = onStyles;
    this.#onReady = onReady;
    host.addController(this);
  }

  /** @param {string} text the scenario that is opened */
  follow(text) {
    this.#text = text;
    const { module } = this;
    if (module) module.client = module.createAnalysisClient(module.engine, text);
  }

  hostConnected() {
    if (this.#isUsed) users.add(this);
  }

  hostDisconnected() {
    if (users.delete(this)) endIfUnused();
  }

  /** @returns {Promise<AnalysesModule>} */
  async load() {
    const { parts, tables, engine } = await loadShared();
    this.#isUsed = true;
    if (this.#host.isConnected) users.add(this);
    else endIfUnused();
    if (!this.module) {
      this.tables = tables;
      if (parts.sheet) this.#onStyles(parts.sheet);
      this.module = { ...parts, engine, client: parts.createAnalysisClient(engine, this.#text) };
      this.#onReady(this.module);
    }
    return this.module;
  }

  async loadTables() {
    this.tables = await loadTables();
  }
}
