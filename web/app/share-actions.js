// Copies the link to the present state, and runs the exporters, which are loaded at the first use.

/** @import {ReactiveElement} from 'lit' */
/** @import {ExportContext, exporters} from '../export/index.js' */
/** @import {Stored} from '../state/store.js' */
/** @import {View} from '../types.js' */
/** @import {AnalysesModule} from './lazy-analyses.js' */

import { publicState } from '../state/public-state.js';
import { linkOf } from '../state/write-link.js';

/** @typedef {typeof exporters} Exporters */

export class ShareActions {
  isCopied = false;
  #host;
  #context;
  #renderAll;
  #note;

  /**
   * @param {ReactiveElement} host
   * @param {() => ExportContext | null} context null while no scenario is open
   * @param {() => Promise<void>} renderAll loads and renders the parts that are still missing
   * @param {(note: string) => void} note shows a message to the reader
   */
  constructor(host, context, renderAll, note) {
    this.#host = host;
    this.#context = context;
    this.#renderAll = renderAll;
    this.#note = note;
  }

  copyLink = async () => {
    const { page: link = '' } = this.#context() ?? {};
    try {
      await navigator.clipboard.writeText(link);
      this.isCopied = true;
    } catch {
      this.#note(`This browser does not let the page copy. The link: ${link}`);
    }
    this.#host.requestUpdate();
  };

  /** @param {'Embed' | 'Download' | 'Cite'} name */
  open = (name) => this.run(name).catch(() => this.#note(`“${name}” could not be loaded.`));

  /**
   * @template {keyof Exporters} T
   * @param {T} name
   * @param {Parameters<Exporters[T]>[1]} [options]
   */
  async run(name, options) {
    const { exporters } = await import('../export/index.js');
    await this.#renderAll();
    await this.#host.updateComplete; // exporters read pictures and tables from the rendered page
    const context = this.#context();
    return context && exporters[name](context, /** @type {any} */ (options));
  }
}

/**
 * What exporters make pictures, files and snippets from; null while no scenario is open.
 *
 * @param {View | null} view
 * @param {Stored} state
 * @param {AnalysesModule | null} analyses
 * @param {Pick<ExportContext, 'root' | 'page' | 'base'>} surroundings
 * @returns {ExportContext | null}
 */
export function exportContext(view, state, analyses, surroundings) {
  const settings = publicState(state);
  if (!view || !state.opened || !settings) return null;
  const { description: baseDescription } = state.opened;
  return {
    ...surroundings,
    view,
    baseDescription,
    state: settings,
    link: linkOf(state),
    layouts: analyses && analyses.analysesLayouts(view, baseDescription, state, analyses.client),
  };
}
