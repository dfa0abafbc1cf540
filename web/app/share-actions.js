// What a reader takes along: a link to the present state, and with the first such wish everything else (web/copy).

/** @typedef {import('../export/index.js').ExportContext} ExportContext */

export class ShareActions {
  isCopied = false;
  #host;
  #shown;
  #renderAll;
  #note;

  /**
   * @param {import('lit').ReactiveElement} host @param {() => ExportContext | null} shown all that can be exported
   * @param {() => Promise<void>} renderAll loads and draws what is still to come
   * @param {(note: string) => void} note tells the reader what does not work
   */
  constructor(host, shown, renderAll, note) {
    this.#host = host;
    this.#shown = shown;
    this.#renderAll = renderAll;
    this.#note = note;
  }

  copyLink = async () => {
    const { page: link = '' } = this.#shown() ?? {};
    try {
      await navigator.clipboard.writeText(link);
      this.isCopied = true;
    } catch {
      this.#note(`This browser does not let the page copy. The link: ${link}`);
    }
    this.#host.requestUpdate();
  };

  /** @param {'Embed' | 'Download' | 'Cite'} what */
  open = (what) => this.run(what).catch(() => this.#note(`“${what}” could not be loaded.`));

  /**
   * @template {keyof typeof import('../export/index.js').exporters} T
   * @param {T} what @param {Parameters<typeof import('../export/index.js').exporters[T]>[1]} [how]
   */
  async run(what, how) {
    const { exporters } = await import('../export/index.js');
    await this.#renderAll();
    await this.#host.updateComplete; // pictures and tables are read from what is rendered
    const shown = this.#shown();
    return shown && exporters[what](shown, /** @type {any} */ (how));
  }
}
