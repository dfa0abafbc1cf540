// What comes with the first sign of a reader, loaded once; after a failure the next who needs it asks again.

import { createAnalysisClient } from '../engine/analysis-client.js';

/**
 * `client` is about the scenario in hand.
 *
 * @typedef {typeof import('./late.js') & { engine: import('../engine/analyses.js').Analyses,
 *   client: import('../engine/analysis-client.js').AnalysisClient }} AnalysesModule
 */

export class LazyAnalyses {
  /** @type {AnalysesModule | null} */
  module = null;
  /** @type {typeof import('../charts/partner-tables.js') | null} those of partners, which one view shows at once */
  tables = null;
  /** @type {Promise<AnalysesModule> | null} */
  #loading = null;
  #text = '';
  #onStyles;
  #onReady;

  /** @param {(sheet: CSSStyleSheet) => void} onStyles given the style sheet of what comes @param {() => void} onReady */
  constructor(onStyles, onReady) {
    this.#onStyles = onStyles;
    this.#onReady = onReady;
  }

  /** @param {string} text the scenario that is opened */
  follow(text) {
    this.#text = text;
    if (this.module) this.module.client = createAnalysisClient(this.module.engine, text);
  }

  /** @returns {Promise<AnalysesModule>} */
  load() {
    this.#loading ??= this.#load();
    this.#loading.catch(() => (this.#loading = null));
    return this.#loading;
  }

  async loadTables() {
    this.tables = await import('../charts/partner-tables.js');
  }

  async #load() {
    const [parts, tables] = await Promise.all([import('./late.js'), import('../charts/partner-tables.js')]);
    this.tables = tables;
    const engine = await parts.startAnalyses();
    if (parts.sheet) this.#onStyles(parts.sheet);
    this.module = { ...parts, engine, client: createAnalysisClient(engine, this.#text) };
    this.#onReady();
    return this.module;
  }
}
