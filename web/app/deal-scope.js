// The loader: the element that an article carries. What stands inside it is shown until the calculator has started,
// which is not fetched before the element is near the reader.

const NEAR = '50%'; // of the window's size

/** @typedef {import('./deal-scope-view.js').DealScopeView} DealScopeView */
/** @typedef {import('../state/public-state.js').PublicState} PublicState */

// A server that renders a page has no elements; there the import does nothing.
const Element = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

export class DealScope extends Element {
  /** @type {Record<string, string>} further flags, where they do not come as attributes */
  flags = {};
  /** Where the calculator's files are, and the page that shows the whole. */
  base = new URL('.', import.meta.url || location.href).href;
  /** @type {DealScopeView | null} */
  #view = null;
  /** @type {Partial<PublicState> | null} */
  #wanted = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  connectedCallback() {
    if (!this.#view) near.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
  }

  /** Fetches the calculator and starts it. What fails leaves what stands inside. */
  async start() {
    near.unobserve(this);
    try {
      const { mountView } = await import('./deal-scope-view.js');
      this.#view ??= mountView(this, this.#wanted);
    } catch (error) {
      console.warn('deal-scope: the calculator could not be loaded.', error);
    }
  }

  /** What a reader has set; null before the calculator has started. @returns {PublicState | null} */
  get state() {
    return this.#view?.state ?? null;
  }

  /** @param {Partial<PublicState> | null} state */
  set state(state) {
    if (this.#view) this.#view.state = state;
    else this.#wanted = state;
  }

  /** What the model says of the state. */
  get result() {
    return this.#view?.result ?? null;
  }
}

/** @type {IntersectionObserver} */
const near =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) /** @type {DealScope} */ (target).start();
    },
    { rootMargin: NEAR },
  );

if (globalThis.customElements && !customElements.get('deal-scope'))
  customElements.define('deal-scope', DealScope);
