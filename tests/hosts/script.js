// The calculator in a host's own document, under its strict policy and its loud style sheet.

import assert from 'node:assert/strict';
import { until } from './until.js';

/** @import {Case} from './cases.js' */

/** What the element shows, once it shows a finding with its picture. */
function shown() {
  const element = /** @type {any} */ (document.querySelector('deal-scope'));
  const root = element.shadowRoot?.querySelector('deal-scope-view')?.shadowRoot;
  const finding = root?.querySelector('.question-section h2');
  if (!finding || !root.querySelector('#own-capacity svg path')) return null;
  const { color, fontSize } = getComputedStyle(finding);
  const { width } = root.querySelector('.chart').getBoundingClientRect();
  return { state: element.state, text: finding.textContent.trim(), color, size: parseFloat(fontSize), width };
}

/** @param {number} pace */
const setPace = (pace) =>
  Object.assign(/** @type {Element} */ (document.querySelector('deal-scope')), {
    state: { levers: { build_pace: pace } },
  }) && null;

/** @param {string} before */
function otherText(before) {
  const view = document.querySelector('deal-scope')?.shadowRoot?.querySelector('deal-scope-view');
  const text = view?.shadowRoot?.querySelector('.question-section h2')?.textContent?.trim();
  return text !== before && text;
}

/** @type {Case[]} */
export const script = [
  [
    'in a host’s own document its policy and its style sheet leave it whole',
    async ({ open }) => {
      const host = await open('script.html');
      const { state, text, color, size, width } = await until(host, shown);
      assert.deepEqual(state.levers, { build_pace: 0.5 });
      assert.match(text, /OpenAI runs 36% of its computing/);
      assert.equal(color, 'rgb(236, 235, 231)', 'the ink of the dark theme, and not the host’s red');
      assert.equal(size, 20, 'the finding has the page’s own size');
      assert.ok(width > 300, `the picture is ${width} px wide`);
      await host.run(setPace, 2);
      assert.match(await until(host, otherText, text), /OpenAI runs \d\d% of its computing/);
    },
  ],
];
