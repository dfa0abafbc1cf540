// The calculator in a host's own document, under its strict policy and its loud style sheet.

import assert from 'node:assert/strict';
import { until } from './until.js';

/** What the element shows, once it shows a sentence. */
function shown() {
  const element = /** @type {any} */ (document.querySelector('deal-scope'));
  const root = element.shadowRoot?.querySelector('deal-scope-view')?.shadowRoot;
  const lead = root?.querySelector('.headline');
  if (!lead || !root.querySelector('#backlog-share svg path')) return null;
  const { color, fontSize } = getComputedStyle(lead);
  const { width } = root.querySelector('.chart').getBoundingClientRect();
  return { state: element.state, text: lead.textContent.trim(), color, size: parseFloat(fontSize), width };
}

/** @param {number} pace */
const setPace = (pace) =>
  Object.assign(/** @type {Element} */ (document.querySelector('deal-scope')), {
    state: { levers: { build_pace: pace } },
  }) && null;

/** @param {string} before */
function otherText(before) {
  const view = document.querySelector('deal-scope')?.shadowRoot?.querySelector('deal-scope-view');
  const text = view?.shadowRoot?.querySelector('.headline')?.textContent?.trim();
  return text !== before && text;
}

/** @type {import('./cases.js').Case[]} */
export const script = [
  [
    'in a host’s own document its policy and its style sheet leave it whole',
    async ({ open }) => {
      const host = await open('script.html');
      const { state, text, color, size, width } = await until(host, shown);
      assert.deepEqual(state.levers, { build_pace: 0.5 });
      assert.match(text, /^On these assumptions .* backlog (falls|rises|stays)/);
      assert.equal(color, 'rgb(236, 235, 231)', 'the ink of the dark theme, and not the host’s red');
      assert.ok(size > 20 && size < 33, `the lead is set in ${size} px`);
      assert.ok(width > 300, `the picture is ${width} px wide`);
      await host.run(setPace, 2);
      assert.match(await until(host, otherText, text), /^On these assumptions/);
    },
  ],
];
