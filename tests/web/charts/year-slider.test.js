// What the svg of a picture does with keys, presses and drags, and the mark of the chosen year.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearMark } from '../../../web/charts/year-mark.js';
import { yearSliderHandlers } from '../../../web/charts/year-slider.js';

/** The handlers of a picture of 11 dates over 1000 px, shown at half its size, and what they have chosen. */
function slider() {
  /** @type {number[]} */
  const chosen = [];
  const on = yearSliderHandlers({
    year: 4,
    last: 10,
    width: 1000,
    yearAt: (x) => Math.round(x / 100),
    chooseYear: (k) => void chosen.push(k),
  });
  const mark = { clicks: 0, dispatchEvent: () => void mark.clicks++ };
  const svg = {
    getBoundingClientRect: () => ({ left: 20, top: 0, width: 500 }),
    querySelector: (/** @type {string} */ selector) => (selector === '[data-metric]' ? mark : null),
  };
  /**
   * @param {object} more
   * @returns {any}
   */
  const event = (more) => ({
    currentTarget: svg,
    target: { closest: () => null },
    clientX: 0,
    clientY: 0,
    preventDefault() {},
    stopPropagation() {},
    ...more,
  });
  return { on, chosen, mark, event };
}

test('a press chooses the year there, a drag follows, a hover does nothing', () => {
  const { on, chosen, event } = slider();
  on.pointerdown(event({ clientX: 370 }));
  on.click(event({ clientX: 370 }));
  on.pointermove(event({ clientX: 120, buttons: 0 }));
  on.pointermove(event({ clientX: 120, buttons: 1 }));
  on.click(event({ clientX: 220 }));
  assert.deepEqual(chosen, [7, 2]);
});

test('a press on a mark is left to who opens it, the end of a drag there is not', () => {
  const { on, chosen, event } = slider();
  let stopped = 0;
  const onMark = { target: { closest: () => ({}) }, stopPropagation: () => void stopped++ };
  on.pointerdown(event({ clientX: 370 }));
  on.click(event({ ...onMark, clientX: 372 }));
  assert.deepEqual([chosen, stopped], [[], 0]);
  on.pointerdown(event({ clientX: 100 }));
  on.click(event({ ...onMark, clientX: 370 }));
  assert.deepEqual([chosen, stopped], [[7], 1]);
});

test('keys step, Enter presses the first mark, keys with Ctrl are not ours', () => {
  const { on, chosen, mark, event } = slider();
  globalThis.MouseEvent ??= /** @type {any} */ (Event); // Node has none
  for (const key of ['ArrowRight', 'Home', 'End', 'Tab']) on.keydown(event({ key }));
  on.keydown(event({ key: 'ArrowLeft', ctrlKey: true }));
  on.keydown(event({ key: 'Enter' }));
  assert.deepEqual([chosen, mark.clicks], [[5, 0, 10], 1]);
});

test('the pill has the chosen year, and ticks keep their places while another is chosen', () => {
  const plot = { left: 40, right: 640, top: 10, bottom: 300 };
  const xs = Array.from({ length: 11 }, (_, k) => 40 + 60 * k);
  const instants = xs.map((_, k) => 2026 + k);
  const at = (/** @type {number} */ chosen) => yearMark({ xs, instants, chosen, plot, width: 656 });
  const { pill, ticks, line } = at(4);
  assert.equal(pill.text, '2029');
  assert.match(line, /^M280,10V/);
  assert.deepEqual(
    ticks.map(({ text }) => text),
    ['2025', '2026', '2027', '2028', '', '2030', '2031', '2032', '2033', '2034', '2035'],
  );
  assert.deepEqual(
    at(7).ticks.map(({ x }) => x),
    ticks.map(({ x }) => x),
  );
  const mid = yearMark({ xs, instants: instants.map((t) => t + 0.75), chosen: 0, plot, width: 656 });
  assert.equal(mid.pill.text, 'Sep 2026');
  assert.ok(mid.pill.x >= 0);
});
