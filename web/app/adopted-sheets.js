/** @import {ReactiveElement} from 'lit' */

/**
 * The style sheets of the host's shadow root. Constructed style sheets belong to one document, and a browser removes them
 * from a shadow root that moves to another one, for example an iframe's. There the root gets copies.
 */
export class AdoptedSheets {
  #root;
  /** @type {CSSStyleSheet[]} */
  #sheets;

  /** @param {ReactiveElement} host with its render root */
  constructor({ renderRoot }) {
    this.#root = /** @type {ShadowRoot} */ (renderRoot);
    this.#sheets = [...this.#root.adoptedStyleSheets];
  }

  /** @param {CSSStyleSheet} sheet constructed by a script of this document */
  add = (sheet) => {
    this.#sheets.push(sheet);
    this.#root.adoptedStyleSheets.push(...this.#copies([sheet]));
  };

  /** Called when the host has moved to another document. */
  restore() {
    this.#root.adoptedStyleSheets = this.#copies(this.#sheets);
  }

  /**
   * The sheets for the document of the root; none for a document without a window, which renders nothing.
   *
   * @param {CSSStyleSheet[]} sheets
   */
  #copies(sheets) {
    const { ownerDocument } = this.#root;
    if (ownerDocument === document) return sheets;
    const { defaultView } = ownerDocument;
    if (!defaultView) return [];
    return sheets.map(({ cssRules }) => {
      const copy = new defaultView.CSSStyleSheet();
      copy.replaceSync(Array.from(cssRules, ({ cssText }) => cssText).join('\n'));
      return copy;
    });
  }
}
