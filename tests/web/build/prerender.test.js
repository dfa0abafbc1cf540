// The prerendered content of the page is made from the scenario when the page is built.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerAndTables, firstScenario } from '../../../web/build/prerender.js';

const { module, text } = await firstScenario();

/** @param {(scenario: any) => void} edit of a copy */
function edited(edit) {
  const scenario = JSON.parse(text);
  edit(scenario);
  return answerAndTables(module, JSON.stringify(scenario));
}

const leadOf = (/** @type {string} */ html) => html.match(/<p class="headline">(.*?)<\/p>/s)?.[1] ?? '';
const tablesOf = (/** @type {string} */ html) =>
  [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => table);

test('it has the answer and two tables, and no script', () => {
  const html = answerAndTables(module, text);
  assert.match(
    leadOf(html),
    /^On these assumptions OpenAI is <strong>20%<\/strong> of Microsoft's backlog at the end of 2029, down from <strong>45%<\/strong>, needs <strong>\$108B<\/strong> .* The two are in <strong>hedged coexistence<\/strong>\.$/,
  );
  assert.equal(tablesOf(html).length, 2);
  assert.doesNotMatch(html, /<script|style=/);
});

test('another value of a parameter changes the answer and the tables', () => {
  const html = answerAndTables(module, text);
  const other = edited(({ parameters }) => {
    Object.assign(parameters.incumbent_share_long, { value: 0.9, high: 0.9 });
    Object.assign(parameters.cloud_price_usd_bn_per_gw_year, { value: 10, low: 10 });
  });
  const share = (/** @type {string} */ page) => Number(leadOf(page).match(/<strong>(\d+)%/)?.[1]);
  assert.ok(share(other) > share(html), leadOf(other));
  assert.notDeepEqual(tablesOf(other), tablesOf(html));
});

test('text of a scenario is escaped', () => {
  const html = edited((scenario) => (scenario.parties.lab = '<b onclick=x>Lab</b>'));
  assert.doesNotMatch(html, /<b onclick/);
  assert.match(html, /&lt;b onclick=x&gt;Lab/);
});
