// A touch on a slider sets nothing until it is known what it is. Browsers move a range input at the first touch, also
// where the touch turns out to scroll the page. Here the value stays until the touch has gone sideways, or has ended
// where it began; a touch that the browser takes for scrolling leaves the value as it was.

/**
 * @typedef {object} Hold
 * @property {number} before the value at the first touch
 * @property {number} x
 * @property {number} y
 * @property {number | null} chosen where the browser has put the thumb meanwhile
 * @property {'open' | 'drag' | 'scroll'} kind
 *
 * @typedef {Event & { currentTarget: HTMLInputElement }} RangeEvent
 * @typedef {PointerEvent & { currentTarget: HTMLInputElement }} RangePointer
 */

const SLOP = 8; // CSS pixels that a resting touch may move

/** @type {WeakMap<HTMLInputElement, Hold>} */
const holds = new WeakMap();

/**
 * Listeners for a range input with `touch-action: pan-y`.
 *
 * @param {number} value of the lever
 * @param {(value: number) => void} set
 * @param {(place: number) => number} snapped the lever's value for a place of the thumb
 */
export function heldTouch(value, set, snapped) {
  return {
    /** @param {RangePointer} event */
    pointerdown({ currentTarget: range, pointerType, clientX: x, clientY: y }) {
      if (pointerType === 'mouse') holds.delete(range);
      else holds.set(range, { before: value, x, y, chosen: null, kind: 'open' });
    },

    /** @param {RangePointer} event */
    pointermove({ currentTarget: range, clientX, clientY }) {
      const hold = holds.get(range);
      if (hold?.kind !== 'open') return;
      const [dx, dy] = [Math.abs(clientX - hold.x), Math.abs(clientY - hold.y)];
      if (dx > SLOP && dx > dy) hold.kind = 'drag';
      else if (dy > SLOP) hold.kind = 'scroll';
    },

    /** @param {RangePointer} event */
    pointerup({ currentTarget: range }) {
      const hold = holds.get(range);
      if (hold?.kind === 'open' && hold.chosen !== null) set(hold.chosen);
      if (hold?.kind !== 'scroll') holds.delete(range);
    },

    /** @param {RangePointer} event */
    pointercancel({ currentTarget: range }) {
      const hold = holds.get(range);
      if (!hold) return;
      if (hold.kind === 'drag') set(hold.before);
      hold.kind = 'scroll'; // moves may go on until the touch has ended
      range.value = String(hold.before);
    },

    /**
     * After what the browser itself makes of a touch's end.
     *
     * @param {RangeEvent} event
     */
    touchend({ currentTarget: range }) {
      const hold = holds.get(range);
      setTimeout(() => holds.get(range) === hold && holds.delete(range));
    },

    /**
     * A key takes over.
     *
     * @param {RangeEvent} event
     */
    keydown({ currentTarget: range }) {
      holds.delete(range);
    },

    /** @param {RangeEvent} event */
    input({ currentTarget: range }) {
      const hold = holds.get(range);
      if (!hold || hold.kind === 'drag') return set(snapped(Number(range.value)));
      hold.chosen = snapped(Number(range.value));
      range.value = String(hold.before);
    },
  };
}
