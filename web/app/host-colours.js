import { colourBehind, colourOf, luminance, parentOf } from './colour-behind.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import {Appearance} from './attributes.js'
 * @import {Colour} from './colour-behind.js'
 */

/** The luminance from which on dark text has more contrast than light text. */
const LIGHT_FROM = 0.179;

/**
 * Luminances of grounds on which the colours of ui/theme.css have enough contrast: the softest text 4.5, controls 3
 * (tests/web/app/host-colours.test.js).
 */
export const CLEAR = { lightFrom: 0.77, darkUpTo: 0.041 };

/**
 * The themes `auto` and `transparent` of an element in a page of others: light or dark as the page behind it. With
 * `transparent` the element has no ground of its own, except where its text would lack contrast.
 *
 * @implements {ReactiveController}
 */
export class HostColours {
  #view;
  #element;
  #appearance;
  /** @type {string | undefined} the theme and ground that are applied */
  #applied;
  #isScheduled = false;
  /** @type {Document | undefined} */
  #document;
  #observer = new MutationObserver(() => this.#schedule());
  #media = matchMedia('(prefers-color-scheme: dark)');

  /**
   * @param {ReactiveElement} view
   * @param {HTMLElement} element the view's <deal-scope>
   * @param {() => Appearance} appearance
   */
  constructor(view, element, appearance) {
    this.#view = view;
    this.#element = element;
    this.#appearance = appearance;
    view.addController(this);
  }

  hostConnected() {
    this.#observeAncestors();
    this.#media.addEventListener('change', this.#schedule);
    this.#document = this.#element.ownerDocument;
    for (const type of EVENTS) this.#document.addEventListener(type, this.#schedule, true);
    this.#apply();
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#media.removeEventListener('change', this.#schedule);
    for (const type of EVENTS) this.#document?.removeEventListener(type, this.#schedule, true);
  }

  hostUpdate() {
    const { theme, ground } = this.#appearance();
    if (this.#applied !== `${theme} ${ground}`) this.#apply();
  }

  /** What a page changes to change its colours: attributes of the element's ancestors, and its style sheets. */
  #observeAncestors() {
    for (let one = parentOf(this.#element); one; one = parentOf(one))
      this.#observer.observe(one, { attributes: true });
    const { head } = this.#element.ownerDocument;
    if (head) this.#observer.observe(head, { attributes: true, childList: true, subtree: true });
  }

  /** Measures once a frame at most. */
  #schedule = () => {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      if (this.#view.isConnected) this.#apply();
    });
  };

  #apply() {
    const view = this.#view;
    const { theme, ground } = this.#appearance();
    this.#applied = `${theme} ${ground}`;
    const isFixed = theme === 'light' || theme === 'dark';
    const behind = isFixed ? null : this.#behind(ground);
    const scheme = isFixed ? null : this.#scheme(behind);
    const isClear = theme === 'transparent' && behind !== null && hasContrast(behind);
    setAttribute(view, 'scheme', scheme);
    view.toggleAttribute('clear', isClear);
    for (const name of ['light', 'dark']) {
      const property = `--ground-${name}`;
      if (isClear && name === scheme) view.style.setProperty(property, cssColour(behind));
      else view.style.removeProperty(property);
    }
  }

  /** @param {string | null} ground */
  #behind(ground) {
    return ground ? colourOf(ground, this.#view) : colourBehind(this.#element, this.#view);
  }

  /**
   * Over a picture, the scheme of the page's text; none where nothing can be measured.
   *
   * @param {Colour | null} behind
   */
  #scheme(behind) {
    if (behind) return schemeOn(behind);
    const ink = colourOf(getComputedStyle(this.#element).color, this.#view);
    return ink && (schemeOn(ink) === 'light' ? 'dark' : 'light');
  }
}

/** A transition or a style sheet ends with other colours than those at its start. */
const EVENTS = ['transitionend', 'load'];

/**
 * The colour scheme whose text has more contrast.
 *
 * @param {Colour} ground
 */
export const schemeOn = (ground) => (luminance(ground) > LIGHT_FROM ? 'light' : 'dark');

/** @param {Colour} ground */
export function hasContrast(ground) {
  const level = luminance(ground);
  return level >= CLEAR.lightFrom || level <= CLEAR.darkUpTo;
}

/** @param {Colour} colour */
const cssColour = ([red, green, blue]) => `color(srgb ${red} ${green} ${blue})`;

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function setAttribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
