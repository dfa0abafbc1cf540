import { parentOf } from './flat-tree.js';

/** @import {ReactiveController, ReactiveElement} from 'lit' */

const LEAST_PX = 280; // in columns that have as much

/**
 * The width of <deal-scope> where its column is as wide as its content. The style sheet of the view has two custom properties
 * for it: the least width of the content and, where text runs from top to bottom, the most. Both are limited by the column: by
 * the nearest box around the element whose width does not depend on the element's.
 *
 * @implements {ReactiveController}
 */
export class ElementBox {
  #view;
  #element;
  #isFitted = false;
  /** In a frame of its own: an observer's call that changes what it observes is reported as an error. */
  #size = new ResizeObserver(() => requestAnimationFrame(() => this.#view.isConnected && this.#fit()));
  /** @type {Element | null} */
  #column = null;

  /**
   * @param {ReactiveElement} view
   * @param {HTMLElement} element the view's <deal-scope>
   */
  constructor(view, element) {
    this.#view = view;
    this.#element = element;
    view.addController(this);
  }

  hostConnected() {
    this.#size.observe(this.#element);
  }

  hostUpdated() {
    if (this.#isFitted) return;
    this.#isFitted = this.#view.hasAttribute('started');
    this.#fit();
  }

  hostDisconnected() {
    this.#size.disconnect();
    this.#column = null;
  }

  #fit() {
    const { style } = this.#view;
    const isVertical = !isHorizontal(parentOf(this.#element));
    style.removeProperty('--least');
    style.removeProperty('--most');
    if (!isVertical && this.#width() >= LEAST_PX) return this.#observe(null);
    const boxes = boxesAround(this.#element);
    const widths = () => boxes.map((box) => box.getBoundingClientRect().width);
    if (isVertical) style.setProperty('--most', '0px');
    const narrow = widths();
    style.removeProperty('--most');
    style.setProperty('--least', `${LEAST_PX}px`);
    const wide = widths();
    const at = wide.findIndex((width, i) => i > 0 && width === narrow[i]);
    const [column, outer] = at < 0 ? [null, boxes.at(-1)] : [boxes[at], boxes[at - 1]];
    const room = column ? contentBox(column) : { left: 0, right: document.documentElement.clientWidth };
    const name = isVertical ? '--most' : '--least';
    const most = isVertical ? this.#width() : LEAST_PX;
    const overhang = outer ? beyond(outer, room) : 0;
    if (isVertical) style.removeProperty('--least');
    style.setProperty(name, `${Math.max(0, Math.min(most - overhang, room.right - room.left))}px`);
    this.#observe(column);
  }

  #width() {
    return this.#element.getBoundingClientRect().width;
  }

  /** @param {Element | null} column */
  #observe(column) {
    if (column === this.#column) return;
    if (this.#column) this.#size.unobserve(this.#column);
    if (column) this.#size.observe(column);
    this.#column = column;
  }
}

/** @param {Element | null} box */
const isHorizontal = (box) => !box || /^horizontal/.test(getComputedStyle(box).writingMode);

/**
 * The element and the boxes around it, without those that have no width of their own.
 *
 * @param {Element} element
 */
function boxesAround(element) {
  const boxes = [element];
  for (let one = parentOf(element); one; one = parentOf(one))
    if (!/^(inline|contents)$/.test(getComputedStyle(one).display)) boxes.push(one);
  return boxes;
}

/**
 * @param {Element} box
 * @returns {{ left: number, right: number }}
 */
function contentBox(box) {
  const { left, right } = box.getBoundingClientRect();
  const style = getComputedStyle(box);
  const width = (/** @type {'Left' | 'Right'} */ side) =>
    parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
  return { left: left + width('Left'), right: right - width('Right') };
}

/**
 * How far the margin box of a box is out of its room.
 *
 * @param {Element} box
 * @param {{ left: number, right: number }} room
 */
function beyond(box, { left, right }) {
  const own = box.getBoundingClientRect();
  const { marginLeft, marginRight } = getComputedStyle(box);
  const [before, after] = [marginLeft, marginRight].map((margin) => parseFloat(margin) || 0);
  return Math.max(0, left - own.left + before, own.right + after - right);
}
