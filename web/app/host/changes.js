// When a page may have changed its colours: a class, a style sheet, a switch, the end of a movement. What no event or
// attribute announces, as a rule that a script inserts, is found by measuring again while the element is in sight.

import { withAncestors } from './flat-tree.js';

/** @import {ReactiveController, ReactiveElement} from 'lit' */

/** Of the document: a transition or a style sheet ends with other colours than those at its start. */
const EVENTS = ['transitionend', 'animationend', 'load', 'change', 'toggle', 'scrollend', 'visibilitychange'];
const INTERVAL_MS = 700;

/** @implements {ReactiveController} */
export class PageChanges {
  #view;
  #element;
  #onChange;
  #isScheduled = false;
  /** @type {Document | undefined} */
  #document;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #attributes = new MutationObserver(() => this.#schedule());
  #sight = new IntersectionObserver((entries) => this.#follow(Boolean(entries.at(-1)?.isIntersecting)));
  #media = matchMedia('(prefers-color-scheme: dark)');

  /**
   * @param {ReactiveElement} view
   * @param {HTMLElement} element the view's <deal-scope>
   * @param {() => void} onChange called once a frame at most
   */
  constructor(view, element, onChange) {
    this.#view = view;
    this.#element = element;
    this.#onChange = onChange;
    view.addController(this);
  }

  hostConnected() {
    const { ownerDocument: document } = this.#element;
    this.#document = document;
    for (const one of withAncestors(this.#element)) this.#attributes.observe(one, { attributes: true });
    if (document.head)
      this.#attributes.observe(document.head, { attributes: true, childList: true, subtree: true });
    this.#media.addEventListener('change', this.#schedule);
    for (const type of EVENTS) document.addEventListener(type, this.#schedule, true);
    document.defaultView?.addEventListener('resize', this.#schedule);
    this.#sight.observe(this.#element);
  }

  hostDisconnected() {
    this.#attributes.disconnect();
    this.#sight.disconnect();
    this.#follow(false);
    this.#media.removeEventListener('change', this.#schedule);
    for (const type of EVENTS) this.#document?.removeEventListener(type, this.#schedule, true);
    this.#document?.defaultView?.removeEventListener('resize', this.#schedule);
  }

  /** @param {boolean} isInSight */
  #follow(isInSight) {
    clearInterval(this.#timer);
    this.#timer = isInSight ? setInterval(this.#schedule, INTERVAL_MS) : undefined;
    if (isInSight) this.#schedule();
  }

  /** In a frame that is rendered: none is while the page is hidden. */
  #schedule = () => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      if (this.#view.isConnected) this.#onChange();
    });
  };
}
