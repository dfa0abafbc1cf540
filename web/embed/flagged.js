// The flags in force, as they stand on the element and in what its page has handed over; read anew when they change.

import { writeIn } from '../text/numbers.js';
import { ours, readFlags } from './flags.js';

/** @param {string} trouble */
export const warn = (trouble) => console.warn(`deal-scope: ${trouble}`);

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class Flagged {
  #view;
  #element;
  #observer;

  /**
   * @param {import('lit').ReactiveElement} view @param {import('./embed.js').DealScope} element
   * @param {(isOtherState: boolean) => void} changed told whether another state is asked for, or only another look
   */
  constructor(view, element, changed) {
    this.#view = view;
    this.#element = element;
    this.flags = this.#read();
    this.#observer = new MutationObserver(() => {
      const before = this.flags.link;
      this.flags = this.#read();
      this.#dress();
      changed(this.flags.link !== before);
    });
    view.addController(this);
  }

  hostConnected() {
    this.#dress();
    this.#observer.observe(this.#element, { attributes: true });
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  get look() {
    return this.flags.look;
  }

  /** Numbers written from now on have this element's signs: on a page with several, before each of its renders. */
  speak() {
    writeIn(this.look.locale);
  }

  #read() {
    const { attributes, flags } = this.#element;
    /** @type {[string, string][]} */
    const pairs = [...attributes].map(({ name, value }) => [name, value]);
    return readFlags({ ...ours(pairs), ...ours(Object.entries(flags)) }, warn);
  }

  /** What style sheets need to know. */
  #dress() {
    const { theme, view, accent, compact } = this.look;
    this.#view.setAttribute('theme', theme);
    this.#view.setAttribute('view', view);
    this.#view.toggleAttribute('compact', compact);
    if (accent) this.#view.style.setProperty('--moved', accent);
    else this.#view.style.removeProperty('--moved');
  }
}
