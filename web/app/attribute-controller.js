// The current flags: attributes of the element and its property `flags`, which takes precedence.

import { loadOnce } from '../engine/load.js';
import { setLocale } from '../text/numbers.js';
import { isFlag, pickFlags, readFlags } from './attributes.js';
import { FIRST_VERSION_VIEWS } from './flags.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import {Flags} from './attributes.js'
 * @import {DealScope} from './deal-scope.js'
 */

const loadNearMisses = loadOnce(() => import('./near-misses.js'));

const USUAL = ['address', 'base', 'class', 'id', 'style']; // attributes that need no comparison with flags

/** @param {string} warning */
export const warn = (warning) => console.warn(`deal-scope: ${warning}`);

/**
 * The property `flags` as texts: its values may be numbers, booleans and lists; null and undefined leave a flag unset.
 *
 * @param {Record<string, unknown> | null} flags
 * @returns {[string, string][]}
 */
const flagPairs = (flags) =>
  Object.entries(flags ?? {}).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));

/** @implements {ReactiveController} */
export class AttributeController {
  #view;
  #element;
  #observer;
  #onChange;
  /** @type {string | undefined} the texts of all flags when they were parsed last, as JSON */
  #given;
  /** @type {Set<string>} */
  #warned = new Set();
  /** @type {Flags} */
  flags = readFlags({}, () => {});

  /**
   * @param {ReactiveElement} view
   * @param {DealScope} element
   * @param {(before: Flags) => void} onChange called with the previous flags
   */
  constructor(view, element, onChange) {
    this.#view = view;
    this.#element = element;
    this.#onChange = onChange;
    this.#read();
    this.#observer = new MutationObserver(() => this.follow());
    view.addController(this);
  }

  /** Also reads the flags that have changed while the element was disconnected. */
  hostConnected() {
    this.#observer.observe(this.#element, { attributes: true });
    this.#applyAppearance();
    this.follow();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  get appearance() {
    return this.flags.appearance;
  }

  /** Sets the locale of the number format, which all elements of a page share: before each render. */
  applyLocale() {
    setLocale(this.appearance.locale);
  }

  /** Logs each warning once. */
  warn = (/** @type {string} */ warning) => {
    if (!this.#warned.has(warning)) warn(warning);
    this.#warned.add(warning);
  };

  /**
   * Logs names that are nearly those of flags.
   *
   * @param {string[]} levers ids of the scenario's
   */
  async warnOfNearMisses(levers) {
    const names = [...this.#element.getAttributeNames(), ...Object.keys(this.#element.flags)];
    const others = names.filter((name) => !isFlag(name) && !USUAL.includes(name));
    if (!others.length) return;
    const { nearMisses } = await loadNearMisses();
    nearMisses(others, levers).forEach(this.warn);
  }

  /** Parses the flags again and reports a change. Most attributes that change are no flags. */
  follow() {
    const before = this.flags;
    if (!this.#read()) return;
    this.#applyAppearance();
    this.#onChange(before);
  }

  /**
   * Takes the name of the view as addresses with a link of the first version meant it.
   *
   * @returns {string | null} a note where it means another one now
   */
  readAsFirstVersion() {
    const { flags } = this.#element;
    const former = flags.view ?? this.#element.getAttribute('view');
    const view = FIRST_VERSION_VIEWS.get(former);
    if (!view) return null;
    this.#element.flags = { ...flags, view };
    return `The view “${former}” of the link is called “${view}” now: what falls due and what can be paid.`;
  }

  /** Returns whether a flag has changed. */
  #read() {
    const { attributes, flags } = this.#element;
    /** @type {[string, string][]} */
    const pairs = [...attributes].map(({ name, value }) => [name, value]);
    const given = { ...pickFlags(pairs), ...pickFlags(flagPairs(flags)) };
    const text = JSON.stringify(given);
    if (text === this.#given) return false;
    this.#given = text;
    this.flags = readFlags(given, this.warn, this.appearance);
    return true;
  }

  /** Sets the attributes and the custom property that style sheets select by. */
  #applyAppearance() {
    const { theme, view, accent, compact } = this.appearance;
    this.#view.setAttribute('theme', theme);
    this.#view.setAttribute('view', view);
    this.#view.toggleAttribute('compact', compact);
    if (accent) this.#view.style.setProperty('--moved', accent);
    else this.#view.style.removeProperty('--moved');
  }
}
