// What a reader takes along: a link to the present state, and with the first such wish everything else (web/copy).

/** @typedef {import('../export/index.js').Shown} Shown */

export class Taking {
  isCopied = false;
  #host;
  #shown;
  #finish;
  #note;

  /**
   * @param {import('lit').ReactiveElement} host @param {() => Shown | null} shown all that can be taken
   * @param {() => Promise<void>} finish loads and draws what is still to come
   * @param {(note: string) => void} note tells the reader what does not work
   */
  constructor(host, shown, finish, note) {
    this.#host = host;
    this.#shown = shown;
    this.#finish = finish;
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
  open = (what) => this.take(what).catch(() => this.#note(`“${what}” could not be loaded.`));

  /**
   * @template {keyof typeof import('../export/index.js').taken} T
   * @param {T} what @param {Parameters<typeof import('../export/index.js').taken[T]>[1]} [how]
   */
  async take(what, how) {
    const { taken } = await import('../export/index.js');
    await this.#finish();
    await this.#host.updateComplete; // pictures and tables are read from what is rendered
    const shown = this.#shown();
    return shown && taken[what](shown, /** @type {any} */ (how));
  }
}
