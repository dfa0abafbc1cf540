// A picture is one slider over the points of the grid: which index a key or a place in it means.

/** @typedef {(x: number, y: number) => number} YearAt the index that a place in the drawing means */

const CLICK_TOLERANCE = 6; // pixels that a pointer moves while it stands still

/** Where the pointer went down. */
let [downX, downY] = [NaN, NaN];

/**
 * @param {string} key
 * @param {number} year
 * @param {number} last
 * @returns {number | null} null where the key is not ours
 */
export function yearForKey(key, year, last) {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[key];
  if (by) return Math.max(0, Math.min(last, year + by));
  return key === 'Home' ? 0 : key === 'End' ? last : null;
}

/**
 * What the svg listens to. Presses and drags choose the year under the pointer; a press on a mark of a metric is left to
 * who opens its derivation, and Enter presses the first such mark.
 *
 * @param {{year: number, last: number, width: number, yearAt: YearAt, chooseYear: (k: number) => void}} picture
 */
export function yearSliderHandlers({ year, last, width, yearAt, chooseYear }) {
  const choose = (/** @type {number | null} */ k) => {
    if (k !== null && k !== year) chooseYear(k);
  };
  const chooseAt = (/** @type {PointerEvent} */ event) => {
    const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
    const box = svg.getBoundingClientRect();
    const scale = width / box.width;
    choose(yearAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  };
  return {
    keydown(/** @type {KeyboardEvent} */ event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
      if (event.key === 'Enter') return void pressFirstMark(svg);
      const k = yearForKey(event.key, year, last);
      if (k === null) return;
      event.preventDefault();
      choose(k);
    },
    pointerdown(/** @type {PointerEvent} */ { clientX, clientY }) {
      [downX, downY] = [clientX, clientY];
    },
    click(/** @type {PointerEvent} */ event) {
      const dragged = Math.hypot(event.clientX - downX, event.clientY - downY) > CLICK_TOLERANCE;
      [downX, downY] = [NaN, NaN];
      const onMark = /** @type {Element} */ (event.target).closest('[data-metric]');
      if (onMark && !dragged) return;
      if (onMark) event.stopPropagation();
      chooseAt(event);
    },
    pointermove(/** @type {PointerEvent} */ event) {
      if (event.buttons & 1) chooseAt(event);
    },
  };
}

/** @param {SVGSVGElement} svg */
function pressFirstMark(svg) {
  const mark = svg.querySelector('[data-metric]');
  mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}
