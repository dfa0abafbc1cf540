// Keeps the one derivation that is open: asks the engine when a number is opened and again when the levers rest.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { goToLever } from '../../ui/lever.js';

/**
 * @import {Analyses} from '../../engine/analyses.js'
 * @import {Uncertainty} from '../../types.js'
 * @import {Asked} from './panel.js'
 * @import * as Panel from './panel.js'
 * @import {Levers, Question} from './question.js'
 * @import {ReactiveController, ReactiveElement} from 'lit'
 */

/**
 * @typedef {object} Source
 * @property {() => Levers} state
 * @property {() => Promise<Analyses>} engine
 * @property {() => Uncertainty | null | undefined} trials
 * @property {(note: string) => void} note shows a message on the page
 * @property {(sheet: CSSStyleSheet) => void} addSheet adds a style sheet to the host's shadow root
 */

const FRAMED = 600; // px of height

/** @implements {ReactiveController} */
export class DerivationController {
  #host;
  #source;
  /** @type {typeof Panel | null} */
  #panel = null;
  /** @type {Analyses | null} */
  #engine = null;
  /** @type {Asked | null} */
  #asked = null;
  /** @type {HTMLElement | SVGElement | null} the number that was opened */
  #opener = null;

  /**
   * @param {ReactiveElement} host
   * @param {Source} source
   */
  constructor(host, source) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected() {
    const root = this.#root;
    root.addEventListener('click', this.#clicked);
    root.addEventListener('keydown', this.#pressed);
  }

  hostDisconnected() {
    const root = this.#root;
    root.removeEventListener('click', this.#clicked);
    root.removeEventListener('keydown', this.#pressed);
  }

  view() {
    const [panel, asked] = [this.#panel, this.#asked];
    if (!panel || !asked) return nothing;
    return html`<dialog class="derivation" open aria-labelledby="why-title">
      ${guard([asked], () => panel.panelView(asked, this))}
    </dialog>`;
  }

  /** The levers rest, or their trials have come: the open derivation follows them. */
  follow() {
    if (this.#asked) this.#ask(this.#asked.question, this.#asked.opened);
  }

  /** @param {string} path */
  toggle = (path) => {
    if (!this.#asked) return;
    const opened = new Set(this.#asked.opened);
    if (!opened.delete(path)) opened.add(path);
    this.#put({ ...this.#asked, opened });
  };

  /**
   * To the top: on a narrow screen the panel covers the lower part.
   *
   * @param {string} lever
   */
  goTo = (lever) => goToLever(this.#root, lever, 'start');

  goToTrials = () => {
    const fold = this.#root.querySelector('.trials details');
    if (!(fold instanceof HTMLDetailsElement)) return;
    fold.open = true;
    fold.querySelector('summary')?.focus();
  };

  close = () => {
    if (!this.#asked) return;
    const isInside = this.#root.activeElement?.closest('.derivation');
    this.#put(null);
    if (isInside) this.#opener?.focus();
  };

  get #root() {
    return /** @type {ShadowRoot} */ (this.#host.renderRoot);
  }

  /** @param {Asked | null} asked */
  #put(asked) {
    this.#asked = asked;
    this.#host.requestUpdate();
  }

  /**
   * @param {Question} question
   * @param {Set<string>} opened
   */
  #ask(question, opened) {
    const { state, trials } = this.#source;
    const answer = this.#engine && this.#panel?.answered(question, state(), this.#engine, trials());
    if (answer) this.#put({ ...answer, opened });
  }

  /** @param {Event} event */
  #clicked = ({ target }) => {
    const number = /** @type {Element} */ (target).closest('[data-metric]');
    if (!(number instanceof HTMLElement)) return;
    const { metric: name = '', condition } = number.dataset;
    this.open(number, { name, condition });
  };

  /**
   * @param {HTMLElement | SVGElement} number
   * @param {Question} question
   */
  open = async (number, question) => {
    this.#opener = number;
    try {
      this.#engine = await this.#source.engine();
      this.#panel ??= await this.#load();
      this.#ask(question, new Set());
    } catch {
      return this.#source.note('The derivation could not be loaded.');
    }
    await this.#host.updateComplete;
    this.#place(number);
    /** @type {HTMLElement | null} */ (this.#root.querySelector('#why-title'))?.focus();
  };

  /**
   * A frame as high as its page does not scroll, and the reader sees a part of it: there the panel stands by its number.
   *
   * @param {Element} number
   */
  #place(number) {
    const panel = this.#root.querySelector('.derivation');
    if (!(panel instanceof HTMLElement)) return;
    panel.scrollTo(0, 0);
    const isWhole = window !== window.parent && innerHeight >= document.documentElement.scrollHeight;
    if (!isWhole) return;
    const top = Math.min(number.getBoundingClientRect().top, innerHeight - FRAMED);
    Object.assign(panel.style, { top: `${top}px`, bottom: 'auto', maxHeight: `${FRAMED}px` });
  }

  async #load() {
    const panel = await import('./panel.js');
    if (panel.sheet) this.#source.addSheet(panel.sheet);
    return panel;
  }

  /**
   * Escape in a number box belongs to the box.
   *
   * @param {Event} event
   */
  #pressed = (event) => {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    if (key === 'Escape' && !(/** @type {Element} */ (target).matches('[type=number]'))) this.close();
  };
}
