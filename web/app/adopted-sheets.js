/**
 * The style sheets of a shadow root. Constructed style sheets belong to one document, and a browser removes them
 * from a shadow root that moves to another one, for example an iframe's. There the root gets copies.
 */
export class AdoptedSheets {
  #root;
  #sheets;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
    this.#sheets = [...root.adoptedStyleSheets];
  }

  /**
   * Adds a sheet, unless it has been added before.
   *
   * @param {CSSStyleSheet} sheet constructed by a script of this document
   */
  add = (sheet) => {
    if (this.#sheets.includes(sheet)) return;
    this.#sheets.push(sheet);
    this.adopt();
  };

  /** Called when the host has moved to another document. One without a window renders nothing and needs no copies. */
  adopt() {
    const { defaultView } = this.#root.ownerDocument;
    if (defaultView)
      this.#root.adoptedStyleSheets =
        defaultView === window ? this.#sheets : this.#sheets.map((sheet) => copyOf(sheet, defaultView));
  }
}

/**
 * @param {CSSStyleSheet} sheet
 * @param {Window & typeof globalThis} view
 */
function copyOf({ cssRules }, view) {
  const copy = new view.CSSStyleSheet();
  copy.replaceSync(Array.from(cssRules, ({ cssText }) => cssText).join(''));
  return copy;
}
