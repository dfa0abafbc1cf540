import { colourOf, hasContrast, luminance, schemeOn } from '../colour.js';
import { warn } from '../attribute-controller.js';
import { behind } from './behind.js';
import { canvasScheme } from './canvas.js';
import { PageChanges } from './changes.js';
import { computedColour } from './paint.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import {Appearance} from '../attributes.js'
 * @import {Colour} from '../colour.js'
 *
 * @typedef {object} Fit
 * @property {'light' | 'dark' | null} scheme null: that of the reader's system
 * @property {Colour | null} ground of the page, where text can be read on it
 */

const READABLE = 2; // a contrast below which no page has text: something else is behind it

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
  /** @type {string | undefined} what the view has of them */
  #shown;
  /** @type {string | null} a ground that is ignored, with a warning */
  #refused = null;

  /**
   * @param {ReactiveElement} view
   * @param {HTMLElement} element the view's <deal-scope>
   * @param {() => Appearance} appearance
   */
  constructor(view, element, appearance) {
    this.#view = view;
    this.#element = element;
    this.#appearance = appearance;
    new PageChanges(view, element, () => this.#apply());
    view.addController(this);
  }

  hostConnected() {
    this.#apply();
  }

  hostUpdate() {
    const { theme, ground } = this.#appearance();
    if (this.#applied !== `${theme} ${ground}`) this.#apply();
  }

  #apply() {
    const view = this.#view;
    const { theme, ground } = this.#appearance();
    this.#applied = `${theme} ${ground}`;
    const isFixed = theme === 'light' || theme === 'dark';
    const fit = isFixed ? { scheme: null, ground: null } : (this.#named(ground) ?? this.#measured());
    const clear = theme === 'transparent' && fit.ground ? cssColour(fit.ground) : '';
    const shown = `${fit.scheme} ${clear}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (fit.scheme) view.setAttribute('scheme', fit.scheme);
    else view.removeAttribute('scheme');
    view.toggleAttribute('clear', clear !== '');
    for (const name of ['light', 'dark']) {
      const property = `--ground-${name}`;
      if (clear && name === fit.scheme) view.style.setProperty(property, clear);
      else view.style.removeProperty(property);
    }
  }

  /**
   * The ground that the page names. One that can be seen through is none: what is below it is not named.
   *
   * @param {string | null} ground
   * @returns {Fit | null}
   */
  #named(ground) {
    const colour = ground ? colourOf(ground, this.#view) : null;
    if (colour && colour[3] === 1) return fitOn([colour]);
    if (ground && this.#refused !== ground)
      warn(`ground="${ground}" is ignored: it takes a colour that is not transparent.`);
    this.#refused = ground;
    return null;
  }

  /** @returns {Fit} */
  #measured() {
    const view = this.#view;
    const { paint, isFaded } = behind(this.#element, view);
    const ink = computedColour(getComputedStyle(this.#element).color, view);
    const isRead = (/** @type {Colour[]} */ grounds) =>
      isFaded ||
      !isChosen(ink, this.#element.ownerDocument) ||
      grounds.every((ground) => !ink || contrast(ground, ink) >= READABLE);
    if (paint && isRead(paint)) {
      const fit = fitOn(paint);
      if (fit.scheme) return isFaded ? { ...fit, ground: null } : fit;
    }
    return { scheme: ink && (schemeOn(ink) === 'light' ? 'dark' : 'light'), ground: null };
  }
}

/**
 * The scheme and ground on colours of which any may be behind a text; null where they differ.
 *
 * @param {Colour[]} grounds
 * @returns {Fit}
 */
function fitOn(grounds) {
  const [scheme, ...others] = new Set(grounds.map(schemeOn));
  const [ground] = grounds;
  return {
    scheme: others.length ? null : scheme,
    ground: grounds.length === 1 && hasContrast(ground) ? ground : null,
  };
}

/**
 * Whether a page has set the colour of its text: black in a light and white in a dark document are the browser's.
 *
 * @param {Colour | null} ink
 * @param {Document} document
 */
const isChosen = (ink, document) =>
  ink !== null && luminance(ink) !== (canvasScheme(document) === 'light' ? 0 : 1);

/**
 * @param {Colour} a
 * @param {Colour} b
 */
function contrast(a, b) {
  const [less, more] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (more + 0.05) / (less + 0.05);
}

/** @param {Colour} colour */
const cssColour = ([red, green, blue]) => `color(srgb ${red} ${green} ${blue})`;
