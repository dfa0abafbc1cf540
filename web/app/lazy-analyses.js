// The analyses, the trials' engine and the tables behind folds: loaded after the first interaction, once for all elements of
// a page. A load that has failed is repeated by the next call.

import { loadOnce } from '../engine/load.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import * as PartnerTablesModule from '../charts/partner-tables.js'
 * @import {Analyses} from '../engine/analyses.js'
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {LoadedScenario} from '../state/scenario.js'
 * @import * as LateModule from './late.js'
 */

/**
 * `client` computes the analyses of the open scenario.
 *
 * @typedef {typeof LateModule & { engine: Analyses, client: AnalysisClient }} AnalysesModule
 * @typedef {typeof PartnerTablesModule} PartnerTables
 */

const loadPartnerTables = loadOnce(() => import('../charts/partner-tables.js'));
/** One module and one worker for all elements of a page. */
const loadShared = loadOnce(async () => {
  const [parts, tables] = await Promise.all([import('./late.js'), loadPartnerTables()]);
  return { parts, tables, engine: await parts.startAnalyses() };
});

/** @type {Set<LazyAnalyses>} those of the connected elements that have loaded the shared module */
const users = new Set();

/** Ends the worker if no element uses it. In a task of its own: an element that is moved is disconnected for a moment. */
const endIfUnused = () =>
  setTimeout(async () => {
    const { engine } = await loadShared();
    if (!users.size) engine.simulations.close();
  });

/** @implements {ReactiveController} */
export class LazyAnalyses {
  /** @type {AnalysesModule | null} */
  module = null;
  /** @type {PartnerTables | null} loaded with the module, or before it for the view that shows them */
  tables = null;
  hasFailed = false;
  #isLoaded = false;
  #host;
  /** @type {LoadedScenario['input']} */
  #input = (overrides) => ({ text: '', overrides });
  #onSheet;
  #onReady;

  /**
   * @param {ReactiveElement} host
   * @param {(sheet: CSSStyleSheet) => void} onSheet
   * @param {(module: AnalysesModule) => void} onReady
   */
  constructor(host, onSheet, onReady) {
    this.#host = host;
    this.#onSheet = onSheet;
    this.#onReady = onReady;
    host.addController(this);
  }

  /** @param {LoadedScenario} scenario that is loaded */
  setScenario({ input }) {
    this.#input = input;
    const { module } = this;
    if (module) module.client = module.createAnalysisClient(module.engine, input);
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

  /** @returns {Promise<AnalysesModule>} */
  async load() {
    const { parts, tables, engine } = await loadShared().catch(this.#onFailure);
    this.hasFailed = false;
    this.#isLoaded = true;
    if (this.#host.isConnected) users.add(this);
    else endIfUnused();
    if (!this.module) {
      this.tables = tables;
      if (parts.sheet) this.#onSheet(parts.sheet);
      this.module = { ...parts, engine, client: parts.createAnalysisClient(engine, this.#input) };
      this.#onReady(this.module);
    }
    return this.module;
  }

  /**
   * Loads what a view shows without an interaction.
   *
   * @param {string} view
   */
  loadForView(view) {
    if (view === 'tornado' || view === 'claim') this.load().catch(() => {});
    if (view === 'partners') this.#loadTables().catch(() => {});
  }

  async #loadTables() {
    this.tables = await loadPartnerTables().catch(this.#onFailure);
    this.hasFailed = false;
    this.#host.requestUpdate();
  }
}
