/** @import {ReactiveController, ReactiveElement} from 'lit' */

/**
 * The address of the document, if the element owns it: that of the page does, one in an article does not.
 *
 * @implements {ReactiveController}
 */
export class Address {
  /** Whether the element owns the address. */
  isOwn;
  #onChange;

  /**
   * @param {ReactiveElement} host
   * @param {boolean} isOwn
   * @param {() => void} onChange called when the fragment has changed by navigation
   */
  constructor(host, isOwn, onChange) {
    this.isOwn = isOwn;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected() {
    if (this.isOwn) addEventListener('hashchange', this.#onChange);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#onChange);
  }

  /** The fragment; empty if the element does not own the address. */
  get link() {
    return this.isOwn ? location.hash : '';
  }

  /**
   * Address of the full page in a state.
   *
   * @param {string} base the folder of the page, for an element in an article
   * @param {string} link the state as a fragment
   */
  whole(base, link) {
    const page = new URL(this.isOwn ? location.href : base, document.baseURI);
    page.search = '';
    return new URL(link, page).href;
  }

  /** @param {string} view that the query has from now on */
  writeView(view) {
    const address = new URL(location.href);
    address.searchParams.set('view', view);
    this.write(address.href);
  }

  /**
   * Replaces the fragment, or more of the address. The history gets no entry, so that Back leaves the page in one step.
   *
   * @param {string} link
   */
  write(link) {
    if (!this.isOwn) return;
    try {
      history.replaceState(null, '', link);
    } catch {
      // refused in a sandboxed frame and beyond the browser's limit of calls; the page works without
    }
  }
}
