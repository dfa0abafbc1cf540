// Copies the link to the present state, and runs the exporters, which are loaded at the first use.

import { loadOnce } from '../engine/load.js';

/**
 * @import {ReactiveElement} from 'lit'
 * @import {ExportSource, exporters} from '../export/index.js'
 */

/** @typedef {typeof exporters} Exporters */

const loadExporters = loadOnce(() => import('../export/index.js'));

export class ShareActions {
  isCopied = false;
  #host;
  #source;
  #renderAll;
  #note;

  /**
   * @param {ReactiveElement} host
   * @param {() => ExportSource} source
   * @param {() => Promise<void>} renderAll loads and renders the parts that are still missing
   * @param {(note: string) => void} note shows a message to the reader
   */
  constructor(host, source, renderAll, note) {
    this.#host = host;
    this.#source = source;
    this.#renderAll = renderAll;
    this.#note = note;
  }

  copyLink = async () => {
    const { page: link } = this.#source();
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
    const { exporters, exportContext } = await loadExporters();
    await this.#renderAll();
    await this.#host.updateComplete; // exporters read pictures and tables from the rendered page
    const context = exportContext(this.#source());
    return context && exporters[name](context, /** @type {any} */ (options));
  }
}
