// Observes layout: how wide pictures are, which parts of the page are in the viewport, and which section is being read.

/** @import {ReactiveController, ReactiveElement} from 'lit' */

const NEAR = '100%';
const READING_LINE = '-30% 0px -69% 0px'; // of the window: the section that crosses it is the current one

/** @implements {ReactiveController} */
export class VisibilityController {
  /** @type {number | undefined} of a picture [CSS px] */
  width;
  /** @type {number | undefined} of the column beside a picture [CSS px] */
  besideWidth;
  /** @type {Set<string>} ids of the parts out of view */
  offscreen = new Set();
  /** @type {Set<string>} ids of the parts in view, or no more than one screen away */
  near = new Set();
  /** @type {string | null} id of the section that is being read */
  current = null;
  #host;
  /** @type {unknown[]} */
  #structure = [NaN];

  /** @param {ReactiveElement} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  #parts = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.#setVisible(target.id, isIntersecting);
    },
    { rootMargin: '10%' },
  );

  #nearParts = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting === this.near.has(target.id)) continue;
        if (!isIntersecting) this.near.delete(target.id);
        else {
          this.near.add(target.id);
          this.#host.requestUpdate();
        }
      }
    },
    { rootMargin: NEAR },
  );

  #sections = new IntersectionObserver(
    (entries) => {
      const entered = entries.find(({ isIntersecting }) => isIntersecting)?.target.id ?? null;
      if (!entered && !entries.some(({ target }) => target.id === this.current)) return;
      if (entered === this.current) return;
      this.current = entered;
      this.#host.requestUpdate();
    },
    { rootMargin: READING_LINE },
  );

  #size = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const width = Math.round(contentRect.width);
      const key = target.className === 'picture-column' ? 'width' : 'besideWidth';
      if (width === this[key] || width === 0) continue;
      this[key] = width;
      this.#host.requestUpdate();
    }
  });

  #observers = [this.#size, this.#parts, this.#nearParts, this.#sections];

  /** What the style sheet will give them, where nothing can be measured yet: so that the first picture keeps its size. */
  #estimate() {
    const [page] = this.#host.renderRoot.children;
    const em = parseFloat(getComputedStyle(page).fontSize);
    const room = page.clientWidth;
    const [levers, beside] = room < 40 * em ? [0, 0] : room < 64 * em ? [18, 0] : [19.5, 19];
    const isBelow = !beside && this.#host.getAttribute('view') !== 'whole'; // levers and what is beside, below the picture
    this.width = Math.round(isBelow ? room : room - (levers + beside) * em);
    this.besideWidth = Math.round(beside ? (beside - 2.5) * em : Math.min(30 * em, room - levers * em));
  }

  /**
   * Observes what has been rendered.
   *
   * @param {unknown[]} structure on which it depends which parts there are: nothing is looked up while it stays the same
   */
  observe(structure) {
    const [page] = this.#host.renderRoot.children;
    if (!(page instanceof HTMLElement) || page.className !== 'page') return;
    if (structure.every((value, i) => value === this.#structure[i])) return;
    this.#structure = structure;
    if (this.width === undefined) this.#estimate();
    const named = (/** @type {string} */ name) => page.getElementsByClassName(name);
    const measured = ['picture-column', 'beside-column'].flatMap((name) => named(name)[0] ?? []);
    for (const observer of this.#observers) observer.disconnect();
    for (const element of measured) this.#size.observe(element);
    for (const part of named('observed')) {
      this.#parts.observe(part);
      this.#nearParts.observe(part);
    }
    for (const section of named('question-section')) this.#sections.observe(section);
  }

  /** Observers that were disconnected observe again after the next rendering, also where the element has only been moved. */
  hostConnected() {
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    for (const observer of this.#observers) observer.disconnect();
    this.#structure = [NaN];
  }

  /**
   * @param {string} part
   * @param {boolean} isVisible
   */
  #setVisible(part, isVisible) {
    if (!isVisible) this.offscreen.add(part);
    else if (this.offscreen.delete(part)) this.#host.requestUpdate();
  }
}
