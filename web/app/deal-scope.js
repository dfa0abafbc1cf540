// The loader: the element that an article carries. What stands inside it is shown until the calculator has started,
// which is not fetched before the element is near the reader.

const NEAR = '50%'; // of the window's size

/** @typedef {import('./deal-scope-view.js').DealScopeView} DealScopeView */
/** @typedef {import('../types.js').PublicState} PublicState */

// A server that renders a page has no elements; there the import does nothing.
const Element = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

const RETRY_MS = 1000;

const loadView = () => import('./deal-scope-view.js');

export class DealScope extends Element {
  /** @type {Record<string, string>} */
  #flags = {};
  /** @type {string | undefined} */
  #base;
  /** @type {DealScopeView | null} */
  #view = null;
  /** @type {Partial<PublicState>[]} states that were set before the start, in their order */
  #wanted = [];
  /** @type {Promise<void> | null} */
  #starting = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    // what a page has set before this script ran hides the accessors
    const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of ['base', 'flags', 'state']) {
      if (!Object.hasOwn(self, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  connectedCallback() {
    if (!this.#view) near?.observe(this);
  }

  disconnectedCallback() {
    near?.unobserve(this);
  }

  /** Fetches the calculator and starts it: then there is a state. What fails leaves what stands inside, and may be tried again. */
  start() {
    near?.unobserve(this);
    if (!this.#starting) {
      this.#starting = this.#start();
      // nobody has to wait for it
      this.#starting.catch((error) => {
        this.#starting = null;
        console.warn('deal-scope: the calculator could not be loaded.', error);
        const { defaultView } = this.ownerDocument;
        defaultView?.addEventListener('online', () => this.isConnected && this.start(), { once: true });
      });
    }
    return this.#starting;
  }

  async #start() {
    const { mountView } = await loadView().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      return loadView();
    });
    if (!this.#view) {
      this.#view = mountView(this);
      for (const state of this.#wanted) this.#view.state = state;
    }
    await this.#view.ready();
  }

  /** What a reader has set; null before the calculator has started. @returns {PublicState | null} */
  get state() {
    return this.#view?.state ?? null;
  }

  /** @param {Partial<PublicState> | null} state */
  set state(state) {
    if (!state) return;
    if (this.#view) this.#view.state = state;
    else this.#wanted.push(state);
  }

  /** Further flags, where they do not come as attributes. */
  get flags() {
    return this.#flags;
  }

  set flags(flags) {
    this.#flags = flags ?? {};
    this.#view?.followFlags();
  }

  /** Where the page is that shows the whole. */
  get base() {
    return this.#base ?? new URL('.', import.meta.url || location.href).href;
  }

  set base(base) {
    this.#base = base;
    this.#view?.requestUpdate();
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
