import { unsafeCSS } from 'lit';
import { AdoptedSheets } from './adopted-sheets.js';
import box from './box.css?inline';
import { parentOf } from './colour-behind.js';

/** @import {ReactiveController, ReactiveElement} from 'lit' */

const { styleSheet } = unsafeCSS(box);

/**
 * The box of <deal-scope> in its column.
 *
 * @implements {ReactiveController}
 */
export class ElementBox {
  #view;
  #element;
  #sheets;

  /**
   * @param {ReactiveElement} view
   * @param {HTMLElement} element the view's <deal-scope>
   */
  constructor(view, element) {
    this.#view = view;
    this.#element = element;
    this.#sheets = new AdoptedSheets(/** @type {ShadowRoot} */ (element.shadowRoot));
    if (styleSheet) this.#sheets.add(styleSheet);
    view.addController(this);
  }

  hostConnected() {
    this.#view.toggleAttribute('in-cell', isInCell(this.#element));
  }

  /** Called when the element has moved to another document. */
  adopt() {
    this.#sheets.adopt();
  }
}

/** @param {Element} element */
function isInCell(element) {
  for (let one = parentOf(element); one; one = parentOf(one))
    if (getComputedStyle(one).display === 'table-cell') return true;
  return false;
}
