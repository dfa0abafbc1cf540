// <deal-scope>, which loads the calculator when the element comes near the viewport and shows its own content until then.

/**
 * @import {PublicState} from '../types.js'
 * @import {DealScopeView} from './deal-scope-view.js'
 */

const MARGIN = '50%'; // of the viewport, within which an element is near
const RETRY_MS = 1000;

const MAX_PENDING = 50; // states that wait for the start, whose scenario shows which of their parts are valid

/** The element's box in its column. The host page's own rules for the element take precedence. */
const BOX = ':host(:not([hidden])){display:block}:host{box-sizing:border-box;writing-mode:horizontal-tb}';

// On a server there are no elements: importing this module does nothing.
const Element = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * The calculator and, in a page of others, what makes it fit there.
 *
 * @param {boolean} isHosted
 */
const load = (isHosted) =>
  Promise.all([import('./deal-scope-view.js'), isHosted ? import('./host/fit.js') : null]);

/**
 * Gives a shadow root the style of the box. A constructed style sheet belongs to one document. Documents without a window
 * show nothing, and environments for tests have no such style sheets.
 *
 * @param {ShadowRoot} root
 */
function addBox(root) {
  const Sheet = root.ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet?.prototype.replaceSync || !root.adoptedStyleSheets) return;
  const sheet = new Sheet();
  sheet.replaceSync(BOX);
  root.adoptedStyleSheets = [sheet];
}

/**
 * The folder of an address.
 *
 * @param {string} address
 * @param {string} [origin] of relative addresses
 * @returns {string} with a slash at its end; empty for what is no address of a page
 */
function folderOf(address, origin) {
  if (!URL.canParse(address, origin)) return '';
  const { protocol, host, pathname } = new URL(address, origin);
  if (!/^(https?|file):$/.test(protocol)) return '';
  return `${protocol}//${host}${pathname.replace(/\/([^/.]+)$/, '/$1/').replace(/[^/]*$/, '')}`;
}

/** Folder of embed.js; empty where a bundler has put the code into a file of its own. */
function ownFolder() {
  const { protocol } = globalThis.location ?? {};
  const address = import.meta.url ?? '';
  return address.startsWith(protocol) && /\/embed\.js([?#]|$)/.test(address) ? folderOf(address) : '';
}

/** The objects that a state may consist of: also without a prototype, of a class or of another window (public-state.js). */
const isObject = (/** @type {unknown} */ value) =>
  Object.prototype.toString.call(value) === '[object Object]';

/**
 * A copy, as a host may change its own. Getters of a class are read.
 *
 * @param {Partial<PublicState>} state
 */
function copyOf(state) {
  if (!isObject(state)) return state;
  const { scenario, year, levers, sites } = state;
  return { ...state, scenario, year, sites, levers: isObject(levers) ? { ...levers } : levers };
}

/** @param {Partial<PublicState>} state */
const partsOf = ({ scenario, year, levers, sites }) =>
  [scenario, year, levers, sites].map((part) => part != null).join();

/**
 * Exported for its test. Adds a state to those before it. Above their maximum the first is removed of which a later one sets the same parts.
 *
 * @param {Partial<PublicState>[]} pending
 * @param {Partial<PublicState>} state
 */
export function withState(pending, state) {
  const states = [...pending, copyOf(state)];
  const parts = states.length > MAX_PENDING ? states.map(partsOf) : [];
  const replaced = parts.findIndex((one, i) => parts.includes(one, i + 1));
  return states.filter((_, i) => i !== replaced);
}

export class DealScope extends Element {
  /** @type {Record<string, string>} */
  #flags = {};
  /** @type {string | null | undefined} */
  #base;
  /** @type {DealScopeView | null} */
  #view = null;
  /** @type {Partial<PublicState>[]} states that were set before the start, in order */
  #pendingStates = [];
  /** @type {Promise<void> | null} */
  #starting = null;

  static observedAttributes = ['base'];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.append(document.createElement('slot'));
    addBox(root);
    // properties that were set before the element was defined hide the accessors
    const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of ['base', 'flags', 'state']) {
      if (!Object.hasOwn(self, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  connectedCallback() {
    if (!this.#view) nearObserver?.observe(this);
  }

  disconnectedCallback() {
    nearObserver?.unobserve(this);
  }

  adoptedCallback() {
    if (this.shadowRoot) addBox(this.shadowRoot);
  }

  attributeChangedCallback() {
    this.#view?.requestUpdate();
  }

  /**
   * Loads the calculator and starts it; resolves once there is a state. After a failure the content of the element stays,
   * and it can be called again.
   */
  start() {
    nearObserver?.unobserve(this);
    if (!this.#starting) {
      this.#starting = this.#start();
      // a caller that ignores the promise causes no unhandled rejection
      this.#starting.catch((error) => {
        this.#starting = null;
        console.warn('deal-scope: the calculator could not be loaded.', error);
        if (!this.#view) this.#showFailure();
        const { defaultView } = this.ownerDocument;
        defaultView?.addEventListener('online', () => this.isConnected && this.start(), { once: true });
      });
    }
    return this.#starting;
  }

  async #start() {
    const isHosted = !this.hasAttribute('address') || 'ground' in this.#flags;
    const [{ mountView }, host] = await load(isHosted).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      return load(isHosted);
    });
    if (!this.#view) {
      this.#view = mountView(this, host?.fitIntoHost);
      for (const state of this.#pendingStates.splice(0)) this.#view.state = state;
    }
    await this.#view.ready();
  }

  /** Shows words below the element's own content, and a button, which keeps the focus. */
  #showFailure() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const hadFocus = root.activeElement;
    const note = document.createElement('p');
    const button = document.createElement('button');
    note.setAttribute('role', 'alert');
    button.textContent = 'Try again';
    button.onclick = () => this.start();
    note.append('The calculator could not be loaded. ', button);
    root.replaceChildren(document.createElement('slot'), note);
    if (hadFocus) button.focus();
  }

  /**
   * The current state; null before the start.
   *
   * @returns {PublicState | null}
   */
  get state() {
    return this.#view?.state ?? null;
  }

  /** @param {Partial<PublicState> | null} state */
  set state(state) {
    if (!state || typeof state !== 'object') return;
    if (this.#view) this.#view.state = state;
    else this.#pendingStates = withState(this.#pendingStates, state);
  }

  /** Flags in addition to the attributes; they take precedence. */
  get flags() {
    return this.#flags;
  }

  set flags(flags) {
    this.#flags = flags ?? {};
    this.#view?.followFlags();
  }

  /** Address of the folder with the full page: the property, the attribute or that of embed.js; empty where there is none. */
  get base() {
    const given = this.#base || this.getAttribute('base');
    if (given) return folderOf(given, this.ownerDocument.baseURI);
    return ownFolder() || (this.hasAttribute('address') ? folderOf(location.href) : '');
  }

  set base(base) {
    this.#base = base;
    this.#view?.requestUpdate();
  }

  /** The model's result for the state; null before the start. */
  get result() {
    return this.#view?.result ?? null;
  }
}

/** @type {IntersectionObserver | undefined} */
const nearObserver =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) /** @type {DealScope} */ (target).start();
    },
    { rootMargin: MARGIN },
  );

if (globalThis.customElements && !customElements.get('deal-scope'))
  customElements.define('deal-scope', DealScope);
