// The analyses and the derivations with the core's module that computes them, loaded for the first that is wanted, once for all
// elements of a page. A load that has failed is repeated by the next call.

import { loadOnce } from '../engine/load.js';
import { closeWhenUnused } from './late-parts.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import {Analyses} from '../engine/analyses.js'
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {LoadedScenario} from '../state/scenario.js'
 * @import * as AnalysesParts from './analyses-parts.js'
 */

/**
 * `client` computes the analyses of the open scenario.
 *
 * @typedef {typeof AnalysesParts & { engine: Analyses, client: AnalysisClient }} AnalysesModule
 */

const loadShared = loadOnce(async () => {
  const parts = await import('./analyses-parts.js');
  const engine = await parts.startAnalyses();
  closeWhenUnused(engine.claims);
  return { parts, engine };
});

export class LazyAnalyses {
  /** @type {AnalysesModule | null} */
  module = null;
  hasFailed = false;
  #host;
  /** @type {LoadedScenario['input']} */
  #input = (overrides) => ({ text: '', figures: new Float64Array(), overrides, values: new Float64Array() });
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

  /** @param {LoadedScenario} scenario that is loaded */
  setScenario({ input }) {
    this.#input = input;
    const { module } = this;
    if (module) module.client = module.createAnalysisClient(module.engine, input);
  }

  /** @returns {Promise<AnalysesModule>} */
  load = async () => {
    const { parts, engine } = await loadShared().catch((error) => {
      this.hasFailed = true;
      this.#host.requestUpdate();
      throw error;
    });
    this.hasFailed = false;
    if (!this.module) {
      if (parts.sheet) this.#onSheet(parts.sheet);
      this.module = { ...parts, engine, client: parts.createAnalysisClient(engine, this.#input) };
      this.#onReady();
      this.#host.requestUpdate();
    }
    return this.module;
  };
}
