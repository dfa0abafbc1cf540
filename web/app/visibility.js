// What only the browser knows: how wide a picture is, which parts of the page are in sight, and whether the answer still is.

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class VisibilityController {
  /** @type {number | undefined} of a picture, in CSS pixels */
  width;
  /** @type {Set<string>} ids of the parts out of sight */
  offscreen = new Set();
  #host;
  /** @type {Element | null} */
  #headline = null;
  /** @type {Element | null} */
  #picture = null;
  #count = 0; // of the parts: they come one after the other

  /** @param {import('lit').ReactiveElement} host carries the attribute `scrolled` while the answer is out of sight */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  #answer = new IntersectionObserver(([entry]) => {
    this.#host.toggleAttribute('scrolled', !entry.isIntersecting && entry.boundingClientRect.top < 0);
  });

  #parts = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.#setVisible(target.id, isIntersecting);
    },
    { rootMargin: '10%' },
  );

  #size = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.round(contentRect.width);
    if (width === this.width || width === 0) return;
    this.width = width;
    this.#host.requestUpdate();
  });

  /** Follows what has been rendered, by lists that the browser keeps: this is done at every move of a lever. */
  hostUpdated() {
    const [page] = this.#host.renderRoot.children;
    const named = (/** @type {string} */ name) => page.getElementsByClassName(name);
    this.#headline = moved(this.#answer, this.#headline, named('headline')[0] ?? null);
    const first = named('chart')[0] ?? null;
    const parts = named('observed');
    if (first === this.#picture && parts.length === this.#count) return;
    this.#count = parts.length;
    this.#picture = moved(this.#size, this.#picture, first);
    this.#parts.disconnect();
    for (const part of parts) this.#parts.observe(part);
  }

  /** Whoever lets go when it leaves looks anew after the next drawing: also where the element has only been moved. */
  hostConnected() {
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    for (const observer of [this.#answer, this.#parts, this.#size]) observer.disconnect();
    this.#headline = this.#picture = null;
  }

  /** @param {string} part @param {boolean} isInSight */
  #setVisible(part, isInSight) {
    if (!isInSight) this.offscreen.add(part);
    else if (this.offscreen.delete(part)) this.#host.requestUpdate();
  }
}

/** @param {IntersectionObserver | ResizeObserver} observer @param {Element | null} from @param {Element | null} to */
function moved(observer, from, to) {
  if (from === to) return to;
  if (from) observer.unobserve(from);
  if (to) observer.observe(to);
  return to;
}
