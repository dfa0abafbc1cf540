// The panel with the derivation of a figure, whose code is loaded with the analyses at the first click on a figure.

/**
 * @import {ReactiveElement} from 'lit'
 * @import {DerivationController} from '../analyses/derivation/controller.js'
 * @import {Question} from '../analyses/derivation/question.js'
 * @import {Store} from '../state/store.js'
 * @import {View} from '../types.js'
 * @import {LateModule} from './late-parts.js'
 * @import {LazyAnalyses} from './lazy-analyses.js'
 */

export class LazyDerivation {
  #host;
  #store;
  #analyses;
  #currentView;
  #addSheet;
  /** @type {DerivationController | null} */
  #controller = null;

  /**
   * @param {ReactiveElement} host
   * @param {Store} store
   * @param {LazyAnalyses} analyses
   * @param {() => View | null} currentView
   * @param {(sheet: CSSStyleSheet) => void} addSheet
   */
  constructor(host, store, analyses, currentView, addSheet) {
    this.#host = host;
    this.#store = store;
    this.#analyses = analyses;
    this.#currentView = currentView;
    this.#addSheet = addSheet;
    host.renderRoot.addEventListener('click', this.#onClick);
  }

  /**
   * Makes the figures of drawings open their derivations, as those of texts and tables do, by click and by keyboard.
   *
   * @param {LateModule} module
   */
  start({ keepFocusInSight, startRoving, onDrawingClick }) {
    const root = /** @type {ShadowRoot} */ (this.#host.renderRoot);
    keepFocusInSight(root);
    startRoving(root);
    onDrawingClick(root, this.#open);
  }

  /** Computes the open derivation again for the present state. */
  update() {
    this.#controller?.update();
  }

  close() {
    this.#controller?.close();
  }

  view() {
    return this.#controller?.view();
  }

  /** @param {Event} event */
  #onClick = ({ target }) => {
    const figure = /** @type {Element} */ (target).closest('[data-metric]');
    if (!(figure instanceof HTMLElement)) return;
    const { metric: name = '', condition } = figure.dataset;
    this.#open(figure, { name, condition });
  };

  /**
   * @param {HTMLElement | SVGElement} figure
   * @param {Question} question
   */
  #open = async (figure, question) => {
    try {
      const { DerivationController, engine } = await this.#analyses.load();
      this.#controller ??= new DerivationController(this.#host, {
        engine,
        state: () => this.#store.state,
        trials: () => this.#currentView()?.uncertainty,
        addSheet: this.#addSheet,
      });
      await this.#controller.open(figure, question);
    } catch {
      this.#store.actions.note('The derivation could not be loaded.');
    }
  };
}
