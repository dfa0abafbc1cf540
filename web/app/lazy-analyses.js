// What comes with the first sign of a reader, loaded once; after a failure the next who needs it asks again.

import { inquire } from '../engine/inquiry.js';

/**
 * `inquiry` is about the scenario in hand.
 *
 * @typedef {typeof import('./late.js') & { engine: import('../engine/analyses.js').Analyses,
 *   inquiry: import('../engine/inquiry.js').Inquiry }} Depth
 */

export class Deepening {
  /** @type {Depth | null} */
  depth = null;
  /** @type {typeof import('../charts/partner-tables.js') | null} those of partners, which one view shows at once */
  tables = null;
  /** @type {Promise<Depth> | null} */
  #loading = null;
  #text = '';
  #dressed;
  #arrived;

  /** @param {(sheet: CSSStyleSheet) => void} dressed given the style sheet of what comes @param {() => void} arrived */
  constructor(dressed, arrived) {
    this.#dressed = dressed;
    this.#arrived = arrived;
  }

  /** @param {string} text the scenario that is opened */
  follow(text) {
    this.#text = text;
    if (this.depth) this.depth.inquiry = inquire(this.depth.engine, text);
  }

  /** @returns {Promise<Depth>} */
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
    if (parts.sheet) this.#dressed(parts.sheet);
    this.depth = { ...parts, engine, inquiry: inquire(engine, this.#text) };
    this.#arrived();
    return this.depth;
  }
}
