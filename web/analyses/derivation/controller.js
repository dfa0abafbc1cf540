// The panel with the derivation of a figure. It is computed when a figure is clicked, and again when input has settled.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { loadOnce } from '../../engine/load.js';
import { goToLever } from '../../ui/go-to.js';

/**
 * @import {ReactiveController, ReactiveElement} from 'lit'
 * @import {Analyses} from '../../engine/analyses.js'
 * @import {Uncertainty} from '../../types.js'
 * @import {PanelState} from './panel.js'
 * @import * as Panel from './panel.js'
 * @import {Levers, Question} from './question.js'
 */

/**
 * @typedef {object} Source
 * @property {() => Levers} state
 * @property {Analyses} engine
 * @property {() => Uncertainty | null | undefined} trials
 * @property {(sheet: CSSStyleSheet) => void} addSheet adds a style sheet to the host's shadow root
 */

const loadPanel = loadOnce(() => import('./panel.js'));

const FRAMED_HEIGHT = 600; // px, in a frame as high as its page

/** @implements {ReactiveController} */
export class DerivationController {
  #host;
  #source;
  /** @type {typeof Panel | null} */
  #panel = null;
  /** @type {PanelState | null} null while the panel is closed */
  #state = null;
  /** @type {HTMLElement | SVGElement | null} the figure whose derivation is open, which gets the focus back */
  #figure = null;

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
    this.#root.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected() {
    this.#root.removeEventListener('keydown', this.#onKeydown);
  }

  view() {
    const [panel, state] = [this.#panel, this.#state];
    if (!panel || !state) return nothing;
    return html`<dialog class="derivation" open aria-labelledby="why-title">
      ${guard([state], () => panel.panelView(state, this))}
    </dialog>`;
  }

  /** Computes the open derivation again, after input has settled or trials have been computed. */
  update() {
    if (this.#state) this.#derive(this.#state.question, this.#state.expanded);
  }

  /**
   * Expands or collapses a node, or a long list.
   *
   * @param {string} path
   */
  toggle = (path) => {
    if (!this.#state) return;
    const expanded = new Set(this.#state.expanded);
    if (!expanded.delete(path)) expanded.add(path);
    this.#setState({ ...this.#state, expanded });
  };

  /**
   * Scrolls the lever to the top, as the panel covers the lower part of a narrow screen.
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
    if (!this.#state) return;
    const isInside = this.#root.activeElement?.closest('.derivation');
    this.#setState(null);
    if (isInside) this.#figure?.focus();
  };

  get #root() {
    return /** @type {ShadowRoot} */ (this.#host.renderRoot);
  }

  /** @param {PanelState | null} state */
  #setState(state) {
    this.#state = state;
    this.#host.requestUpdate();
  }

  /**
   * @param {Question} question
   * @param {Set<string>} expanded
   */
  #derive(question, expanded) {
    const { state, engine, trials } = this.#source;
    const reply = this.#panel?.derive(question, state(), engine, trials());
    if (reply) this.#setState({ ...reply, expanded });
  }

  /**
   * Opens the derivation of a figure, and moves the focus to it. Rejects if it cannot be loaded.
   *
   * @param {HTMLElement | SVGElement} figure
   * @param {Question} question
   */
  open = async (figure, question) => {
    this.#figure = figure;
    this.#panel ??= await this.#load();
    this.#derive(question, new Set());
    await this.#host.updateComplete;
    this.#place(figure);
    /** @type {HTMLElement | null} */ (this.#root.querySelector('#why-title'))?.focus();
  };

  /**
   * Places the panel beside its figure in a frame that is as high as its page and does not scroll. Elsewhere style sheets do
   * it.
   *
   * @param {Element} figure
   */
  #place(figure) {
    const panel = this.#root.querySelector('.derivation');
    if (!(panel instanceof HTMLElement)) return;
    panel.scrollTo(0, 0);
    const isFullHeight = window !== window.parent && innerHeight >= document.documentElement.scrollHeight;
    if (!isFullHeight) return;
    const top = Math.min(figure.getBoundingClientRect().top, innerHeight - FRAMED_HEIGHT);
    Object.assign(panel.style, { top: `${top}px`, bottom: 'auto', maxHeight: `${FRAMED_HEIGHT}px` });
  }

  async #load() {
    const panel = await loadPanel();
    if (panel.sheet) this.#source.addSheet(panel.sheet);
    return panel;
  }

  /**
   * Closes the panel on Escape, except in a number box, which uses the key itself.
   *
   * @param {Event} event
   */
  #onKeydown = (event) => {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    if (key === 'Escape' && !(/** @type {Element} */ (target).matches('[type=number], [role=spinbutton]')))
      this.close();
  };
}
