// A chart is one slider over the points of the grid: which index a key or a place in it means.

/** @returns {number | null} null where the key is not ours */
export function yearForKey(
  /** @type {string} */ key,
  /** @type {number} */ year,
  /** @type {number} */ last,
) {
  const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[key];
  if (by) return Math.max(0, Math.min(last, year + by));
  return key === 'Home' ? 0 : key === 'End' ? last : null;
}

/** @typedef {(x: number, y: number) => number} YearAt the index that a place in the drawing means */

/**
 * What a chart's svg listens to. Presses and drags choose the year under the finger.
 * @param {{year: number, last: number, width: number, yearAt: YearAt, chooseYear: (k: number) => void}} chart
 */
export function choosing({ year, last, width, yearAt, chooseYear }) {
  const choose = (/** @type {number | null} */ k) => {
    if (k !== null && k !== year) chooseYear(k);
  };
  const point = (/** @type {PointerEvent} */ event) => {
    const svg = /** @type {SVGSVGElement} */ (event.currentTarget);
    const box = svg.getBoundingClientRect();
    const scale = width / box.width;
    choose(yearAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale));
  };
  return {
    keydown(/** @type {KeyboardEvent} */ event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const k = yearForKey(event.key, year, last);
      if (k === null) return;
      event.preventDefault();
      choose(k);
    },
    click: point,
    pointermove(/** @type {PointerEvent} */ event) {
      if (event.buttons & 1) point(event);
    },
  };
}
