// What the layout reports: the width of a chart, which parts are outside the viewport, and whether the answer is.

/** @import {ReactiveController, ReactiveElement} from 'lit' */

/** @implements {ReactiveController} */
export class VisibilityController {
  /** @type {number | undefined} of a chart [CSS px] */
  width;
  /** @type {Set<string>} ids of the parts outside the viewport */
  offscreen = new Set();
  #host;
  /** @type {Element | null} */
  #headline = null;
  /** @type {Element | null} */
  #chart = null;
  #partCount = 0; // it grows while the page is rendered part by part

  /** @param {ReactiveElement} host gets the attribute `scrolled` while the answer is above the viewport */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  #headlineObserver = new IntersectionObserver(([entry]) => {
    this.#host.toggleAttribute('scrolled', !entry.isIntersecting && entry.boundingClientRect.top < 0);
  });

  #partObserver = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.#setVisible(target.id, isIntersecting);
    },
    { rootMargin: '10%' },
  );

  #chartObserver = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.round(contentRect.width);
    if (width === this.width || width === 0) return;
    this.width = width;
    this.#host.requestUpdate();
  });

  /** Observes the elements that have been rendered. Runs at every input: live collections cost less than selectors. */
  hostUpdated() {
    const [page] = this.#host.renderRoot.children;
    const byClass = (/** @type {string} */ name) => page.getElementsByClassName(name);
    this.#headline = observeInstead(this.#headlineObserver, this.#headline, byClass('headline')[0] ?? null);
    const chart = byClass('chart')[0] ?? null;
    const parts = byClass('observed');
    if (chart === this.#chart && parts.length === this.#partCount) return;
    this.#partCount = parts.length;
    this.#chart = observeInstead(this.#chartObserver, this.#chart, chart);
    this.#partObserver.disconnect();
    for (const part of parts) this.#partObserver.observe(part);
  }

  /** Observes again after the next update, also where the element has only been moved. */
  hostConnected() {
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    for (const observer of [this.#headlineObserver, this.#partObserver, this.#chartObserver])
      observer.disconnect();
    this.#headline = this.#chart = null;
  }

  /**
   * @param {string} part
   * @param {boolean} isVisible
   */
  #setVisible(part, isVisible) {
    if (!isVisible) this.offscreen.add(part);
    else if (this.offscreen.delete(part)) this.#host.requestUpdate();
  }
}

/**
 * @param {IntersectionObserver | ResizeObserver} observer
 * @param {Element | null} before
 * @param {Element | null} after
 */
function observeInstead(observer, before, after) {
  if (before === after) return after;
  if (before) observer.unobserve(before);
  if (after) observer.observe(after);
  return after;
}
