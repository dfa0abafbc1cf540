// The page's own address, for the one element that owns it.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Address {
  #isOwn;
  #followed;

  /** @param {import('lit').ReactiveElement} host @param {boolean} isOwn an element in an article has no address @param {(link: string) => void} followed */
  constructor(host, isOwn, followed) {
    this.#isOwn = isOwn;
    this.#followed = () => followed(this.link);
    host.addController(this);
  }

  hostConnected() {
    if (this.#isOwn) addEventListener('hashchange', this.#followed);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#followed);
  }

  get isOwn() {
    return this.#isOwn;
  }

  /** What stands in it. */
  get link() {
    return this.#isOwn ? location.hash : '';
  }

  /** To the page that has everything. @param {string} base where an article's element has its files from @param {string} link */
  whole(base, link) {
    const page = new URL(this.#isOwn ? location.href : base);
    page.search = '';
    return new URL(link, page).href;
  }

  /** @param {string} link */
  write(link) {
    if (this.#isOwn) replaceLink(link);
  }
}

/** Writes the address in place: a drag adds nothing to the history, so Back leaves the page in one step. @param {string} link */
function replaceLink(link) {
  try {
    history.replaceState(null, '', link);
  } catch {
    // A sandboxed frame or a browser's call limit: the page works without an address of its own.
  }
}
