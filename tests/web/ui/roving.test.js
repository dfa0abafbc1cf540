import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { startRoving } from '../../../web/ui/roving.js';

const { window } = new JSDOM('<div></div>');
for (const name of /** @type {const} */ (['KeyboardEvent', 'HTMLElement', 'HTMLTableRowElement']))
  Object.assign(globalThis, { [name]: window[name] });

/**
 * A document whose figures have the ids of their buttons.
 *
 * @param {string} html
 */
function figures(html) {
  const host = window.document.body.appendChild(window.document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html.replace(/#(\w+)/g, '<button data-metric="$1" id="$1"></button>');
  startRoving(root);
  const focused = () => root.activeElement?.id;
  return {
    focused,
    focus: (/** @type {string} */ id) => root.getElementById(id)?.focus(),
    stops: () => [...root.querySelectorAll('button')].filter((one) => one.tabIndex === 0).map(({ id }) => id),
    /** The focused figure after a key, and whether the key's default is prevented. */
    press(/** @type {string} */ key) {
      const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      root.activeElement?.dispatchEvent(event);
      return [focused(), event.defaultPrevented];
    },
  };
}

test('arrow keys go through the cells of a table and over cells without a figure', () => {
  const { focus, press, stops } = figures(`<table>
    <tr><th>2026</th><td>#a</td><td>–</td><td>#b</td></tr>
    <tr><th>2027</th><td>–</td><td>–</td><td>–</td></tr>
    <tr><th>2028</th><td>#c</td><td>–</td><td><span>#d</span></td></tr></table>`);
  focus('a');
  assert.deepEqual(stops(), ['a']);
  assert.deepEqual(press('ArrowLeft'), ['a', false]);
  assert.deepEqual(press('ArrowRight'), ['b', true]);
  assert.deepEqual(press('ArrowDown'), ['d', true]);
  assert.deepEqual(press('ArrowLeft'), ['c', true]);
  assert.deepEqual(press('ArrowUp'), ['a', true]);
  assert.deepEqual(press('Enter'), ['a', false]);
  assert.deepEqual(stops(), ['a']);
});

test('left and right go through the figures of a sentence, which is one tab stop', () => {
  const { focus, press, stops } = figures('<p class="figures">from #e to #f</p>');
  focus('e');
  assert.deepEqual(press('ArrowRight'), ['f', true]);
  assert.deepEqual(stops(), ['f']);
  assert.deepEqual(press('ArrowDown'), ['f', false]);
});

test('a figure outside a group is a tab stop of its own', () => {
  const { focus, press, stops } = figures('<p>#g #h</p>');
  focus('g');
  assert.deepEqual(press('ArrowRight'), ['g', false]);
  assert.deepEqual(stops(), ['g', 'h']);
});
