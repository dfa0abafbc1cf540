// The panel with the derivation of a figure, whose code comes with the analyses.

/**
 * @import {ReactiveElement} from 'lit'
 * @import {DerivationController} from '../analyses/derivation/controller.js'
 * @import {Store} from '../state/store.js'
 * @import {View} from '../types.js'
 * @import {AnalysesModule, LazyAnalyses} from './lazy-analyses.js'
 */

export class LazyDerivation {
  #host;
  #store;
  #analyses;
  #addSheet;
  /** @type {DerivationController | null} */
  #controller = null;

  /**
   * @param {ReactiveElement} host
   * @param {Store} store
   * @param {LazyAnalyses} analyses
   * @param {(sheet: CSSStyleSheet) => void} addSheet
   */
  constructor(host, store, analyses, addSheet) {
    this.#host = host;
    this.#store = store;
    this.#analyses = analyses;
    this.#addSheet = addSheet;
    host.renderRoot.addEventListener('click', this.#loadAndOpen);
  }

  /**
   * Makes the figures of texts, tables and drawings open their derivations, by click and by keyboard.
   *
   * @param {AnalysesModule} module
   * @param {() => View | null} currentView
   */
  start(module, currentView) {
    const root = /** @type {ShadowRoot} */ (this.#host.renderRoot);
    this.#controller = new module.DerivationController(this.#host, {
      state: () => this.#store.state,
      engine: async () => module.engine,
      trials: () => currentView()?.uncertainty,
      note: this.#store.actions.note,
      addSheet: this.#addSheet,
    });
    module.startRoving(root);
    module.onDrawingClick(root, this.#controller.open);
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

  /**
   * Loads the analyses at the first click on a figure, then repeats the click.
   *
   * @param {Event} event
   */
  #loadAndOpen = async ({ target }) => {
    const figure = /** @type {Element} */ (target).closest('[data-metric]');
    if (this.#controller || !(figure instanceof HTMLElement)) return;
    try {
      await this.#analyses.load();
      figure.click();
    } catch {
      this.#store.actions.note('The derivation could not be loaded.');
    }
  };
}
