import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip } from '../../../web/text/strip.js';
import { scenario, scenarios } from '../scenarios.js';

/** @import {View} from '../../../web/types.js' */

/**
 * @param {View} view
 */
const printed = (view) =>
  strip(view).map(({ value, unit }) => {
    assert.ok(typeof value === 'object' && 'text' in value);
    return `${value.text} ${unit}`.trim();
  });

test('the five cells of the article’s scenario at the end of 2029', () => {
  const cells = strip(scenario('article-2026-01').view({ overrides: {}, year: 4 }));
  assert.deepEqual(
    cells.map(({ label, value, unit, note }) => [label, /** @type {any} */ (value).text, unit, note]),
    [
      ["Microsoft's exposure", '20%', 'of its backlog', '▼ 25 points from the start'],
      ['Can OpenAI pay?', '$108B', 'more needed', 'enough until 2027'],
      ["OpenAI's own capacity", '56%', 'of 16.7 GW', '▲ 39 points from the start'],
      ['Does the stake pay?', '+$72B', 'net over ten years', 'as present values'],
      ['Where they stand', 'Hedged', 'coexistence', ''],
    ],
  );
  assert.ok(cells.every(({ isChanged }) => !isChanged));
});

test('what a lever changes is marked, with the value without it', () => {
  const cells = strip(scenario('article-2026-01').view({ overrides: { build_pace: 0.5 }, year: 4 }));
  const capacity = cells[2];
  assert.ok(capacity.isChanged);
  assert.equal(capacity.note, 'scenario: 56%');
  assert.equal(cells[0].isChanged, false);
  assert.equal(cells[0].note, 'as in the scenario');
});

test('an amount without a sign is compared with its direction where that has changed', () => {
  const { description, view } = scenario('article-2026-01');
  const slips = description.cases.find(({ title }) => title === 'Stargate slips');
  const [, payment] = strip(view({ overrides: slips?.overrides ?? {}, year: 4 }));
  assert.equal(payment.unit, 'to spare');
  assert.equal(payment.note, 'scenario: $108B needed');
});

test('each what-if changes a cell as printed at some date', () => {
  for (const { description, view } of scenarios)
    for (const { id, overrides } of description.cases) {
      const dates = [...description.horizon.grid.keys()].filter(
        (year) => printed(view({ overrides, year })).join() !== printed(view({ overrides: {}, year })).join(),
      );
      assert.ok(dates.length > 0, `${description.id}: ${id}`);
    }
});

test('each state’s name is that of the scenario, in two parts', () => {
  for (const { description, view } of scenarios)
    for (const { id, label } of description.regimes) {
      const own = view({ overrides: {}, year: 4 });
      const regime = own.result.regime.map(() => id);
      assert.equal(printed({ ...own, result: { ...own.result, regime } })[4], label);
    }
});
